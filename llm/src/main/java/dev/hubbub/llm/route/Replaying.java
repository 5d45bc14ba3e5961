package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.Request;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;

/// Gives the answers of a recording: the same request, the same answer; asked twice, the second that was
/// recorded, and the last one ever after.
public final class Replaying implements Model {
    private final Map<String, Deque<Completion>> answers;

    public Replaying(Path file) {
        answers = Cassette.read(file);
    }

    @Override
    public Completion complete(Request request, Call call) {
        Completion completion = next(request);
        Listener listener = call.listener();
        if (listener != null && !completion.text().isEmpty()) {
            listener.text(completion.text());
        }
        return completion;
    }

    private synchronized Completion next(Request request) {
        Deque<Completion> known = answers.get(request.digest());
        if (known == null) {
            throw new BadRequest("a replayed request must be in the recording, but one to "
                    + request.model().id() + " is not\nRecord the run again: something it asks has changed.");
        }
        return known.size() > 1 ? known.removeFirst() : known.getFirst();
    }
}
