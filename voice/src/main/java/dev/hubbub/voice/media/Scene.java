package dev.hubbub.voice.media;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.voice.Gist;
import dev.hubbub.voice.Utterance;

/// An act as far as its picture depends on it; equal scenes have equal pictures.
///
/// @param said its words' origin: key, persona, stance, event, parent
/// @param gist what its words do, and in which mood
/// @param atMs milliseconds since 1970-01-01T00:00Z
public record Scene(Utterance said, Gist gist, long atMs) {

    private static final double SAD = -.6;

    /// Whether people were hurt or died, so that nobody jokes.
    public boolean grave() {
        Event event = said.event();
        return event != null && grave(event);
    }

    /// Whether an event is one that nobody jokes about.
    static boolean grave(Event event) {
        return switch (event.type()) {
            case DISASTER, CRIME, HEALTH -> event.valence() < -.15;
            case SPORTS, ENTERTAINMENT, TECHNOLOGY, BUSINESS, SCIENCE, POLITICS, LOCAL_LIFE ->
                event.valence() <= SAD && event.type() != EventType.SPORTS && event.type() != EventType.BUSINESS;
        };
    }

    /// The emotion that the act shows.
    public Emotion emotion() {
        return Feeling.of(this);
    }

    /// How the speaker feels about the event, −1 to 1; towards the topic when there is none.
    double feeling() {
        Event event = said.event();
        double stance = said.stance();
        if (event == null) {
            return stance;
        }
        if (event.stakeholders().isEmpty()) {
            double quarrel = .35 + .4 * event.controversy();
            return (1 - quarrel) * event.valence() + quarrel * stance;
        }
        double quarrel = Math.max(.25, event.controversy());
        double outcome = event.stakeholders().getFirst().outcome();
        double side = Math.abs(outcome) < .15 ? .6 * stance : stance * outcome * 1.3;
        return Math.clamp(quarrel * side + (1 - quarrel) * event.valence(), -1, 1);
    }

    /// Whether the speaker's side won: 1, lost: −1, or neither: 0.
    int result() {
        Event event = said.event();
        if (event == null || event.stakeholders().isEmpty()) {
            return 0;
        }
        double own = event.stakeholders().getFirst().outcome() * said.stance();
        return own > .1 ? 1 : own < -.1 ? -1 : 0;
    }

    ActKind kind() {
        return said.kind();
    }

    /// The language of the words on it: Spanish for those who post in Spanish, else English.
    String language() {
        String own = said.speaker().language();
        return own.equals("es") || own.startsWith("es-") ? "es" : "en";
    }
}
