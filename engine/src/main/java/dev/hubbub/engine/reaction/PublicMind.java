package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.LongSet;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Topic;
import java.util.ArrayList;
import java.util.List;

/// What the public makes of events, of ordinary days and of what it is shown.
public final class PublicMind {

    private final Reactions reactions;
    private final ActLog acts;
    private final Responders responders;
    private final Chatter chatter;
    private final List<Audience> audiences = new ArrayList<>();
    private final List<Intent> intents = new ArrayList<>();

    public PublicMind(Reactions reactions, ActLog acts) {
        this.reactions = reactions;
        this.acts = acts;
        this.responders = new Responders(reactions);
        this.chatter = new Chatter(reactions);
    }

    /// Adds the ordinary posts of one day of a range of personas. Safe to call side by side for different ranges.
    public void day(int day, int from, int to, Intent out) {
        chatter.day(day, from, to, out);
    }

    /// Number of personas that want to say something about an event: the filter alone, without when and what.
    public int willing(int event) {
        return responders.willing(event, (persona, bits) -> {});
    }

    /// Adds the posts of all who respond to an event, those first whom it concerns, then those who were involved in an
    /// earlier event with the same stakeholders or topics.
    public void respond(int event, long atMs, Intent out) {
        responders.respond(event, atMs, out);
        LongSet done = new LongSet();
        for (int i = 0; i < out.size(); i++) {
            if (out.event(i) == event) {
                done.add(out.persona(i) + 1L);
            }
        }
        for (int act = 0; act < acts.size(); act++) {
            int earlier = acts.event(act);
            boolean involved = earlier >= 0
                    && earlier != event
                    && acts.kind(act) != ActKind.LIKE
                    && related(
                            reactions.relevance(earlier).event(),
                            reactions.relevance(event).event());
            if (involved && done.add(acts.persona(act) + 1L)) {
                responders.respondAgain(event, acts.persona(act), atMs, out);
            }
        }
    }

    private static boolean related(Event earlier, Event later) {
        for (Stakeholder one : earlier.stakeholders()) {
            for (Stakeholder other : later.stakeholders()) {
                if (one.name().equals(other.name())) {
                    return true;
                }
            }
        }
        for (Topic topic : earlier.topics().keySet()) {
            if (later.topics().getOrDefault(topic, 0.0) >= 0.5
                    && earlier.topics().getOrDefault(topic, 0.0) >= 0.5) {
                return earlier.place().equals(later.place());
            }
        }
        return false;
    }

    /// A cleared intent for each of some strands of work; call before [#show].
    public Intent[] hands(int count) {
        while (audiences.size() < count) {
            Intent intent = new Intent();
            intents.add(intent);
            audiences.add(new Audience(reactions, acts, intent));
        }
        Intent[] hands = new Intent[count];
        for (int i = 0; i < count; i++) {
            hands[i] = intents.get(i);
            hands[i].clear();
        }
        return hands;
    }

    /// Shows acts to followers and lets those who were answered answer back, into the intent of one strand.
    public void show(int hand, int from, int to) {
        Audience audience = audiences.get(hand);
        for (int act = from; act < to; act++) {
            audience.show(act);
            if (acts.kind(act) == ActKind.REPLY) {
                audience.answer(act);
            }
        }
    }
}
