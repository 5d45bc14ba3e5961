package dev.hubbub.llm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Usage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HEAD = "provider,model,from,above_input,input,cache_read,cache_write_1h,output,batch\n";
    private static final Usage MILLION = Usage.estimate(1_000_000, 0);

    @TempDir
    private Path folder;

    @Test
    void thePricesOfTheHouseCanBeRead() {
        PriceTable table = PriceTable.standard();
        assertThat(table.version()).hasSize(12);
        Price.Listed haiku = (Price.Listed) table.price("anthropic", "claude-haiku-4-5", NOW);
        assertThat(haiku.cost(MILLION)).isEqualTo(Cost.micros(1_000_000));
        assertThat(haiku.maxOutput()).isEqualTo(64_000);
    }

    @Test
    void aNameMatchesItselfAndItselfWithADateButNoOtherModel() {
        PriceTable table = PriceTable.standard();
        assertThat(table.price("anthropic", "claude-haiku-4-5-20251001", NOW)).isInstanceOf(Price.Listed.class);
        assertThat(table.price("anthropic", "claude-haiku-4-5@20251001", NOW)).isInstanceOf(Price.Listed.class);
        assertThat(table.price("openai", "gpt-4.1-2025-04-14", NOW)).isInstanceOf(Price.Listed.class);
        assertThat(table.price("openai", "gpt-5-pro", NOW)).isInstanceOf(Price.Unlisted.class);
        assertThat(table.price("openai", "gpt-5.9", NOW)).isInstanceOf(Price.Unlisted.class);
        assertThat(table.price("anthropic", "gpt-5", NOW)).isInstanceOf(Price.Unlisted.class);
        assertThat(((Price.Unlisted) table.price("nobody", "x", NOW)).why())
                .contains("nobody/x must be in the price table")
                .contains("add a row");
    }

    @Test
    void aPriceHoldsFromItsDayInUtc() {
        PriceTable table =
                PriceTable.parse("own", HEAD + "acme,a,2026-01-01,0,2,,,4,\n" + "acme,a,2026-06-01,0,1,,,4,\n");
        assertThat(table.price("acme", "a", Instant.parse("2025-12-31T23:59:59Z")))
                .isInstanceOfSatisfying(
                        Price.Unlisted.class,
                        unlisted -> assertThat(unlisted.why()).contains("from 2026-01-01 only"));
        assertThat(input(table, "2026-01-01T00:00:00Z")).isEqualTo(Cost.micros(2_000_000));
        assertThat(input(table, "2026-05-31T23:59:59Z")).isEqualTo(Cost.micros(2_000_000));
        assertThat(input(table, "2026-06-01T00:00:00Z")).isEqualTo(Cost.micros(1_000_000));
    }

    @Test
    void aFileOfOnesOwnTakesThePlaceOfTheModelsItNames() throws Exception {
        Path file = folder.resolve("prices.csv");
        Files.writeString(
                file, HEAD + "# mine\nanthropic,claude-haiku-4-5,2026-01-01,0,7,,,8,\nhome,*,2020-01-01,0,0,0,0,0,\n");
        PriceTable table = PriceTable.standard().with(PriceTable.read(file));
        Price.Listed haiku = (Price.Listed) table.price("anthropic", "claude-haiku-4-5", NOW);
        assertThat(haiku.cost(MILLION)).isEqualTo(Cost.micros(7_000_000));
        assertThat(table.price("anthropic", "claude-haiku-4-5", Instant.parse("2025-12-01T00:00:00Z")))
                .isInstanceOf(Price.Unlisted.class);
        assertThat(((Price.Listed) table.price("home", "any-model", NOW)).cost(MILLION))
                .isEqualTo(Cost.NOTHING);
        assertThat(table.price("openai", "gpt-5", NOW)).isInstanceOf(Price.Listed.class);
        assertThat(table.version()).isNotEqualTo(PriceTable.standard().version());
    }

    @Test
    void aServerOfOnesOwnCostsNothingAndOneElsewhereIsUnknownUntilATableNamesItsHost() {
        PriceTable table = PriceTable.standard();
        ModelRef qwen = ModelRef.of(Provider.COMPATIBLE, "qwen3:8b");
        assertThat(table.price(qwen, NOW))
                .isInstanceOfSatisfying(
                        Price.Listed.class,
                        listed -> assertThat(listed.cost(MILLION)).isEqualTo(Cost.NOTHING));
        ModelRef elsewhere = qwen.at(URI.create("https://api.example.org/v1"));
        assertThat(table.price(elsewhere, NOW)).isInstanceOf(Price.Unlisted.class);
        PriceTable own = table.with(PriceTable.parse("own", HEAD + "api.example.org,*,2026-01-01,0,5,,,9,\n"));
        assertThat(((Price.Listed) own.price(elsewhere, NOW)).cost(MILLION)).isEqualTo(Cost.micros(5_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme,a,2026-01-01,0,x,,,4,          | own:2: input must be dollars, 0 or more, with at most six decimals, but was 'x'",
                "acme,a,2026-01-01,0,0.0000001,,,4,  | own:2: input must be dollars",
                "acme,a,2026-01-01,0,-1,,,4,         | own:2: input must be dollars, 0 or more",
                "acme,a,2026-13-01,0,1,,,4,          | own:2: from must be a day such as 2025-08-07, but was '2026-13-01'",
                "acme,a,,0,1,,,4,                    | own:2: from must be a day such as 2025-08-07, but was missing",
                "acme,,2026-01-01,0,1,,,4,           | own:2: model must be there, but was empty",
                "acme,a,2026-01-01,0,1,2,,4,         | own:2: cache_read must be at most input, but was 2",
                "acme,a,2026-01-01,0,1,,24,4,        | own:2: cache_write_1h must be at most 4 times input, but was 24",
                "acme,a,2026-01-01,0,1,,,4,0         | own:2: batch must be a whole number from 1 to 1000, but was '0'",
                "acme,a,2026-01-01,5,1,,,4,          | own:2: above_input must be 0 in one row",
                "acme,a,2026-01-01                   | own:2: a row must have 9 cells, but had 3",
            })
    void aRowThatBreaksARuleIsToldWithItsLine(String row, String message) {
        assertThatThrownBy(() -> PriceTable.parse("own", HEAD + row.strip() + "\n"))
                .isInstanceOf(BadPrices.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aHeadThatBreaksARuleIsTold() {
        assertThatThrownBy(() -> PriceTable.parse("own", "provider,model,from,input,output,colour\n"))
                .hasMessageContaining("a column must be one of")
                .hasMessageContaining("but was 'colour'");
        assertThatThrownBy(() -> PriceTable.parse("own", "provider,model,from,input\n"))
                .hasMessageContaining("column 'output' must be there, but was missing");
        assertThatThrownBy(() -> PriceTable.parse("own", "# nothing\n"))
                .hasMessageStartingWith("own:0: a price file must begin with a head");
        assertThatThrownBy(() -> PriceTable.parse("own", HEAD + "a,b,2026-01-01,0,1,,,1,\na,b,2026-01-01,0,1,,,1,\n"))
                .hasMessageStartingWith("own:3: above_input must differ");
    }

    private static Cost input(PriceTable table, String at) {
        return ((Price.Listed) table.price("acme", "a", Instant.parse(at))).cost(MILLION);
    }
}
