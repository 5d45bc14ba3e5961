package dev.hubbub.app.scenario;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a piece of HTML, as feeds hold it in titles and summaries.
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)</?\\p{Alpha}[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alnum}{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("aacute", "á"),
            Map.entry("eacute", "é"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"),
            Map.entry("ntilde", "ñ"),
            Map.entry("uuml", "ü"),
            Map.entry("iexcl", "¡"),
            Map.entry("iquest", "¿"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"));

    private PlainText() {}

    /// Without tags, with entities as the letters they stand for, and with single spaces.
    static String of(String html) {
        String seen = UNSEEN.matcher(html).replaceAll(" ");
        String words = TAG.matcher(seen).replaceAll(" ");
        return ENTITY.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(letters(found.group(1), found.group())))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static String letters(String name, String otherwise) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, otherwise);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) && (code < 0xD800 || code > 0xDFFF)
                ? Character.toString(code)
                : " ";
    }
}
