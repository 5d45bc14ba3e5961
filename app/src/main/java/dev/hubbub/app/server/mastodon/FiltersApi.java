package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Filter;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Filters;
import dev.hubbub.app.server.mastodon.view.Filters.Form;
import dev.hubbub.app.server.mastodon.view.Filters.Post;
import dev.hubbub.app.server.mastodon.view.Filters.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Filters, version 2 of the API.
@RestController
class FiltersApi {

    private static final Set<String> CONTEXTS = Set.of("home", "notifications", "public", "thread", "account");
    private static final Set<String> ACTIONS = Set.of("warn", "hide", "blur");
    private static final int MOST = 200;

    @GetMapping("/api/v2/filters")
    List<Filter> all(Call call) {
        return call.desk(call.person("read:filters")).all(Kind.FILTER).stream()
                .map(kept -> Filters.entity(kept.key(), kept.as(Form.class)))
                .toList();
    }

    @GetMapping("/api/v2/filters/{id}")
    Filter one(Call call, @PathVariable String id) {
        return Filters.entity(id, form(call.desk(call.person("read:filters")), id));
    }

    @PostMapping("/api/v2/filters")
    Filter make(Call call) {
        Desk desk = call.desk(call.person("write:filters"));
        if (desk.count(Kind.FILTER) >= MOST) {
            throw Refused.invalid("You have reached the maximum number of filters");
        }
        String id = Long.toString(desk.next());
        Form form = changed(desk, call.params(), new Form("", List.of(), "warn", 0, List.of(), List.of()));
        desk.put(Kind.FILTER, id, form);
        return Filters.entity(id, form);
    }

    @PutMapping("/api/v2/filters/{id}")
    Filter change(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:filters"));
        Form form = changed(desk, call.params(), form(desk, id));
        desk.put(Kind.FILTER, id, form);
        return Filters.entity(id, form);
    }

    @DeleteMapping("/api/v2/filters/{id}")
    Map<String, String> delete(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:filters"));
        form(desk, id);
        desk.drop(Kind.FILTER, id);
        return Map.of();
    }

    @GetMapping("/api/v2/filters/{id}/keywords")
    List<Filter.Keyword> words(Call call, @PathVariable String id) {
        return Filters.entity(id, form(call.desk(call.person("read:filters")), id))
                .keywords();
    }

    @PostMapping("/api/v2/filters/{id}/keywords")
    Filter.Keyword addWord(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:filters"));
        Form form = form(desk, id);
        Word word = word(desk, call.params(), new Word(0, "", true));
        List<Word> words = new ArrayList<>(form.words());
        words.add(word);
        desk.put(Kind.FILTER, id, with(form, words, form.posts()));
        return entity(word);
    }

    @GetMapping("/api/v2/filters/keywords/{id}")
    Filter.Keyword word(Call call, @PathVariable long id) {
        return entity(word(call.desk(call.person("read:filters")), id));
    }

    @PutMapping("/api/v2/filters/keywords/{id}")
    Filter.Keyword changeWord(Call call, @PathVariable long id) {
        Desk desk = call.desk(call.person("write:filters"));
        Word changed = word(desk, call.params(), word(desk, id));
        words(desk, id, _ -> changed);
        return entity(changed);
    }

    @DeleteMapping("/api/v2/filters/keywords/{id}")
    Map<String, String> deleteWord(Call call, @PathVariable long id) {
        Desk desk = call.desk(call.person("write:filters"));
        word(desk, id);
        words(desk, id, word -> new Word(-1, word.keyword(), word.whole()));
        return Map.of();
    }

    @GetMapping("/api/v2/filters/{id}/statuses")
    List<Filter.Post> posts(Call call, @PathVariable String id) {
        return Filters.entity(id, form(call.desk(call.person("read:filters")), id))
                .statuses();
    }

    @PostMapping("/api/v2/filters/{id}/statuses")
    Filter.Post addPost(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:filters"));
        Form form = form(desk, id);
        Post post = new Post(
                desk.next(), call.status(call.params().text("status_id", "")).id());
        List<Post> posts = new ArrayList<>(form.posts());
        posts.add(post);
        desk.put(Kind.FILTER, id, with(form, form.words(), posts));
        return new Filter.Post(Long.toString(post.id()), Long.toString(post.status()));
    }

    @DeleteMapping("/api/v2/filters/statuses/{id}")
    Map<String, String> deletePost(Call call, @PathVariable long id) {
        Desk desk = call.desk(call.person("write:filters"));
        for (Kept kept : desk.all(Kind.FILTER)) {
            Form form = kept.as(Form.class);
            List<Post> left =
                    form.posts().stream().filter(post -> post.id() != id).toList();
            if (left.size() < form.posts().size()) {
                desk.put(Kind.FILTER, kept.key(), with(form, form.words(), left));
                return Map.of();
            }
        }
        throw Refused.missing();
    }

    static Form form(Desk desk, String id) {
        return desk.find(Kind.FILTER, id, Form.class).orElseThrow(Refused::missing);
    }

    static Form with(Form form, List<Word> words, List<Post> posts) {
        return new Form(form.title(), form.context(), form.action(), form.untilMs(), words, posts);
    }

    static List<String> contexts(Params params, List<String> were) {
        if (!params.has("context")) {
            return were;
        }
        List<String> contexts = params.list("context").stream()
                .filter(CONTEXTS::contains)
                .distinct()
                .toList();
        if (contexts.isEmpty()) {
            throw Refused.invalid("Context None or invalid context supplied");
        }
        return contexts;
    }

    /// When it ends: `expires_in` seconds from now; blank for never.
    static long untilMs(Params params, long was) {
        if (!params.has("expires_in")) {
            return was;
        }
        long seconds = Math.clamp(params.number("expires_in", 0), 0, 315_360_000);
        return seconds == 0 ? 0 : System.currentTimeMillis() + seconds * 1000;
    }

    private static Form changed(Desk desk, Params params, Form form) {
        String title = params.word("title").orElse(form.title());
        List<String> contexts = contexts(params, form.context());
        if (title.isEmpty() || contexts.isEmpty()) {
            throw Refused.invalid(title.isEmpty() ? "Title can't be blank" : "Context can't be blank");
        }
        String action = params.word("filter_action").filter(ACTIONS::contains).orElse(form.action());
        List<Word> words = new ArrayList<>(form.words());
        for (Params change : params.each("keywords_attributes")) {
            long id = change.number("id", 0);
            words.stream()
                    .filter(word -> id > 0 && word.id() == id)
                    .findFirst()
                    .ifPresentOrElse(
                            known -> {
                                words.remove(known);
                                if (!change.flag("_destroy")) {
                                    words.add(word(desk, change, known));
                                }
                            },
                            () -> words.add(word(desk, change, new Word(0, "", false))));
        }
        return new Form(title, contexts, action, untilMs(params, form.untilMs()), words, form.posts());
    }

    private static Word word(Desk desk, Params params, Word was) {
        String keyword = params.word("keyword").orElse(was.keyword());
        if (keyword.isEmpty() || keyword.length() > 512) {
            throw Refused.invalid("Keyword must have 1 to 512 characters");
        }
        return new Word(was.id() > 0 ? was.id() : desk.next(), keyword, params.flag("whole_word", was.whole()));
    }

    private static Word word(Desk desk, long id) {
        return desk.all(Kind.FILTER).stream()
                .flatMap(kept -> kept.as(Form.class).words().stream())
                .filter(word -> word.id() == id)
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    /// Changes one word wherever it is; a word without a number goes.
    private static void words(Desk desk, long id, UnaryOperator<Word> change) {
        for (Kept kept : desk.all(Kind.FILTER)) {
            Form form = kept.as(Form.class);
            if (form.words().stream().anyMatch(word -> word.id() == id)) {
                List<Word> words = form.words().stream()
                        .map(word -> word.id() == id ? change.apply(word) : word)
                        .filter(word -> word.id() >= 0)
                        .toList();
                desk.put(Kind.FILTER, kept.key(), with(form, words, form.posts()));
            }
        }
    }

    private static Filter.Keyword entity(Word word) {
        return new Filter.Keyword(Long.toString(word.id()), word.keyword(), word.whole());
    }
}
