package dev.hubbub.llm.image;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.TokenEstimate;
import dev.hubbub.llm.Usage;

/// Pictures that are paid for: reserves before each what it may cost at worst, settles the truth after it, however it
/// ended.
public final class MeteredImages implements ImageModel {

    /// More tokens than any provider is known to charge for one picture in each quality (list prices of OpenAI and
    /// Google, recalled): OpenAI 272 to 408, 1,056 to 1,584, 4,160 to 6,240; Gemini 1,290 whatever the quality.
    private static final int MOST_LOW = 1_600;

    private static final int MOST_MEDIUM = 2_400;
    private static final int MOST_HIGH = 8_000;

    private final ImageModel model;
    private final Meter meter;

    public MeteredImages(ImageModel model, Meter meter) {
        this.model = model;
        this.meter = meter;
    }

    @Override
    public ImageCompletion paint(ImageRequest request) {
        int most = mostTokens(request.quality());
        Request held = Request.to(request.model())
                .user(request.prompt())
                .maxOutputTokens(most)
                .labels(request.labels())
                .build();
        Meter.Reading reading = meter.open(held);
        ImageCompletion made;
        try {
            made = model.paint(request);
        } catch (ModelFailure failure) {
            reading.close(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            // A defect of ours, after the call may have been charged.
            reading.close(new BrokenAnswer(
                    "the call ended by " + e, "", Usage.estimate(TokenEstimate.prompt(held), most), e));
            throw e;
        }
        reading.close(new Completion("", "", Finish.DONE, made.usage(), made.servedBy(), ""));
        return made;
    }

    private static int mostTokens(ImageRequest.Quality quality) {
        return switch (quality) {
            case LOW -> MOST_LOW;
            case MEDIUM -> MOST_MEDIUM;
            case HIGH -> MOST_HIGH;
        };
    }
}
