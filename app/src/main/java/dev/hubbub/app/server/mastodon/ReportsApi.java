package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Report;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.store.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Complaints, which wait in the queue that moderators see in the browser.
@RestController
class ReportsApi {

    private static final Set<String> CATEGORIES = Set.of("spam", "legal", "violation", "other");

    private static final int MOST = 100;

    private final Reports reports;

    ReportsApi(Reports reports) {
        this.reports = reports;
    }

    @PostMapping("/api/v1/reports")
    Report report(Call call) {
        int person = call.person("write:reports");
        int account = call.account(call.params().text("account_id", ""));
        String comment = call.params().text("comment", "");
        if (comment.length() > 1_000) {
            throw Refused.invalid("Comment is too long (maximum is 1000 characters)");
        }
        List<String> rules = call.params().list("rule_ids").stream()
                .filter(rule -> rule.matches("\\d{1,18}"))
                .limit(MOST)
                .toList();
        String category = call.params()
                .word("category")
                .filter(CATEGORIES::contains)
                .orElse(rules.isEmpty() ? "other" : "violation");
        List<Long> statuses = new ArrayList<>();
        for (String id : call.params().list("status_ids")) {
            if (statuses.size() == MOST) {
                break;
            }
            var status = call.society().timelines().status(Call.number(id), person);
            if (status == null || status.account() != account) {
                throw Refused.missing();
            }
            statuses.add(status.id());
        }
        Reports.Report kept = reports.add(
                call.societyId(),
                person,
                new Reports.Complaint(account, statuses, comment.replace("\0", ""), category, rules));
        return new Report(
                Long.toString(kept.id()),
                false,
                null,
                category,
                comment,
                false,
                Times.moment(kept.madeAt().toInstant().toEpochMilli()),
                kept.statuses(),
                rules,
                Objects.requireNonNull(call.view().account(account)));
    }
}
