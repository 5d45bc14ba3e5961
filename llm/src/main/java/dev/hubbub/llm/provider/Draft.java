package dev.hubbub.llm.provider;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.TokenEstimate;
import dev.hubbub.llm.Usage;
import org.jspecify.annotations.Nullable;

/// An answer while it is being put together, whole or piece by piece.
final class Draft {
    /// What a provider's word for the end of an answer means.
    enum Ending {
        DONE,
        LENGTH,
        REFUSED,
        BROKEN
    }

    private final Request request;
    private final @Nullable Listener listener;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private @Nullable String stopWord;
    private @Nullable Ending ending;
    private @Nullable Usage usage;
    private String servedBy = "";
    private String id = "";
    private boolean closed;
    private @Nullable Object aside;

    Draft(Request request, @Nullable Listener listener) {
        this.request = request;
        this.listener = listener;
    }

    void text(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            if (listener != null) {
                listener.text(piece);
            }
        }
    }

    void thinking(String piece) {
        if (!piece.isEmpty()) {
            thinking.append(piece);
            if (listener != null) {
                listener.thinking(piece);
            }
        }
    }

    void ended(String word, Ending meaning) {
        stopWord = word;
        ending = meaning;
    }

    void used(Usage truth) {
        usage = truth;
    }

    void named(String model, String name) {
        if (!model.isEmpty()) {
            servedBy = model;
        }
        if (!name.isEmpty()) {
            id = name;
        }
    }

    /// Lays aside what a protocol must remember from one event to a later one.
    void aside(Object memory) {
        aside = memory;
    }

    @Nullable
    Object aside() {
        return aside;
    }

    /// The provider says that nothing more comes.
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    String partialText() {
        return text.toString();
    }

    /// What has been used by now, as told or as reckoned.
    Usage usageSoFar() {
        return usage != null && ending != null
                ? usage
                : Usage.estimate(
                        TokenEstimate.prompt(request), TokenEstimate.tokens(text) + TokenEstimate.tokens(thinking));
    }

    BrokenAnswer broken(String message, @Nullable Throwable cause) {
        return new BrokenAnswer(message, partialText(), usageSoFar(), cause);
    }

    /// The whole answer.
    ///
    /// @throws ModelFailure if it is not whole
    Completion finish() {
        if (ending == null) {
            throw broken("the answer of " + request.model().id() + " ended without a finish reason", null);
        }
        Usage used = usage;
        if (used == null) {
            throw broken("the answer of " + request.model().id() + " came without usage", null);
        }
        return switch (ending) {
            case DONE -> completion(Finish.DONE, used);
            case LENGTH -> completion(Finish.LENGTH, used);
            case REFUSED ->
                throw new ContentRefused(request.model().id() + " declined to answer (" + stopWord + ")", used);
            case BROKEN -> throw broken(request.model().id() + " stopped with '" + stopWord + "'", null);
        };
    }

    private Completion completion(Finish finish, Usage used) {
        return new Completion(text.toString(), thinking.toString(), finish, used, servedBy, id);
    }
}
