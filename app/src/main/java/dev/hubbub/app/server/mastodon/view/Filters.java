package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.Filter;
import dev.hubbub.app.server.mastodon.entity.FilterResult;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The filters of a viewer, ready to be laid on texts.
public final class Filters {

    /// A filter as it is kept.
    ///
    /// @param untilMs when it ends, or 0
    public record Form(
            String title, List<String> context, String action, long untilMs, List<Word> words, List<Post> posts) {
        public Form {
            context = List.copyOf(context);
            words = List.copyOf(words);
            posts = List.copyOf(posts);
        }

        boolean on(long nowMs) {
            return untilMs == 0 || untilMs > nowMs;
        }
    }

    /// A word or a phrase.
    public record Word(long id, String keyword, boolean whole) {}

    /// One status.
    public record Post(long id, long status) {}

    private record Ready(Filter entity, List<Word> words, List<Pattern> patterns, List<Post> posts) {}

    private final List<Ready> ready = new ArrayList<>();

    Filters(Desk desk) {
        long nowMs = System.currentTimeMillis();
        for (Kept kept : desk.all(Kind.FILTER)) {
            Form form = kept.as(Form.class);
            if (form.on(nowMs)) {
                ready.add(new Ready(
                        entity(kept.key(), form),
                        form.words(),
                        form.words().stream().map(Filters::pattern).toList(),
                        form.posts()));
            }
        }
    }

    /// A filter as clients see it.
    public static Filter entity(String id, Form form) {
        return new Filter(
                id,
                form.title(),
                form.context(),
                form.untilMs() == 0 ? null : Times.moment(form.untilMs()),
                form.action(),
                form.words().stream()
                        .map(word -> new Filter.Keyword(Long.toString(word.id()), word.keyword(), word.whole()))
                        .toList(),
                form.posts().stream()
                        .map(post -> new Filter.Post(Long.toString(post.id()), Long.toString(post.status())))
                        .toList());
    }

    /// What catches a status.
    List<FilterResult> on(long status, String text) {
        if (ready.isEmpty()) {
            return List.of();
        }
        List<FilterResult> results = new ArrayList<>();
        for (Ready filter : ready) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < filter.patterns().size(); i++) {
                Matcher matcher = filter.patterns().get(i).matcher(text);
                if (matcher.find()) {
                    words.add(filter.words().get(i).keyword());
                }
            }
            List<String> posts = filter.posts().stream()
                    .filter(post -> post.status() == status)
                    .map(post -> Long.toString(post.status()))
                    .toList();
            if (!words.isEmpty() || !posts.isEmpty()) {
                results.add(new FilterResult(filter.entity(), orNull(words), orNull(posts)));
            }
        }
        return results;
    }

    private static @Nullable List<String> orNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static Pattern pattern(Word word) {
        String quoted = Pattern.quote(word.keyword());
        String before = word.whole() && startsWithLetter(word.keyword()) ? "(?<![\\p{L}\\p{N}_])" : "";
        String after = word.whole() && endsWithLetter(word.keyword()) ? "(?![\\p{L}\\p{N}_])" : "";
        return Pattern.compile(before + quoted + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean startsWithLetter(String word) {
        return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
    }

    private static boolean endsWithLetter(String word) {
        return !word.isEmpty() && Character.isLetterOrDigit(word.codePointBefore(word.length()));
    }
}
