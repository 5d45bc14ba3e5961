package dev.hubbub.voice.provider;

import java.net.URI;

/// A GIF that a service found.
///
/// @param id     the service's own
/// @param alt    what is seen, as the service says; may be empty
/// @param url    of the GIF
/// @param mp4    of the same as a silent MP4, as gifv wants it; the GIF's address where the service has none
/// @param width  in pixels, 0 when unknown
/// @param height in pixels, 0 when unknown
public record FoundGif(String id, String alt, URI url, URI mp4, int width, int height) {}
