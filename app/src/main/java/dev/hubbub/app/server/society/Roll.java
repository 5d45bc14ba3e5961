package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Population;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// All personas in the order of their handles, and of the words of their names: whoever begins with some
/// letters is found without looking at the others.
///
/// An entry is one number: eight letters of five bits, and below them the persona. Letters beyond the eighth,
/// digits and accents are compared on what was found, whose handle and name are computed again. A million
/// personas take 22 MB.
final class Roll {

    private static final int PERSONA_BITS = 24;
    private static final int LETTERS = 8;
    private static final int LETTER_BITS = 5;
    private static final int DIGIT = 27;
    private static final int OTHER = 28;

    private final Population population;
    private final long[] handles;
    private final long[] names;

    Roll(Population population, int personas) {
        if (personas > 1 << PERSONA_BITS) {
            throw new IllegalArgumentException(
                    "personas must be at most " + (1 << PERSONA_BITS) + " to be searched, but were " + personas);
        }
        this.population = population;
        this.handles = new long[personas];
        Map<String, Long> known = new HashMap<>();
        long[] words = new long[personas * 2];
        int size = 0;
        for (int persona = 0; persona < personas; persona++) {
            handles[persona] = key(population.handle(persona)) | persona;
            for (String word : population.name(persona).split(" ")) {
                if (size == words.length) {
                    words = Arrays.copyOf(words, size + size / 2);
                }
                words[size++] = known.computeIfAbsent(word, one -> key(plain(one))) | persona;
            }
        }
        Arrays.sort(handles);
        names = Arrays.copyOf(words, size);
        Arrays.sort(names);
    }

    /// Personas whose handle, or a word of whose name, begins with a text, handles first.
    List<Integer> beginning(String text, int most) {
        String wanted = plain(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<Integer> found = new LinkedHashSet<>();
        gather(
                handles,
                wanted,
                most,
                found,
                persona -> population.handle(persona).toLowerCase(Locale.ROOT).startsWith(wanted));
        String first = wanted.split(" ", 2)[0];
        gather(names, first, most, found, persona -> {
            String name = plain(population.name(persona));
            return name.startsWith(wanted) || name.contains(" " + wanted);
        });
        return List.copyOf(found);
    }

    private static void gather(long[] roll, String beginning, int most, Set<Integer> found, IntPredicate fits) {
        long low = key(beginning);
        int letters = Math.min(LETTERS, beginning.length());
        long high = low + (1L << PERSONA_BITS + LETTER_BITS * (LETTERS - letters)) - 1;
        int at = Arrays.binarySearch(roll, low);
        for (int i = at < 0 ? -at - 1 : at; i < roll.length && roll[i] <= high && found.size() < most; i++) {
            int persona = (int) (roll[i] & (1 << PERSONA_BITS) - 1);
            if (fits.test(persona)) {
                found.add(persona);
            }
        }
    }

    /// The first letters as a number that sorts as they do.
    private static long key(String text) {
        long key = 0;
        for (int i = 0; i < LETTERS; i++) {
            key = key << LETTER_BITS | (i < text.length() ? letter(Character.toLowerCase(text.charAt(i))) : 0);
        }
        return key << PERSONA_BITS;
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : c >= '0' && c <= '9' ? DIGIT : OTHER;
    }

    /// In lower case and without accents.
    static String plain(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) > 127) {
                return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            }
        }
        return small;
    }
}
