package dev.hubbub.voice;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Style;

/// Composes one post: chooses the moves, sets the sentences one after another and gives them the persona's
/// hand.
final class Post {

    static final int LIMIT = 280;

    /// Short reactions tried until one is short enough; the first may have so many characters in any case,
    /// every further one some more.
    private static final int REACTIONS = 4;
    private static final int SHORTEST = 22;
    private static final int STEP = 5;

    /// Below this length a reply is brief.
    private static final double BRIEF = 60;

    /// Who lost so many drafts is brief no more.
    private static final int ELABORATE = 6;

    /// Share of posts with an emoji: who hardly ever sets one does now and then, who always does not quite always.
    private static final double HARDLY = .065;
    private static final double KEEN = .68;

    private static final long OPENED = 1L << Move.OPEN.ordinal() | 1L << Move.INTERJECT.ordinal();

    private final Speech speech;
    private final int[] bags;
    private final Mind mind;
    private final Utf8 out;
    private final Style style;
    private final boolean emoji;
    private final double tagging;
    private final double target;
    private final Appetite appetite;
    private final Hand hand;
    private long used;
    private long made;
    private int sentences;
    private boolean joined;

    Post(Speech speech, int[] bags, Mind mind) {
        this.speech = speech;
        this.bags = bags;
        this.mind = mind;
        out = speech.out;
        style = speech.said.speaker().style();
        emoji = speech.chance(HARDLY + KEEN * style.emojiRate());
        tagging = speech.unit();
        speech.have |= emoji ? Trait.EMOJI.bit() : 0;
        target = target();
        appetite = new Appetite(speech, mind);
        hand = new Hand(speech);
    }

    /// Writes the post.
    void write() {
        if (emoji && speech.habit(5) > .88) {
            speech.emojiUsed = speech.say(bag(Move.EMOJI));
        }
        switch (speech.said.kind()) {
            case REPLY -> reply();
            case QUOTE -> quote();
            default -> post();
        }
        finish();
    }

    /// What the post does, once it is written.
    Gist gist() {
        return Gist.of(made, mind);
    }

    /// Length to aim at: the law of the language over posts, with a part that is the persona's habit (target X1).
    private double target() {
        double own = Length.normal(Math.round(speech.habit(1) * 0x1p62));
        double z = .45 * own + .893 * Length.normal(speech.bits());
        double length = speech.grammar.length.of(z);
        if (speech.draft > 0) {
            // Who finds its words taken does not shorten them: it says more.
            length = Math.max(length, 24) * (1 + .17 * speech.draft);
        }
        length = switch (speech.said.kind()) {
            case REPLY -> length * (speech.said.depth() > 2 ? .75 : 1) + 5;
            case QUOTE -> length * .9;
            default -> length;
        };
        return speech.draft < ELABORATE ? length : Math.max(length, BRIEF + 8);
    }

    private void post() {
        Move led = Lead.of(speech.said.key()).move;
        if (led == Move.JOKE && speech.has(Trait.GAG)) {
            // A joke that may run through a thread stands at its head.
            speech.must = Trait.GAG.bit();
            if (!add(led) || target > BRIEF) {
                core();
            }
        } else if (led == null) {
            core();
        } else if (target < 38 && speech.chance(.5)) {
            core();
        } else if (target < 44) {
            add(led);
            if (sentences == 0) {
                core();
            }
        } else if (speech.chance(.45)) {
            add(led);
            core();
        } else {
            core();
            add(led);
        }
        extend();
    }

    /// The sentence that carries the stance, with what this persona puts before and behind it.
    private void core() {
        boolean brief = target < 42;
        boolean hidesName = speech.brief != null && speech.brief.longName && speech.chance(.75);
        if (hidesName || speech.unit() < share(speech.habit(18), brief ? .35 : .45)) {
            add(target < 60 ? Move.INTERJECT : Move.OPEN);
        }
        if (brief || (target < 66 && speech.chance(.78)) || !add(Move.TAKE)) {
            if ((speech.draft == 0 && speech.chance(.1)) || !react(Move.SHORT)) {
                add(Move.SHORT);
            }
        }
        if (speech.unit() < share(speech.habit(19), brief ? .3 : target < 58 ? .45 : .3)) {
            tag();
        }
    }

    /// A share round a mean that most personas are far from: some do it nearly always, most hardly ever.
    private static double share(double habit, double mean) {
        return habit < 1 - mean ? .12 : .9;
    }

    /// A few words hung on a sentence with a comma.
    private void tag() {
        if (!ended() && sentences > 0) {
            joined = true;
            add(Move.TAIL);
            joined = false;
        }
    }

    private void reply() {
        address();
        Move first = Answer.to(speech, mind);
        boolean jokes = first == Move.AMUSED && speech.has(Trait.GAG);
        if (target < BRIEF && jokes) {
            takeUp(first);
        } else if (target < BRIEF && first != Move.ANSWER) {
            briefly(first);
        } else {
            takeUp(first);
            if (target > BRIEF || sentences == 0 || first == Move.ANSWER) {
                carry();
            }
        }
        extend();
    }

    /// Says how the post answered is taken; who is answered by somebody answers as the author.
    private boolean takeUp(Move first) {
        if (first == Move.AMUSED && speech.has(Trait.GAG) && speech.chance(.85)) {
            speech.must = Trait.GAG.bit();
            if (add(first)) {
                return true;
            }
        }
        if (speech.has(Trait.MINE) && speech.chance(.6)) {
            speech.must = Trait.MINE.bit();
            if (add(first)) {
                return true;
            }
        }
        return add(first);
    }

    /// A short answer: hardly ever an opener alone, which everybody has. It picks something up or reacts in
    /// a few words.
    private void briefly(Move first) {
        double u = speech.unit();
        if (u < (target < 40 ? .3 : .5)) {
            if (!react(first) && !(target < 46 && react(Move.SHORT))) {
                takeUp(first);
                joined = !ended();
                react(Move.SHORT);
            }
        } else if (u < (target < 40 ? .4 : .75)) {
            takeUp(first);
            joined = !ended() && speech.habit(20) > .3;
            react(Move.SHORT);
        } else if (u < .97 || speech.draft > 0) {
            if (!react(Move.SHORT)) {
                takeUp(first);
            }
        } else {
            takeUp(first);
        }
        speech.stanced |= sentences > 0;
    }

    /// Adds a sentence that draws on many words, the first of a few that is as short as it should be; what
    /// counts as short grows from try to try.
    private boolean react(Move move) {
        int mark = out.size;
        int before = sentences;
        boolean joinedBefore = joined;
        int marks = speech.marks();
        long usedBefore = used;
        int start = length();
        for (int i = 0; i < REACTIONS - 1; i++) {
            int most = (int) Math.max(target * 1.05, start + SHORTEST + STEP * i);
            if (addRich(move, most - start) && length() <= most) {
                return true;
            }
            undo(mark, joinedBefore, marks);
            used = usedBefore;
            sentences = before;
        }
        return addRich(move, SHORTEST + STEP * REACTIONS) || addRich(move, LIMIT);
    }

    /// Adds a sentence that draws on many words and is usually no longer than the room there is.
    private boolean addRich(Move move, int room) {
        speech.rich = true;
        speech.room = room;
        return add(move);
    }

    private void quote() {
        Heard parent = speech.said.parent();
        boolean lukewarm = parent == null || Math.abs(parent.stance()) <= .15;
        boolean neutral = mind.stance() == 2 || (!speech.has(Trait.AGREEING) && lukewarm);
        add(neutral ? Move.QUOTE_NEUTRAL : speech.has(Trait.AGREEING) ? Move.QUOTE_AGREE : Move.QUOTE_DISAGREE);
        if (target > 36 || sentences == 0) {
            carry();
        } else if (speech.chance(.7)) {
            addRich(Move.SHORT, LIMIT);
        }
        extend();
    }

    private void carry() {
        if (target < 50 && speech.chance(.4)) {
            add(Move.SHORT);
        } else if (speech.chance(.6)) {
            add(Move.TAKE);
        } else {
            add(Move.DETAIL);
        }
    }

    /// More sentences until the post is as long as it wants to be.
    private void extend() {
        for (int i = 0; i < 6 && length() < target * .84 - 6; i++) {
            add(appetite.next(used, speech.unit()));
        }
        if (speech.chance(.06) && length() < target * 1.2) {
            add(Move.CLOSE);
        }
    }

    /// Begins with the handle of whoever is answered.
    private void address() {
        if (speech.emojiUsed) {
            out.truncate(speech.base);
            speech.emojiUsed = false;
        }
        Heard parent = speech.said.parent();
        out.append((byte) '@');
        out.append(parent == null ? "" : parent.handle());
    }

    /// Adds a sentence of a move; takes it back when the post would grow too long.
    private boolean add(Move move) {
        long usedBefore = used;
        int mark = out.size;
        boolean joinedBefore = joined;
        int marks = speech.marks();
        if (out.size > speech.base) {
            between();
        }
        boolean small = joined;
        joined = false;
        int start = out.size;
        speech.fresh();
        boolean addressing = move == Move.ASK || move == Move.CALL;
        speech.have = addressing ? speech.have | Trait.ADDRESSING.bit() : speech.have & ~Trait.ADDRESSING.bit();
        if (!speech.say(bag(move)) || out.size == start) {
            used |= 1L << move.ordinal();
            return undo(mark, joinedBefore, marks);
        }
        int length = length();
        if (length > LIMIT - 5 || (sentences > 0 && (usedBefore & ~OPENED) != 0 && length > target * 1.45 + 30)) {
            used |= 1L << move.ordinal();
            return undo(mark, joinedBefore, marks);
        }
        used |= 1L << move.ordinal();
        if (!hand.small()) {
            if (!small && !speech.chance(style.lowercase())) {
                Letters.capitalise(out, start);
            }
            Letters.capitaliseSentences(out, start);
        }
        sentences++;
        made |= 1L << move.ordinal();
        joined = !ended() && (move == Move.OPEN || (move == Move.INTERJECT && speech.habit(2) > .2));
        return true;
    }

    private boolean undo(int mark, boolean joinedBefore, int marks) {
        out.truncate(mark);
        speech.putBack(marks);
        joined = joinedBefore;
        return false;
    }

    /// What stands between two sentences, by the persona's hand.
    private void between() {
        if (sentences == 0) {
            out.append((byte) ' ');
        } else if (joined) {
            if (!ended()) {
                out.append((byte) ',');
            }
            out.append((byte) ' ');
        } else {
            joined = hand.between(ended(), speech.unit() < keen());
        }
    }

    private double keen() {
        return mind.mood() == Trait.JOY || mind.mood() == Trait.ANGER ? mind.heat() : 0;
    }

    private boolean ended() {
        int last = out.size == speech.base ? ' ' : out.bytes[out.size - 1];
        return last == '.' || last == '!' || last == '?' || last == ',' || last == ':' || last == (byte) 0xA6;
    }

    private int length() {
        return out.charsFrom(speech.base);
    }

    private int bag(Move move) {
        return bags[move.ordinal()];
    }

    private void finish() {
        if (sentences == 0) {
            add(Move.SHORT);
        }
        if (!speech.stanced && speech.brief != null) {
            add(Move.SHORT);
        }
        if (speech.brief != null && !speech.anchored && speech.said.kind() == ActKind.POST && speech.chance(.7)) {
            add(Move.ANCHOR);
        }
        int last = out.size;
        hand.end(ended(), keen());
        hand.habits(speech.has(Trait.STRONG));
        if (length() < LIMIT - 4) {
            hand.sign();
        }
        if (emoji && !speech.emojiUsed) {
            tail(Move.EMOJI);
            if (speech.habit(6) > .72 && mind.heat() > .25) {
                int mark = out.size;
                if (!speech.say(bag(Move.EMOJI)) || length() > LIMIT) {
                    out.truncate(mark);
                }
            }
        }
        // Who has not said what it is about tells it by a tag.
        if (!speech.tagUsed && tagging < style.hashtagRate() * (speech.anchored ? .6 : 1.8)) {
            tail(Move.HASHTAG);
        }
        if (speech.chance(style.typoRate()) && length() < LIMIT) {
            hand.slip(last);
        }
    }

    private void tail(Move move) {
        int mark = out.size;
        out.append((byte) ' ');
        if (!speech.say(bag(move)) || length() > LIMIT) {
            out.truncate(mark);
        }
    }
}
