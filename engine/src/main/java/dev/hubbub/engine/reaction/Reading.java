package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A draft taken apart into words, in the language it seems to be written in.
///
/// @param headline words of the title
/// @param story    words of the text
record Reading(List<Word> headline, List<Word> story, Language language, Lexicon lexicon) {

    private static final double TITLE_WEIGHT = 1;
    private static final double TEXT_WEIGHT = 0.5;
    private static final double FAR_WEIGHT = 0.2;
    /// Words after which a text speaks of the background.
    private static final int NEAR_WORDS = 120;

    private static final int MOST_WORDS = 4_000;

    /// A phrase of the lexicon that occurs, once however often it does.
    ///
    /// @param weight 1 in the title, less in the text, least late in it
    record Hit<V>(String phrase, V value, double weight) {}

    static Reading of(EventDraft draft, Lexicon lexicon) {
        List<Word> headline = cut(Word.read(draft.headline(), true));
        List<Word> story = cut(Word.read(draft.text(), false));
        return new Reading(headline, story, language(headline, story, lexicon), lexicon);
    }

    /// The distinct phrases that occur in the headline and the text, in order of first occurrence.
    <V> List<Hit<V>> hits(Phrases<V> phrases) {
        Map<String, Hit<V>> hits = new TreeMap<>();
        List<Hit<V>> ordered = new ArrayList<>();
        for (List<Word> words : List.of(headline, story)) {
            for (Match<V> match : phrases.in(words, language)) {
                Hit<V> hit = new Hit<>(match.phrase(), match.value(), weight(words.get(match.from())));
                if (hits.putIfAbsent(match.phrase(), hit) == null) {
                    ordered.add(hit);
                }
            }
        }
        return ordered;
    }

    /// What a word at this place counts.
    static double weight(Word word) {
        return word.title() ? TITLE_WEIGHT : word.position() < NEAR_WORDS ? TEXT_WEIGHT : FAR_WEIGHT;
    }

    private static List<Word> cut(List<Word> words) {
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    private static Language language(List<Word> headline, List<Word> story, Lexicon lexicon) {
        int english = 0;
        int spanish = 0;
        for (List<Word> words : List.of(headline, story)) {
            for (Match<Lexicon.Role> match : lexicon.functions.in(words, Language.UNKNOWN)) {
                switch (match.value().kind()) {
                    case ENGLISH -> english++;
                    case SPANISH -> spanish++;
                    default -> {}
                }
            }
            for (Word word : words) {
                spanish += word.raw().indexOf('ñ') >= 0
                                || word.gap().indexOf('¡') >= 0
                                || word.gap().indexOf('¿') >= 0
                        ? 1
                        : 0;
            }
        }
        return english > spanish ? Language.ENGLISH : spanish > english ? Language.SPANISH : Language.UNKNOWN;
    }
}
