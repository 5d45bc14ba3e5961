package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Topic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One utterance while it is being said: draws phrases from the bags and writes them down.
final class Speech {

    private static final Chance IDIOLECT = Chance.of(0, "voice.idiolect");
    private static final long STRIDE = 0x9E3779B97F4A7C15L;
    private static final long STANCES = Trait.PRO.bit() | Trait.CON.bit() | Trait.MID.bit();
    private static final int TRIES = 20;

    /// Below this share, in 256ths, a persona has a few favourites of a bag in place of a part of it.
    private static final int FAVOURITES = 72;

    final Grammar grammar;
    final Utterance said;
    final @Nullable Brief brief;
    final Utf8 out;
    final int base;
    final long habit;
    final int draft;
    int cell;
    long topics;
    long have;
    boolean anchored;
    boolean stanced;
    boolean emojiUsed;
    boolean tagUsed;

    /// Asks that the next phrase said is one of many words, not a set one that everybody has.
    boolean rich;

    /// How many characters such a phrase usually has at most.
    int room;

    /// Traits the next phrase said must be bound to.
    long must;

    private final Joint joint;
    private long bits;
    private long seen;
    private int nounFeature;
    private int depth;
    private int eventCell;

    Speech(Grammar grammar, Utterance said, @Nullable Brief brief, int stance, int draft, Utf8 out) {
        this.grammar = grammar;
        this.said = said;
        this.brief = brief;
        this.out = out;
        base = out.size;
        joint = new Joint(out, base);
        habit = IDIOLECT.bits(said.speaker().id());
        bits = Chance.mix((said.key() ^ habit) + draft * STRIDE);
        this.draft = draft;
        int situation = said.event() == null
                ? Grammar.TYPES + said.topic().ordinal()
                : said.event().type().ordinal();
        cell = situation * 3 + stance;
        topics = (brief == null ? 0 : brief.topics) | (1L << said.topic().ordinal());
    }

    /// What was said so far, as bits: to be put back when a sentence is taken back.
    int marks() {
        return (anchored ? 1 : 0) | (stanced ? 2 : 0) | (tagUsed ? 4 : 0) | (emojiUsed ? 8 : 0);
    }

    void putBack(int marks) {
        anchored = (marks & 1) != 0;
        stanced = (marks & 2) != 0;
        tagUsed = (marks & 4) != 0;
        emojiUsed = (marks & 8) != 0;
    }

    long bits() {
        bits = Chance.next(bits);
        return bits;
    }

    double unit() {
        return Chance.unitOf(bits());
    }

    boolean chance(double share) {
        return unit() < share;
    }

    /// A number in [0, 1) that belongs to the persona and stays with it.
    double habit(int index) {
        return Chance.unitOf(Chance.mix(habit + STRIDE * (index + 1)));
    }

    boolean has(Trait trait) {
        return (have & trait.bit()) != 0;
    }

    /// Writes one phrase of a bag; writes nothing and says false when none fits.
    boolean say(int bag) {
        boolean wantsRich = rich;
        long musts = must;
        rich = false;
        must = 0;
        if (bag < 0) {
            return false;
        }
        int mark = out.size;
        for (int attempt = 0; attempt < 3; attempt++) {
            rich = wantsRich;
            must = musts;
            int phrase = pick(bag);
            rich = false;
            must = 0;
            if (phrase < 0) {
                return false;
            }
            if (run(phrase)) {
                if (grammar.nouns[bag]) {
                    nounFeature = grammar.features[phrase];
                }
                return true;
            }
            out.truncate(mark);
        }
        return false;
    }

    int pick(int bag) {
        int[] list = rich ? grammar.rich.list(bag, cell) : grammar.list(bag, cell);
        int n = rich ? grammar.rich.within(list, room) : list.length;
        if (n == 0) {
            return -1;
        }
        int share = grammar.shares[bag];
        if (share == GrammarCompiler.ONE_EACH) {
            return scan(list, n, Chance.below(Chance.mix(habit ^ STRIDE * (bag + 1)), n));
        }
        if (n > 3 && share < FAVOURITES && grammar.cells[bag].length == 0) {
            int favourites = Math.max(2, share * n >> 8);
            long mine = habit ^ STRIDE * (bag + 1);
            for (int i = 0; i < 6; i++) {
                int phrase = list[Chance.below(Chance.mix(mine + Chance.below(bits(), favourites)), n)];
                long mark = 1L << (phrase & 63);
                if ((seen & mark) == 0 && allowed(phrase)) {
                    seen |= mark;
                    return phrase;
                }
            }
        } else if (n > 3) {
            for (int i = 0; i < TRIES; i++) {
                int phrase = list[Chance.below(bits(), n)];
                long mark = 1L << (phrase & 63);
                // what is computed comes before what must be fetched from memory
                if ((seen & mark) == 0 && own(phrase, share) && allowed(phrase)) {
                    seen |= mark;
                    return phrase;
                }
            }
        }
        return scan(list, n, Chance.below(bits(), n));
    }

    private int scan(int[] list, int n, int from) {
        for (int i = 0; i < n; i++) {
            int phrase = list[from + i < n ? from + i : from + i - n];
            if (allowed(phrase)) {
                return phrase;
            }
        }
        return -1;
    }

    /// Writes a phrase of a bag on one of the speaker's own interests.
    private boolean sayOfInterest(int bag) {
        boolean anchoredBefore = anchored;
        long event = turnToInterest();
        boolean said = say(bag);
        turnBack(event);
        anchored = anchoredBefore;
        return said;
    }

    private long turnToInterest() {
        long before = topics;
        int cellBefore = cell;
        Map<Topic, Double> interests = said.speaker().seed().interests();
        int pick = Chance.below(bits(), interests.size());
        for (Topic topic : interests.keySet()) {
            if (pick-- == 0) {
                topics = 1L << topic.ordinal();
                cell = (Grammar.TYPES + topic.ordinal()) * 3 + cellBefore % 3;
            }
        }
        eventCell = cellBefore;
        return before;
    }

    private void turnBack(long before) {
        topics = before;
        cell = eventCell;
    }

    private boolean own(int phrase, int share) {
        return (Chance.mix(habit + STRIDE * phrase) >>> 56) < share;
    }

    private boolean allowed(int phrase) {
        long[] gates = grammar.gates;
        int at = phrase * Grammar.GATES;
        long needs = gates[at];
        long bound = gates[at + 2];
        return (needs & ~have) == 0
                && (must & ~needs) == 0
                && (gates[at + 1] & have) == 0
                && (bound == 0 || (bound & topics) != 0);
    }

    private boolean run(int phrase) {
        if (++depth > 8) {
            depth--;
            return false;
        }
        int type = grammar.types[phrase];
        anchored |= Integer.bitCount(type) == 1 || grammar.topics[phrase] != 0;
        stanced |= (grammar.needs[phrase] & STANCES) != 0;
        boolean complete = steps(grammar.starts[phrase], grammar.starts[phrase + 1]);
        depth--;
        return complete;
    }

    private boolean steps(int from, int to) {
        int[] ops = grammar.ops;
        int an = -1;
        for (int at = from; at < to; at++) {
            int op = ops[at];
            int argument = op >> 4;
            int start = out.size;
            boolean afterA = (op & 15) <= Grammar.SLOT && (op & 15) != Grammar.TEXT && grammar.an && joint.afterA();
            switch (op & 15) {
                case Grammar.TEXT -> out.append(grammar.pool, argument, ops[++at]);
                case Grammar.BAG -> {
                    if (!say(argument)) {
                        return false;
                    }
                }
                case Grammar.SLOT -> fill(argument);
                case Grammar.INTEREST -> {
                    if (!sayOfInterest(argument)) {
                        return false;
                    }
                }
                case Grammar.NOUN -> {
                    int articleId = ops[++at];
                    boolean mine = articleId >= Grammar.OF_INTEREST;
                    long event = mine ? turnToInterest() : 0;
                    int noun = pick(argument);
                    if (noun < 0) {
                        return false;
                    }
                    int feature = grammar.features[noun];
                    Grammar.Article article = grammar.articles.get(articleId & (Grammar.OF_INTEREST - 1));
                    int mark = out.size;
                    article(article, feature);
                    int nounStart = out.size;
                    if (!run(noun)) {
                        return false;
                    }
                    if (mine) {
                        turnBack(event);
                    }
                    joint.join(article, mark, nounStart, feature);
                    nounFeature = feature;
                }
                case Grammar.NAMED -> named(argument, ops[++at]);
                case Grammar.ARTICLE -> {
                    article(grammar.articles.get(argument), 0);
                    an = out.size--;
                }
                case Grammar.OPENING -> {
                    if (!dropsOpening()) {
                        out.append((byte) 0xC2);
                        out.append((byte) argument);
                    }
                }
                default -> {
                    int form = form(op & 15, argument);
                    out.append(grammar.pool, ops[at + 1 + 2 * form], ops[at + 2 + 2 * form]);
                    at += 2 * argument;
                }
            }
            if (afterA) {
                joint.fixAn(start);
            }
            if (an >= 0 && out.size > an) {
                joint.fixAn(an);
                an = -1;
            }
        }
        return true;
    }

    private int form(int kind, int forms) {
        int feature = switch (kind) {
            case Grammar.AGREE_SPEAKER ->
                switch (said.speaker().seed().gender()) {
                    case MAN -> 0;
                    case WOMAN -> 1;
                    case NONBINARY -> forms > 2 ? 2 : (int) (habit >>> 63);
                };
            case Grammar.AGREE_NOUN -> forms == 2 ? nounFeature >> 1 : nounFeature;
            default -> brief == null ? 0 : forms == 2 ? brief.subjectFeature >> 1 : brief.subjectFeature;
        };
        return Math.min(feature, forms - 1);
    }

    private void article(Grammar.Article article, int feature) {
        byte[] form = article.forms.get(feature);
        out.append(form, 0, form.length);
    }

    private void named(int slot, int articleId) {
        Grammar.Article article = grammar.articles.get(articleId);
        int mark = out.size;
        article(article, 0);
        int start = out.size;
        fill(slot);
        joint.join(article, mark, start, 0);
    }

    /// Forgets which noun was said last, at the start of a sentence.
    void fresh() {
        nounFeature = 0;
    }

    private void fill(int number) {
        Slot slot = SLOTS[number];
        anchored |= slot.anchors();
        switch (slot) {
            case CITY -> out.append(said.speaker().seed().city());
            case JOB -> out.append(said.speaker().seed().occupation());
            case AGE -> out.append(Integer.toString(said.speaker().age()));
            case HANDLE -> {
                Heard parent = said.parent();
                out.append((byte) '@');
                out.append(parent == null ? "" : parent.handle());
            }
            case ECHO -> echo();
            case GAG -> gag();
            case EMOJI -> emojiUsed = say(grammar.emoji);
            default -> {
                if (brief != null) {
                    byte[][] filling = brief.filling(slot);
                    byte[] one = filling[Chance.below(bits(), filling.length)];
                    if (slot == Slot.TAG) {
                        tagUsed = true;
                        out.append((byte) '#');
                    }
                    out.append(one, 0, one.length);
                }
            }
        }
    }

    /// Two or three words of the post that is answered.
    private void echo() {
        Heard parent = said.parent();
        String words = parent == null ? null : parent.words();
        if (words != null) {
            out.append(Echo.of(words, grammar.small, bits()));
        }
    }

    /// The running joke of the thread: the same for all who take it up.
    private void gag() {
        int[] gags = grammar.all[grammar.gag];
        run(gags[Chance.below(Chance.mix(said.thread()), gags.length)]);
    }

    /// Informal writers leave ¿ and ¡ out.
    private boolean dropsOpening() {
        return said.speaker().style().formality() + .5 * said.speaker().style().punctuation() < .25 + .9 * habit(9);
    }

    private static final Slot[] SLOTS = Slot.values();
}
