package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.voice.measure.TopicJudge.Brief;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the judge of topics is right on texts that were written and labelled by hand.
class TopicJudgeTest {

    private static final List<String> KINDS = List.of(
            "sports",
            "politics",
            "entertainment",
            "technology",
            "business",
            "science",
            "disaster",
            "crime",
            "health",
            "local");

    private static TopicJudge judge(String language) {
        List<Brief> briefs = new ArrayList<>();
        for (String kind : KINDS) {
            briefs.add(new Brief(kind, List.of(kind.equals("sports") ? "Harbour City beat Northgate" : "")));
        }
        return TopicJudge.of(briefs, language);
    }

    @Test
    void theWordsOfTheEventTellIt() {
        TopicJudge judge = judge("en");
        assertThat(judge.nearest("Harbour, always and forever")).isZero();
        assertThat(judge.onTopic("Northgate", 0)).isTrue();
        assertThat(judge.onTopic("Northgate", 1)).isFalse();
    }

    @Test
    void everydayWordsTellNothing() {
        TopicJudge judge = judge("en");
        assertThat(judge.nearest("my boss said the same thing")).isEqualTo(TopicJudge.NONE);
        assertThat(judge.nearest("")).isEqualTo(TopicJudge.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void itAgreesWithPeople(String language) {
        TopicJudge judge = judge(language);
        int right = 0;
        int wrong = 0;
        List<String> missed = new ArrayList<>();
        List<String[]> lines = Labelled.lines("topics-" + language + ".tsv");
        for (String[] line : lines) {
            int topic = judge.nearest(line[1]);
            String told = topic == TopicJudge.NONE ? "-" : KINDS.get(topic);
            right += told.equals(line[0]) ? 1 : 0;
            wrong += topic != TopicJudge.NONE && !told.equals(line[0]) ? 1 : 0;
            if (!told.equals(line[0])) {
                missed.add(line[0] + " read as " + told + ": " + line[1]);
            }
        }
        assertThat(wrong).as(String.join("\n", missed)).isLessThanOrEqualTo(1);
        assertThat((double) right / lines.size()).as(String.join("\n", missed)).isGreaterThanOrEqualTo(.85);
    }
}
