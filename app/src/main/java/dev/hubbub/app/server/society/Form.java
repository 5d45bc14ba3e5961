package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Imprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a stage consists of, on its way into a checkpoint or back: numbers, texts, and collections of them.
///
/// As with [Imprint], one description serves both ways.
interface Form extends Imprint {

    /// Passes a text.
    String text(String now);

    default int count(int now) {
        return (int) number(now);
    }

    default boolean flag(boolean now) {
        return number(now ? 1 : 0) == 1;
    }

    default double real(double now) {
        return Double.longBitsToDouble(number(Double.doubleToRawLongBits(now)));
    }

    default <E extends Enum<E>> E choice(E[] all, E now) {
        return all[count(now.ordinal())];
    }

    /// Passes the items of a collection, which is empty before anything comes in.
    ///
    /// @param out passes one out
    /// @param in  passes one in
    default <T> void items(Collection<T> all, Consumer<T> out, Supplier<T> in) {
        int size = count(all.size());
        if (restoring()) {
            for (int i = 0; i < size; i++) {
                all.add(in.get());
            }
        } else {
            all.forEach(out);
        }
    }

    /// Passes the entries of a map in the order of their keys.
    default <K extends Comparable<K>, V> void entries(Map<K, V> all, BiConsumer<K, V> out, Consumer<Map<K, V>> in) {
        int size = count(all.size());
        if (restoring()) {
            for (int i = 0; i < size; i++) {
                in.accept(all);
            }
        } else {
            new TreeMap<>(all).forEach(out);
        }
    }

    /// Passes a collection of numbers in its own order.
    default void numbers(Collection<Integer> all) {
        items(all, this::count, () -> count(0));
    }

    default void texts(Collection<String> all) {
        items(all, this::text, () -> text(""));
    }

    /// Passes a list of texts that cannot be changed.
    default List<String> texts(List<String> now) {
        List<String> all = restoring() ? new ArrayList<>() : now;
        texts((Collection<String>) all);
        return List.copyOf(all);
    }

    /// Passes numbers by numbers, in the order of insertion.
    default void pairs(Map<Integer, Integer> all) {
        int size = count(all.size());
        if (restoring()) {
            for (int i = 0; i < size; i++) {
                int key = count(0);
                all.put(key, count(0));
            }
        } else {
            all.forEach((key, value) -> {
                count(key);
                count(value);
            });
        }
    }
}
