package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Imprint;
import dev.hubbub.engine.kernel.LongSet;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Reactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Carries the interventions of a scenario out: posts put in, posts taken away, topics muted.
final class Steering {

    private final Scenario scenario;
    private final ActColumns acts;
    private final List<Intervention> pending = new ArrayList<>();
    private final TreeMap<Long, String> nameOfKey = new TreeMap<>();
    private final TreeMap<String, Integer> actOfName = new TreeMap<>();
    private final LongSet removed = new LongSet();
    private final boolean[] muted = new boolean[Topic.COUNT];
    private boolean anything;

    Steering(Scenario scenario, ActColumns acts) {
        this.scenario = scenario;
        this.acts = acts;
        for (Intervention intervention : scenario.interventions()) {
            if (!(intervention instanceof Intervention.Post)) {
                pending.add(intervention);
            }
        }
        pending.sort(Comparator.comparingLong(Intervention::atMs));
    }

    /// Adds the posts that are put into the mouths of personas. Their keys follow from their own names, so
    /// one more or less leaves the others as they were.
    void plan(Intent out) {
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Post post) {
                long key = Chance.of(0, "intervention " + post.name()).bits(post.persona(), post.atMs());
                nameOfKey.put(key, post.name());
                out.add(
                        post.atMs(),
                        post.persona(),
                        -1,
                        ActKind.POST.ordinal(),
                        eventIndex(post.event()),
                        post.topic().ordinal(),
                        post.stance(),
                        key);
            }
        }
    }

    private int eventIndex(String id) {
        for (int i = 0; i < scenario.events().size(); i++) {
            if (scenario.events().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Takes note of an act that happened.
    void note(int act) {
        if (!nameOfKey.isEmpty()) {
            String name = nameOfKey.get(acts.key(act));
            if (name != null) {
                actOfName.put(name, act);
            }
        }
    }

    /// Does what is due before a moment.
    void advance(long beforeMs) {
        while (!pending.isEmpty() && pending.getFirst().atMs() < beforeMs) {
            anything = true;
            switch (pending.removeFirst()) {
                case Intervention.Remove remove -> {
                    int target = target(remove.target());
                    if (target >= 0) {
                        remove(target);
                    }
                }
                case Intervention.Mute mute -> mute(mute.topic());
                case Intervention.Post post -> throw new IllegalStateException("posts are planned, but was " + post);
            }
        }
    }

    /// Takes an act away: nobody carries it on or answers it any more.
    void remove(int act) {
        anything = true;
        removed.add(act + 1L);
    }

    /// Lets nobody answer to a topic any more.
    void mute(Topic topic) {
        anything = true;
        muted[topic.ordinal()] = true;
    }

    private int target(String target) {
        if (!target.equals("largest") && !target.startsWith("largest:")) {
            return actOfName.getOrDefault(target, -1);
        }
        int event = target.equals("largest") ? -1 : eventIndex(target.substring("largest:".length()));
        int[] carried = new int[acts.size()];
        int best = -1;
        for (int act = 0; act < acts.size(); act++) {
            ActKind kind = acts.kind(act);
            int root = acts.root(act);
            boolean counts = kind == ActKind.REPOST || kind == ActKind.QUOTE;
            if (counts && (event < 0 || acts.event(root) == event)) {
                carried[root]++;
                best = best < 0 || carried[root] > carried[best] ? root : best;
            }
        }
        return best;
    }

    /// Whether an act may not happen: its thread was removed, or its topic is muted and it answers somebody.
    boolean forbids(int source, int topic, long atMs) {
        if (!anything || source < 0) {
            return false;
        }
        return muted[topic]
                || removed.contains(acts.root(source) + 1L)
                || removed.contains(Reactions.content(acts, source) + 1L);
    }

    /// Passes what was done out or in; what is still to be done is the rest of the scenario.
    void pass(Imprint imprint) {
        long left = imprint.number(pending.size());
        while (pending.size() > left) {
            pending.removeFirst();
        }
        for (String name : nameOfKey.values()) {
            int act = (int) imprint.number(actOfName.getOrDefault(name, -1));
            if (act >= 0) {
                actOfName.put(name, act);
            }
        }
        removed.pass(imprint);
        for (int topic = 0; topic < muted.length; topic++) {
            muted[topic] = imprint.number(muted[topic] ? 1 : 0) == 1;
        }
        anything = imprint.number(anything ? 1 : 0) == 1;
    }
}
