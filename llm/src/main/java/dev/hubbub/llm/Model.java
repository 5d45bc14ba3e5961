package dev.hubbub.llm;

/// A language model, or a decorator around one: takes a request, gives a whole answer or a [ModelFailure].
///
/// Calls block; run them on virtual threads. Implementations may be used from any number of threads.
@FunctionalInterface
public interface Model {

    /// Answers `request`; text is told to the call's listener while it comes, if it has one.
    ///
    /// @throws ModelFailure when there is no whole answer
    Completion complete(Request request, Call call);

    /// Answers `request` in one piece.
    default Completion complete(Request request) {
        return complete(request, Call.silent());
    }

    /// Answers `request` and tells the text while it comes; the completion at the end holds all of it again.
    default Completion stream(Request request, Listener listener) {
        return complete(request, Call.to(listener));
    }
}
