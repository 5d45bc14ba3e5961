package dev.hubbub.voice.measure;

import dev.hubbub.voice.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How texts are made alike before they are compared: small letters, single spaces, every mention `@`, every address
/// `http`.
///
/// The real posts of docs/fidelity.md were folded in the same way. A reply begins with the handle it answers, so
/// without folding two equal replies would pass for different ones.
public final class Folding {

    private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Folding() {}

    /// A text in its folded form.
    public static String of(String text) {
        String plain = text.indexOf(':') < 0 ? text : ADDRESS.matcher(text).replaceAll("http");
        return TextMeasure.normalised(
                plain.indexOf('@') < 0 ? plain : MENTION.matcher(plain).replaceAll("@"));
    }

    /// All texts in their folded form.
    public static List<String> of(List<String> texts) {
        return texts.stream().map(Folding::of).toList();
    }

    /// The words of a folded text: its tokens that hold a letter or a digit, without mentions and addresses.
    public static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        for (String token : TextMeasure.tokens(folded)) {
            if (!token.equals("http") && token.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(token);
            }
        }
        return words;
    }
}
