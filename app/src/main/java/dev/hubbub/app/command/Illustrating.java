package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.model.Gateway;
import dev.hubbub.app.report.Illustrations;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.drawing.PictureStore;
import dev.hubbub.voice.drawing.Studio;
import dev.hubbub.voice.model.Painter;
import dev.hubbub.voice.provider.GifShelf;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the pictures of a run come from, as its options say.
final class Illustrating {

    /// Room for the photos of a recording.
    private static final long MOST_RECORDED = 1L << 30;

    private final Illustrations illustrations;
    private final @Nullable Painter painter;

    private Illustrating(Illustrations illustrations, @Nullable Painter painter) {
        this.illustrations = illustrations;
        this.painter = painter;
    }

    /// Says what is wrong with the options, if something is.
    static void check(RunOptions options, Map<String, String> environment) {
        shelf(options.gifs, environment);
        if (options.images == RunOptions.Images.drawn) {
            return;
        }
        if (options.voice != RunOptions.Speech.model) {
            throw BadInput.of("--images model must stand with --voice model, but did not");
        }
        if (options.replay == null) {
            model(options);
        }
    }

    /// The shelf of a service by its name, or an empty one.
    static GifShelf shelf(String gifs, Map<String, String> environment) {
        try {
            return gifs.equals("drawn") ? GifShelf.none() : GifShelf.named(gifs, environment, Clock.systemUTC());
        } catch (IllegalArgumentException wrong) {
            throw BadInput.of("--gifs: " + wrong.getMessage());
        }
    }

    /// @param gateway by which models are asked, or null when none are
    /// @param run     name of the run in the ledger
    static Illustrating of(RunOptions options, Map<String, String> environment, @Nullable Gateway gateway, String run) {
        GifShelf gifs = shelf(options.gifs, environment);
        Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES);
        if (gateway == null || options.images == RunOptions.Images.drawn) {
            return new Illustrating(new Illustrations(darkroom, gifs), null);
        }
        Path recorded = options.replay != null ? options.replay : options.record;
        if (recorded != null) {
            Path photos = Path.of(recorded + ".photos");
            darkroom = darkroom.recording(PictureStore.open(photos, MOST_RECORDED, Clock.systemUTC()));
        }
        Painter painter = options.replay != null
                ? null
                : gateway.painter(model(options), run).orElse(null);
        darkroom = painter == null
                ? darkroom.with(ImageGenerator.NONE, Studio::framesPhotos)
                : darkroom.with(painter, painter::paints);
        return new Illustrating(new Illustrations(darkroom, gifs), painter);
    }

    private static ModelRef model(RunOptions options) {
        if (options.imageModel == null) {
            throw BadInput.of("--images model must come with --image-model, but did not"
                    + "\nSay, for instance, --image-model openai/gpt-image-1.");
        }
        try {
            return ModelRef.parse(options.imageModel);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.of("--image-model: " + wrong.getMessage());
        }
    }

    Illustrations illustrations() {
        return illustrations;
    }

    /// What came of it, in lines for people.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (painter != null) {
            lines.add(painter.painted() + " photos for the report by the image model");
            painter.failures().forEach((what, times) -> lines.add("no photo " + times + " times: " + what));
        }
        return lines;
    }
}
