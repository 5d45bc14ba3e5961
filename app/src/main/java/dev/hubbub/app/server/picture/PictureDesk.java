package dev.hubbub.app.server.picture;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.drawing.Developed;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.drawing.PictureStore;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.GifEntry;
import dev.hubbub.voice.media.Picture;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Where a picture is drawn when somebody asks for its file: kept in memory and under `pictures/` in the
/// home, both bounded; only so many are drawn at once.
@Component
class PictureDesk {

    /// Room on the disk, for some five thousand pictures.
    private static final long MOST_ON_DISK = 256L << 20;

    private static final long PATIENCE_S = 10;
    private static final Set<String> LANGUAGES = Set.of("en", "es");

    private final HostedSocieties societies;
    private final Darkroom darkroom;
    private final GifCatalogue gifs;

    /// Drawing takes a core each; the society needs one too.
    private final Semaphore hands =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    PictureDesk(HostedSocieties societies, ServerSettings settings, Photos photos) {
        this.societies = societies;
        ImageGenerator images = photos.generator();
        PictureStore store = PictureStore.open(settings.home().resolve("pictures"), MOST_ON_DISK, Clock.systemUTC());
        this.darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(store).with(images, images::paints);
        this.gifs = GifCatalogue.standard();
    }

    /// A file, and whether it will be the same tomorrow.
    record File(Developed developed, boolean settled) {}

    /// A GIF of the house.
    Optional<File> gif(String language, String id, boolean still) {
        if (!LANGUAGES.contains(language)) {
            return Optional.empty();
        }
        Optional<GifEntry> entry = gifs.entry(id);
        return entry.map(one -> file(new Picture.Gif(one, language), still));
    }

    /// The image of a status that anybody may see.
    Optional<File> card(long society, long status, boolean small) {
        return societies
                .byId(society)
                .map(one -> one.timelines().status(status, -1))
                .map(Status::attached)
                .filter(attached -> attached.picture() instanceof Picture.Image)
                .map(attached -> file(attached.picture(), small));
    }

    private File file(Picture picture, boolean small) {
        try {
            if (!hands.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new Refusal.Unavailable("a picture must be drawn soon, but too many wait\ntry again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("a picture must be drawn, but the server is ending");
        }
        try {
            return new File(small ? darkroom.preview(picture) : darkroom.develop(picture), darkroom.settled(picture));
        } finally {
            hands.release();
        }
    }
}
