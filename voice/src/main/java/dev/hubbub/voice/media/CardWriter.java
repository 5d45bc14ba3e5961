package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.voice.Gist;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Fills the templates of images with what an event, or an everyday moment, gives.
final class CardWriter {

    static final int LOOKS = 3;

    private static final int STORIES = 64;

    private static final Chance CARD = Chance.of(0, "voice.media.card");
    private static final int LONGEST_MEME_NAME = 26;

    /// How many of the images beside a joke are memes.
    private static final double JOKES_BY_MEME = .7;

    /// Valence from which on candles are lit.
    private static final double MOURNED = -.5;

    /// The same where it is not lives that are lost as a rule.
    private static final double DEATHLY = -.8;

    private final Labels labels = Labels.standard();
    private final List<String[]> memes = Bank.rows("memes.txt", 6);
    private final List<String[]> captions = Bank.rows("captions.txt", 3);
    private final Map<Topic, String[]> snapshots = new EnumMap<>(Topic.class);

    /// Stories told of late: a memo of a pure function, so losing a race costs time only.
    private final AtomicReferenceArray<@Nullable Story> told = new AtomicReferenceArray<>(STORIES);

    CardWriter() {
        for (String[] row : Bank.rows("snapshots.txt", 5)) {
            snapshots.put(Topic.valueOf(row[0].toUpperCase(Locale.ROOT)), row);
        }
    }

    /// The templates that an event can fill; the more telling ones twice.
    List<Template> fitting(Event event, boolean grave) {
        Story story = story(event);
        List<Template> fitting = new ArrayList<>(List.of(Template.HEADLINE, Template.BREAKING));
        if (story.score() != null && event.type() == EventType.SPORTS) {
            fitting.addAll(List.of(Template.SCOREBOARD, Template.SCOREBOARD, Template.SCOREBOARD));
        }
        if (story.figure() != null) {
            fitting.add(Template.NUMBER);
        }
        if (story.sentence() != null) {
            fitting.add(Template.QUOTE);
        }
        if (story.shares().size() >= 4) {
            fitting.addAll(List.of(Template.CHART, Template.CHART));
        }
        if (event.type() == EventType.BUSINESS && !story.tellingFacts().isEmpty() && Math.abs(event.valence()) > .1) {
            fitting.addAll(List.of(Template.TREND, Template.TREND));
        }
        boolean contest = event.type() == EventType.SPORTS || event.type() == EventType.POLITICS;
        if (story.rival() != null && contest && !event.topics().containsKey(Topic.CIVIL_RIGHTS) && !grave) {
            fitting.add(Template.VERSUS);
        }
        if (story.tellingFacts().size() >= 2) {
            fitting.add(Template.FACTS);
        }
        if (!story.place("en").isEmpty()) {
            fitting.add(Template.PLACE);
        }
        if (Sky.of(event) != null && !story.place("en").isEmpty()) {
            fitting.addAll(List.of(Template.WEATHER, Template.WEATHER));
        }
        boolean lives = event.type() == EventType.DISASTER || event.type() == EventType.HEALTH;
        if (grave && event.valence() <= (lives ? MOURNED : DEATHLY)) {
            fitting.addAll(List.of(Template.CANDLE, Template.CANDLE));
        }
        if (!grave) {
            fitting.addAll(List.of(Template.MEME, Template.MEME, Template.MEME));
        }
        if (!event.hashtags().isEmpty()) {
            fitting.add(Template.TAG);
        }
        return fitting;
    }

    /// The card that the speaker of a scene shows.
    Card card(Scene scene, Emotion emotion) {
        long key = scene.said().key();
        Event event = scene.said().event();
        int look = Chance.below(CARD.bits(key, 1), LOOKS);
        if (event == null) {
            boolean mood = CARD.unit(key, 2) < (scene.feeling() < -.2 ? .65 : .15);
            return mood
                    ? mood(scene.language(), scene.feeling(), look)
                    : snapshot(
                            scene.language(),
                            scene.said().topic(),
                            scene.said().speaker().seed().city(),
                            look);
        }
        List<Template> fitting = fitting(event, scene.grave());
        if (scene.gist().point() == Gist.Point.SYMPATHY) {
            fitting.removeAll(List.of(Template.MEME, Template.VERSUS));
        }
        boolean joking = scene.gist().point() == Gist.Point.JOKE && fitting.contains(Template.MEME);
        if (joking && CARD.unit(key, 6) < JOKES_BY_MEME) {
            return card(Template.MEME, event, scene.language(), emotion, look, key);
        }
        Template template = fitting.get(Chance.below(CARD.bits(key, 3), fitting.size()));
        return card(template, event, scene.language(), emotion, look, key);
    }

    /// A template of an event, which must be one that fits it.
    Card card(Template template, Event event, String language, Emotion emotion, int look, long key) {
        Story story = story(event);
        String place = story.place(language);
        return switch (template) {
            case SCOREBOARD -> {
                int[] score = story.score() == null ? new int[] {0, 0} : story.score();
                String home = or(story.subject(), event.title());
                String away = or(story.rival(), "");
                String left = Integer.toString(score[0]);
                String right = Integer.toString(score[1]);
                yield made(
                        template,
                        language,
                        look,
                        symbol(event),
                        List.of(home, left, away, right, event.title()),
                        home,
                        left,
                        away,
                        right);
            }
            case HEADLINE ->
                made(
                        template,
                        language,
                        look,
                        symbol(event),
                        List.of(event.title(), event.text(), place, story.date(language)),
                        event.title());
            case BREAKING ->
                made(template, language, look, symbol(event), List.of(event.title(), place), event.title());
            case NUMBER -> {
                String figure = or(story.figure(), "");
                String of = rest(or(story.figureOf(), ""), figure, event.title());
                yield made(template, language, look, symbol(event), List.of(figure, of, event.title()), figure, of);
            }
            case QUOTE -> {
                String sentence = or(story.sentence(), event.title());
                yield made(template, language, look, "", List.of(sentence, event.title()), sentence, event.title());
            }
            case CHART -> {
                List<String> texts = new ArrayList<>(List.of(event.title()));
                texts.addAll(story.shares());
                List<String> spoken = new ArrayList<>();
                for (int i = 0; i + 1 < story.shares().size(); i += 2) {
                    spoken.add((story.shares().get(i + 1) + " " + story.shares().get(i)).strip() + " %");
                }
                yield made(template, language, look, "", texts, String.join(", ", spoken));
            }
            case TREND -> {
                boolean up = event.valence() > 0;
                String what = story.tellingFacts().isEmpty()
                        ? event.title()
                        : story.tellingFacts().getFirst();
                String name = or(story.subject(), event.title());
                yield made(
                        template,
                        language,
                        look,
                        up ? "📈" : "📉",
                        List.of(name, what, up ? "up" : "down", event.title()),
                        name + ", " + what,
                        labels.of(up ? "alt-up" : "alt-down", language));
            }
            case VERSUS -> {
                String one = or(story.subject(), event.title());
                String two = or(story.rival(), "");
                yield made(template, language, look, symbol(event), List.of(one, two, event.title()), one, two);
            }
            case FACTS -> {
                List<String> texts = new ArrayList<>(List.of(event.title()));
                texts.addAll(story.tellingFacts().stream().limit(4).toList());
                yield made(
                        template,
                        language,
                        look,
                        symbol(event),
                        texts,
                        event.title(),
                        String.join("; ", texts.subList(1, texts.size())));
            }
            case PLACE -> made(template, language, look, "", List.of(place, story.date(language)), place);
            case WEATHER -> {
                Sky sky = Sky.of(event);
                yield made(
                        template,
                        language,
                        look,
                        sky == null ? "🌧" : sky.emoji,
                        List.of(
                                place,
                                event.title(),
                                event.facts().isEmpty() ? "" : event.facts().getFirst()),
                        place,
                        event.title());
            }
            case CANDLE -> {
                String words = place.isEmpty()
                        ? event.title()
                        : labels.of("with", language) + " "
                                + (event.place().city().isEmpty()
                                        ? place
                                        : event.place().city());
                yield made(template, language, look, "", List.of(words, story.date(language)), words);
            }
            case TAG -> {
                String tag = event.hashtags().isEmpty()
                        ? event.id()
                        : event.hashtags().getFirst();
                yield made(template, language, look, symbol(event), List.of(tag), tag);
            }
            case MEME -> meme(story, language, emotion, look, key);
            case SNAPSHOT ->
                snapshot(language, event.topics().keySet().iterator().next(), place, look);
            case MOOD -> mood(language, event.valence(), look);
        };
    }

    /// An everyday moment of a topic.
    Card snapshot(String language, Topic topic, String city, int look) {
        String[] row = snapshots.get(topic);
        if (row == null) {
            throw new IllegalStateException("snapshots.txt must have a line for " + topic + ", but has none");
        }
        String words = row[language.equals("es") ? 4 : 3];
        return made(
                Template.SNAPSHOT, language, look, row[1], List.of(words, city, row[2]), city, words + " " + row[1]);
    }

    /// The dial of a mood, −1 to 1.
    Card mood(String language, double feeling, int look) {
        int step = Math.clamp(Math.round(feeling * 2 + 2), 0, 4);
        String emoji = List.of("😭", "😔", "😐", "🙂", "🥳").get(step);
        return made(Template.MOOD, language, look, emoji, List.of(Integer.toString(step)), emoji);
    }

    /// A word or two to put under a picture, fitting an emotion.
    String caption(Emotion emotion, String language, long key) {
        List<String[]> fitting = of(captions, emotion);
        return fitting.isEmpty()
                ? ""
                : fitting.get(Chance.below(CARD.bits(key, 4), fitting.size()))[language.equals("es") ? 2 : 1];
    }

    /// An emoji to put in the corner of a picture.
    String sticker(Emotion emotion) {
        return switch (emotion) {
            case JOY -> "😄";
            case TRIUMPH -> "🏆";
            case LOVE -> "😍";
            case LAUGHTER -> "😂";
            case SURPRISE -> "😮";
            case HOPE -> "🙏";
            case CALM -> "👀";
            case BOREDOM -> "😴";
            case ANGER -> "😡";
            case SCORN -> "🙄";
            case SORROW -> "💔";
            case WORRY -> "😬";
            case GRATITUDE -> "🙌";
            case AGREEMENT -> "💯";
            case DISAGREEMENT -> "👎";
        };
    }

    private Card meme(Story story, String language, Emotion emotion, int look, long key) {
        String subject = or(story.subject(), "");
        boolean named = !subject.isEmpty() && subject.length() <= LONGEST_MEME_NAME;
        List<String[]> fitting = new ArrayList<>(of(memes, emotion));
        fitting.removeIf(row -> !named && String.join("", row).contains("{subject}"));
        if (fitting.isEmpty()) {
            fitting = of(memes, Emotion.CALM).subList(0, 1);
        }
        String[] row = fitting.get(Chance.below(CARD.bits(key, 5), fitting.size()));
        int from = language.equals("es") ? 4 : 2;
        String upper = row[from].replace("{subject}", subject.toUpperCase(Locale.ROOT));
        String lower = row[from + 1].replace("{subject}", subject.toUpperCase(Locale.ROOT));
        return made(Template.MEME, language, look, row[1], List.of(upper, lower), upper, lower, row[1]);
    }

    private Card made(
            Template template, String language, int look, String emoji, List<String> texts, String... spoken) {
        String alt = labels.of("alt-" + template.label(), language, spoken);
        return new Card(template, language, texts, emoji, look, alt.replaceAll("([.!?])([”»]?)\\.", "$1$2"));
    }

    private static List<String[]> of(List<String[]> rows, Emotion emotion) {
        String name = emotion.name().toLowerCase(Locale.ROOT);
        return rows.stream().filter(row -> row[0].equals(name)).toList();
    }

    /// What a fact says beside its figure, or the title when that is nothing.
    private static String rest(String fact, String figure, String title) {
        String rest = fact.replace(figure, "").replaceAll("\\s+", " ").replaceAll("^[\\s,:–-]+|[\\s,:–-]+$", "");
        return rest.length() < 3 ? title : fact;
    }

    /// The emoji that stands for an event: of its strongest topic.
    private String symbol(Event event) {
        if (Scene.grave(event)) {
            return event.type() == EventType.CRIME ? "🚨" : "🕯";
        }
        if (event.type() == EventType.BUSINESS) {
            return event.valence() < 0 ? "📉" : "📈";
        }
        Topic strongest = event.topics().entrySet().stream()
                .max(Map.Entry.<Topic, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        String[] row = snapshots.get(strongest);
        return row == null ? "📣" : row[1];
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole events would cost more than the story
    private Story story(Event event) {
        int slot = System.identityHashCode(event) & (STORIES - 1);
        Story known = told.get(slot);
        if (known == null || known.event() != event) {
            known = Story.of(event);
            told.set(slot, known);
        }
        return known;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
