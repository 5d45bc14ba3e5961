package dev.hubbub.voice.drawing;

/// The file of a picture.
///
/// @param type   media type: `image/gif` or `image/png`
/// @param width  in pixels
/// @param height in pixels
/// @param bytes  not to be changed
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of each file would only cost memory
public record Developed(String type, int width, int height, byte[] bytes) {}
