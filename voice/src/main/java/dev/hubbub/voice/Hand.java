package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Style;

/// The persona's hand: how it ends a post, small letters, shouting, lost accents and apostrophes, slips of the fingers.
final class Hand {

    private Hand() {}

    /// Ends the last sentence.
    static void end(Speech speech, Mind mind, int sentences, boolean ended) {
        Style style = speech.said.speaker().style();
        Utf8 out = speech.out;
        if (ended) {
            return;
        }
        double keen = mind.mood() == Trait.JOY || mind.mood() == Trait.ANGER ? mind.heat() : .1;
        if (speech.unit() < keen * (1 - .7 * style.formality()) * speech.habit(3) * 1.2) {
            int marks = speech.habit(3) > .75 && mind.heat() > .5 ? 3 : 1;
            for (int i = 0; i < marks; i++) {
                out.append((byte) '!');
            }
        } else if (speech.unit() < style.punctuation() * (sentences > 1 ? 1 : .6)) {
            out.append((byte) '.');
        } else if (style.punctuation() < .5 && speech.habit(8) < .2 && speech.chance(.4)) {
            out.append((byte) '.');
            out.append((byte) '.');
            out.append((byte) '.');
        }
    }

    /// Habits that run through a whole post.
    static void habits(Speech speech) {
        Style style = speech.said.speaker().style();
        Utf8 out = speech.out;
        if (style.lowercase() > .75) {
            Letters.lower(out, speech.base, out.size);
        } else if (speech.has(Trait.STRONG) && speech.habit(11) > .8 && speech.chance(.3)) {
            Letters.upper(out, speech.base, out.size);
        }
        double care = .6 * style.formality() + .4 * style.punctuation();
        if (care < speech.habit(12) * .75) {
            Letters.plain(out, speech.base);
        }
        if (care < speech.habit(13) * .55) {
            Letters.dropApostrophes(out, speech.base);
        }
    }

    /// Swaps, drops or doubles a letter inside one long word of small letters; names and tags stay whole.
    static void slip(Speech speech, int end) {
        Utf8 out = speech.out;
        int room = Math.min(end, out.size) - speech.base;
        if (room < 12) {
            return;
        }
        int at = speech.base + Chance.below(speech.bits(), room);
        for (int i = 0; i < room; i++, at++) {
            if (at >= speech.base + room) {
                at = speech.base;
            }
            if (inWord(out, at, speech.base, speech.base + room)) {
                byte here = out.bytes[at];
                switch ((int) (speech.bits() >>> 62)) {
                    case 0 -> out.insert(at, here);
                    case 1 -> out.delete(at, 1);
                    default -> {
                        out.bytes[at] = out.bytes[at + 1];
                        out.bytes[at + 1] = here;
                    }
                }
                return;
            }
        }
    }

    private static boolean inWord(Utf8 out, int at, int from, int to) {
        if (at - 2 < from || at + 2 >= to) {
            return false;
        }
        for (int i = at - 2; i <= at + 2; i++) {
            if (out.bytes[i] < 'a' || out.bytes[i] > 'z') {
                return false;
            }
        }
        for (int i = at; i >= from && out.bytes[i] != ' '; i--) {
            if (out.bytes[i] == '@' || out.bytes[i] == '#' || (out.bytes[i] >= 'A' && out.bytes[i] <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
