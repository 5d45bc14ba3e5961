package dev.hubbub.app.model;

import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.model.Distiller;
import dev.hubbub.voice.model.ModelVoice;
import dev.hubbub.voice.model.Outcome;
import dev.hubbub.voice.model.Spoken;
import dev.hubbub.voice.model.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// The words of a run by a model: the posts that matter most are asked for, as far as the budget goes, and the
/// grammar learns from them for all others.
///
/// Words are found after the numbers, so the digest of a run is the same in whichever voice.
public final class ModelWords {

    /// Asked for at most, whatever the budget: beyond, distilled phrases serve as well.
    public static final int MOST_ASKED = 10_000;

    private ModelWords() {}

    /// Finds the words.
    ///
    /// @param run   name of the run in the ledger
    public static Spent find(Played played, int[] followers, Voice grammar, Gateway gateway, ModelRef ref, String run) {
        Words words = new Words(played, grammar);
        List<Wanted> wanted = wanted(played, followers, words, MOST_ASKED);
        Outcome outcome = new ModelVoice(gateway.model(), ref, Labels.NONE.run(run), grammar).write(wanted);
        Distiller distiller = new Distiller();
        distiller.learn(wanted, outcome.spoken());
        Map<Integer, String> texts = new TreeMap<>();
        for (Spoken one : outcome.spoken()) {
            if (one.by() != Spoken.By.GRAMMAR) {
                texts.put(one.id(), one.text());
            }
        }
        Voice taught = distiller.size() == 0 ? grammar : grammar.with(distiller.banks());
        return new Spent(
                new Words(played, taught, texts),
                outcome,
                gateway.spent(run),
                gateway.cost(ref, outcome.alone(wanted)),
                wanted.size(),
                posts(played.acts()),
                distiller.size());
    }

    private static long posts(ActLog acts) {
        long posts = 0;
        for (int act = 0; act < acts.size(); act++) {
            posts += acts.kind(act).hasWords() ? 1 : 0;
        }
        return posts;
    }

    /// The acts that are most worth a model, of those about an event: answers to what the experimenter wrote,
    /// then by followers of who speaks.
    ///
    /// @param most how many at most
    public static List<Wanted> wanted(Played played, int[] followers, Words words, int most) {
        ActLog acts = played.acts();
        Comparator<long[]> byWeight =
                Comparator.<long[]>comparingLong(one -> one[0]).thenComparingLong(one -> -one[1]);
        PriorityQueue<long[]> best = new PriorityQueue<>(byWeight);
        for (int act = 0; act < acts.size(); act++) {
            if (!acts.kind(act).hasWords() || acts.event(act) < 0 || words.scripted(act)) {
                continue;
            }
            long weight = followers[acts.persona(act)] / (acts.kind(act) == ActKind.POST ? 1 : 5);
            if (toPerson(acts, act, words)) {
                weight += Integer.MAX_VALUE;
            }
            best.add(new long[] {weight, act});
            if (best.size() > most) {
                best.poll();
            }
        }
        int[] chosen = best.stream().mapToInt(one -> (int) one[1]).sorted().toArray();
        List<Wanted> wanted = new ArrayList<>(chosen.length);
        for (int act : chosen) {
            wanted.add(wanted(act, played, followers, words));
        }
        return wanted;
    }

    private static boolean toPerson(ActLog acts, int act, Words words) {
        return acts.parent(act) >= 0 && acts.kind(act) != ActKind.POST && words.scripted(acts.parent(act));
    }

    private static Wanted wanted(int act, Played played, int[] followers, Words words) {
        ActLog acts = played.acts();
        Population population = played.population();
        Persona speaker = population.persona(acts.persona(act));
        int parent = acts.parent(act);
        return new Wanted(
                act,
                words.utterance(act),
                population.name(speaker.id()),
                speaker.seed().city(),
                parent < 0 || acts.kind(act) == ActKind.POST ? "" : Objects.requireNonNullElse(words.of(parent), ""),
                toPerson(acts, act, words),
                followers[speaker.id()],
                Objects.requireNonNullElse(words.of(act), ""));
    }
}
