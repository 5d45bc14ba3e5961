package dev.hubbub.app.scenario;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of an event, the same in YAML and JSON.
final class EventForm {

    private static final int LONGEST_ID = 40;

    private EventForm() {}

    /// What the form says of an event, or null when it has problems.
    static @Nullable EventDraft read(Form form, long startMs) {
        int before = form.problems().count();
        String title = form.text("title");
        String id = id(form);
        if (!id.matches("[\\p{Alnum}][\\p{Alnum}._-]*")) {
            form.problem("id", "be letters, digits, '.', '_' and '-'", "'" + id + "'");
        }
        form.text("id", "");
        String text = form.text("text", "");
        long atMs = Moment.ms(form, "at", startMs, startMs);
        EventType type = form.choice("type", EventType.class);
        Impact impact = form.choice("impact", Impact.class);
        Double valence = form.number("valence", -1, 1);
        Double controversy = form.number("controversy", 0, 1);
        Place place = place(form.form("place"));
        List<Stakeholder> stakeholders = form.list(
                "stakeholders", item -> stakeholder(Form.of(form.problems(), form.path("stakeholders"), item)));
        Map<Topic, Double> topics = topics(form);
        List<String> facts = form.texts("facts");
        List<String> hashtags = form.texts("hashtags");
        if (hashtags != null) {
            for (String tag : hashtags) {
                if (tag.isBlank() || tag.startsWith("#") || tag.chars().anyMatch(Character::isWhitespace)) {
                    form.problem("hashtags", "be words without the hash sign", "'" + tag + "'");
                }
            }
        }
        form.end();
        return form.problems().count() > before
                ? null
                : new EventDraft(
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
                        facts,
                        hashtags);
    }

    /// The id that the form gives or its title makes.
    static String id(Form form) {
        return form.field("id") instanceof Written.Text id
                ? id.text()
                : slug(form.field("title") instanceof Written.Text title ? title.text() : "");
    }

    /// An id made from a headline: its letters and digits, small, without accents.
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "event" : cut;
    }

    private static @Nullable Place place(@Nullable Form form) {
        if (form == null) {
            return null;
        }
        Place place = new Place(form.country("country"), form.text("city", ""));
        form.end();
        return place;
    }

    private static @Nullable Stakeholder stakeholder(Form form) {
        int before = form.problems().count();
        String name = form.text("name");
        String side = form.text("side", name);
        String country = form.country("country");
        double leaning = form.number("leaning", -1, 1, 0);
        double outcome = form.number("outcome", -1, 1, 0);
        form.end();
        return form.problems().count() > before ? null : new Stakeholder(name, side, country, leaning, outcome);
    }

    /// Topics as a list of names, each of weight 1, or as names with their weights.
    private static @Nullable Map<Topic, Double> topics(Form form) {
        Map<Topic, Double> topics = new EnumMap<>(Topic.class);
        String path = form.path("topics");
        switch (form.field("topics")) {
            case null -> {
                return null;
            }
            case Written.Items items -> {
                for (Written item : items.items()) {
                    String name = form.text("topics", item);
                    Topic topic = name == null ? null : form.choice(path, item.line(), name, Topic.class);
                    if (topic != null) {
                        topics.put(topic, 1.0);
                    }
                }
            }
            case Written.Fields fields ->
                fields.fields().forEach((name, field) -> {
                    Topic topic = form.choice(path, field.line(), name, Topic.class);
                    Double weight = form.number("topics." + name, field.value(), 0, 1);
                    if (topic != null && weight != null) {
                        if (weight > 0) {
                            topics.put(topic, weight);
                        } else {
                            form.problems()
                                    .add(field.line(), path + "." + name + " must be above 0, but was " + weight);
                        }
                    }
                });
            case Written other -> form.problem("topics", "be a list or a set of weights", other.shown());
        }
        return topics.isEmpty() ? null : topics;
    }
}
