package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Listener;
import org.jspecify.annotations.Nullable;

/// A listener between the caller's and an attempt's, which remembers whether anything was heard.
final class Heard implements Listener {
    private final Listener listener;
    private boolean something;

    private Heard(Listener listener) {
        this.listener = listener;
    }

    /// An ear at the call; null if nobody listens to it.
    static @Nullable Heard at(Call call) {
        Listener listener = call.listener();
        return listener == null ? null : new Heard(listener);
    }

    /// Whether another attempt may begin: nothing was heard, or who heard it is ready to forget.
    static boolean mayStartOver(@Nullable Heard heard) {
        if (heard == null || !heard.something) {
            return true;
        }
        if (heard.listener.startOver()) {
            heard.something = false;
            return true;
        }
        return false;
    }

    /// The call as an attempt sees it: the same cancel, this ear.
    static Call attempt(Call call, @Nullable Heard heard) {
        return heard == null ? call : call.heardBy(heard);
    }

    @Override
    public void text(String piece) {
        something = true;
        listener.text(piece);
    }

    @Override
    public void thinking(String piece) {
        something = true;
        listener.thinking(piece);
    }

    @Override
    public boolean startOver() {
        boolean ready = listener.startOver();
        something &= !ready;
        return ready;
    }
}
