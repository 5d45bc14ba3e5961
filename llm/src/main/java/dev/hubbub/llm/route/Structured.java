package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure.BadOutput;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import java.util.List;

/// Holds every answer against the request's schema, whatever the provider promised, and asks for one repair.
///
/// The repair is a call of its own with `:repair` behind its purpose. What fails twice is [BadOutput].
public final class Structured implements Model {
    private static final int SHOWN_FAULTS = 8;

    private final Model model;
    private final Shapes shapes = new Shapes();

    public Structured(Model model) {
        this.model = model;
    }

    @Override
    public Completion complete(Request request, Call call) {
        Schema schema = request.schema();
        if (schema == null) {
            return model.complete(request, call);
        }
        shapes.mustBeSchema(schema);
        Heard heard = Heard.at(call);
        Completion first = model.complete(request, Heard.attempt(call, heard));
        Shapes.Verdict verdict = shapes.judge(schema, first.text());
        if (verdict.fits()) {
            return first.withText(verdict.json());
        }
        if (first.finish() == Finish.LENGTH) {
            throw new BadOutput(
                    "the JSON of " + request.model().id() + " must end within the limit of "
                            + request.maxOutputTokens() + " tokens, but was cut\nRaise max output tokens, or ask for"
                            + " less.",
                    first.text());
        }
        if (!Heard.mayStartOver(heard)) {
            throw bad(request, verdict.faults(), first.text());
        }
        Completion second = model.complete(repair(request, first.text(), verdict.faults()), Heard.attempt(call, heard));
        Shapes.Verdict again = shapes.judge(schema, second.text());
        if (!again.fits()) {
            throw bad(request, again.faults(), second.text());
        }
        return second.withText(again.json());
    }

    private static Request repair(Request request, String text, List<String> faults) {
        String said = text.isBlank() ? "(nothing)" : text;
        return request.toBuilder()
                .assistant(said)
                .user("That is not valid against the JSON schema: " + listed(faults)
                        + ". Answer again with the corrected JSON and nothing else.")
                .labels(request.labels().purpose(request.labels().purpose() + ":repair"))
                .build();
    }

    private static BadOutput bad(Request request, List<String> faults, String text) {
        return new BadOutput(
                "the answer of " + request.model().id() + " must fit its schema, but " + listed(faults), text);
    }

    private static String listed(List<String> faults) {
        return String.join("; ", faults.subList(0, Math.min(SHOWN_FAULTS, faults.size())));
    }
}
