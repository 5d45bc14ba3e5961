package dev.hubbub.app.textlab;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.measure.StanceJudge.Matter;
import dev.hubbub.voice.measure.TopicJudge.Brief;
import java.util.ArrayList;
import java.util.List;

/// What the judges are told of an event.
final class Briefs {

    private Briefs() {}

    /// What it is about. The city is left out: everybody may speak of a city.
    static Brief of(LabEvent lab) {
        Event event = lab.event();
        List<String> told = new ArrayList<>(List.of(event.title(), event.text()));
        told.addAll(event.facts());
        told.addAll(event.hashtags());
        event.stakeholders().forEach(one -> told.add(one.name()));
        return new Brief(lab.topic(), told);
    }

    /// Whom a stance may be for or against: the first stakeholder with all on its side, and the others.
    ///
    /// Without any, it is the event itself: who is glad of it is for it, so joy counts for and sorrow against.
    /// Sorrow for victims says nothing of sides, so it does not count where nobody quarrels over them.
    static Matter matter(LabEvent lab) {
        Event event = lab.event();
        if (event.stakeholders().isEmpty()) {
            return new Matter(List.of(), List.of(), 1);
        }
        Stakeholder first = event.stakeholders().getFirst();
        List<String> subject = new ArrayList<>();
        List<String> rivals = new ArrayList<>();
        for (Stakeholder one : event.stakeholders()) {
            (one.side().equals(first.side()) ? subject : rivals).add(one.name());
        }
        boolean victims = event.controversy() < .5 && event.valence() < -.3 && first.outcome() < -.5;
        return new Matter(subject, rivals, victims ? 0 : first.outcome());
    }
}
