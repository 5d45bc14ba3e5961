package dev.hubbub.app.textlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of threads is the one that was checked in.
///
/// Rewritten by `./hubbub reading --out docs/reading.md`, or `mvn test -pl app -am -Dtest=ReadingTest
/// -Dgolden.update=true`; whoever changes the words reads it before it is committed.
class ReadingTest {

    private static final Path PAGE = Path.of("../docs/reading.md");

    @Test
    void thePageIsTheOneCheckedIn() throws IOException {
        EventClassifier classifier = EventClassifier.of(Lexicons.standard());
        String page = new Reading(
                        SeedFile.bundled(),
                        Voice.standard(),
                        draft -> new EventFiller.Filled(
                                classifier.classify(draft).event(), List.of()),
                        Fork.none())
                .page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
        assertThat(page.lines().filter(line -> line.startsWith("## "))).hasSize(6);
        assertThat(page.lines().filter(line -> line.stripLeading().startsWith("- `@")))
                .hasSizeBetween(100, 144);
    }
}
