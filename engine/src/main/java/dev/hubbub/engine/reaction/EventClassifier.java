package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Reading.Hit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills what a draft leaves open by rules and a [Lexicon], and shows the evidence for each field it filled.
///
/// It works on English and Spanish; of a story in another language it takes what the names, places and numbers tell.
public final class EventClassifier {

    private static final double THEME_WEIGHT = 0.7;
    private static final double LEAST_TOPIC = 0.2;
    private static final int MOST_TOPICS = 5;
    private static final int MOST_HASHTAGS = 4;

    private final Lexicon lexicon;

    private EventClassifier(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// A classifier that goes by the words of a lexicon.
    public static EventClassifier of(Lexicon lexicon) {
        return new EventClassifier(lexicon);
    }

    /// A whole event and why its filled fields are what they are; given fields have no evidence.
    public record Classification(Event event, List<Evidence> evidence) {

        public Classification {
            evidence = List.copyOf(evidence);
        }
    }

    /// Why a field has its value.
    ///
    /// @param field   name of the field, such as "type"
    /// @param value   its value, such as "sports"
    /// @param because the words and rules that spoke for it, with their points
    public record Evidence(String field, String value, String because) {}

    /// Fills the missing fields of a draft.
    public Classification classify(EventDraft draft) {
        Reading reading = Reading.of(draft, lexicon);
        List<Evidence> evidence = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>(Mentions.in(reading.headline(), reading));
        mentions.addAll(Mentions.in(reading.story(), reading));
        Casualties casualties = Casualties.in(reading);

        Tally<Topic> topicTally = topics(reading);
        EventType type = draft.type();
        if (type == null) {
            Tally<EventType> types = types(reading, topicTally);
            type = types.isEmpty() ? EventType.LOCAL_LIFE : types.ranking().getFirst();
            evidence.add(new Evidence("type", word(type), types.isEmpty() ? "no word is known" : types.because(type)));
        }
        Impact impact = draft.impact();
        if (impact == null) {
            Tally<Impact> impacts = ImpactReader.read(reading, type, topicTally, mentions, casualties);
            impact = impacts.ranking().getFirst();
            evidence.add(new Evidence("impact", word(impact), impacts.because(impact)));
        }

        boolean sport = type == EventType.SPORTS;
        Mood mood = Mood.of(reading, type, casualties, false);
        StakeholderReader.Found found = StakeholderReader.read(reading, mentions, sport, mood.valence());
        mood = Mood.of(reading, type, casualties, found.sides().size() == 2);
        double valence = given(draft.valence(), "valence", mood.valence(), mood.valenceBecause(), evidence);
        double controversy =
                given(draft.controversy(), "controversy", mood.controversy(), mood.controversyBecause(), evidence);
        Place place = draft.place();
        if (place == null) {
            PlaceReader where = PlaceReader.read(reading, mentions, sport ? found.sides() : List.of());
            place = where.place();
            evidence.add(new Evidence("place", shown(place), where.because()));
        }
        List<Stakeholder> stakeholders = draft.stakeholders();
        if (stakeholders == null) {
            stakeholders = found.stakeholders();
            String names = String.join(
                    ", ", stakeholders.stream().map(Stakeholder::name).toList());
            evidence.add(
                    new Evidence("stakeholders", names, found.because().isEmpty() ? "nobody named" : found.because()));
        }
        Map<Topic, Double> topics = draft.topics();
        if (topics == null || topics.isEmpty()) {
            topics = weights(topicTally, type, impact);
            evidence.add(new Evidence("topics", shown(topics), because(topicTally, topics)));
        }
        List<String> facts = draft.facts();
        if (facts == null) {
            facts = FactReader.read(draft);
            evidence.add(new Evidence(
                    "facts",
                    String.join("; ", facts),
                    facts.isEmpty() ? "no number, no quotation" : "numbers, scores and quotations"));
        }
        List<String> hashtags = draft.hashtags();
        if (hashtags == null) {
            hashtags = hashtags(mentions, stakeholders, place);
            evidence.add(new Evidence("hashtags", String.join(" ", hashtags), "names and places"));
        }
        Event event = new Event(
                draft.id(),
                draft.headline(),
                draft.text(),
                draft.atMs(),
                type,
                impact,
                valence,
                controversy,
                place,
                stakeholders,
                topics,
                facts,
                hashtags);
        return new Classification(event, evidence);
    }

    /// A constant as people write it: `LOCAL_LIFE` is `local-life`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double given(
            @Nullable Double given, String field, double filled, String because, List<Evidence> evidence) {
        if (given != null) {
            return given;
        }
        evidence.add(new Evidence(field, String.format(Locale.ROOT, "%.2f", filled), because));
        return filled;
    }

    private Tally<Topic> topics(Reading reading) {
        Tally<Topic> tally = new Tally<>(Topic.class);
        for (Hit<Map<Topic, Double>> hit : reading.hits(lexicon.topics)) {
            hit.value().forEach((topic, points) -> tally.add(topic, points * hit.weight(), "'" + hit.phrase() + "'"));
        }
        return tally;
    }

    private Tally<EventType> types(Reading reading, Tally<Topic> topics) {
        Tally<EventType> tally = new Tally<>(EventType.class);
        for (Hit<Map<EventType, Double>> hit : reading.hits(lexicon.types)) {
            hit.value().forEach((type, points) -> tally.add(type, points * hit.weight(), "'" + hit.phrase() + "'"));
        }
        for (Topic topic : topics.ranking()) {
            tally.add(
                    Themes.type(topic), THEME_WEIGHT * Themes.share(topic) * topics.of(topic), "topic " + word(topic));
        }
        return tally;
    }

    /// The topics that matter beside the strongest one, or the one that goes with the type.
    private static Map<Topic, Double> weights(Tally<Topic> tally, EventType type, Impact impact) {
        Map<Topic, Double> weights = new EnumMap<>(Topic.class);
        double most = 0;
        for (Topic topic : tally.ranking().stream().limit(MOST_TOPICS).toList()) {
            most = Math.max(most, tally.of(topic));
            double weight = Mood.rounded(tally.of(topic) / most);
            if (weight >= LEAST_TOPIC) {
                weights.put(topic, weight);
            }
        }
        if (weights.isEmpty()) {
            weights.put(Themes.topic(type, impact), 0.5);
        }
        return weights;
    }

    private static String because(Tally<Topic> tally, Map<Topic, Double> topics) {
        List<String> reasons = new ArrayList<>();
        for (Topic topic : topics.keySet()) {
            String because = tally.because(topic);
            reasons.add(word(topic) + ": " + (because.isEmpty() ? "goes with the type" : because));
        }
        return String.join("; ", reasons);
    }

    private static List<String> hashtags(List<Mention> mentions, List<Stakeholder> stakeholders, Place place) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.THING && mention.title()) {
                addTag(tags, mention.text());
            }
        }
        for (Stakeholder stakeholder : stakeholders) {
            addTag(tags, stakeholder.name());
        }
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.CITY
                    && mention.spot() != null
                    && mention.spot().city().equals(place.city())) {
                addTag(tags, mention.text());
            }
        }
        return tags.values().stream().limit(MOST_HASHTAGS).toList();
    }

    private static void addTag(Map<String, String> tags, String name) {
        StringBuilder tag = new StringBuilder();
        for (String part : name.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            String plain = plainButEnye(part);
            boolean lower = plain.equals(plain.toLowerCase(Locale.ROOT)) && !plain.isEmpty();
            tag.append(lower ? plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) : plain);
        }
        if (tag.length() >= 2 && tag.length() <= 40 && !Character.isDigit(tag.charAt(0))) {
            tags.putIfAbsent(tag.toString().toLowerCase(Locale.ROOT), tag.toString());
        }
    }

    /// A word without accents, as people type tags, but with the letter that Spanish does not do without.
    private static String plainButEnye(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder();
        for (String part : composed.split("(?<=[ñÑ])|(?=[ñÑ])")) {
            out.append(part.equals("ñ") || part.equals("Ñ") || part.isEmpty() ? part : Word.plain(part));
        }
        return out.toString();
    }

    private static String shown(Place place) {
        return place.equals(Place.NOWHERE)
                ? "nowhere"
                : place.city().isEmpty() ? place.country() : place.city() + ", " + place.country();
    }

    private static String shown(Map<Topic, Double> topics) {
        List<String> shown = new ArrayList<>();
        topics.forEach((topic, weight) -> shown.add(String.format(Locale.ROOT, "%s %.2f", word(topic), weight)));
        return String.join(", ", shown);
    }
}
