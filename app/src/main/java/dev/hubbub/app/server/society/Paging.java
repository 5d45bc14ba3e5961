package dev.hubbub.app.server.society;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Pages cut from lists of numbers that ascend with their ids.
final class Paging {

    /// Entries looked at for one page before it is given as it is.
    private static final int PATIENCE = 40_000;

    private Paging() {}

    /// A page of a list that can be read from either end; the latest first.
    ///
    /// @param size of the list
    /// @param id   of an entry of the list
    /// @param view an entry as it is shown, or null to pass it over
    static <T> List<T> ofList(int size, IntToLongFunction id, Page page, IntFunction<@Nullable T> view) {
        List<T> shown = new ArrayList<>();
        if (page.minId() > 0) {
            for (int at = above(size, id, page.minId()), looked = 0;
                    at < size && shown.size() < page.limit() && looked < PATIENCE;
                    at++, looked++) {
                if (!page.admits(id.applyAsLong(at))) {
                    break;
                }
                T one = view.apply(at);
                if (one != null) {
                    shown.add(one);
                }
            }
            return shown.reversed();
        }
        int last = page.maxId() > 0 ? above(size, id, page.maxId() - 1) - 1 : size - 1;
        for (int at = last, looked = 0; at >= 0 && shown.size() < page.limit() && looked < PATIENCE; at--, looked++) {
            if (!page.admits(id.applyAsLong(at))) {
                break;
            }
            T one = view.apply(at);
            if (one != null) {
                shown.add(one);
            }
        }
        return shown;
    }

    /// Place of the first entry whose id is above a number.
    private static int above(int size, IntToLongFunction id, long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (id.applyAsLong(middle) <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A page of a chain that can be followed from the latest down only.
    ///
    /// @param latest the entry to begin with, or −1
    /// @param before the entry before another, or −1
    static <T> List<T> ofChain(
            int latest, IntUnaryOperator before, IntToLongFunction id, Page page, IntFunction<@Nullable T> view) {
        Deque<T> shown = new ArrayDeque<>();
        int looked = 0;
        for (int at = latest; at >= 0 && looked < PATIENCE; at = before.applyAsInt(at), looked++) {
            long number = id.applyAsLong(at);
            if (number <= Math.max(page.sinceId(), page.minId())) {
                break;
            }
            if (page.maxId() > 0 && number >= page.maxId()) {
                continue;
            }
            T one = view.apply(at);
            if (one == null) {
                continue;
            }
            if (shown.size() == page.limit()) {
                if (page.minId() <= 0) {
                    break;
                }
                shown.removeFirst();
            }
            shown.addLast(one);
            if (page.minId() <= 0 && shown.size() == page.limit()) {
                break;
            }
        }
        return List.copyOf(shown);
    }
}
