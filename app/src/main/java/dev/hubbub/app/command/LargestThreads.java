package dev.hubbub.app.command;

import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.StoredAct;
import dev.hubbub.app.run.StoredPersona;
import dev.hubbub.app.run.Words;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.voice.media.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// The threads of a run that most people replied to, quoted or reposted.
final class LargestThreads {

    private final Played run;
    private final Words words;
    private final Map<Integer, List<StoredAct>> threads = new LinkedHashMap<>();

    private LargestThreads(Played run, Words words) {
        this.run = run;
        this.words = words;
    }

    /// The largest threads by their root, the largest first; those about events before everyday ones.
    static Map<Integer, List<StoredAct>> of(Played run, Words words, int most) {
        LargestThreads largest = new LargestThreads(run, words);
        largest.find(most);
        return largest.threads;
    }

    /// Those who speak in a thread, by id.
    static Map<Integer, StoredPersona> personas(List<StoredAct> thread, Population population) {
        Map<Integer, StoredPersona> personas = new TreeMap<>();
        for (StoredAct act : thread) {
            if (act.kind().hasWords()) {
                int id = act.persona();
                personas.computeIfAbsent(
                        id,
                        fresh -> new StoredPersona(
                                id,
                                population.handle(id),
                                population.name(id),
                                population.seeds().get(population.seedOf(id)).timeZone()));
            }
        }
        return personas;
    }

    private void find(int most) {
        ActLog acts = run.acts();
        int[] sizes = new int[acts.size()];
        for (int act = 0; act < sizes.length; act++) {
            if (acts.kind(act) != ActKind.LIKE) {
                sizes[acts.root(act)]++;
            }
        }
        Comparator<Integer> bySize = Comparator.<Integer>comparingInt(root -> acts.event(root) >= 0 ? 1 : 0)
                .thenComparingInt(root -> sizes[root])
                .thenComparing(Comparator.<Integer>naturalOrder().reversed());
        PriorityQueue<Integer> largest = new PriorityQueue<>(bySize);
        for (int root = 0; root < sizes.length; root++) {
            if (sizes[root] > 1 && (largest.size() < most || bySize.compare(root, largest.element()) > 0)) {
                largest.add(root);
                if (largest.size() > most) {
                    largest.remove();
                }
            }
        }
        largest.stream().sorted(bySize.reversed()).forEach(root -> threads.put(root, new ArrayList<>()));
        for (int act = 0; act < sizes.length; act++) {
            List<StoredAct> thread = threads.get(acts.root(act));
            if (thread != null) {
                thread.add(stored(act));
            }
        }
    }

    /// The act with its words; those of the few threads that are shown cost nothing to speak of.
    private StoredAct stored(int act) {
        ActLog acts = run.acts();
        Picture picture = words.picture(act);
        return new StoredAct(
                act,
                run.scenario().startMs() + acts.atMs(act),
                acts.persona(act),
                acts.kind(act),
                acts.parent(act),
                acts.root(act),
                acts.depth(act),
                acts.event(act) < 0
                        ? null
                        : run.scenario().events().get(acts.event(act)).id(),
                (float) acts.stance(act),
                run.population().persona(acts.persona(act)).language(),
                words.of(act),
                picture == null ? null : picture.name(),
                picture == null ? null : picture.alt());
    }
}
