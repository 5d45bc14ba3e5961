package dev.hubbub.voice.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells from the words of a text alone whether it speaks for or against the subject of an event (target X14).
///
/// It goes by a general list of opinion words, written without the phrase banks. Praise counts for the one
/// spoken of, blame against; joy and sorrow count as the event went for the subject. A negation before a
/// word turns it round, what is said of the other side or of critics counts the other way, what stands
/// before a *but* counts half, what is quoted or put into the mouth of others ("the fans say") not at all.
/// Joy about *this* is for it however the event went. In an answer, agreement counts as what was answered,
/// dissent against it, and so does a bare *yes*, *no* or *wrong*.
public final class StanceJudge {

    private static final int REACH = 3;
    private static final int LONGEST = 6;
    private static final double TURNED = -.8;
    private static final double EMOJI = .6;
    private static final double SURE = .3;
    private static final Set<String> POINTERS = Set.of("this", "these", "este", "esta", "estos", "estas", "esto");
    private static final Set<String> YES = Set.of(
            "yes", "yep", "yeah", "this", "true", "right", "si", "esto", "cierto", "correcto", "exacto", "verdad");
    private static final Set<String> NO = Set.of("no", "nope", "nah", "wrong", "false", "falso", "mal");
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”«][^\"“”«»]{1,80}[\"”“»]|(?<!\\p{L})['‘][^'‘’]{1,80}['’](?!\\p{L})");
    private static final String GOOD_SIGNS = "👏🙌❤💪💚💙💛🫶👍🔥🐐";
    private static final String BAD_SIGNS = "👎🤮🤡🤬😡😠🙄😤🗑💩";
    private static final String JOY_SIGNS = "🎉🥳😍🥰😊😄🤩";
    private static final String SAD_SIGNS = "😢😭💔😞😔🥺🖤";

    private final Map<String, Sense> senses = new HashMap<>();
    private final Map<String, Sense> stems = new HashMap<>();

    /// What a word says.
    private enum Sense {
        GOOD,
        BAD,
        JOY,
        SAD,
        AGREE,
        DISAGREE,
        NEITHER,
        NOT,
        BUT,
        CRITICS,
        REPORTED,
        WRONGED,
        THANKS
    }

    /// From where on an outcome is good or bad luck for the subject, so that sorrow and joy tell a side.
    private static final double LUCK = .4;

    /// What the judge may know beside the text.
    ///
    /// @param subject names of those the stance is towards
    /// @param rivals  names of the others
    /// @param outcome what the event is for the subject, −1 to 1; 0 when it has none
    public record Matter(List<String> subject, List<String> rivals, double outcome) {}

    private StanceJudge(String language) {
        @Nullable Sense sense = null;
        for (String line : WordFile.lines("opinion-" + language + ".txt")) {
            if (line.startsWith("== ")) {
                sense = Sense.valueOf(line.substring(3).strip().toUpperCase(java.util.Locale.ROOT));
                continue;
            }
            boolean phrases = line.startsWith("- ");
            String[] entries = phrases ? line.substring(2).split(",") : line.split("\\s+");
            for (String entry : entries) {
                if (!entry.isBlank() && sense != null) {
                    put(entry.strip(), sense);
                }
            }
        }
    }

    /// The judge of one language.
    public static StanceJudge of(String language) {
        return new StanceJudge(language);
    }

    private void put(String entry, Sense sense) {
        if (entry.endsWith("*")) {
            stems.put(PlainWords.plain(entry.substring(0, entry.length() - 1)), sense);
        } else {
            senses.put(String.join(" ", PlainWords.of(entry)), sense);
        }
    }

    /// 1 for the subject, −1 against it, 0 when the text shows neither.
    ///
    /// @param heard stance of the text that is answered, −1 to 1; 0 when none is
    public int side(String text, Matter matter, double heard) {
        return side(text, matter, heard, "");
    }

    /// The same, in view of the text that is answered: where it asks, a bare *yes* is for the subject and a
    /// bare *no* against it.
    public int side(String text, Matter matter, double heard, String answered) {
        double score = score(text, matter, heard, answered.contains("?"));
        return score > SURE ? 1 : score < -SURE ? -1 : 0;
    }

    private double score(String text, Matter matter, double heard, boolean asked) {
        Set<String> subject = names(matter.subject(), List.of());
        Set<String> rivals = names(matter.rivals(), matter.subject());
        double all = 0;
        List<String> clause = new ArrayList<>();
        for (String word : PlainWords.of(QUOTED.matcher(text).replaceAll(" "))) {
            boolean but = senses.get(word) == Sense.BUT;
            if (PlainWords.ends(word) || but) {
                all = (but ? .5 : 1) * (all + clause(clause, subject, rivals, matter.outcome(), heard, asked));
                clause.clear();
            } else {
                clause.add(word);
            }
        }
        return all + clause(clause, subject, rivals, matter.outcome(), heard, asked);
    }

    private double clause(
            List<String> words, Set<String> subject, Set<String> rivals, double outcome, double heard, boolean asked) {
        boolean yes = !words.isEmpty() && YES.containsAll(words);
        if (yes || !words.isEmpty() && NO.containsAll(words)) {
            return (yes ? 1.2 : -1.2) * (asked ? 1 : sign(heard));
        }
        boolean ofSubject = words.stream().anyMatch(subject::contains);
        boolean ofRivals = !ofSubject && words.stream().anyMatch(rivals::contains);
        boolean pointed = words.stream().anyMatch(POINTERS::contains);
        double turn = ofRivals ? -1 : 1;
        double lot = Math.abs(outcome) < LUCK ? 0 : Math.signum(outcome);
        double luck = lot < 0 && rivals.isEmpty() ? 0 : lot;
        double joy = pointed && lot != 0 || ofSubject && lot < 0 ? turn : luck;
        double sorrow = pointed && lot != 0 ? -turn : -lot;
        double sum = 0;
        double voice = 1;
        int lastNot = -1 - REACH;
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(LONGEST, words.size() - at);
            @Nullable Sense sense = null;
            for (; length > 0 && sense == null; length--) {
                sense = sense(words, at, length);
            }
            int next = at + (sense == null ? 1 : length + 1);
            if (sense == Sense.NOT) {
                lastNot = at;
            } else if (sense != null) {
                double negated = at - lastNot <= REACH && sense != Sense.WRONGED ? TURNED : 1;
                voice = sense == Sense.CRITICS ? -1 : sense == Sense.REPORTED ? 0 : voice;
                sum += negated
                        * switch (sense) {
                            case GOOD -> turn;
                            case BAD -> -turn;
                            case JOY -> joy;
                            case SAD -> sorrow;
                            case AGREE -> 1.2 * sign(heard);
                            case DISAGREE -> -1.2 * sign(heard);
                            case WRONGED -> ofSubject && lot != 0 ? 1 : -1;
                            case THANKS -> ofSubject || sign(heard) == 0 ? 1 : 0;
                            case NEITHER, NOT, BUT, CRITICS, REPORTED -> 0;
                        };
            } else {
                sum += signs(words.get(at), turn, lot);
            }
            at = next;
        }
        return voice * sum;
    }

    private @Nullable Sense sense(List<String> words, int at, int length) {
        if (length > 1) {
            return senses.get(String.join(" ", words.subList(at, at + length)));
        }
        String word = words.get(at);
        Sense known = senses.get(word);
        for (int end = word.length(); known == null && end > 2; end--) {
            known = stems.get(word.substring(0, end));
        }
        return known;
    }

    private static double signs(String word, double turn, double lot) {
        if (word.codePointAt(0) < 0x2190) {
            return 0;
        }
        if (GOOD_SIGNS.contains(word)) {
            return EMOJI * turn;
        }
        if (BAD_SIGNS.contains(word)) {
            return -EMOJI * turn;
        }
        return JOY_SIGNS.contains(word) ? EMOJI * lot : SAD_SIGNS.contains(word) ? -EMOJI * lot : 0;
    }

    private static double sign(double stance) {
        return Math.abs(stance) <= .15 ? 0 : Math.signum(stance);
    }

    /// The words of some names that are not short and not also in others.
    private static Set<String> names(List<String> names, List<String> others) {
        Set<String> words = new HashSet<>();
        names.forEach(name -> words.addAll(PlainWords.of(name)));
        others.forEach(name -> PlainWords.of(name).forEach(words::remove));
        words.removeIf(word -> word.length() < 4);
        return words;
    }
}
