package dev.hubbub.llm.cache;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.journal.Fields;
import org.jspecify.annotations.Nullable;

/// A model that gives the answer it gave before when it is asked the very same again, for nothing.
///
/// The same is what has the same [Request#digest()]: model, prompt, schema, limits, temperature, seed. Nothing is
/// taken for the same because it is alike: prompts of personas are all alike, and their answers must not be.
public final class Cached implements Model {

    private static final String ANSWER = "answer";

    private final Model model;
    private final DiskCache cache;

    public Cached(Model model, DiskCache cache) {
        this.model = model;
        this.cache = cache;
    }

    @Override
    public Completion complete(Request request, Call call) {
        String key = request.digest();
        Completion known = read(cache.value(key));
        if (known != null) {
            tell(known, call.listener());
            return known;
        }
        Completion fresh = model.complete(request, call);
        if (fresh.finish() == Finish.DONE) {
            cache.put(key, write(fresh));
        }
        return fresh;
    }

    private static void tell(Completion known, @Nullable Listener listener) {
        if (listener != null) {
            if (!known.thinking().isEmpty()) {
                listener.thinking(known.thinking());
            }
            listener.text(known.text());
        }
    }

    private static String write(Completion completion) {
        return Fields.of(ANSWER)
                .put("text", completion.text())
                .put("thinking", completion.thinking())
                .put("model", completion.servedBy())
                .put("id", completion.id())
                .toString();
    }

    private static @Nullable Completion read(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Fields.Read read = Fields.read(value);
        return new Completion(
                read.textOrEmpty("text"),
                read.textOrEmpty("thinking"),
                Finish.DONE,
                Usage.NONE,
                read.textOrEmpty("model"),
                read.textOrEmpty("id"));
    }
}
