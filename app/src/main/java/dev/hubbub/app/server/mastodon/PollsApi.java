package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Poll;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.mastodon.view.Attachments;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Polls.
@RestController
class PollsApi {

    @GetMapping("/api/v1/polls/{id}")
    Poll one(Call call, @PathVariable String id) {
        int viewer = call.reader("read:statuses");
        return Attachments.poll(find(call, id, viewer), viewer);
    }

    @PostMapping("/api/v1/polls/{id}/votes")
    Poll vote(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        Polls.Standing poll = find(call, id, person);
        if (poll.expired()) {
            throw Refused.invalid("The poll has already ended");
        }
        if (poll.account() == person) {
            throw Refused.invalid("You cannot vote in your own polls");
        }
        if (!poll.own().isEmpty()) {
            throw Refused.invalid("You have already voted on this poll");
        }
        List<Integer> choices = new ArrayList<>();
        for (String choice : call.params().list("choices")) {
            if (!choice.matches("\\d{1,2}")
                    || Integer.parseInt(choice) >= poll.titles().size()) {
                throw Refused.invalid("The chosen vote option does not exist");
            }
            choices.add(Integer.parseInt(choice));
        }
        if (choices.isEmpty() || choices.size() > 1 && !poll.multiple()) {
            throw Refused.invalid("Choose one of the options");
        }
        if (!call.stores().polls().vote(call.societyId(), poll.id(), person, choices)) {
            throw Refused.invalid("You have already voted on this poll");
        }
        return Attachments.poll(find(call, id, person), person);
    }

    /// A poll on a status that the viewer may see.
    private static Polls.Standing find(Call call, String id, int viewer) {
        Polls.Standing poll = call.stores()
                .polls()
                .find(call.societyId(), Call.number(id), viewer)
                .orElseThrow(Refused::missing);
        if (call.society().timelines().status(poll.status(), viewer) == null) {
            throw Refused.missing();
        }
        return poll;
    }
}
