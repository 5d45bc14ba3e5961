package dev.hubbub.voice;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The phrase banks of one language, compiled into arrays.
///
/// A phrase is a run of [#ops]; a bag is a list of phrases to draw one from. A bag whose phrases are bound
/// to a stance, an event type or a topic has its list cut beforehand for every cell (situation × stance),
/// so that a draw seldom meets a phrase it must reject.
final class Grammar {

    static final int TEXT = 0;
    static final int BAG = 1;
    static final int SLOT = 2;
    static final int NOUN = 3;
    static final int NAMED = 4;
    static final int AGREE_SPEAKER = 5;
    static final int AGREE_NOUN = 6;
    static final int AGREE_SUBJECT = 7;
    static final int OPENING = 8;
    static final int ARTICLE = 9;
    static final int INTEREST = 10;

    /// Added to the article of a noun that is drawn from the interests of the speaker.
    static final int OF_INTEREST = 1 << 16;

    /// Numbers of a phrase in [#gates].
    static final int GATES = 3;

    static final int TYPES = EventType.values().length;
    static final int CHAT_BIT = 1 << TYPES;
    static final int ALL_EVENTS = CHAT_BIT - 1;
    static final int GRAVE =
            (1 << EventType.DISASTER.ordinal()) | (1 << EventType.CRIME.ordinal()) | (1 << EventType.HEALTH.ordinal());
    static final int CELLS = (TYPES + Topic.COUNT) * 3;

    /// What a phrase is bound to.
    record Bounds(long needs, long forbids, int types, long topics) {

        static final Bounds NONE = new Bounds(0, 0, 0, 0);

        Bounds and(Bounds other) {
            return new Bounds(
                    needs | other.needs,
                    forbids | other.forbids,
                    meet(types, other.types),
                    topics == 0 || other.topics == 0 ? topics | other.topics : topics & other.topics);
        }

        private static int meet(int a, int b) {
            return a == 0 || b == 0 ? a | b : a & b;
        }
    }

    /// An article or preposition with its forms for m, f, mp, fp (or one, mass, many) and a contraction
    /// such as de + el → del.
    static final class Article {
        final List<byte[]> forms;
        final byte[] contracts;
        final byte[] contracted;
        final boolean an;

        Article(List<byte[]> forms, byte[] contracts, byte[] contracted, boolean an) {
            this.forms = List.copyOf(forms);
            this.contracts = contracts;
            this.contracted = contracted;
            this.an = an;
        }
    }

    final String language;
    final byte[] pool;
    final int[] ops;
    final int[] starts;
    final long[] needs;
    final long[] forbids;
    final int[] types;
    final long[] topics;
    final byte[] features;
    final List<Article> articles;
    final List<String> stopWords;

    /// Words that say little by themselves: an answer does not pick them up alone.
    final Set<String> small;

    /// How long posts are in this language.
    final Length length;

    final boolean an;

    /// What decides whether a phrase may stand, side by side, since it is asked of phrases all over the banks:
    /// what it needs, what it forbids and its topics.
    final long[] gates;

    /// Numbers of bags that are asked for at every post, or −1.
    final int gag;

    final int emoji;

    final int[][] all;
    final int[][][] cells;
    final int[] shares;
    final boolean[] nouns;

    /// Those that hardly two posts say alike.
    final RichPhrases rich;

    private final Map<String, Integer> bags;

    Grammar(GrammarCompiler from) {
        language = from.language;
        length = from.length;
        pool = from.pool.toString().getBytes(StandardCharsets.UTF_8);
        int count = from.phrases.size();
        starts = new int[count + 1];
        needs = new long[count];
        forbids = new long[count];
        types = new int[count];
        topics = new long[count];
        features = new byte[count];
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += from.phrases.get(i).ops.length;
        }
        ops = new int[total];
        int at = 0;
        for (int i = 0; i < count; i++) {
            GrammarCompiler.Compiled phrase = from.phrases.get(i);
            starts[i] = at;
            System.arraycopy(phrase.ops, 0, ops, at, phrase.ops.length);
            at += phrase.ops.length;
            needs[i] = phrase.bounds.needs();
            forbids[i] = phrase.bounds.forbids();
            types[i] = phrase.bounds.types();
            topics[i] = phrase.bounds.topics();
            features[i] = phrase.feature;
        }
        starts[count] = at;
        articles = List.copyOf(from.articles);
        an = articles.stream().anyMatch(article -> article.an);
        stopWords = List.copyOf(from.stopWords);
        Set<String> little = new HashSet<>(from.stopWords);
        little.addAll(from.smallWords);
        small = Set.copyOf(little);
        bags = new TreeMap<>(from.bagIds);
        gag = bag("gag");
        emoji = bag("emoji");
        all = new int[bags.size()][];
        cells = new int[bags.size()][][];
        shares = new int[bags.size()];
        nouns = new boolean[bags.size()];
        for (int bag = 0; bag < all.length; bag++) {
            all[bag] = from.members.get(bag).toArray();
            shares[bag] = from.shares.get(bag);
            cells[bag] = cut(all[bag]);
            for (int phrase : all[bag]) {
                nouns[bag] |= features[phrase] != 0;
            }
        }
        gates = new long[count * GATES];
        for (int i = 0; i < count; i++) {
            gates[i * GATES] = needs[i];
            gates[i * GATES + 1] = forbids[i];
            gates[i * GATES + 2] = topics[i];
        }
        rich = new RichPhrases(this);
    }

    /// Number of a bag, or −1 when this language has none of that name.
    int bag(String name) {
        return bags.getOrDefault(name, -1);
    }

    int phraseCount() {
        return needs.length;
    }

    Map<String, Integer> bagNames() {
        return bags;
    }

    /// The phrases of a bag that may be said in a cell.
    int[] list(int bag, int cell) {
        int[][] cut = cells[bag];
        return cut.length == 0 ? all[bag] : cut[cell];
    }

    private int[][] cut(int[] members) {
        long stances = Trait.PRO.bit() | Trait.CON.bit() | Trait.MID.bit();
        boolean bound = false;
        for (int phrase : members) {
            bound |= types[phrase] != 0 || topics[phrase] != 0 || ((needs[phrase] | forbids[phrase]) & stances) != 0;
        }
        if (!bound) {
            return new int[0][];
        }
        int[][] result = new int[CELLS][];
        int[] found = new int[members.length];
        for (int cell = 0; cell < CELLS; cell++) {
            int situation = cell / 3;
            long stance = Trait.values()[cell % 3].bit();
            int count = 0;
            for (int phrase : members) {
                if ((needs[phrase] & stances & ~stance) == 0
                        && (forbids[phrase] & stance) == 0
                        && suits(phrase, situation)) {
                    found[count++] = phrase;
                }
            }
            result[cell] = Arrays.copyOf(found, count);
        }
        return result;
    }

    private boolean suits(int phrase, int situation) {
        int type = types[phrase];
        if (situation < TYPES) {
            return type == 0 || (type & (1 << situation)) != 0;
        }
        long topic = topics[phrase];
        return (type == 0 || (type & CHAT_BIT) != 0) && (topic == 0 || (topic & (1L << (situation - TYPES))) != 0);
    }
}
