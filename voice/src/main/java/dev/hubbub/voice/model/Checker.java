package dev.hubbub.voice.model;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.TextMeasure;
import dev.hubbub.voice.Voice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether a model's words are posted: length, language, topic, nothing of the prompt, no obeyed
/// instruction, no copy of another post.
///
/// It remembers what it let through of late, so it is asked in a fixed order; one thread at a time gets an answer.
final class Checker {

    private static final int LEAST = 2;
    private static final int MOST = 280;

    /// Words in a row that a post may not share with the rules, or with an instruction somebody smuggled in.
    private static final int RUN = 5;

    private static final double SAME = .5;
    private static final int STEM = 5;

    /// Posts that a new one is compared with, a run's worth of them.
    private static final int REMEMBERED = 20_000;

    /// A shout of joy names nothing and is on its topic all the same.
    private static final int SHOUT = 60;

    private static final Pattern OUT_OF_ROLE = Pattern.compile(
            "(?i)\\b(as an ai|language model|i am an ai|i'm an ai|as a language|system prompt|previous instructions"
                    + "|modelo de lenguaje|como (una )?ia\\b|soy una ia|instrucciones anteriores)|</?data|\"n\"\\s*:");
    /// What personas are is said beside their names; no post may say otherwise.
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)\\b(i am|i'm|i’m|im) (not (a bot|an ai|a robot|artificial)|(a |an )?(real|actual) (human|person))"
                    + "|\\b(i am|i'm|i’m|im) (a )?human\\b"
                    + "|\\bsoy (una persona (real|de verdad)|humano|humana|de carne y hueso)\\b"
                    + "|\\bno soy (un bot|una ia|un robot)\\b");
    private static final Pattern LINK =
            Pattern.compile("(?i)https?://|www\\.|\\b[a-z0-9-]+\\.(com|net|org|io|xyz|ru)\\b");
    private static final Pattern SMUGGLED = Pattern.compile(
            "(?i)[^.!?\\n]*(ignore|disregard|forget|ignora|olvida|you are now|ahora eres|system\\s*:|instructions?\\b"
                    + "|instrucciones|prompt|post exactly|reply only|repeat after|responde solo|escribe exactamente)[^.!?\\n]*");

    private final Voice voice;
    private final Set<String> rules = runs(Prompt.RULES + Prompt.EXAMPLES);
    private final Set<String> exact = new HashSet<>();
    private final Map<String, ArrayDeque<Set<String>>> taken = new HashMap<>();
    private final ArrayDeque<Said> order = new ArrayDeque<>();

    private record Said(String plain, String event) {}

    Checker(Voice voice) {
        this.voice = voice;
    }

    /// Why a text is not taken, or an empty string when it is, in which case it counts as said.
    synchronized String judge(Wanted wanted, String text) {
        String reason = wrong(wanted, text);
        if (!reason.isEmpty()) {
            return reason;
        }
        String plain = TextMeasure.normalised(text);
        Set<String> grams = grams(plain);
        ArrayDeque<Set<String>> others = taken.computeIfAbsent(wanted.event(), event -> new ArrayDeque<>());
        if (exact.contains(plain)) {
            return "the same was said before";
        }
        for (Set<String> other : others) {
            if (jaccard(grams, other) >= SAME) {
                return "too like another post";
            }
        }
        others.add(grams);
        exact.add(plain);
        order.add(new Said(plain, wanted.event()));
        if (order.size() > REMEMBERED) {
            forget(order.remove());
        }
        return "";
    }

    private void forget(Said said) {
        exact.remove(said.plain);
        ArrayDeque<Set<String>> others = taken.get(said.event);
        if (others != null) {
            others.poll();
            if (others.isEmpty()) {
                taken.remove(said.event);
            }
        }
    }

    private String wrong(Wanted wanted, String text) {
        if (text.length() < LEAST) {
            return "there was no post";
        }
        if (text.length() > MOST) {
            return "longer than " + MOST + " characters";
        }
        if (OUT_OF_ROLE.matcher(text).find()) {
            return "spoke of itself or of the prompt";
        }
        if (CLAIM.matcher(text).find()) {
            return "claimed to be human";
        }
        if (LINK.matcher(text).find()) {
            return "contained a link";
        }
        Set<String> own = runs(text);
        if (shares(own, rules)) {
            return "repeated the rules";
        }
        if (shares(own, smuggled(wanted))) {
            return "repeated an instruction from the data";
        }
        if (!languageFits(wanted, text)) {
            return "not in the language of the person";
        }
        return onTopic(wanted, text) ? "" : "not about what happened";
    }

    private boolean languageFits(Wanted wanted, String text) {
        if (text.length() < SHOUT) {
            return true;
        }
        String found = voice.languageOf(text);
        return found.isEmpty()
                || wanted.utterance().speaker().language().startsWith(found)
                || !voice.languages().contains(wanted.utterance().speaker().language());
    }

    private static boolean onTopic(Wanted wanted, String text) {
        Event event = wanted.utterance().event();
        if (event == null || text.length() < SHOUT || wanted.answers()) {
            return true;
        }
        Set<String> known = new HashSet<>();
        stems(event.title() + " " + event.text() + " " + event.place().city(), known);
        event.facts().forEach(fact -> stems(fact, known));
        event.hashtags().forEach(tag -> stems(tag, known));
        for (Stakeholder stakeholder : event.stakeholders()) {
            stems(stakeholder.name() + " " + stakeholder.side(), known);
        }
        event.topics().keySet().forEach(topic -> stems(topic.name().replace('_', ' '), known));
        Set<String> said = new HashSet<>();
        stems(text, said);
        return said.stream().anyMatch(known::contains);
    }

    /// What in the data reads like an instruction, as runs of words.
    private static Set<String> smuggled(Wanted wanted) {
        Set<String> runs = new HashSet<>();
        Event event = wanted.utterance().event();
        List<String> data = new ArrayList<>(List.of(wanted.heard()));
        if (event != null) {
            data.add(event.title());
            data.add(event.text());
            data.addAll(event.facts());
        }
        for (String text : data) {
            SMUGGLED.matcher(text).results().forEach(found -> runs.addAll(runs(found.group())));
        }
        return runs;
    }

    private static void stems(String text, Set<String> into) {
        for (String token : TextMeasure.tokens(TextMeasure.normalised(text))) {
            String word = token.startsWith("#") ? token.substring(1) : token;
            if (word.length() >= 4) {
                into.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
    }

    private static Set<String> runs(String text) {
        return windows(text.toLowerCase(Locale.ROOT), RUN);
    }

    private static Set<String> grams(String text) {
        return windows(text, 3);
    }

    private static Set<String> windows(String text, int length) {
        List<String> words = TextMeasure.tokens(text).stream()
                .filter(token -> Character.isLetterOrDigit(token.codePointAt(0)))
                .toList();
        Set<String> windows = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            windows.add(String.join(" ", words.subList(i, i + length)));
        }
        return windows;
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}
