package dev.hubbub.app.server.mastodon.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of a status or a biography as HTML.
///
/// Nothing that was typed passes as markup: the text is cut into links, mentions, hashtags and the rest, and each piece
/// is escaped on its own.
public final class Markup {

    private static final Pattern MARKED = Pattern.compile(
            "(?<url>https?://[^\\s<>\"\\u0000-\\u001f]+)"
                    + "|(?<![\\w/@.])@(?<handle>\\w+(?:[.-]+\\w+)*)(?<host>@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*(?::\\d+)?)?"
                    + "|(?<![\\p{L}\\p{N}_/&#])#(?<tag>[\\p{L}\\p{N}_·]*[\\p{L}_][\\p{L}\\p{N}_·]*)",
            Pattern.CASE_INSENSITIVE);

    private static final int SHOWN_OF_LINK = 30;

    private Markup() {}

    /// Where mentions and hashtags lead.
    public interface Links {

        /// Address of the page of somebody, or null when nobody of that name is meant.
        ///
        /// @param handle without the at sign
        /// @param host   of the address, without the at sign, or empty
        @Nullable
        String mention(String handle, String host);

        /// Address of the page of a hashtag.
        String tag(String tag);
    }

    /// HTML in paragraphs; empty for a blank text.
    public static String paragraphs(String text, Links links) {
        String clean = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (clean.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(clean.length() + 64);
        for (String paragraph : clean.split("\n{2,}")) {
            html.append("<p>");
            line(paragraph, links, html);
            html.append("</p>");
        }
        return html.toString();
    }

    /// HTML of one line, such as the value of a field of a profile.
    public static String line(String text, Links links) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        line(text, links, html);
        return html.toString();
    }

    /// The paragraph that names a quoted status to clients that do not know quotes.
    public static String quoteInline(String url) {
        StringBuilder html = new StringBuilder(64).append("<p class=\"quote-inline\">RE: ");
        link(url, html);
        return html.append("</p>").toString();
    }

    /// Text as text: no character of it is markup.
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        escape(text, 0, text.length(), html);
        return html.toString();
    }

    private static void line(String text, Links links, StringBuilder html) {
        Matcher marked = MARKED.matcher(text);
        int done = 0;
        while (marked.find()) {
            String url = marked.group("url");
            String handle = marked.group("handle");
            String tag = marked.group("tag");
            if (url != null) {
                String whole = trimmed(url);
                if (whole.length() <= whole.indexOf("://") + 3) {
                    continue;
                }
                escape(text, done, marked.start(), html);
                link(whole, html);
                done = marked.start() + whole.length();
            } else if (handle != null) {
                String host = marked.group("host");
                String page = links.mention(handle, host == null ? "" : host.substring(1));
                if (page != null) {
                    escape(text, done, marked.start(), html);
                    mention(page, handle, html);
                    done = marked.end();
                }
            } else if (tag != null) {
                escape(text, done, marked.start(), html);
                hashtag(links.tag(tag), tag, html);
                done = marked.end();
            }
        }
        escape(text, done, text.length(), html);
    }

    /// An address without the punctuation of the sentence round it.
    private static String trimmed(String url) {
        int end = url.length();
        while (end > 0) {
            char last = url.charAt(end - 1);
            boolean unopened = last == ')' && count(url, '(', end) < count(url, ')', end);
            if (".,:;!?'…”»]}".indexOf(last) < 0 && !unopened) {
                break;
            }
            end--;
        }
        return url.substring(0, end);
    }

    private static long count(String text, char which, int end) {
        return text.chars().limit(end).filter(c -> c == which).count();
    }

    private static void link(String url, StringBuilder html) {
        int scheme = url.indexOf("://") + 3;
        int start = url.startsWith("www.", scheme) ? scheme + 4 : scheme;
        int end = Math.min(url.length(), start + SHOWN_OF_LINK);
        if (end < url.length() && Character.isHighSurrogate(url.charAt(end - 1))) {
            end--;
        }
        html.append("<a href=\"");
        escape(url, 0, url.length(), html);
        html.append("\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">");
        escape(url, 0, start, html);
        html.append(end < url.length() ? "</span><span class=\"ellipsis\">" : "</span><span class=\"\">");
        escape(url, start, end, html);
        html.append("</span><span class=\"invisible\">");
        escape(url, end, url.length(), html);
        html.append("</span></a>");
    }

    private static void mention(String page, String handle, StringBuilder html) {
        html.append("<span class=\"h-card\" translate=\"no\"><a href=\"");
        escape(page, 0, page.length(), html);
        html.append("\" class=\"u-url mention\">@<span>");
        escape(handle, 0, handle.length(), html);
        html.append("</span></a></span>");
    }

    private static void hashtag(String page, String tag, StringBuilder html) {
        html.append("<a href=\"");
        escape(page, 0, page.length(), html);
        html.append("\" class=\"mention hashtag\" rel=\"tag\">#<span>");
        escape(tag, 0, tag.length(), html);
        html.append("</span></a>");
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br />");
                default -> {
                    if (c >= ' ' || c == '\t') {
                        html.append(c);
                    }
                }
            }
        }
    }
}
