package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A generator that nobody waits for: a wish is noted, made in the background, and there when somebody asks again.
///
/// One image is made at a time. Wishes beyond those that wait are forgotten, and so are those that failed, for a while.
public final class LaterGenerator implements ImageGenerator, AutoCloseable {

    private static final int WAITING = 64;

    /// Images that were made and not asked for again.
    private static final int READY = 32;

    private static final int FAILED = 1_000;

    private final ImageGenerator behind;
    private final BlockingQueue<Wish> wishes = new ArrayBlockingQueue<>(WAITING);
    private final Set<String> noted = new LinkedHashSet<>();
    private final Map<String, Developed> ready = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Thread worker;

    private record Wish(Card card, Developed sketch) {}

    public LaterGenerator(ImageGenerator behind) {
        this.behind = behind;
        this.worker = Thread.ofVirtual().name("images").start(this::work);
    }

    @Override
    public Optional<Developed> image(Card wish, Developed sketch) {
        String key = wish.key();
        synchronized (this) {
            Developed made = ready.remove(key);
            if (made != null) {
                return Optional.of(made);
            }
            if (!failed.contains(key) && !noted.contains(key) && wishes.offer(new Wish(wish, sketch))) {
                noted.add(key);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean paints(Card card) {
        return behind.paints(card);
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            Wish wish;
            try {
                wish = wishes.take();
            } catch (InterruptedException e) {
                return;
            }
            Optional<Developed> made;
            try {
                made = behind.image(wish.card, wish.sketch);
            } catch (RuntimeException e) {
                made = Optional.empty();
            }
            put(wish.card.key(), made);
        }
    }

    private synchronized void put(String key, Optional<Developed> made) {
        noted.remove(key);
        if (made.isPresent()) {
            ready.put(key, made.get());
            if (ready.size() > READY) {
                ready.remove(ready.keySet().iterator().next());
            }
        } else {
            failed.add(key);
            if (failed.size() > FAILED) {
                failed.remove(failed.iterator().next());
            }
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
