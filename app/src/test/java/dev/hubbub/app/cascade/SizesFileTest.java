package dev.hubbub.app.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.simulation.CascadeStart;
import dev.hubbub.engine.simulation.CascadeStart.Seen;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesFileTest {

    private static Map<String, CascadeStart> read(String text) throws IOException {
        return SizesFile.read(new StringReader(text), "sizes.csv");
    }

    @Test
    void rowsKeepTheirOrder() throws IOException {
        assertThat(read("z,10\na,20\n\n\"x, y\",30"))
                .containsExactly(
                        Map.entry("z", CascadeStart.of(10)),
                        Map.entry("a", CascadeStart.of(20)),
                        Map.entry("x, y", CascadeStart.of(30)));
    }

    @Test
    void aHeaderIsNotACascade() throws IOException {
        assertThat(read("id,users,seen\na,20\n")).containsOnlyKeys("a");
    }

    @Test
    void whatWasSeenMayStandInOneCellOrInMany() throws IOException {
        CascadeStart start = new CascadeStart(90, List.of(new Seen(1, 3), new Seen(5, 9), new Seen(10, 40)));

        assertThat(read("a,90,1:3 5:9 10:40\nb,90,1:3,5:9,10:40\nc,90,10:40;1:3; 5:9\n"))
                .containsExactly(Map.entry("a", start), Map.entry("b", start), Map.entry("c", start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,x          | sizes.csv:2: users must be a whole number from 1 to 1000000000, but was 'x'",
                "a            | sizes.csv:2: users must be a whole number from 1 to 1000000000, but was missing",
                "a,0          | sizes.csv:2: users must be a whole number from 1 to 1000000000, but was '0'",
                "',5'         | sizes.csv:2: id must not be empty, but was ''",
                "first,5      | sizes.csv:2: id must be unique, but was 'first'",
                "a,5,3        | sizes.csv:2: what was seen must be minute:users in whole numbers, but was '3'",
                "a,5,200:3    | sizes.csv:2: minute must be in [1, 150], but was 200",
                "a,5,2:6      | sizes.csv:2: users at minute 2 must be in [1, 5], the users in the end, but was 6",
                "a,5,2:3 2:3  | sizes.csv:2: minute must be told once, but was 2",
                "a,5,2:3 4:2  | sizes.csv:2: users at minute 4 must not fall below the 3 before, but was 2",
                "'\"a,5'      | sizes.csv:3: cell must end with a quotation mark, but the file ended",
            })
    void whatIsWrongIsToldWithItsLine(String row, String message) {
        assertThatThrownBy(() -> read("first,5\n" + row + "\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("a,0\nb,0\n"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.problems()).hasSize(2));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("id,users\n")).hasMessageContaining("must have a row id,users");
    }
}
