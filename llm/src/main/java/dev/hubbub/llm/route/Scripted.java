package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.TokenEstimate;
import dev.hubbub.llm.Usage;
import java.util.function.Function;

/// A model that says what it is told to: a function from request to text. For tests, demonstrations and dry runs.
///
/// Its usage is estimated and says so. Told to a listener, the text comes word by word.
public final class Scripted implements Model {
    private final Function<Request, String> script;

    /// @param script gives the text, or throws the failure wanted
    public Scripted(Function<Request, String> script) {
        this.script = script;
    }

    @Override
    public Completion complete(Request request, Call call) {
        String text = script.apply(request);
        long input = TokenEstimate.prompt(request);
        Listener listener = call.listener();
        int said = 0;
        while (said < text.length()) {
            if (call.cancelled()) {
                String partial = text.substring(0, said);
                throw new Cancelled(partial, Usage.estimate(input, TokenEstimate.tokens(partial)));
            }
            int space = text.indexOf(' ', said + 1);
            int end = listener == null || space < 0 ? text.length() : space;
            if (listener != null) {
                listener.text(text.substring(said, end));
            }
            said = end;
        }
        return new Completion(text, "", Finish.DONE, Usage.estimate(input, TokenEstimate.tokens(text)), "scripted", "");
    }
}
