package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.image.ImageCompletion;
import dev.hubbub.llm.image.ImageModel;
import dev.hubbub.llm.image.ImageRequest;
import dev.hubbub.llm.route.Retrying.Patience;
import java.time.Duration;

/// Pictures that are tried again as calls are, with the same waits.
public final class RetryingImages implements ImageModel {

    private final ImageModel model;
    private final Patience patience;
    private final Time time;
    private final Waits waits;

    /// @param seed of the jitter
    public RetryingImages(ImageModel model, Patience patience, Time time, long seed) {
        this.model = model;
        this.patience = patience;
        this.time = time;
        waits = new Waits(patience, seed);
    }

    @Override
    public ImageCompletion paint(ImageRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return model.paint(request);
            } catch (ModelFailure failure) {
                Duration wait = waits.after(failure, attempt);
                if (wait == null || attempt >= patience.attempts()) {
                    throw failure;
                }
                Waiting.forWhile(wait, Call.silent(), time);
            }
        }
    }
}
