package dev.hubbub.llm.image;

/// A model that makes pictures: takes a request, gives pictures or a [dev.hubbub.llm.ModelFailure].
@FunctionalInterface
public interface ImageModel {

    /// Makes the picture; blocks.
    ImageCompletion paint(ImageRequest request);
}
