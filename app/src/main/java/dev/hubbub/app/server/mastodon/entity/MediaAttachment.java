package dev.hubbub.app.server.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A picture, a film or a sound that hangs on a post.
///
/// @param type       `image`, `gifv`, `video`, `audio` or `unknown`
/// @param url        null while it is still being worked on
/// @param previewUrl a picture, whatever the type
public record MediaAttachment(
        String id,
        String type,
        @Nullable String url,
        @Nullable String previewUrl,
        @Nullable String remoteUrl,
        @Nullable String previewRemoteUrl,
        @Nullable String textUrl,
        Meta meta,
        @Nullable String description,
        @Nullable String blurhash)
        implements Entity {

    /// What is known about the file.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Meta(
            @Nullable Size original,
            @Nullable Size small,
            @Nullable Focus focus) implements Entity {}

    /// Width and height, and what a film has besides.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Size(
            int width,
            int height,
            @Nullable String size,
            @Nullable Double aspect,
            @Nullable String frameRate,
            @Nullable Double duration,
            @Nullable Integer bitrate)
            implements Entity {

        /// The size of a still picture.
        public static Size of(int width, int height) {
            return new Size(width, height, width + "x" + height, width / (double) height, null, null, null);
        }
    }

    /// What to keep in sight when a picture is cropped, −1 to 1 from its middle.
    public record Focus(double x, double y) implements Entity {}
}
