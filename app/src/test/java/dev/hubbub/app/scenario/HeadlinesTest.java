package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final double NEUTRAL = 0.35;
    private static final double SIGN = 0.05;

    private final EventClassifier classifier = EventClassifier.of(Lexicons.standard());

    @Test
    void headlinesOfAllTypesAreClassified() {
        Score score = score("headlines.tsv");

        assertThat(score.types).hasSameSizeAs(EventType.values());
        assertThat(score.count).isGreaterThanOrEqualTo(60);
        assertThat(score.type()).as(score.misses()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.impact()).as(score.misses()).isGreaterThanOrEqualTo(0.88);
        assertThat(score.valence()).as(score.misses()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.topic()).as(score.misses()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void headlinesNobodyTunedOnAreClassifiedNearlyAsWell() {
        Score score = score("headlines-held-out.tsv");

        assertThat(score.type()).as(score.misses()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.impact()).as(score.misses()).isGreaterThanOrEqualTo(0.75);
        assertThat(score.valence()).as(score.misses()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.topic()).as(score.misses()).isGreaterThanOrEqualTo(0.90);
    }

    private Score score(String resource) {
        Score score = new Score();
        for (String line : lines(resource)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t");
                Event event = classifier
                        .classify(EventDraft.of("headline", fields[0], fields[1], 0))
                        .event();
                score.add(event, fields);
            }
        }
        return score;
    }

    private static final class Score {
        private final List<String> types = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();
        private int count;
        private int rightTypes;
        private int rightImpacts;
        private int rightValences;
        private int rightTopics;

        void add(Event event, String[] expected) {
            count++;
            if (!types.contains(expected[2])) {
                types.add(expected[2]);
            }
            rightTypes += mark("type", word(event.type()).equals(expected[2]), expected);
            rightImpacts += mark("impact", word(event.impact()).equals(expected[3]), expected);
            rightValences += mark("valence", mood(event.valence(), expected[4]), expected);
            double most = event.topics().values().stream().max(Double::compare).orElseThrow();
            List<String> wanted = Arrays.asList(expected[5].split(","));
            boolean right = false;
            for (Map.Entry<Topic, Double> topic : event.topics().entrySet()) {
                right |= topic.getValue() == most && wanted.contains(word(topic.getKey()));
            }
            rightTopics += mark("topic", right, expected);
        }

        private int mark(String field, boolean right, String[] expected) {
            if (!right) {
                missed.add(field + " of '" + expected[0] + "'");
            }
            return right ? 1 : 0;
        }

        private static boolean mood(double valence, String expected) {
            return switch (expected) {
                case "+" -> valence > SIGN;
                case "-" -> valence < -SIGN;
                default -> Math.abs(valence) <= NEUTRAL;
            };
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        double type() {
            return (double) rightTypes / count;
        }

        double impact() {
            return (double) rightImpacts / count;
        }

        double valence() {
            return (double) rightValences / count;
        }

        double topic() {
            return (double) rightTopics / count;
        }

        String misses() {
            return String.join("\n", missed);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = HeadlinesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
