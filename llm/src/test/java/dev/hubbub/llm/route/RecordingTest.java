package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();

    @Test
    void aRecordingAnswersWithoutAModel() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        ModelRef model = ModelRef.parse("openai/a").with(ApiKey.of("sk-guest-secret"));
        Request request = Calls.ask("openai/a").model(model).build();
        Request other = request.toBuilder().user("And \"another\"\nplease ☕").build();
        List<Completion> said = new ArrayList<>();
        Calls calls = new Calls(time).then("Lisbon.").then("Porto.").then("Faro ☕\n\"x\"");
        try (Recording recording = new Recording(calls, file)) {
            said.add(recording.complete(request));
            said.add(recording.complete(request));
            said.add(recording.complete(other));
        }
        assertThat(Files.readString(file)).doesNotContain("secret").hasLineCount(3);

        Replaying replaying = new Replaying(file);
        StringBuilder heard = new StringBuilder();
        assertThat(replaying.complete(request)).isEqualTo(said.get(0));
        assertThat(replaying.complete(request)).isEqualTo(said.get(1));
        assertThat(replaying.complete(request)).isEqualTo(said.get(1));
        assertThat(replaying.stream(other, heard::append)).isEqualTo(said.get(2));
        assertThat(heard).hasToString(said.get(2).text());
        assertThatThrownBy(() -> replaying.complete(Calls.ask("openai/b").build()))
                .isInstanceOf(BadRequest.class);
    }
}
