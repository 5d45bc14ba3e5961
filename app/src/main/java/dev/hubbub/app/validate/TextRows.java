package dev.hubbub.app.validate;

import dev.hubbub.app.run.Words;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.voice.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The words of a run beside those of real posts about one event, language by language.
final class TextRows {

    /// Posts looked at in one language.
    static final int MOST = 10_000;

    private static final int FEWEST = 1_000;
    private static final long SEED = 5;

    private static final Target EMOJI =
            new Target("X5", "posts with an emoji, share", 0.207, 0.15, 0.26, "Emojipedia 2021 [P]", false);
    private static final Target DUPLICATES =
            new Target("X8", "exact duplicates among reactions, share", 0.0167, 0, 0.03, "GOP debate 2015 [A]", false);
    private static final Target DISTINCT =
            new Target("X9", "distinct-2 of 1,000 reactions", 0.58, 0.20, 1, "six events [A]", false);
    private static final Target SELF_BLEU = new Target("X10", "self-BLEU-4", 0.36, 0, 0.75, "six events [A]", false);
    private static final Target DEFLATE = new Target("X11", "deflate ratio", 2.8, 0, 5.5, "six events [A]", false);

    private TextRows() {}

    /// Measures what was said about events in a run.
    static List<ValidationRow> of(Words words, Population population, ActLog acts) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (int act = 0; act < acts.size(); act++) {
            if (acts.event(act) < 0 || !acts.kind(act).hasWords()) {
                continue;
            }
            String language = words.languages().get(words.language(population.persona(acts.persona(act))));
            List<String> known = texts.computeIfAbsent(language, name -> new ArrayList<>());
            String text = known.size() < MOST ? words.of(act) : null;
            if (text != null) {
                known.add(text);
            }
        }
        return of(texts);
    }

    /// Measures texts by language.
    static List<ValidationRow> of(Map<String, List<String>> texts) {
        List<ValidationRow> rows = new ArrayList<>();
        texts.forEach((language, posts) -> {
            if (posts.size() >= FEWEST) {
                rows.add(row(EMOJI, TextMeasure.emojiShare(posts), language));
                rows.add(row(DUPLICATES, TextMeasure.duplicateShare(posts), language));
                rows.add(row(DISTINCT, TextMeasure.distinct2(posts, SEED), language));
                rows.add(row(SELF_BLEU, TextMeasure.selfBleu4(posts, SEED), language));
                rows.add(row(DEFLATE, TextMeasure.deflateRatio(posts), language));
            }
        });
        return rows;
    }

    private static ValidationRow row(Target target, double value, String language) {
        return new ValidationRow(new Measured(target, value), language, null);
    }
}
