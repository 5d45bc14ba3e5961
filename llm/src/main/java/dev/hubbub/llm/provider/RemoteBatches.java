package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The batches of OpenAI, Anthropic and Gemini.
public final class RemoteBatches implements BatchService, AutoCloseable {
    private final Exchange exchange;
    private final BatchService openAi;
    private final BatchService anthropic;
    private final BatchService gemini;

    public RemoteBatches(Accounts accounts, Duration limit, Time time) {
        exchange = new Exchange(accounts, limit, time);
        openAi = new OpenAiBatches(exchange);
        anthropic = new AnthropicBatches(exchange);
        gemini = new GeminiBatches(exchange);
    }

    private BatchService of(Provider provider) {
        return switch (provider) {
            case OPENAI -> openAi;
            case ANTHROPIC -> anthropic;
            case GEMINI -> gemini;
            case COMPATIBLE ->
                throw new BadRequest("a batch must go to openai, anthropic or gemini, but was for a compatible"
                        + " server\nAsk such servers one by one; they cost no less in batches.");
        };
    }

    @Override
    public String submit(ModelRef model, String name, List<BatchItem> items) {
        return of(model.provider()).submit(model, name, items);
    }

    @Override
    public BatchState poll(ModelRef model, String id) {
        return of(model.provider()).poll(model, id);
    }

    @Override
    public List<BatchResult> collect(ModelRef model, String id) {
        return of(model.provider()).collect(model, id);
    }

    @Override
    public void cancel(ModelRef model, String id) {
        of(model.provider()).cancel(model, id);
    }

    @Override
    public @Nullable String find(ModelRef model, String name) {
        return of(model.provider()).find(model, name);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
