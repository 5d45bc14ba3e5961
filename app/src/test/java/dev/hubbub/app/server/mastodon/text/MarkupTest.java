package dev.hubbub.app.server.mastodon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final Markup.Links LINKS = new Markup.Links() {
        @Override
        public @Nullable String mention(String handle, String host) {
            return handle.equals("ada") ? "http://here/@ada" : null;
        }

        @Override
        public String tag(String tag) {
            return "http://here/tags/" + tag;
        }
    };

    private static String html(String text) {
        return Markup.paragraphs(text, LINKS);
    }

    @Test
    void nothingTypedIsMarkup() {
        assertThat(html("<script>alert('x')</script> & \"so on\""))
                .isEqualTo("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so on&quot;</p>");
        assertThat(html("https://x.example/\"onclick=alert(1)")).doesNotContain("\"onclick");
        assertThat(html("javascript:alert(1)")).isEqualTo("<p>javascript:alert(1)</p>");
    }

    @Test
    void blankLinesPartParagraphs() {
        assertThat(html("one\ntwo\r\n\r\nthree")).isEqualTo("<p>one<br />two</p><p>three</p>");
        assertThat(html("  \n ")).isEmpty();
    }

    @Test
    void mentionsAreLinkedWhereSomebodyIsMeant() {
        assertThat(html("hi @ada, and @nobody"))
                .isEqualTo("<p>hi <span class=\"h-card\" translate=\"no\"><a href=\"http://here/@ada\""
                        + " class=\"u-url mention\">@<span>ada</span></a></span>, and @nobody</p>");
        assertThat(html("mail me@ada.example")).doesNotContain("<a ");
    }

    @Test
    void hashtagsAreLinkedUnlessTheyAreNumbers() {
        assertThat(html("#fútbol")).contains("class=\"mention hashtag\" rel=\"tag\">#<span>fútbol</span>");
        assertThat(html("#1 and a#b")).doesNotContain("<a ");
    }

    @Test
    void linksLoseThePunctuationOfTheirSentence() {
        assertThat(html("see (https://x.example/a_(b))."))
                .contains("href=\"https://x.example/a_(b)\"")
                .endsWith("</a>).</p>");
        assertThat(html("https://example.org/a/very/long/path/that/nobody/reads"))
                .contains(
                        "<span class=\"invisible\">https://</span><span class=\"ellipsis\">example.org/a/very/long/path/t");
    }
}
