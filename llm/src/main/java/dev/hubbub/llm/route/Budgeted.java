package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.TokenEstimate;
import dev.hubbub.llm.Usage;

/// Reserves before each attempt what it may cost at worst, and settles the truth after it, however it ended.
public final class Budgeted implements Model {
    private final Model model;
    private final Meter meter;

    public Budgeted(Model model, Meter meter) {
        this.model = model;
        this.meter = meter;
    }

    @Override
    public Completion complete(Request request, Call call) {
        Meter.Reading reading = meter.open(request);
        Completion completion;
        try {
            completion = model.complete(request, call);
        } catch (ModelFailure failure) {
            reading.close(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            // A defect of ours, or of who listens, after the call may have been charged.
            reading.close(new BrokenAnswer(
                    "the call ended by " + e,
                    "",
                    Usage.estimate(TokenEstimate.prompt(request), request.maxOutputTokens()),
                    e));
            throw e;
        }
        reading.close(completion);
        return completion;
    }
}
