package dev.hubbub.bench;

import dev.hubbub.app.model.ModelWords;
import dev.hubbub.app.run.Words;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.voice.TextMeasure;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.measure.Folding;
import dev.hubbub.voice.measure.Separability;
import dev.hubbub.voice.model.Distiller;
import dev.hubbub.voice.model.Spoken;
import dev.hubbub.voice.model.Wanted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the grammar's words measure after it has learnt from a language model, beside the same words before.
///
/// It learns from a file of posts that a language model wrote about the event.
final class Taught implements Measurement {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int POSTS = 10_000;
    private static final int AUTHORS = 50;
    private static final int LEARN = 40;
    private static final int TELL = 20;
    private static final long SEED = 5;
    private static final double FIRM = .25;

    /// What chance may take away: X9 to X11 hardly vary, one author in a thousand told is a thirtieth of X12's spread,
    /// and duplicates are a dozen in ten thousand.
    private static final double STEADY = 1.02;

    private static final double OF_AUTHORS = 1.1;
    private static final double OF_DUPLICATES = 1.3;

    private record Written(String language, char side, String text) {}

    @Override
    public String name() {
        return "taught";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Audience audience = Audience.of(Math.min(setting.personas(), MOST_PEOPLE));
        Voice grammar = Voice.standard();
        Words before = new Words(audience.played(), grammar);
        Distiller distiller = new Distiller();
        learn(distiller, ModelWords.wanted(audience.played(), audience.followers(), before, ModelWords.MOST_ASKED));
        Voice taught = Voice.standard(distiller.banks());
        Words after = new Words(audience.played(), taught);
        List<Line> lines = new ArrayList<>();
        for (String language : List.of("en", "es")) {
            List<String> untaught = texts(audience, before, language);
            List<String> learnt = texts(audience, after, language);
            String note =
                    "%d phrases from %d posts, %d texts".formatted(distiller.size(), distiller.seen(), learnt.size());
            lines.add(line(
                    language + " X8 duplicates without mentions, %",
                    100 * TextMeasure.duplicateShare(learnt),
                    100 * TextMeasure.duplicateShare(untaught),
                    Line.Bound.ratioAtMost(OF_DUPLICATES),
                    note));
            lines.add(line(
                    language + " X9 distinct-2",
                    TextMeasure.distinct2(learnt, SEED),
                    TextMeasure.distinct2(untaught, SEED),
                    new Line.Bound(1 / STEADY, false, true),
                    ""));
            lines.add(line(
                    language + " X10 self-BLEU-4",
                    TextMeasure.selfBleu4(learnt, SEED),
                    TextMeasure.selfBleu4(untaught, SEED),
                    Line.Bound.ratioAtMost(STEADY),
                    ""));
            lines.add(line(
                    language + " X11 deflate ratio",
                    TextMeasure.deflateRatio(learnt),
                    TextMeasure.deflateRatio(untaught),
                    Line.Bound.ratioAtMost(STEADY),
                    ""));
            lines.add(line(
                    language + " X12 author told",
                    told(audience, taught, language),
                    told(audience, grammar, language),
                    new Line.Bound(1 / OF_AUTHORS, false, true),
                    AUTHORS + " authors"));
        }
        return lines;
    }

    private Line line(String what, double learnt, double untaught, Line.Bound bound, String note) {
        return new Line(
                name(),
                what,
                "",
                Spread.exactly(learnt),
                new Line.Peer("untaught", Spread.exactly(untaught)),
                untaught == 0 ? null : bound,
                note);
    }

    /// Gives each text to a post that is wanted in its language and of its side, and learns from all.
    private static void learn(Distiller distiller, List<Wanted> wanted) {
        List<Wanted> taken = new ArrayList<>();
        List<Spoken> spoken = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (Written one : written()) {
            for (Wanted candidate : wanted) {
                Utterance utterance = candidate.utterance();
                char side = utterance.stance() > FIRM ? '+' : utterance.stance() < -FIRM ? '-' : '0';
                if (utterance.kind() == ActKind.POST
                        && side == one.side()
                        && utterance.speaker().language().equals(one.language())
                        && used.add(candidate.id())) {
                    taken.add(candidate);
                    spoken.add(new Spoken(candidate.id(), one.text(), Spoken.By.MODEL, ""));
                    break;
                }
            }
        }
        distiller.learn(taken, spoken);
    }

    private static List<Written> written() {
        try (InputStream in = Objects.requireNonNull(
                        Taught.class.getResourceAsStream("posts-by-a-model.txt"), "posts-by-a-model.txt is missing");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new Written(line.substring(0, 2), line.charAt(3), line.substring(5)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Audience audience, Words words, String language) {
        ActLog acts = audience.played().acts();
        List<String> texts = new ArrayList<>();
        for (int act = 0; act < acts.size() && texts.size() < POSTS; act++) {
            if (acts.kind(act).hasWords()
                    && audience.played()
                            .population()
                            .persona(acts.persona(act))
                            .language()
                            .equals(language)) {
                texts.add(Folding.of(Objects.requireNonNull(words.of(act))));
            }
        }
        return texts;
    }

    /// Share of unseen posts whose author is told, of fifty people who write sixty posts each.
    private static double told(Audience audience, Voice voice, String language) {
        List<List<String>> byAuthor = new ArrayList<>();
        for (int id = 0; byAuthor.size() < AUTHORS; id += 101) {
            Persona speaker = audience.played().population().persona(id);
            if (speaker.language().equals(language)) {
                byAuthor.add(sixty(speaker, voice));
            }
        }
        return Separability.top1(byAuthor, LEARN);
    }

    private static List<String> sixty(Persona speaker, Voice voice) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < LEARN + TELL; i++) {
            long key = Worlds.CHANCE.bits(speaker.id(), i);
            double stance = (key >>> 40) / (double) (1 << 23) - 1;
            texts.add(Folding.of(voice.text(
                    new Utterance(key, ActKind.POST, 0, speaker, stance, Worlds.worldEvent(), Topic.FOOTBALL, null))));
        }
        return texts;
    }
}
