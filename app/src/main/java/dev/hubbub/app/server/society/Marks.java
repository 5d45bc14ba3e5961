package dev.hubbub.app.server.society;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and tags in a text.
final class Marks {

    private static final Pattern NAME = Pattern.compile("(?<![\\w/@])@([A-Za-z0-9_]{1,30})(?:@[A-Za-z0-9.:-]+)?");
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{N}_]*[\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final int MOST = 40;

    private Marks() {}

    /// Handles that a text names, without the at sign.
    static List<String> names(String text) {
        return found(NAME, text, '@');
    }

    /// Hashtags in a text, without the hash sign, as written.
    static List<String> tags(String text) {
        return found(TAG, text, '#');
    }

    private static List<String> found(Pattern pattern, String text, char sign) {
        if (text.indexOf(sign) < 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
