package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryingBatchesTest {

    private static final ModelRef MODEL = ModelRef.parse("openai/gpt-5-mini");

    /// A service that fails as told and then does what it is asked.
    private static final class Troubled implements BatchService {
        private final Deque<ModelFailure> troubles = new ArrayDeque<>();
        private int asked;

        private void trouble() {
            asked++;
            ModelFailure next = troubles.poll();
            if (next != null) {
                throw next;
            }
        }

        @Override
        public String submit(ModelRef model, String name, List<BatchItem> items) {
            trouble();
            return "batch-1";
        }

        @Override
        public BatchState poll(ModelRef model, String id) {
            trouble();
            return new BatchState(BatchState.Stage.ENDED, 1, 0, 1);
        }

        @Override
        public List<BatchResult> collect(ModelRef model, String id) {
            trouble();
            return List.of();
        }

        @Override
        public void cancel(ModelRef model, String id) {
            trouble();
        }

        @Override
        public String find(ModelRef model, String name) {
            trouble();
            return "batch-1";
        }
    }

    private final FakeTime time = new FakeTime();
    private final Troubled service = new Troubled();
    private final BatchService batches = new RetryingBatches(service, Retrying.Patience.STANDARD, time, 7);

    private static ModelFailure broken() {
        return new BrokenAnswer("the answer broke off", "", Usage.NONE, null);
    }

    @Test
    void handingInIsRepeatedWhereTheProviderSaidNo() {
        service.troubles.add(new RateLimited("slow", Duration.ofSeconds(5)));
        service.troubles.add(new Overloaded("busy", null, null));
        Instant before = time.now();
        assertThat(batches.submit(MODEL, "ours", List.of())).isEqualTo("batch-1");
        assertThat(service.asked).isEqualTo(3);
        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void handingInIsNotRepeatedWhereTheBatchMayHaveArrived() {
        service.troubles.add(broken());
        assertThatThrownBy(() -> batches.submit(MODEL, "ours", List.of())).isInstanceOf(BrokenAnswer.class);
        assertThat(service.asked).isEqualTo(1);
    }

    @Test
    void lookingAndFetchingAreRepeatedAfterABrokenAnswerToo() {
        service.troubles.add(broken());
        assertThat(batches.poll(MODEL, "batch-1").over()).isTrue();
        service.troubles.add(broken());
        assertThat(batches.collect(MODEL, "batch-1")).isEmpty();
        service.troubles.add(broken());
        assertThat(batches.find(MODEL, "ours")).isEqualTo("batch-1");
        assertThat(service.asked).isEqualTo(6);
    }

    @Test
    void patienceEnds() {
        for (int i = 0; i < 9; i++) {
            service.troubles.add(new Overloaded("busy", null, null));
        }
        assertThatThrownBy(() -> batches.cancel(MODEL, "batch-1")).isInstanceOf(Overloaded.class);
        assertThat(service.asked).isEqualTo(Retrying.Patience.STANDARD.attempts());
    }
}
