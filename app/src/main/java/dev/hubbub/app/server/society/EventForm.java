package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An event on its way into a checkpoint or back.
final class EventForm {

    private static final Stakeholder NOBODY = new Stakeholder("nobody", "", "", 0, 0);

    private EventForm() {}

    static void out(Form form, Event event) {
        form.text(event.id());
        form.text(event.title());
        form.text(event.text());
        form.number(event.atMs());
        form.choice(EventType.values(), event.type());
        form.choice(Impact.values(), event.impact());
        form.real(event.valence());
        form.real(event.controversy());
        form.text(event.place().country());
        form.text(event.place().city());
        form.items(event.stakeholders(), one -> pass(form, one), () -> NOBODY);
        Map<Topic, Double> topics = new EnumMap<>(event.topics());
        form.entries(
                topics,
                (topic, weight) -> {
                    form.choice(Topic.values(), topic);
                    form.real(weight);
                },
                all -> {});
        form.texts(event.facts());
        form.texts(event.hashtags());
    }

    static Event in(Form form) {
        String id = form.text("");
        String title = form.text("");
        String text = form.text("");
        long atMs = form.number(0);
        EventType type = form.choice(EventType.values(), EventType.values()[0]);
        Impact impact = form.choice(Impact.values(), Impact.values()[0]);
        double valence = form.real(0);
        double controversy = form.real(0);
        Place place = new Place(form.text(""), form.text(""));
        List<Stakeholder> stakeholders = new ArrayList<>();
        form.items(stakeholders, one -> {}, () -> pass(form, NOBODY));
        Map<Topic, Double> topics = new EnumMap<>(Topic.class);
        form.entries(
                topics,
                (topic, weight) -> {},
                all -> all.put(form.choice(Topic.values(), Topic.values()[0]), form.real(0)));
        return new Event(
                id,
                title,
                text,
                atMs,
                type,
                impact,
                valence,
                controversy,
                place,
                stakeholders,
                topics,
                form.texts(List.of()),
                form.texts(List.of()));
    }

    private static Stakeholder pass(Form form, Stakeholder now) {
        return new Stakeholder(
                form.text(now.name()),
                form.text(now.side()),
                form.text(now.country()),
                form.real(now.leaning()),
                form.real(now.outcome()));
    }
}
