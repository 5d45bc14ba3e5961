package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.view.Addresses;
import dev.hubbub.app.server.relay.Stay;
import dev.hubbub.app.server.society.Society;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection that listens: its streams, and what it has yet to be sent.
///
/// The queue is bounded. A client too slow for it is let go and comes back for what it missed; it never holds up
/// others.
final class Ear {

    private static final int MOST_WAITING = 4_000;

    private final Society society;
    private final int viewer;
    private final Addresses addresses;
    private final Set<Channel> channels = new CopyOnWriteArraySet<>();
    private final BlockingQueue<Said> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Stay stay;
    private volatile boolean closed;

    Ear(Society society, int viewer, Addresses addresses, Stay stay) {
        this.stay = stay;
        this.society = society;
        this.viewer = viewer;
        this.addresses = addresses;
    }

    /// Something to be sent.
    ///
    /// @param payload JSON, the bare id of a deleted status, or empty for none
    record Said(Channel channel, String event, String payload) {}

    Society society() {
        return society;
    }

    int viewer() {
        return viewer;
    }

    Addresses addresses() {
        return addresses;
    }

    Set<Channel> channels() {
        return channels;
    }

    void say(Said said) {
        if (!closed && !waiting.offer(said)) {
            close();
            waiting.clear(); // whoever sends may be held up for some seconds yet
        }
    }

    /// The next thing to be sent, or null after a while without any.
    @Nullable
    Said next(long waitMs) throws InterruptedException {
        return waiting.poll(waitMs, TimeUnit.MILLISECONDS);
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    /// Whether there is to be more for it; asked by the one thread that sends.
    boolean listens() {
        return !closed && stay.goesOn();
    }
}
