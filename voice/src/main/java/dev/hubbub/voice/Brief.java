package dev.hubbub.voice;

import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the speakers of one language can say of one event: its names, facts, numbers and tags as bytes.
final class Brief {

    private static final byte[][] NONE = {};

    private static final List<String> ARTICLES = List.of("the ", "The ", "el ", "la ", "los ", "las ");

    final Event event;
    final byte[][] subject;
    final byte[][] rivals;
    final byte[][] about;
    final byte[][] bare;
    final byte[][] facts;
    final byte[][] numbers;
    final byte[][] tags;
    final byte[][] place;
    final byte[][] headline;
    final byte[][] scraps;
    final byte subjectFeature;
    final long topics;

    /// Whether the subject has three words or more: posts that begin with it would all begin alike.
    final boolean longName;

    /// @param native_ whether the event is told in the speakers' language
    Brief(Event event, boolean native_, List<String> stopWords) {
        this.event = event;
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<Stakeholder> stakeholders = event.stakeholders();
        for (Stakeholder stakeholder : stakeholders) {
            if (names.isEmpty()) {
                names.add(spoken(stakeholder.name(), event.title(), stopWords));
            } else if (!stakeholder.side().equals(stakeholders.getFirst().side())) {
                others.add(stakeholder.name());
            }
        }
        subject = bytes(names);
        rivals = bytes(others);
        List<String> keys = names.isEmpty()
                ? Headline.names(event.title()).stream()
                        .map(name -> spoken(name, event.title(), stopWords))
                        .toList()
                : names;
        if (keys.isEmpty() && native_) {
            keys = Headline.things(event.title(), stopWords);
        }
        longName = !keys.isEmpty() && keys.getFirst().split(" ").length > 2;
        about = bytes(keys);
        bare = bytes(keys.stream().map(Brief::withoutArticle).toList());
        subjectFeature = keys.isEmpty() ? 0 : many(keys.getFirst());
        facts = native_ ? bytes(event.facts().stream().filter(Headline::tells).toList()) : NONE;
        scraps = native_ ? bytes(Headline.scraps(event.title(), stopWords)) : NONE;
        List<String> found = new ArrayList<>();
        event.facts().forEach(fact -> Headline.numbers(fact, found));
        Headline.numbers(event.title(), found);
        numbers = bytes(found);
        tags = bytes(event.hashtags().stream().filter(tag -> !tag.isBlank()).toList());
        place = event.place().city().isBlank()
                ? NONE
                : bytes(List.of(event.place().city()));
        String title = Headline.quoted(event.title());
        headline = native_ && title.length() <= 110 ? bytes(List.of(title)) : NONE;
        long bits = 0;
        for (Map.Entry<Topic, Double> topic : event.topics().entrySet()) {
            bits |= topic.getValue() >= .25 ? 1L << topic.getKey().ordinal() : 0;
        }
        topics = bits;
    }

    /// A name as it is said inside a sentence: an article that is large only because the headline begins with
    /// it is small.
    private static String spoken(String name, String title, List<String> stopWords) {
        String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return title.startsWith(name) && name.contains(" ") && stopWords.contains(first)
                ? first + name.substring(first.length())
                : name;
    }

    /// Which slots the event can fill.
    long traits() {
        return (subject.length > 0 ? Trait.SUBJECT.bit() : 0)
                | (rivals.length > 0 ? Trait.RIVAL.bit() : 0)
                | (about.length > 0 ? Trait.ABOUT.bit() : 0)
                | (facts.length > 0 ? Trait.FACT.bit() : 0)
                | (numbers.length > 0 ? Trait.NUMBER.bit() : 0)
                | (tags.length > 0 ? Trait.TAG.bit() : 0)
                | (place.length > 0 ? Trait.PLACE.bit() : 0)
                | (headline.length > 0 ? Trait.HEADLINE.bit() : 0)
                | (scraps.length > 0 ? Trait.SCRAP.bit() : 0);
    }

    byte[][] filling(Slot slot) {
        return switch (slot) {
            case SUBJECT -> subject;
            case RIVAL -> rivals;
            case ABOUT -> about;
            case NAME, CALLED -> bare;
            case FACT -> facts;
            case NUMBER -> numbers;
            case TAG -> tags;
            case PLACE -> place;
            case HEADLINE -> headline;
            case SCRAP -> scraps;
            case ECHO, CITY, JOB, AGE, HANDLE, GAG, EMOJI -> NONE;
        };
    }

    /// What the event is for people who hold with the subject: −1 to 1.
    double outcome() {
        return event.stakeholders().isEmpty()
                ? event.valence()
                : event.stakeholders().getFirst().outcome();
    }

    /// How the speaker feels about the event: −1 to 1.
    double feeling(double stance) {
        if (event.stakeholders().isEmpty()) {
            double quarrel = .35 + .4 * event.controversy();
            return (1 - quarrel) * event.valence() + quarrel * stance;
        }
        double quarrel = Math.max(.25, event.controversy());
        double outcome = outcome();
        double side = Math.abs(outcome) < .15 ? .6 * stance : stance * outcome * 1.3;
        return quarrel * side + (1 - quarrel) * event.valence();
    }

    /// Whether the subject suffered and nobody sensible is against it: scorn would be cruel.
    boolean victim() {
        boolean suffers = event.controversy() < .5 && outcome() < -.5 && event.valence() < -.3;
        return switch (event.type()) {
            case DISASTER -> event.controversy() < .5 || event.stakeholders().isEmpty();
            case CRIME, HEALTH, LOCAL_LIFE, POLITICS, ENTERTAINMENT -> suffers;
            case SPORTS, TECHNOLOGY, BUSINESS, SCIENCE -> false;
        };
    }

    boolean near(Persona speaker) {
        return !event.place().city().isBlank()
                && event.place().city().equals(speaker.seed().city());
    }

    boolean compatriot(Persona speaker) {
        return event.place().country().equals(speaker.seed().country());
    }

    boolean ours(Persona speaker) {
        return !event.stakeholders().isEmpty()
                && event.stakeholders()
                        .getFirst()
                        .country()
                        .equals(speaker.seed().country());
    }

    private static String withoutArticle(String name) {
        for (String article : ARTICLES) {
            if (name.startsWith(article)) {
                return name.substring(article.length());
            }
        }
        return name;
    }

    private static byte many(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean plural = lower.startsWith("los ")
                || lower.startsWith("the people")
                || lower.startsWith("las ")
                || (lower.startsWith("the ")
                        && head(lower).endsWith("s")
                        && !head(lower).endsWith("ss"));
        return (byte) (plural ? 2 : 0);
    }

    /// A name up to what belongs to it: "the hospitals" of "the hospitals of Ashford".
    private static String head(String name) {
        int of = name.indexOf(" of ");
        return of < 0 ? name : name.substring(0, of);
    }

    private static byte[][] bytes(List<String> texts) {
        return texts.stream()
                .map(text -> text.strip().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
