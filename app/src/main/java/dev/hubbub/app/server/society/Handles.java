package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which account has which handle: people in a map, personas in a table of numbers that is made when first
/// needed.
///
/// The table holds no text: a handle is computed again to be compared, which costs less than keeping a
/// million.
final class Handles {

    private static final int NONE = -1;
    private static final int FOUND = 120;

    private final Population population;
    private final int personas;
    private final Map<String, Integer> people = new HashMap<>();
    private volatile int @Nullable [] table;
    private volatile @Nullable Roll roll;

    Handles(Population population, int personas) {
        this.population = population;
        this.personas = personas;
    }

    /// The account with a handle, or −1.
    int account(String handle) {
        String small = handle.toLowerCase(Locale.ROOT);
        Integer person = people.get(small);
        if (person != null) {
            return person;
        }
        int[] slots = table();
        int mask = slots.length - 1;
        for (int at = place(small, mask); slots[at] != NONE; at = at + 1 & mask) {
            if (population.handle(slots[at]).toLowerCase(Locale.ROOT).equals(small)) {
                return slots[at];
            }
        }
        return NONE;
    }

    /// A handle that nobody has, like one that is wanted.
    String free(String handle) {
        String wanted = handle.replaceAll("[^A-Za-z0-9_]", "_");
        wanted = wanted.isEmpty() ? "person" : wanted.substring(0, Math.min(24, wanted.length()));
        String tried = wanted;
        for (int number = 2; account(tried) >= 0; number++) {
            tried = wanted + "_" + number;
        }
        return tried;
    }

    /// Makes the table if it is not there.
    int[] table() {
        int[] made = table;
        if (made != null) {
            return made;
        }
        synchronized (this) {
            made = table;
            if (made == null) {
                made = make();
                table = made;
            }
            return made;
        }
    }

    private int[] make() {
        int[] slots = new int[Math.max(16, Integer.highestOneBit(personas) * 4)];
        Arrays.fill(slots, NONE);
        int mask = slots.length - 1;
        for (int persona = 0; persona < personas; persona++) {
            int at = place(population.handle(persona).toLowerCase(Locale.ROOT), mask);
            while (slots[at] != NONE) {
                at = at + 1 & mask;
            }
            slots[at] = persona;
        }
        return slots;
    }

    private static int place(String handle, int mask) {
        int hash = handle.hashCode() * 0x9E3779B9;
        return hash >>> 7 & mask;
    }

    /// Personas whose handle or name begins with a text, at most as many as one could want to see; who has it
    /// as its handle comes first.
    List<Integer> matching(String small) {
        List<Integer> found = new ArrayList<>();
        int exact = account(small);
        if (exact >= 0 && exact < personas) {
            found.add(exact);
        }
        found.addAll(roll().beginning(small, FOUND));
        return found;
    }

    /// Makes the order of all personas if it is not there, which the first search waits for.
    Roll roll() {
        Roll made = roll;
        if (made != null) {
            return made;
        }
        synchronized (this) {
            made = roll;
            if (made == null) {
                made = new Roll(population, personas);
                roll = made;
            }
            return made;
        }
    }

    void put(String handle, int account) {
        people.put(handle.toLowerCase(Locale.ROOT), account);
    }

    void remove(String handle) {
        people.remove(handle.toLowerCase(Locale.ROOT));
    }
}
