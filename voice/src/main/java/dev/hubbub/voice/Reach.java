package dev.hubbub.voice;

import java.util.Arrays;

/// How far phrases reach: in how many ways each can be said, and how long it usually is then.
final class Reach {

    /// A phrase is rich that can be said in two to the power of this many ways.
    private static final double RICH = 9;

    /// What words picked up count for.
    private static final double OF_ECHO = 9;

    /// Usual characters of what fills a slot, and of an article with its space.
    private static final int FILLING = 12;

    private static final int ARTICLE = 4;
    private static final int DEEPEST = 6;

    private final Grammar grammar;
    private final double[] ways;
    private final double[] lengths;

    Reach(Grammar grammar) {
        this.grammar = grammar;
        ways = new double[grammar.all.length];
        lengths = new double[grammar.all.length];
        Arrays.fill(ways, -1);
        Arrays.fill(lengths, -1);
    }

    /// Usual characters of a phrase that hardly two posts say alike, at least 1; 0 of any other.
    int ofRich(int phrase) {
        return ways(phrase, 0) < RICH ? 0 : Math.max(1, (int) length(phrase, 0));
    }

    /// In how many ways a phrase can be said, as a power of two.
    private double ways(int phrase, int depth) {
        double bits = 0;
        int[] ops = grammar.ops;
        for (int op = grammar.starts[phrase]; op < grammar.starts[phrase + 1]; op++) {
            int argument = ops[op] >> 4;
            switch (ops[op] & 15) {
                case Grammar.BAG, Grammar.INTEREST -> bits += waysOfBag(argument, depth);
                case Grammar.NOUN -> {
                    bits += waysOfBag(argument, depth);
                    op++;
                }
                case Grammar.SLOT -> bits += argument == Slot.ECHO.ordinal() ? OF_ECHO : 0;
                case Grammar.NAMED, Grammar.TEXT -> op++;
                case Grammar.AGREE_SPEAKER, Grammar.AGREE_NOUN, Grammar.AGREE_SUBJECT -> op += 2 * argument;
                default -> {}
            }
        }
        return bits;
    }

    private double waysOfBag(int bag, int depth) {
        if (ways[bag] >= 0 || depth > DEEPEST) {
            return Math.max(0, ways[bag]);
        }
        int most = 0;
        for (int cell = 0; cell < Grammar.TYPES * 3; cell++) {
            most = Math.max(most, grammar.list(bag, cell).length);
        }
        double inside = 0;
        for (int phrase : grammar.all[bag]) {
            inside += ways(phrase, depth + 1) / grammar.all[bag].length;
        }
        ways[bag] = most == 0 ? 0 : StrictMath.log(most) / StrictMath.log(2) + inside;
        return ways[bag];
    }

    private double length(int phrase, int depth) {
        double chars = 0;
        int[] ops = grammar.ops;
        for (int op = grammar.starts[phrase]; op < grammar.starts[phrase + 1]; op++) {
            int argument = ops[op] >> 4;
            switch (ops[op] & 15) {
                case Grammar.TEXT -> chars += ops[++op];
                case Grammar.BAG, Grammar.INTEREST -> chars += lengthOfBag(argument, depth);
                case Grammar.NOUN -> {
                    chars += ARTICLE + lengthOfBag(argument, depth);
                    op++;
                }
                case Grammar.SLOT -> chars += FILLING;
                case Grammar.NAMED -> {
                    chars += ARTICLE + FILLING;
                    op++;
                }
                case Grammar.ARTICLE -> chars += ARTICLE;
                case Grammar.AGREE_SPEAKER, Grammar.AGREE_NOUN, Grammar.AGREE_SUBJECT -> {
                    chars += ops[op + 2];
                    op += 2 * argument;
                }
                default -> chars += 1;
            }
        }
        return chars;
    }

    private double lengthOfBag(int bag, int depth) {
        if (lengths[bag] >= 0 || depth > DEEPEST) {
            return Math.max(0, lengths[bag]);
        }
        double sum = 0;
        for (int phrase : grammar.all[bag]) {
            sum += length(phrase, depth + 1) / grammar.all[bag].length;
        }
        lengths[bag] = sum;
        return sum;
    }
}
