package dev.hubbub.llm.budget;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;

/// A model whose every attempt passes a [Meter]: nothing is sent that the budget does not cover, and nothing that
/// was
/// sent goes unwritten.
public final class Budgeted implements Model {

    private final Model model;
    private final Meter meter;

    /// @param model the provider itself, inside all retries
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
            // A defect of ours: the call may have been sent, and nothing tells what it took.
            reading.close(new ModelFailure.BrokenAnswer("the call broke: " + e, "", worst(request), e));
            throw e;
        }
        reading.close(completion);
        return completion;
    }

    private static Usage worst(Request request) {
        return Usage.estimate(Order.mostPrompt(request), request.maxOutputTokens());
    }
}
