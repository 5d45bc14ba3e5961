package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A model that answers by a list of texts and failures, and keeps who asked what and when.
final class Calls implements Model {
    private final Deque<Object> answers = new ArrayDeque<>();
    final List<Request> requests = new ArrayList<>();
    final List<Instant> at = new ArrayList<>();
    private final FakeTime time;

    Calls(FakeTime time) {
        this.time = time;
    }

    Calls then(Object textOrFailure) {
        answers.add(textOrFailure);
        return this;
    }

    static Request.Builder ask(String model) {
        return Request.to(ModelRef.parse(model)).user("Name a city.");
    }

    long msBetween(int earlier, int later) {
        return Duration.between(at.get(earlier), at.get(later)).toMillis();
    }

    @Override
    public synchronized Completion complete(Request request, Call call) {
        requests.add(request);
        at.add(time.now());
        Object answer = answers.removeFirst();
        Listener listener = call.listener();
        return switch (answer) {
            case ModelFailure.BrokenAnswer broken -> {
                if (listener != null) {
                    listener.text(broken.partialText());
                }
                throw broken;
            }
            case ModelFailure failure -> throw failure;
            default -> {
                if (listener != null) {
                    listener.text(answer.toString());
                }
                yield new Completion(
                        answer.toString(),
                        "",
                        Finish.DONE,
                        Usage.estimate(10, 5),
                        request.model().id(),
                        "");
            }
        };
    }
}
