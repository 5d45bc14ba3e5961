package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides which picture an act carries, if any: a pure function of its scene.
///
/// Safe for any number of threads; draws nothing, so that it costs about as much as the words.
public final class Album {

    private static final Chance MEDIA = Chance.of(0, "voice.media");

    /// How often an act of a kind has a picture, relative to the media habit of its speaker.
    private static final double POSTS = 1.1;

    private static final double QUOTES = .7;
    private static final double REPLIES = .75;

    /// Fewer pictures where people were hurt.
    private static final double GRAVE = .6;

    /// Share of pictures that are GIFs, by kind of act, for people of thirty-five; the young send more.
    private static final double GIFS_IN_POSTS = .4;

    private static final double GIFS_IN_QUOTES = .6;
    private static final double GIFS_IN_REPLIES = .85;

    /// How often a GIF made for this kind of event is taken where there is one.
    private static final double SPECIAL = .55;

    private final GifCatalogue catalogue;
    private final CardWriter cards = new CardWriter();
    private final Map<Emotion, List<GifEntry>> byEmotion = new EnumMap<>(Emotion.class);

    public Album(GifCatalogue catalogue) {
        this.catalogue = catalogue;
        for (Emotion emotion : Emotion.values()) {
            byEmotion.put(
                    emotion,
                    catalogue.entries().stream()
                            .filter(entry -> entry.emotions().contains(emotion))
                            .toList());
        }
    }

    /// The album over the catalogue of the house.
    public static Album standard() {
        return new Album(GifCatalogue.standard());
    }

    public GifCatalogue catalogue() {
        return catalogue;
    }

    /// Whether an act might have a picture, without knowing its scene: false for some nine in ten that have none.
    public boolean mayShow(long key, ActKind kind, Persona speaker) {
        return MEDIA.unit(key) < speaker.activity().mediaRate() * byKind(kind, POSTS, QUOTES, REPLIES);
    }

    /// The picture of an act, or null when it has none.
    public @Nullable Picture of(Scene scene) {
        long key = scene.said().key();
        double rate = scene.said().speaker().activity().mediaRate() * byKind(scene.kind(), POSTS, QUOTES, REPLIES);
        if (scene.grave()) {
            rate *= GRAVE;
        }
        if (MEDIA.unit(key) >= rate) {
            return null;
        }
        Emotion emotion = Feeling.of(scene);
        double gifs = byKind(scene.kind(), GIFS_IN_POSTS, GIFS_IN_QUOTES, GIFS_IN_REPLIES)
                + .004 * (35 - Math.clamp(scene.said().speaker().age(), 15, 70));
        if (MEDIA.unit(key, 1) < gifs) {
            GifEntry entry = gif(scene, emotion);
            return entry == null ? null : new Picture.Gif(entry, scene.language());
        }
        Card card = cards.card(scene, emotion);
        return new Picture.Image(
                card, Retouch.of(scene, cards.sticker(emotion), cards.caption(emotion, scene.language(), key)));
    }

    /// Names of all pictures there can be, in a fixed order.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        catalogue.entries().forEach(entry -> names.add("gif/" + entry.id()));
        for (Template template : Template.values()) {
            names.add("image/" + template.label());
        }
        return names;
    }

    /// A card of every template that an event can fill, in one language: for galleries.
    public List<Card> cards(Event event, String language) {
        boolean grave = Scene.grave(event);
        List<Card> made = new ArrayList<>();
        Emotion emotion = grave ? Emotion.SORROW : event.valence() > .2 ? Emotion.TRIUMPH : Emotion.SURPRISE;
        cards.fitting(event, grave).stream()
                .distinct()
                .forEach(template -> made.add(cards.card(
                        template,
                        event,
                        language,
                        emotion,
                        Chance.below(MEDIA.bits(event.id().hashCode(), template.ordinal()), CardWriter.LOOKS),
                        event.id().hashCode())));
        return made;
    }

    /// An everyday snapshot, for galleries.
    public Card snapshot(Topic topic, String city, String language, int look) {
        return cards.snapshot(language, topic, city, look);
    }

    /// A mood dial, for galleries.
    public Card mood(double feeling, String language, int look) {
        return cards.mood(language, feeling, look);
    }

    private @Nullable GifEntry gif(Scene scene, Emotion emotion) {
        List<GifEntry> special = new ArrayList<>();
        List<GifEntry> common = new ArrayList<>();
        for (GifEntry entry : byEmotion.getOrDefault(emotion, List.of())) {
            if (entry.fits(scene) && Feeling.suits(entry, scene)) {
                (entry.contexts().special() ? special : common).add(entry);
            }
        }
        boolean preferSpecial = MEDIA.unit(scene.said().key(), 2) < SPECIAL;
        List<GifEntry> fitting = special.isEmpty() || (!preferSpecial && !common.isEmpty()) ? common : special;
        return fitting.isEmpty() ? null : Rotation.choose(fitting, scene.said().speaker(), scene.atMs());
    }

    private static double byKind(ActKind kind, double post, double quote, double reply) {
        return switch (kind) {
            case POST -> post;
            case QUOTE -> quote;
            case REPLY -> reply;
            case REPOST, LIKE -> 0;
        };
    }
}
