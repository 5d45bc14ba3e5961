package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Filter;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Filters.Form;
import dev.hubbub.app.server.mastodon.view.Filters.Word;
import dev.hubbub.app.server.mastodon.view.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Filters, version 1 of the API: each phrase is one, named by the number of the word.
@RestController
class FiltersV1Api {

    @GetMapping("/api/v1/filters")
    List<Filter.V1> all(Call call) {
        List<Filter.V1> all = new ArrayList<>();
        for (Kept kept : call.desk(call.person("read:filters")).all(Kind.FILTER)) {
            Form form = kept.as(Form.class);
            form.words().forEach(word -> all.add(entity(form, word)));
        }
        return all;
    }

    @GetMapping("/api/v1/filters/{id}")
    Filter.V1 one(Call call, @PathVariable long id) {
        Kept kept = find(call.desk(call.person("read:filters")), id);
        return entity(kept.as(Form.class), word(kept, id));
    }

    @PostMapping("/api/v1/filters")
    Filter.V1 make(Call call) {
        Desk desk = call.desk(call.person("write:filters"));
        long id = desk.next();
        Form form = changed(call.params(), new Form("", List.of(), "warn", 0, List.of(), List.of()), id);
        desk.put(Kind.FILTER, Long.toString(id), form);
        return entity(form, form.words().getFirst());
    }

    @PutMapping("/api/v1/filters/{id}")
    Filter.V1 change(Call call, @PathVariable long id) {
        Desk desk = call.desk(call.person("write:filters"));
        Kept kept = find(desk, id);
        Form form = changed(call.params(), kept.as(Form.class), id);
        desk.put(Kind.FILTER, kept.key(), form);
        return entity(
                form,
                form.words().stream()
                        .filter(word -> word.id() == id)
                        .findFirst()
                        .orElseThrow());
    }

    @DeleteMapping("/api/v1/filters/{id}")
    Map<String, String> delete(Call call, @PathVariable long id) {
        Desk desk = call.desk(call.person("write:filters"));
        Kept kept = find(desk, id);
        Form form = kept.as(Form.class);
        List<Word> left = form.words().stream().filter(word -> word.id() != id).toList();
        if (left.isEmpty()) {
            desk.drop(Kind.FILTER, kept.key());
        } else {
            desk.put(Kind.FILTER, kept.key(), FiltersApi.with(form, left, form.posts()));
        }
        return Map.of();
    }

    private static Form changed(Params params, Form form, long id) {
        Word was = form.words().stream()
                .filter(word -> word.id() == id)
                .findFirst()
                .orElse(new Word(id, "", true));
        String phrase = params.word("phrase").orElse(was.keyword());
        List<String> contexts = FiltersApi.contexts(params, form.context());
        if (phrase.isEmpty() || contexts.isEmpty()) {
            throw Refused.invalid(phrase.isEmpty() ? "Phrase can't be blank" : "Context can't be blank");
        }
        List<Word> words = new ArrayList<>(form.words());
        words.remove(was);
        words.add(new Word(id, phrase, params.flag("whole_word", was.whole())));
        boolean hide = params.flag("irreversible", form.action().equals("hide"));
        return new Form(
                form.title().isEmpty() ? phrase : form.title(),
                contexts,
                hide ? "hide" : "warn",
                FiltersApi.untilMs(params, form.untilMs()),
                words,
                form.posts());
    }

    private static Kept find(Desk desk, long id) {
        return desk.all(Kind.FILTER).stream()
                .filter(kept -> kept.as(Form.class).words().stream().anyMatch(word -> word.id() == id))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private static Word word(Kept kept, long id) {
        return kept.as(Form.class).words().stream()
                .filter(word -> word.id() == id)
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private static Filter.V1 entity(Form form, Word word) {
        return new Filter.V1(
                Long.toString(word.id()),
                word.keyword(),
                form.context(),
                form.untilMs() == 0 ? null : Times.moment(form.untilMs()),
                form.action().equals("hide"),
                word.whole());
    }
}
