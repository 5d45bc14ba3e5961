package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The novelty gate: a function of the set of acts, after which hardly two say the same.
class GateTest {

    private static final Voice VOICE = Voice.standard();

    private static List<Utterance> reactions(String language, int count) {
        Event event = Occasions.told(language, EventType.DISASTER);
        return IntStream.range(0, count)
                .mapToObj(i -> Cast.utterance(language, i, ActKind.POST, event, Topic.DISASTERS))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hardlyTwoReactionsAreTheSame(String language) {
        List<Utterance> said = reactions(language, 10_000);
        double ungated =
                TextMeasure.duplicateShare(said.stream().map(VOICE::text).toList());
        double gated = TextMeasure.duplicateShare(VOICE.texts(said));
        assertThat(ungated).as("without the gate").isGreaterThan(.002);
        assertThat(gated).as("X8").isLessThanOrEqualTo(.002);
    }

    @Test
    void theOrderOfActsChangesNothing() {
        List<Utterance> said = reactions("en", 3_000);
        List<String> forward = VOICE.texts(said);
        List<String> backward = new ArrayList<>(VOICE.texts(said.reversed()));
        assertThat(backward.reversed()).isEqualTo(forward);
    }

    @Test
    void firstDraftIsWhatIsSaidAlone() {
        Utterance said = reactions("en", 1).getFirst();
        assertThat(VOICE.texts(List.of(said))).containsExactly(VOICE.text(said));
    }

    @Test
    void equalWordsAboutDifferentThingsStand() {
        byte[] drafts = new Gate()
                .drafts(
                        new long[] {1, 2, 3},
                        new int[] {7, 8, 7},
                        (act, draft, out) -> out.append("well done draft ".repeat(draft + 1)));
        assertThat(drafts[1]).isZero();
        assertThat(Math.min(drafts[0], drafts[2])).isZero();
        assertThat(Math.max(drafts[0], drafts[2])).isPositive();
    }

    @Test
    void nobodyRepeatsWhatStands() {
        Gate gate = new Gate();
        gate.keep(new int[] {7, 8}, new byte[] {0, 0}, (act, draft, out) -> out.append("doble moral y nada más"));
        byte[] drafts = gate.drafts(
                new long[] {1, 2},
                new int[] {7, 9},
                (act, draft, out) ->
                        out.append(draft == 0 ? "@ana_b7 DOBLE MORAL Y NADA MAS. xx #Biblioteca" : "¿y ahora qué?"));
        assertThat(drafts).containsExactly(1, 0);
    }
}
