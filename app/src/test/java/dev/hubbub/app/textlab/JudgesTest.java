package dev.hubbub.app.textlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.voice.measure.TopicJudge.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the judges of X13 and X14 are worth: held against what a careful reader said of 300 generated texts
/// a language. How the texts were drawn and labelled stands at the head of `judged-LANGUAGE.tsv`; the
/// figures stand in docs/fidelity.md.
class JudgesTest {

    private static final EventClassifier CLASSIFIER = EventClassifier.of(Lexicons.standard());
    private static final EventFiller FILLER =
            draft -> new EventFiller.Filled(CLASSIFIER.classify(draft).event(), List.of());

    /// One labelled text.
    private record Line(String sample, String event, String topic, String stance, Reactions.Said said) {}

    /// How often a judge called what the reader called.
    private record Score(int both, int judge, int reader, List<String> differ) {
        double precision() {
            return judge == 0 ? 1 : (double) both / judge;
        }

        double recall() {
            return reader == 0 ? 1 : (double) both / reader;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d called, %d of %d found: precision %.3f, recall %.3f%n%s",
                    both,
                    judge,
                    both,
                    reader,
                    precision(),
                    recall(),
                    String.join("\n", differ));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, .9, .55", "es, .9, .6"})
    void offTheTopicIsWhatAReaderCallsSo(String language, double precision, double recall) throws IOException {
        Judged judged = new Judged(language);
        Score score = score(
                lines(language),
                line -> !line.topic().equals("-"),
                line -> line.topic().equals("off"),
                line -> judged.place(line) == Place.OFF);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @CsvSource({"en, C, .95, .75", "es, C, .95, .8", "en, B, .6, .75", "es, B, .4, .65"})
    void theSideIsTheOneAReaderSees(String language, String sample, double precision, double coverage)
            throws IOException {
        Judged judged = new Judged(language);
        int right = 0;
        int wrong = 0;
        int silent = 0;
        List<String> differ = new ArrayList<>();
        for (Line line : lines(language)) {
            if (line.sample().equals(sample) && !line.stance().equals("-")) {
                int label = Integer.parseInt(line.stance());
                int side = judged.side(line);
                right += label != 0 && side == label ? 1 : 0;
                wrong += label != 0 && side == -label ? 1 : 0;
                silent += label != 0 && side == 0 ? 1 : 0;
                if (side != label) {
                    differ.add(label + " read as " + side + ", " + line.event() + ": "
                            + line.said().text());
                }
            }
        }
        String found = "%d right, %d wrong, %d silent%n%s".formatted(right, wrong, silent, String.join("\n", differ));
        assertThat((double) right / (right + wrong)).as(found).isGreaterThanOrEqualTo(precision);
        assertThat((double) (right + wrong) / (right + wrong + silent))
                .as(found)
                .isGreaterThanOrEqualTo(coverage);
    }

    private static Score score(
            List<Line> lines, Predicate<Line> counted, Predicate<Line> reader, Predicate<Line> judge) {
        int both = 0;
        int called = 0;
        int found = 0;
        List<String> differ = new ArrayList<>();
        for (Line line : lines) {
            if (counted.test(line)) {
                boolean label = reader.test(line);
                boolean call = judge.test(line);
                both += label && call ? 1 : 0;
                called += call ? 1 : 0;
                found += label ? 1 : 0;
                if (label != call) {
                    differ.add((label ? "missed " : "false alarm ") + line.sample() + " " + line.event() + ": "
                            + line.said().text());
                }
            }
        }
        return new Score(both, called, found, differ);
    }

    private static final class Judged {
        private final List<LabEvent> events;
        private final TextMeasuring measuring;

        Judged(String language) {
            events = LabEvents.of(language, FILLER);
            measuring = TextMeasuring.of(language, events, 1);
        }

        Place place(Line line) {
            return measuring.place(event(line), line.said());
        }

        int side(Line line) {
            return measuring.side(event(line), line.said());
        }

        private LabEvent event(Line line) {
            return events.stream()
                    .filter(event -> event.kind().equals(line.event()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Line> lines(String language) throws IOException {
        try (InputStream in = JudgesTest.class.getResourceAsStream("judged-" + language + ".tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(cut -> new Line(
                            cut[0],
                            cut[1],
                            cut[2],
                            cut[3],
                            new Reactions.Said(
                                    ActKind.valueOf(cut[5].toUpperCase(Locale.ROOT)),
                                    Double.parseDouble(cut[4]),
                                    Double.parseDouble(cut[6]),
                                    cut[7],
                                    cut[8])))
                    .toList();
        }
    }
}
