package dev.hubbub.voice.measure;

import dev.hubbub.voice.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes out of a text what it is about, so that only how it is said is left.
public final class Masking {

    private Masking() {}

    /// A folded text with a low line in the place of every hashtag, number and word of the topic.
    public static String of(String folded, Predicate<String> topic) {
        List<String> left = new ArrayList<>();
        for (String token : TextMeasure.tokens(folded)) {
            boolean number = token.codePoints().anyMatch(Character::isDigit);
            left.add(token.startsWith("#") || number || topic.test(token) ? "_" : token);
        }
        return String.join(" ", left);
    }
}
