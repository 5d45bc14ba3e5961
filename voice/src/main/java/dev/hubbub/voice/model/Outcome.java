package dev.hubbub.voice.model;

import dev.hubbub.llm.Usage;
import dev.hubbub.voice.model.Spoken.By;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What came of asking a model for posts.
///
/// @param spoken   one for each post that was wanted, in the order of ids
/// @param calls    answers that came, repairs included
/// @param refused  how often a post was not taken, by reason
/// @param failures how often a call failed, by the name of the failure
/// @param usage    tokens by kind of content (reply, quote, post)
/// @param promptChars letters of the prompts that were answered by a model, and not from a cache
/// @param spent    the kinds of content whose share of the budget ended it
public record Outcome(
        List<Spoken> spoken,
        int calls,
        long promptChars,
        Map<String, Integer> refused,
        Map<String, Integer> failures,
        Map<String, Usage> usage,
        Set<String> spent) {

    public Outcome {
        spoken = List.copyOf(spoken);
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
        failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        usage = Collections.unmodifiableMap(new TreeMap<>(usage));
        spent = Collections.unmodifiableSortedSet(new TreeSet<>(spent));
    }

    /// Posts in words of the model.
    public long byModel() {
        return spoken.stream().filter(one -> one.by() != By.GRAMMAR).count();
    }

    /// All tokens.
    public Usage total() {
        return usage.values().stream().reduce(Usage.NONE, Outcome::sum);
    }

    static Usage sum(Usage one, Usage other) {
        return new Usage(
                one.inputPlain() + other.inputPlain(),
                one.cacheRead() + other.cacheRead(),
                one.cacheWrite5m() + other.cacheWrite5m(),
                one.cacheWrite1h() + other.cacheWrite1h(),
                one.outputText() + other.outputText(),
                one.outputReasoning() + other.outputReasoning(),
                one.outputImage() + other.outputImage(),
                one.reportedInput() + other.reportedInput(),
                one.reportedOutput() + other.reportedOutput(),
                one.tier(),
                one.estimated() || other.estimated());
    }

    /// What one call for each post would take: the letters of their prompts at the tokens a letter that the
    /// real calls had, and the output that the real posts had.
    ///
    /// @param posts posts to be asked for alone
    public Usage alone(List<Wanted> posts) {
        Usage real = total();
        double tokensAChar = promptChars == 0 ? .25 : (double) real.input() / promptChars;
        double outputAPost =
                byModel() == 0 || real.output() == 0 ? Prompt.TOKENS_A_POST / 2.0 : (double) real.output() / byModel();
        long chars = posts.stream().mapToLong(Prompt::charsAlone).sum();
        return Usage.estimate(Math.round(chars * tokensAChar), Math.round(outputAPost * posts.size()));
    }
}
