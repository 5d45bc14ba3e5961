package dev.hubbub.app.report;

import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.drawing.Developed;
import dev.hubbub.voice.media.Picture;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// The pictures of the acts that a report shows, each drawn once, until they have taken up their room in the file.
///
/// Those that find no room are told by their alt text.
final class Pictures {

    /// Room for all pictures of a report, as they stand in the file.
    static final long MOST_BYTES = 6_000_000;

    private final Map<Picture, Integer> rows = new LinkedHashMap<>();
    private final Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES);
    private final List<Developed> files = new ArrayList<>();
    private long bytes;

    /// Writes the properties of an act that lead to its picture.
    void writeReference(Picture picture, JsonGenerator json) {
        Integer row = rows.get(picture);
        if (row == null && bytes < MOST_BYTES) {
            Developed file = darkroom.develop(picture);
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
