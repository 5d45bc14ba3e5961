package dev.hubbub.voice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one phrase of a bank: text, slots in braces, alternatives in braces with bars, marks that open a sentence.
final class PhraseParser {

    private final GrammarCompiler compiler;
    private final String text;
    private Grammar.Bounds bounds;
    private int[] ops = new int[12];
    private int size;

    PhraseParser(GrammarCompiler compiler, String text, Grammar.Bounds bounds) {
        this.compiler = compiler;
        this.text = text;
        this.bounds = bounds;
    }

    int[] ops() {
        return Arrays.copyOf(ops, size);
    }

    /// What the phrase is bound to, with what its slots need.
    Grammar.Bounds bounds() {
        return bounds;
    }

    void parse() {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                literal(from, at);
                int end = closing(at);
                slot(text.substring(at + 1, end));
                at = end + 1;
                from = at;
            } else if (c == '¿' || c == '¡') {
                literal(from, at);
                op(Grammar.OPENING, c);
                from = ++at;
            } else {
                at++;
            }
        }
        literal(from, at);
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw compiler.wrong("braces must be balanced", text);
    }

    private void slot(String inside) {
        List<String> parts = split(inside, '|');
        if (parts.size() > 1) {
            op(Grammar.BAG, compiler.alternatives(parts));
            return;
        }
        if (inside.length() > 2 && inside.charAt(1) == ':') {
            agreement(inside.charAt(0), split(inside.substring(2), '/'));
            return;
        }
        int space = inside.indexOf(' ');
        if (space < 0) {
            plain(inside);
            return;
        }
        Integer article = compiler.articleNamed(inside.substring(0, space));
        if (article == null) {
            throw compiler.wrong("an article must have a section of its own", inside.substring(0, space));
        }
        String name = inside.substring(space + 1);
        if (name.indexOf(' ') > 0) {
            words(inside.substring(0, space + 1));
            slot(name);
            return;
        }
        Slot slot = Slot.named(name);
        if (name.startsWith("~")) {
            op(Grammar.NOUN, compiler.bagFor(name.substring(1)));
            add(article | Grammar.OF_INTEREST);
            return;
        }
        if (slot == null) {
            op(Grammar.NOUN, compiler.bagFor(name));
        } else {
            need(slot);
            op(Grammar.NAMED, slot.ordinal());
        }
        add(article);
    }

    private void plain(String name) {
        if (name.startsWith("~")) {
            op(Grammar.INTEREST, compiler.bagFor(name.substring(1)));
            return;
        }
        Slot slot = Slot.named(name);
        if (slot != null) {
            need(slot);
            op(Grammar.SLOT, slot.ordinal());
            return;
        }
        Integer article = compiler.articleNamed(name);
        if (article != null) {
            op(Grammar.ARTICLE, article);
        } else {
            op(Grammar.BAG, compiler.bagFor(name));
        }
    }

    private void need(Slot slot) {
        Trait trait = slot.needs;
        if (trait != null) {
            bounds = bounds.and(new Grammar.Bounds(trait.bit(), 0, 0, 0));
        }
    }

    private void agreement(char with, List<String> forms) {
        int kind = switch (with) {
            case 'g' -> Grammar.AGREE_SPEAKER;
            case 'n' -> Grammar.AGREE_NOUN;
            case 's' -> Grammar.AGREE_SUBJECT;
            default -> throw compiler.wrong("agreement must be with g (speaker), n (noun) or s (subject)", text);
        };
        op(kind, forms.size());
        for (String form : forms) {
            add(compiler.pooled(form));
            add(form.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /// Plain text, with a bag wherever a word stands that others may stand for.
    private void literal(int from, int to) {
        int start = from;
        int at = from;
        while (at < to) {
            boolean begins =
                    at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '\'');
            GrammarCompiler.Same same = begins ? compiler.sameAt(text, at) : null;
            if (same != null && at + same.word().length() <= to) {
                words(text.substring(start, at));
                op(Grammar.BAG, same.bag());
                at += same.word().length();
                start = at;
            } else {
                at++;
            }
        }
        words(text.substring(start, to));
    }

    private void words(String part) {
        if (part.isEmpty()) {
            return;
        }
        op(Grammar.TEXT, compiler.pooled(part));
        add(part.getBytes(StandardCharsets.UTF_8).length);
    }

    private void op(int kind, int argument) {
        add(kind | argument << 4);
    }

    private void add(int value) {
        if (size == ops.length) {
            ops = Arrays.copyOf(ops, size * 2);
        }
        ops[size++] = value;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && c == at) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
