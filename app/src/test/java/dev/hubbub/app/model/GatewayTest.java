package dev.hubbub.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.Failure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.ledger.FileLedger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {

    @TempDir
    private Path dir;

    private static Set<Thread> clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    @Test
    void aLedgerThatCannotBeOpenedLeavesNothingOpen() throws InterruptedException {
        Path ledger = dir.resolve("ledger");
        Set<Thread> before = clients();
        try (FileLedger held = FileLedger.open(ledger, FileLedger.Durability.PROCESS)) {
            assertThat(held.name()).isNotBlank();
            assertThatThrownBy(() -> Gateway.asking(
                            ModelRef.parse("openai/gpt-5-mini"),
                            Map.of("OPENAI_API_KEY", "sk-test"),
                            1_000_000,
                            ledger,
                            "run",
                            null))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("ledger");
        }
        for (int i = 0; i < 500 && !before.containsAll(clients()); i++) {
            Thread.sleep(20);
        }
        assertThat(before).as("threads of HTTP clients").containsAll(clients());
    }
}
