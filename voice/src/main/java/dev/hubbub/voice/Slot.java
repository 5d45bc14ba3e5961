package dev.hubbub.voice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A gap in a phrase that the event or the speaker fills, with the trait that says whether it can be filled.
enum Slot {
    SUBJECT(Trait.SUBJECT),
    RIVAL(Trait.RIVAL),
    ABOUT(Trait.ABOUT),
    NAME(Trait.ABOUT),
    CALLED(Trait.SUBJECT),
    FACT(Trait.FACT),
    NUMBER(Trait.NUMBER),
    PLACE(Trait.PLACE),
    TAG(Trait.TAG),
    HEADLINE(Trait.HEADLINE),
    SCRAP(Trait.SCRAP),
    ECHO(Trait.ECHO),
    CITY(null),
    JOB(Trait.WORKER),
    AGE(null),
    HANDLE(Trait.ANSWERING),
    GAG(Trait.GAG),
    EMOJI(Trait.EMOJI);

    final @Nullable Trait needs;

    Slot(@Nullable Trait needs) {
        this.needs = needs;
    }

    /// Whether a post with this slot filled is anchored to its event.
    boolean anchors() {
        return ordinal() <= SCRAP.ordinal() && this != NUMBER;
    }

    static @Nullable Slot named(String word) {
        for (Slot slot : values()) {
            if (slot.name().toLowerCase(Locale.ROOT).equals(word)) {
                return slot;
            }
        }
        return null;
    }
}
