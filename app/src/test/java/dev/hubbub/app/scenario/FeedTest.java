package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.simulation.Scenario;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Noticias</title>
                <link>https://example.org</link>
                <image><title>Logo</title><url>x</url></image>
                <item>
                  <title><![CDATA[Fire &amp; rain in &#8216;Valpara&iacute;so&#8217;]]></title>
                  <media:title>not this one</media:title>
                  <description>&lt;p&gt;Thousands &lt;b&gt;left&lt;/b&gt; their homes.&lt;/p&gt;&lt;script&gt;evil()&lt;/script&gt;</description>
                  <pubDate>Sat, 03 Feb 2024 10:15:00 GMT</pubDate>
                </item>
                <item>
                  <title>Fire &amp; rain in ‘Valparaíso’</title>
                  <dc:date>2024-02-03T12:00:00+01:00</dc:date>
                </item>
              </channel>
            </rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title type="html">Science</title>
              <entry>
                <title type="html">Water &amp;amp; ice on the Moon</title>
                <updated>2024-05-01T09:00:00.5Z</updated>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>probe</i> saw it.</div></summary>
              </entry>
            </feed>
            """;

    @TempDir
    private Path dir;

    @Test
    void anItemOfRssIsAnEvent() {
        Feed.Items feed = read(RSS);
        assertThat(feed.title()).isEqualTo("Noticias");
        EventDraft first = feed.events().getFirst();
        assertThat(first.title()).isEqualTo("Fire & rain in ‘Valparaíso’");
        assertThat(first.text()).isEqualTo("Thousands left their homes.");
        assertThat(first.atMs()).isEqualTo(Instant.parse("2024-02-03T10:15:00Z").toEpochMilli());
        EventDraft second = feed.events().getLast();
        assertThat(second.id()).isEqualTo("fire-rain-in-valparaiso-2");
        assertThat(second.atMs())
                .isEqualTo(Instant.parse("2024-02-03T11:00:00Z").toEpochMilli());
    }

    @Test
    void anEntryOfAtomIsAnEvent() {
        EventDraft event = read(ATOM).events().getFirst();
        assertThat(event.title()).isEqualTo("Water & ice on the Moon");
        assertThat(event.text()).isEqualTo("A probe saw it.");
        assertThat(event.atMs())
                .isEqualTo(Instant.parse("2024-05-01T09:00:00.500Z").toEpochMilli());
    }

    @Test
    void aFeedIsAScenario() {
        Scenario scenario = new ScenarioFile(ScenarioFileTest::fill, note -> {})
                .read("news/feed.xml", RSS.getBytes(StandardCharsets.UTF_8), null);
        assertThat(scenario.name()).isEqualTo("feed");
        assertThat(scenario.title()).isEqualTo("Noticias");
        assertThat(scenario.events()).hasSize(2);
        assertThat(scenario.startMs())
                .isEqualTo(Instant.parse("2024-02-03T10:15:00Z").toEpochMilli());
    }

    @Test
    void theEncodingOfTheFeedHolds() {
        String latin = RSS.replace("UTF-8", "ISO-8859-1")
                .replace("Noticias", "Espa\u00f1a")
                .replaceAll("[‘’]", "'");
        assertThat(Feed.read("f.xml", latin.getBytes(Charset.forName("ISO-8859-1")))
                        .title())
                .isEqualTo("España");
    }

    @Test
    void aFeedCannotReadFiles() throws Exception {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "the secret");
        for (String kind : new String[] {"<!ENTITY x SYSTEM \"%s\">", "<!ENTITY %% p SYSTEM \"%s\"> %%p;"}) {
            String attack = RSS.replaceFirst(
                            "\\?>\n",
                            "?>\n<!DOCTYPE rss ["
                                    + kind.formatted(secret.toUri()).replace("$", "") + "]>\n")
                    .replace("Thousands", "&x;");
            assertThat(textOrRefusal(attack)).doesNotContain("the secret");
        }
        String outside = RSS.replaceFirst("\\?>\n", "?>\n<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\">\n");
        assertThat(textOrRefusal(outside)).doesNotContain("the secret");
        String include = RSS.replace(
                "<description>",
                "<description><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                        + secret.toUri() + "\"/>");
        assertThat(textOrRefusal(include)).doesNotContain("the secret");
    }

    @Test
    void aFeedCannotBlowUp() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        String attack = RSS.replaceFirst("\\?>\n", "?>\n" + laughs + "]>\n").replace("Thousands", "&a39;");
        assertThat(textOrRefusal(attack)).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'Sun, 18 Dec 2022 18:00:00 GMT', 2022-12-18T18:00:00Z",
        "'Sun, 18 Dec 2022 18:00:00 +0100', 2022-12-18T17:00:00Z",
        "'18 Dec 2022 18:00 EST', 2022-12-18T23:00:00Z",
        "'Sun, 8 Jan 22 08:00:00 Z', 2022-01-08T08:00:00Z",
        "'2022-12-18T18:00:00-03:00', 2022-12-18T21:00:00Z",
    })
    void datesAreReadAsFeedsWriteThem(String written, Instant meant) {
        assertThat(Feed.dateMs(written)).isEqualTo(meant.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Sun, 45 Dec 2022 18:00:00 GMT"})
    void anImpossibleDateIsNamedWithItsLine(String date) {
        assertThatThrownBy(() -> read(RSS.replace("Sat, 03 Feb 2024 10:15:00 GMT", date)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("feed.xml:7: date of an item must be as in RFC 822");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html><body/></html> | must be a feed in RSS or Atom, but its first element was <html>",
                "<rss><channel></channel></rss> | must have at least one item",
                "<rss><channel><item> | must be well-formed XML",
                "not xml | must be well-formed XML",
                "<rss><channel><item></item></channel></rss> | feed.xml:1: title of an item",
            })
    void whatIsNoFeedIsRefused(String xml, String expected) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(BadInput.class).hasMessageContaining(expected);
    }

    private static Feed.Items read(String xml) {
        return Feed.read("feed.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String textOrRefusal(String xml) {
        try {
            return read(xml).toString();
        } catch (BadInput e) {
            return e.problems().toString();
        }
    }
}
