package dev.hubbub.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.run.StoredAct;
import dev.hubbub.app.run.StoredPersona;
import dev.hubbub.engine.microblog.ActKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTextTest {

    private static final long AT_MS = Instant.parse("2022-12-18T18:00:00Z").toEpochMilli();

    private static final List<StoredAct> THREAD = List.of(
            act(0, ActKind.POST, -1, "Campeones del mundo, no lo puedo creer, tercera estrella ⭐⭐⭐"),
            act(1, ActKind.LIKE, 0, ""),
            act(2, ActKind.REPLY, 0, "Vamos"),
            act(3, ActKind.REPOST, 0, ""),
            act(4, ActKind.QUOTE, 0, "Historic"),
            act(5, ActKind.REPLY, 4, "It is"),
            act(6, ActKind.LIKE, 4, ""));

    private static final Map<Integer, StoredPersona> PERSONAS = Map.of(
            0, new StoredPersona(0, "ana", "Ana", "America/Argentina/Buenos_Aires"),
            4, new StoredPersona(4, "joe", "Joe", "America/New_York"));

    @Test
    void answersAreIndentedAndLinesWrapped() {
        assertThat(ThreadText.of(THREAD, PERSONAS, 44, 100))
                .containsExactly(
                        "@ana · Sun 18:00 UTC · ♥ 1 · ⟲ 1 · #0",
                        "Campeones del mundo, no lo puedo creer,",
                        "tercera estrella ⭐⭐⭐",
                        "    @2 · Sun 18:00 UTC · #2",
                        "    Vamos",
                        "    @joe · Sun 18:00 UTC · quotes · ♥ 1 · #4",
                        "    Historic",
                        "        @5 · Sun 18:00 UTC · #5",
                        "        It is");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(ThreadText.of(THREAD, PERSONAS, 80, 2))
                .contains("    @joe · Sun 18:00 UTC · quotes · ♥ 1 · #4", "    … 1 more", "        … 1 more")
                .doesNotContain("    Vamos");
    }

    @Test
    void picturesAreToldByWhatIsSeen() {
        StoredAct gif = new StoredAct(
                0, AT_MS, 0, ActKind.POST, -1, 0, 0, null, 0, "es", "Gol", "gif/jump-yes", "Alguien salta");
        StoredAct image = new StoredAct(
                1, AT_MS, 1, ActKind.REPLY, 0, 0, 1, null, 0, "en", "Yes", "image/scoreboard", "Scoreboard: 4 to 2.");
        assertThat(ThreadText.of(List.of(gif, image), PERSONAS, 80, 9))
                .contains("[GIF: Alguien salta]", "    [Image: Scoreboard: 4 to 2.]");
    }

    private static StoredAct act(int id, ActKind kind, int parent, String text) {
        return new StoredAct(
                id, AT_MS, id, kind, parent, 0, 0, null, 0, "es", text.isEmpty() ? null : text, null, null);
    }
}
