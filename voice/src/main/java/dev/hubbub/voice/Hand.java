package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Style;

/// The persona's hand: how it parts and ends sentences, small letters, shouting, quotation marks, lost
/// accents and apostrophes, slips of the fingers; nearly the same in every post.
final class Hand {

    /// How sure a habit is to show.
    private static final double SURE = .88;

    private final Speech speech;
    private final Style style;
    private final Utf8 out;
    private final double care;

    Hand(Speech speech) {
        this.speech = speech;
        out = speech.out;
        style = speech.said.speaker().style();
        care = .5 * style.formality() + .5 * style.punctuation();
    }

    /// Whether this hand never presses shift.
    boolean small() {
        return style.lowercase() > .55;
    }

    /// What stands between two sentences that are not joined by a comma; says whether the next begins small.
    boolean between(boolean ended, boolean keen) {
        double habit = speech.habit(7);
        if (habit > .9) {
            put(ended || style.punctuation() < .5 ? "\n" : ".\n");
            return false;
        }
        if (ended) {
            put(" ");
            return false;
        }
        if (keen && speech.habit(3) > .5) {
            put(speech.habit(3) > .85 ? "!! " : "! ");
            return false;
        }
        if (care > .55 || !speech.chance(SURE)) {
            put(". ");
            return false;
        }
        String mark = MARKS[(int) (speech.habit(8) * MARKS.length)];
        put(mark);
        return mark.charAt(0) == ',' || mark.charAt(0) == ' ';
    }

    private static final String[] MARKS = {". ", "... ", ", ", " - ", "! ", ".. ", "… ", ". ", "; ", " — ", ". ", ", "};

    /// Ends the last sentence.
    void end(boolean ended, double keen) {
        if (ended) {
            return;
        }
        if (keen > 0 && speech.unit() < keen * (1 - .6 * style.formality()) * (speech.habit(3) > .5 ? .9 : .15)) {
            put(speech.habit(3) > .9 ? "!!!" : speech.habit(3) > .75 ? "!!" : "!");
            return;
        }
        if (!speech.chance(SURE)) {
            put(speech.chance(.5) ? "." : "");
            return;
        }
        double habit = speech.habit(14);
        if (care > .5 || habit < .3 * care) {
            put(".");
        } else if (habit > .93) {
            put("...");
        } else if (habit > .87) {
            put("!");
        } else if (habit > .83) {
            put("…");
        } else if (habit > .8) {
            put("..");
        }
    }

    /// Habits that run through a whole post.
    void habits(boolean strong) {
        if (small()) {
            Letters.lower(out, speech.base, out.size);
        } else if (speech.habit(11) > .975 || (strong && speech.habit(11) > .85 && speech.chance(.5))) {
            Letters.upper(out, speech.base, out.size);
        }
        if (care < speech.habit(12) * .75) {
            Letters.plain(out, speech.base);
        }
        if (care < speech.habit(13) * .62) {
            Letters.dropApostrophes(out, speech.base);
        }
        double quotes = speech.habit(15);
        if (quotes > .62) {
            Letters.requote(out, speech.base, quotes > .8);
        }
    }

    /// What some put under every post: a kiss, a sign of their own.
    void sign() {
        double habit = speech.habit(16);
        if (habit > .93 && speech.chance(.7)) {
            put(SIGNS[(int) ((habit - .93) / .07 * SIGNS.length)]);
        }
    }

    private static final String[] SIGNS = {" x", " xx", " xo", " ^^"};

    private void put(String text) {
        out.append(text);
    }

    /// Swaps, drops or doubles a letter inside one word of six small letters or more; names and tags stay
    /// whole. In shorter ones a lost letter makes words that nobody meant.
    void slip(int end) {
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
                switch ((int) (speech.habit(17) * 4)) {
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
        if (at - 3 < from || at + 2 >= to) {
            return false;
        }
        for (int i = at - 3; i <= at + 2; i++) {
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
