package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Report;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Complaints, kept for the moderators.
@RestController
class ReportsApi {

    private static final Set<String> CATEGORIES = Set.of("spam", "legal", "violation", "other");

    /// A complaint as it is kept.
    record Form(int account, String category, String comment, List<Long> statuses, List<String> rules) {
        Form {
            statuses = List.copyOf(statuses);
            rules = List.copyOf(rules);
        }
    }

    @PostMapping("/api/v1/reports")
    Report report(Call call) {
        int person = call.person("write:reports");
        int account = call.account(call.params().text("account_id", ""));
        String comment = call.params().text("comment", "");
        if (comment.length() > 1_000) {
            throw Refused.invalid("Comment is too long (maximum is 1000 characters)");
        }
        List<String> rules = call.params().list("rule_ids");
        String category = call.params()
                .word("category")
                .filter(CATEGORIES::contains)
                .orElse(rules.isEmpty() ? "other" : "violation");
        List<Long> statuses = new ArrayList<>();
        for (String id : call.params().list("status_ids")) {
            var status = call.society().timelines().status(Call.number(id), person);
            if (status == null || status.account() != account) {
                throw Refused.missing();
            }
            statuses.add(status.id());
        }
        Desk desk = call.desk(person);
        String id = Long.toString(desk.next());
        desk.put(Kind.REPORT, id, new Form(account, category, comment, statuses, rules));
        return new Report(
                id,
                false,
                null,
                category,
                comment,
                false,
                Times.moment(System.currentTimeMillis()),
                StatusActs.ids(statuses),
                rules,
                Objects.requireNonNull(call.view().account(account)));
    }
}
