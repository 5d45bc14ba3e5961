package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.Request;
import java.io.IOException;
import java.nio.file.Path;

/// Writes every answer down, so that [Replaying] can give it again without a model. Keys are not in the file.
///
/// Each line is flushed before the answer is given: what was said to anybody is on record, whatever happens next.
public final class Recording implements Model, AutoCloseable {
    private final Model model;
    private final Cassette.Writer cassette;

    /// @param file is appended to
    public Recording(Model model, Path file) {
        this.model = model;
        cassette = new Cassette.Writer(file);
    }

    @Override
    public Completion complete(Request request, Call call) {
        Completion completion = model.complete(request, call);
        cassette.put(request.digest(), completion);
        return completion;
    }

    @Override
    public void close() throws IOException {
        cassette.close();
    }
}
