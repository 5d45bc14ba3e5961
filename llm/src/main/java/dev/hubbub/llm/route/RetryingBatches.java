package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import dev.hubbub.llm.route.Retrying.Patience;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Batches that are tried again as calls are, with the same waits.
///
/// Looking, fetching and cancelling may be repeated freely. Handing in is repeated only where the provider
/// said no: after an answer that broke off the batch may be there, and a second one would be paid twice.
public final class RetryingBatches implements BatchService {

    private final BatchService batches;
    private final Patience patience;
    private final Time time;
    private final Waits waits;

    /// @param seed of the jitter
    public RetryingBatches(BatchService batches, Patience patience, Time time, long seed) {
        this.batches = batches;
        this.patience = patience;
        this.time = time;
        waits = new Waits(patience, seed);
    }

    @Override
    public String submit(ModelRef model, String name, List<BatchItem> items) {
        return trying(false, () -> batches.submit(model, name, items));
    }

    @Override
    public BatchState poll(ModelRef model, String id) {
        return trying(true, () -> batches.poll(model, id));
    }

    @Override
    public List<BatchResult> collect(ModelRef model, String id) {
        return trying(true, () -> batches.collect(model, id));
    }

    @Override
    public void cancel(ModelRef model, String id) {
        trying(true, () -> {
            batches.cancel(model, id);
            return id;
        });
    }

    @Override
    public @Nullable String find(ModelRef model, String name) {
        String found = trying(true, () -> {
            String id = batches.find(model, name);
            return id == null ? "" : id;
        });
        return found.isEmpty() ? null : found;
    }

    private <T> T trying(boolean afterBrokenAnswers, Supplier<T> attempted) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempted.get();
            } catch (ModelFailure failure) {
                boolean again = afterBrokenAnswers || !(failure instanceof BrokenAnswer);
                Duration wait = again ? waits.after(failure, attempt) : null;
                if (wait == null || attempt >= patience.attempts()) {
                    throw failure;
                }
                Waiting.forWhile(wait, Call.silent(), time);
            }
        }
    }
}
