package dev.hubbub.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call in progress: who listens to it, and the handle by which any thread can end it.
public final class Call {
    private final @Nullable Listener listener;
    private final Handle handle;

    private Call(@Nullable Listener listener, Handle handle) {
        this.listener = listener;
        this.handle = handle;
    }

    /// What can be pulled once.
    private static final class Handle {
        private final List<Runnable> atCancel = new ArrayList<>();
        private boolean cancelled;
    }

    /// A call nobody listens to: the answer comes in one piece.
    public static Call silent() {
        return new Call(null, new Handle());
    }

    /// A call whose text is told while it comes.
    public static Call to(Listener listener) {
        return new Call(listener, new Handle());
    }

    /// The same call with somebody else listening, who may pass on what is heard: one cancel ends both.
    public Call heardBy(Listener other) {
        return new Call(other, handle);
    }

    public @Nullable Listener listener() {
        return listener;
    }

    /// Ends the call: its thread meets [ModelFailure.Cancelled], and the connection is closed.
    public void cancel() {
        List<Runnable> toRun;
        synchronized (handle) {
            if (handle.cancelled) {
                return;
            }
            handle.cancelled = true;
            toRun = List.copyOf(handle.atCancel);
            handle.atCancel.clear();
        }
        toRun.forEach(Runnable::run);
    }

    public boolean cancelled() {
        synchronized (handle) {
            return handle.cancelled;
        }
    }

    /// Runs `action` when the call is cancelled, at once if it has been; closing the result takes it back.
    public Watch whenCancelled(Runnable action) {
        synchronized (handle) {
            if (!handle.cancelled) {
                handle.atCancel.add(action);
                return () -> forget(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void forget(Runnable action) {
        synchronized (handle) {
            handle.atCancel.remove(action);
        }
    }

    /// What is to be closed when nobody has to be told of a cancel any more.
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
