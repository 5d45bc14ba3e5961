package dev.hubbub.app.server.picture;

import dev.hubbub.app.server.society.Attached;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.provider.FoundGif;
import org.jspecify.annotations.Nullable;

/// A picture as clients are offered it; addresses without a scheme are our own.
///
/// @param still   a picture that is small or stands still
/// @param film    the same as a silent film, or empty
/// @param alt     what is seen
/// @param service whose GIF it is, which its terms want to be shown, or empty
public record Offered(
        boolean moves,
        String url,
        String still,
        String film,
        int width,
        int height,
        int stillWidth,
        int stillHeight,
        String alt,
        String service) {

    /// What a status shows, or null when that is nothing.
    ///
    /// @param society its number
    public static @Nullable Offered of(long society, Status status) {
        Attached attached = status.attached();
        if (attached == null) {
            return null;
        }
        Picture picture = attached.picture();
        return switch (picture) {
            case Picture.Gif gif -> {
                String address =
                        "/media/gifs/" + gif.language() + "/" + gif.entry().id();
                FoundGif found = attached.found();
                yield found == null
                        ? drawn(true, address + ".gif", address + ".png", gif, 1)
                        : found(found, attached, address + ".png", gif);
            }
            case Picture.Image image -> {
                String address = "/media/cards/" + society + "/" + status.id();
                yield drawn(false, address + ".png", address + "-small.png", image, 2);
            }
        };
    }

    private static Offered drawn(boolean moves, String url, String still, Picture picture, int smaller) {
        return new Offered(
                moves,
                url,
                still,
                "",
                picture.width(),
                picture.height(),
                picture.width() / smaller,
                picture.height() / smaller,
                picture.alt(),
                "");
    }

    /// The still picture is the drawn one: services give none that is sure to be there.
    private static Offered found(FoundGif found, Attached attached, String still, Picture drawn) {
        String url = found.url().toString();
        String film = found.mp4().equals(found.url()) ? "" : found.mp4().toString();
        boolean sized = found.width() > 0 && found.height() > 0;
        return new Offered(
                true,
                url,
                still,
                film,
                sized ? found.width() : drawn.width(),
                sized ? found.height() : drawn.height(),
                drawn.width(),
                drawn.height(),
                attached.alt(),
                attached.service());
    }
}
