package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Relevance;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out why a persona acted, from what the model weighed: interests, place, and who follows whom.
final class Reasons {

    private static final double WORTH_NAMING = 0.1;
    private static final int MOST = 5;

    private final Stage stage;

    Reasons(Stage stage) {
        this.stage = stage;
    }

    /// Why an act was done. Asked under the stage's read lock.
    Why of(int act) {
        int persona = stage.acts.persona(act);
        double stance = Math.round(100 * stage.acts.stance(act)) / 100.0;
        if (persona >= stage.personas) {
            return new Why(0, stance, -1, List.of(new Why.Reason(Why.Kind.PERSON, "", 1)));
        }
        List<Why.Reason> reasons = new ArrayList<>();
        int number = stage.acts.event(act);
        Event event = number < 0 ? null : stage.events.get(number);
        double concern = 0;
        if (event != null) {
            concern = Relevance.of(stage.population, event).concern(persona);
            near(persona, event, reasons);
        }
        interests(persona, event, Topic.values()[stage.acts.topic(act)], reasons);
        int under = stage.annals.under(act);
        if (under >= 0) {
            ties(persona, act, under, reasons);
        } else if (event == null) {
            reasons.add(new Why.Reason(Why.Kind.CHATTER, "", 0.2));
        }
        reasons.sort(Comparator.comparingDouble(Why.Reason::weight).reversed());
        return new Why(
                Math.round(100 * concern) / 100.0,
                stance,
                after(act, under, event),
                reasons.subList(0, Math.min(MOST, reasons.size())));
    }

    private void near(int persona, Event event, List<Why.Reason> reasons) {
        SeedProfile home = stage.population.seeds().get(stage.population.seedOf(persona));
        for (Stakeholder one : event.stakeholders()) {
            if (one.country().equals(home.country())) {
                reasons.add(new Why.Reason(Why.Kind.STAKEHOLDER, one.name(), 0.7));
            }
        }
        if (event.place().country().equals(home.country())) {
            boolean here = event.place().city().equalsIgnoreCase(home.city());
            reasons.add(
                    here
                            ? new Why.Reason(Why.Kind.CITY, home.city(), 0.9)
                            : new Why.Reason(Why.Kind.COUNTRY, home.country(), 0.5));
        }
    }

    private void interests(int persona, @Nullable Event event, Topic topic, List<Why.Reason> reasons) {
        if (event == null) {
            double own = stage.population.interest(persona, topic.ordinal());
            if (own >= WORTH_NAMING) {
                reasons.add(new Why.Reason(Why.Kind.INTEREST, topic.name(), Math.min(1, own)));
            }
            return;
        }
        event.topics().forEach((one, weight) -> {
            double own = weight * stage.population.interest(persona, one.ordinal());
            if (own >= WORTH_NAMING) {
                reasons.add(new Why.Reason(Why.Kind.INTEREST, one.name(), Math.min(1, own)));
            }
        });
    }

    private void ties(int persona, int act, int under, List<Why.Reason> reasons) {
        int other = stage.acts.persona(under);
        String handle = stage.handle(other);
        boolean follows = stage.follows.follows(persona, other);
        if (follows && stage.follows.follows(other, persona)) {
            reasons.add(new Why.Reason(Why.Kind.MUTUAL, handle, 0.8));
        } else if (follows) {
            reasons.add(new Why.Reason(Why.Kind.FOLLOWS, handle, 0.6));
        }
        int above = stage.annals.under(under);
        Wording.Written said = stage.wording.written(under);
        if (stage.acts.kind(act) == ActKind.REPLY && above >= 0 && stage.acts.persona(above) == persona) {
            reasons.add(new Why.Reason(Why.Kind.ANSWERED, handle, 0.85));
        } else if (said != null && said.mentions().contains(persona)) {
            reasons.add(new Why.Reason(Why.Kind.NAMED, handle, 0.95));
        }
    }

    private long after(int act, int under, @Nullable Event event) {
        if (under >= 0) {
            return stage.acts.atMs(act) - stage.acts.atMs(under);
        }
        return event == null ? -1 : Math.max(0, stage.settings.startMs() + stage.acts.atMs(act) - event.atMs());
    }
}
