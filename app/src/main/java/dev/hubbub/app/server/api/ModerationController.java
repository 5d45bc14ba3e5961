package dev.hubbub.app.server.api;

import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Remark;
import dev.hubbub.app.server.store.Audit;
import dev.hubbub.app.server.store.Reports;
import dev.hubbub.engine.population.Topic;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What moderators do; every deed of theirs is noted.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}")
@Tag(name = "moderation", description = "What moderators do, and what people report.")
class ModerationController {

    private static final int MOST_WORDS = 1_000;

    private final Access access;
    private final Reports reports;
    private final Audit audit;
    private final Sayings sayings;

    ModerationController(Access access, Reports reports, Audit audit, Sayings sayings) {
        this.sayings = sayings;
        this.access = access;
        this.reports = reports;
        this.audit = audit;
    }

    private LiveSociety moderated(String slug) {
        return access.society(slug, Role.MODERATOR);
    }

    private void done(LiveSociety society, Deed deed, String action, String subject, String note) {
        society.direct(access.person().person(), deed, new Remark(action, subject, note));
    }

    private static void bounded(String name, String text, int most) {
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw new Refusal.Invalid(name + " must be at most " + most
                    + " characters long and without null characters, but was " + text.length());
        }
    }

    private static void known(LiveSociety society, long id) {
        if (!society.timelines().since(id - 1, 1).stream().anyMatch(status -> status.id() == id)
                && society.timelines().status(id, -1) == null) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
    }

    /// Takes a status away; nobody is shown it any more, nobody answers it, and the files on it are gone.
    @DeleteMapping("/moderation/statuses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        LiveSociety society = moderated(slug);
        known(society, id);
        bounded("reason", reason, 1_000);
        done(society, new Deed.Removed(-1, id), "remove", "status " + id, reason);
        sayings.destroyFiles(society, id);
    }

    record LabelJson(@Nullable String label) {}

    /// Writes something above a status, or takes it off with an empty label.
    @PutMapping("/moderation/statuses/{id}/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void label(@PathVariable String slug, @PathVariable long id, @RequestBody LabelJson wanted) {
        LiveSociety society = moderated(slug);
        known(society, id);
        String label = Objects.requireNonNullElse(wanted.label(), "").strip();
        bounded("label", label, 200);
        done(society, new Deed.Labelled(id, label), "label", "status " + id, label);
    }

    record On(boolean on) {}

    /// Takes an account out of the society with all it said, or lets it back in.
    @PutMapping("/moderation/accounts/{account}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String slug, @PathVariable int account, @RequestBody On wanted) {
        LiveSociety society = moderated(slug);
        if (society.accounts().account(account) == null) {
            throw new Refusal.Missing("account must be there, but was " + account);
        }
        done(
                society,
                new Deed.Suspended(account, wanted.on()),
                wanted.on() ? "suspend" : "let back in",
                "account " + account,
                "");
    }

    /// From now on nobody carries on or answers what is about a topic.
    @PutMapping("/moderation/topics/{topic}/silence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void silence(@PathVariable String slug, @PathVariable String topic) {
        LiveSociety society = moderated(slug);
        for (Topic one : Topic.values()) {
            if (Shown.word(one).equals(topic)) {
                done(society, new Deed.Silenced(one), "silence", "topic " + topic, "");
                return;
            }
        }
        throw new Refusal.Missing("topic must be one of the 60, but was '" + topic + "'");
    }

    record WordsJson(@Nullable List<String> words) {}

    @GetMapping("/moderation/words")
    WordsJson words(@PathVariable String slug) {
        return new WordsJson(moderated(slug).barred());
    }

    /// Bars words: posts of people with them are refused, others are not shown.
    /// The list replaces the one before.
    @PutMapping("/moderation/words")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void words(@PathVariable String slug, @RequestBody WordsJson wanted) {
        LiveSociety society = moderated(slug);
        List<String> words = Objects.requireNonNullElse(wanted.words(), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > 100)) {
            throw new Refusal.Invalid(
                    "words must be at most " + MOST_WORDS + " of at most 100 characters, but were " + words.size());
        }
        done(society, new Deed.Barred(words), "bar words", words.size() + " words", "");
    }

    record ReportJson(
            @Nullable Integer account,
            @Nullable List<String> statuses,
            @Nullable String comment) {}

    /// Tells the moderators of something.
    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Reports.Report report(@PathVariable String slug, @RequestBody ReportJson told) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        Integer account = told.account();
        if (account == null || society.accounts().account(account) == null) {
            throw new Refusal.Missing("account must be there, but was " + account);
        }
        List<Long> statuses = Objects.requireNonNullElse(told.statuses(), List.<String>of()).stream()
                .filter(id -> id != null && id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .limit(50)
                .toList();
        String comment = Objects.requireNonNullElse(told.comment(), "").replace("\0", "");
        return reports.add(
                society.settings().id(),
                seat,
                new Reports.Complaint(
                        account,
                        statuses,
                        comment.substring(0, Math.min(comment.length(), 1_000)),
                        "other",
                        List.of()));
    }

    @GetMapping("/reports")
    List<Reports.Report> reports(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean closed) {
        return reports.of(moderated(slug).settings().id(), closed);
    }

    @PutMapping("/reports/{id}/closed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = moderated(slug);
        long person = access.person().person();
        long number = society.settings().id();
        audit.doing(number, person, new Remark("close report", "report " + id, ""), () -> {
            if (!reports.close(number, id, person)) {
                throw new Refusal.Missing("report must be there and open, but was not: " + id);
            }
            return true;
        });
    }

    @GetMapping("/audit")
    List<Audit.Line> audit(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "50") int limit) {
        return audit.of(moderated(slug).settings().id(), before, Math.clamp(limit, 1, 200));
    }
}
