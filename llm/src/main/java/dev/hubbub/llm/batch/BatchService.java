package dev.hubbub.llm.batch;

import dev.hubbub.llm.ModelRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider's batches, as a port. Everything may throw a `ModelFailure`; nothing is retried here.
public interface BatchService {

    /// Hands a batch in.
    ///
    /// @param name ours for it, put where [#find] can see it
    /// @return the provider's name for it
    String submit(ModelRef model, String name, List<BatchItem> items);

    BatchState poll(ModelRef model, String id);

    /// What has become of the requests, in any order; some may be missing.
    List<BatchResult> collect(ModelRef model, String id);

    /// Asks for an end; what was answered by then can be collected.
    void cancel(ModelRef model, String id);

    /// The provider's name of the batch we call `name`; null if there is none, or no way to tell.
    @Nullable
    String find(ModelRef model, String name);
}
