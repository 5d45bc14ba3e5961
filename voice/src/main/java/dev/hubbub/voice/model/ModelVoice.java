package dev.hubbub.voice.model;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.model.Spoken.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Posts by a language model, ten at a time: asked for, checked, what failed asked for once more, and by the
/// grammar where the model had no luck or no money.
///
/// Batches go out in waves; answers are checked in the order of asking, and the next wave goes out when all of a
/// wave are in. So with the same answers the same posts come out, on any number of threads: a recorded run replays.
/// Whoever has no run but a day that goes on asks for one batch at a time by [#say], from any thread.
public final class ModelVoice {

    /// Posts in one call (spec: "batch of 10 profile summaries").
    static final int BATCH = 10;

    private static final int WAVE = 8;
    private static final String SPENT = "the budget was spent";

    private final Model model;
    private final ModelRef ref;
    private final Labels labels;
    private final Checker checker;

    /// @param labels whom to charge; purpose and content are filled in
    public ModelVoice(Model model, ModelRef ref, Labels labels, Voice grammar) {
        this.model = model;
        this.ref = ref;
        this.labels = labels;
        this.checker = new Checker(grammar);
    }

    /// The plain way to ask for one post, a call of its own: what a bill is compared with.
    public static Request alone(ModelRef ref, Wanted wanted) {
        return new Prompt(ref, Labels.NONE, null).alone(wanted);
    }

    /// Finds words for all that is wanted, those who matter most first; one [Spoken] for each, in the order of ids.
    ///
    /// Ends asking for a kind of content when its share of the budget is spent. No [ModelFailure] comes
    /// through: what the model does not give, the grammar does.
    public Outcome write(List<Wanted> wanted) {
        Tally tally = new Tally();
        Prompt prompt = new Prompt(ref, labels, null);
        List<List<Wanted>> batches = Order.batches(Order.of(wanted), BATCH);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < batches.size(); from += WAVE) {
                List<List<Wanted>> wave = batches.subList(from, Math.min(batches.size(), from + WAVE));
                List<List<Wanted>> affordable = new ArrayList<>();
                for (List<Wanted> batch : wave) {
                    if (tally.spent.contains(batch.getFirst().content())) {
                        tally.grammar(batch, SPENT);
                    } else {
                        affordable.add(batch);
                    }
                }
                wave(affordable, prompt, tally, threads);
            }
        }
        return tally.outcome();
    }

    private void wave(List<List<Wanted>> wave, Prompt prompt, Tally tally, ExecutorService threads) {
        List<Asked> first = ask(
                wave.stream().map(batch -> new Ask(batch, List.of(), prompt)).toList(), threads);
        List<Ask> again = new ArrayList<>();
        for (Asked asked : first) {
            Ask retry = take(asked, By.MODEL, tally);
            if (retry != null) {
                again.add(retry);
            }
        }
        for (Asked asked : ask(again, threads)) {
            Ask lost = take(asked, By.MODEL_AGAIN, tally);
            if (lost != null) {
                tally.grammar(lost);
            }
        }
    }

    /// Finds words for posts of one event and one kind in a single call, and at most one more for those
    /// that were not taken; one [Spoken] for each, in the order of ids.
    ///
    /// @param who      whom to charge; purpose and content are filled in
    /// @param deadline when the words are of no use any more
    public Outcome say(List<Wanted> batch, Labels who, Instant deadline) {
        Tally tally = new Tally();
        Ask again = take(ask(new Ask(batch, List.of(), new Prompt(ref, who, deadline))), By.MODEL, tally);
        Ask lost = again == null ? null : take(ask(again), By.MODEL_AGAIN, tally);
        if (lost != null) {
            tally.grammar(lost);
        }
        return tally.outcome();
    }

    private List<Asked> ask(List<Ask> asks, ExecutorService threads) {
        List<Future<Asked>> running =
                asks.stream().map(ask -> threads.submit(() -> ask(ask))).toList();
        List<Asked> asked = new ArrayList<>();
        for (Future<Asked> future : running) {
            try {
                asked.add(future.get());
            } catch (ExecutionException unexpected) {
                throw new IllegalStateException(
                        "asking a model must end in an answer or a failure", unexpected.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a model was asked", stopped);
            }
        }
        return asked;
    }

    private Asked ask(Ask ask) {
        try {
            Request request = ask.prompt.of(ask.batch, ask.reasons);
            return new Asked(ask, model.complete(request), request.promptChars(), null);
        } catch (ModelFailure failure) {
            return new Asked(ask, null, 0, failure);
        }
    }

    /// Takes over what was answered; returns what has to be asked for again, or null.
    private @Nullable Ask take(Asked asked, By by, Tally tally) {
        Completion answer = asked.answer;
        if (answer == null) {
            boolean over = tally.fail(asked.failure, asked.ask.batch.getFirst().content());
            tally.grammar(asked.ask.batch, over ? SPENT : "the model failed");
            return null;
        }
        tally.use(asked.ask.batch.getFirst().content(), answer.usage(), asked.promptChars);
        String[] texts = Answer.texts(answer.text(), asked.ask.batch.size());
        List<Wanted> failed = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Wanted wanted = asked.ask.batch.get(i);
            String reason = checker.judge(wanted, texts[i]);
            if (reason.isEmpty()) {
                tally.spoken.put(wanted.id(), new Spoken(wanted.id(), texts[i], by, ""));
            } else {
                tally.refused.merge(reason, 1, Integer::sum);
                failed.add(wanted);
                reasons.add(reason);
            }
        }
        return failed.isEmpty() ? null : new Ask(failed, reasons, asked.ask.prompt);
    }

    private record Ask(List<Wanted> batch, List<String> reasons, Prompt prompt) {}

    private record Asked(
            Ask ask,
            @Nullable Completion answer,
            int promptChars,
            @Nullable ModelFailure failure) {}

    /// What has come of it so far.
    private static final class Tally {
        private final Map<Integer, Spoken> spoken = new TreeMap<>();
        private final Map<String, Integer> refused = new TreeMap<>();
        private final Map<String, Integer> failures = new TreeMap<>();
        private final Map<String, Usage> usage = new TreeMap<>();
        private int calls;
        private long promptChars;
        private final Set<String> spent = new TreeSet<>();

        private void grammar(List<Wanted> batch, String reason) {
            batch.forEach(
                    wanted -> spoken.put(wanted.id(), new Spoken(wanted.id(), wanted.byGrammar(), By.GRAMMAR, reason)));
        }

        private void grammar(Ask lost) {
            for (int i = 0; i < lost.batch.size(); i++) {
                grammar(List.of(lost.batch.get(i)), lost.reasons.get(i));
            }
        }

        /// @param chars of the prompt; what an answer from a cache did not take says nothing of their tokens
        private void use(String content, Usage more, int chars) {
            calls++;
            promptChars += more.nothing() ? 0 : chars;
            usage.merge(content, more, Outcome::sum);
        }

        /// Notes a failure; whether it was the budget's, which ends asking for content of this kind.
        private boolean fail(@Nullable ModelFailure failure, String content) {
            if (failure == null) {
                return false;
            }
            failures.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
            boolean over = failure instanceof ModelFailure.OverBudget;
            if (over) {
                spent.add(content);
            }
            return over;
        }

        private Outcome outcome() {
            return new Outcome(List.copyOf(spoken.values()), calls, promptChars, refused, failures, usage, spent);
        }
    }
}
