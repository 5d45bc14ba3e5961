package dev.hubbub.app.report;

import dev.hubbub.voice.drawing.Developed;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.provider.FoundGif;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// The pictures of the acts that a report shows, each drawn once, until they have taken up their room in the file.
///
/// Those that find no room are told by their alt text.
final class Pictures {

    /// Room for all pictures of a report, as they stand in the file.
    static final long MOST_BYTES = 6_000_000;

    private final Map<Picture, Integer> rows = new LinkedHashMap<>();
    private final Illustrations from;
    private final List<Developed> files = new ArrayList<>();
    private long bytes;

    Pictures(Illustrations from) {
        this.from = from;
    }

    /// Writes the properties of an act that lead to its picture.
    ///
    /// @param key random bits of the act
    void writeReference(Picture picture, long key, JsonGenerator json) {
        Optional<FoundGif> found = picture instanceof Picture.Gif gif
                ? from.gifs().find(gif.entry(), gif.language(), key)
                : Optional.empty();
        if (found.isPresent()) {
            writeFound(found.get(), picture, json);
            return;
        }
        Integer row = rows.get(picture);
        if (row == null && bytes < MOST_BYTES) {
            Developed file = from.darkroom().develop(picture);
            long size = (file.bytes().length + 2L) / 3 * 4;
            if (bytes + size <= MOST_BYTES) {
                bytes += size;
                row = files.size();
                rows.put(picture, row);
                files.add(file);
            }
        }
        if (row != null) {
            json.writeNumberProperty("picture", row);
        }
        json.writeStringProperty("media", picture.name());
        json.writeStringProperty("alt", picture.alt());
    }

    /// A GIF of a service, which is shown from where it lies.
    private void writeFound(FoundGif found, Picture drawn, JsonGenerator json) {
        boolean sized = found.width() > 0 && found.height() > 0;
        json.writeObjectPropertyStart("found");
        json.writeStringProperty("src", found.url().toString());
        json.writeNumberProperty("width", sized ? found.width() : drawn.width());
        json.writeNumberProperty("height", sized ? found.height() : drawn.height());
        json.writeStringProperty("service", from.gifs().service().orElse(""));
        json.writeEndObject();
        json.writeStringProperty("media", drawn.name());
        json.writeStringProperty("alt", found.alt().isBlank() ? drawn.alt() : found.alt());
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("pictures");
        for (Developed file : files) {
            json.writeStartObject();
            json.writeNumberProperty("width", file.width());
            json.writeNumberProperty("height", file.height());
            json.writeStringProperty(
                    "src",
                    "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(file.bytes()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
