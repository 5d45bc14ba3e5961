package dev.hubbub.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call in progress: who listens to it, and the handle by which any thread can end it.
public final class Call {
    private final @Nullable Listener listener;
    private final List<Runnable> atCancel = new ArrayList<>();
    private boolean cancelled;

    private Call(@Nullable Listener listener) {
        this.listener = listener;
    }

    /// A call nobody listens to: the answer comes in one piece.
    public static Call silent() {
        return new Call(null);
    }

    /// A call whose text is told while it comes.
    public static Call to(Listener listener) {
        return new Call(listener);
    }

    public @Nullable Listener listener() {
        return listener;
    }

    /// Ends the call: its thread meets [ModelFailure.Cancelled], and the connection is closed.
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(atCancel);
            atCancel.clear();
        }
        toRun.forEach(Runnable::run);
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /// Runs `action` when the call is cancelled, at once if it has been; closing the result takes it back.
    public Watch whenCancelled(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                atCancel.add(action);
                return () -> forget(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void forget(Runnable action) {
        atCancel.remove(action);
    }

    /// What is to be closed when nobody has to be told of a cancel any more.
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
