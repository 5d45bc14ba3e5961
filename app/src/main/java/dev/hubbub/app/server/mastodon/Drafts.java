package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.keep.Looks;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.oauth.Programs;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.app.server.society.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody is about to say: checked, then said, with what hangs on it.
@Component
class Drafts {

    private static final int URL_COUNTS = 23;
    private static final Set<String> POLICIES = Set.of("public", "followers", "nobody");

    private final Stores stores;
    private final Sayings sayings;
    private final Programs programs;

    Drafts(Stores stores, Sayings sayings, Programs programs) {
        this.stores = stores;
        this.sayings = sayings;
        this.programs = programs;
    }

    /// A checked post; JSON can hold it until its time has come.
    ///
    /// @param media    numbers of files
    /// @param question the poll, or null
    /// @param app      number of the program, or 0
    record Ready(
            String text,
            long inReplyTo,
            long quotes,
            String visibility,
            boolean sensitive,
            String spoiler,
            String language,
            List<Long> media,
            Polls.@Nullable Question question,
            String quotePolicy,
            long app) {
        Ready {
            media = List.copyOf(media);
        }
    }

    /// Checks what the parameters say.
    ///
    /// @param before id of the same, cut off the last time it was said, or 0
    Ready check(Call call, int person, long before) {
        Params params = call.params();
        Desk desk = call.desk(person);
        Looks looks = Profiles.looks(desk);
        String text = params.text("status", "").strip();
        List<Long> media = media(call, person, before);
        Polls.Question question = question(params);
        long quotes = params.number("quoted_status_id").orElse(params.number("quote_id", 0));
        if (text.isEmpty() && media.isEmpty() && question == null && quotes == 0) {
            throw Refused.invalid("Text can't be blank");
        }
        String spoiler = params.text("spoiler_text", "").strip();
        length(text, spoiler);
        if (question != null && !media.isEmpty()) {
            throw Refused.invalid("Cannot attach files to a post with a poll");
        }
        long parent = params.number("in_reply_to_id", 0);
        if (parent != 0 && call.society().timelines().status(parent, person) == null) {
            throw new Refused(404, "The post you are trying to reply to does not appear to exist.");
        }
        if (quotes != 0) {
            quotable(call, person, quotes, !media.isEmpty() || question != null);
        }
        String visibility = params.word("visibility").orElse(looks.privacy());
        visibility(visibility);
        String policy = params.word("quote_approval_policy").orElse(looks.quotePolicy());
        if (!POLICIES.contains(policy)) {
            throw Refused.invalid("Quote approval policy is not included in the list");
        }
        long app = call.grant() == null ? 0 : call.grant().app();
        return new Ready(
                text,
                parent,
                quotes,
                visibility,
                params.flag("sensitive", looks.sensitive()),
                spoiler,
                language(params, looks),
                media,
                question,
                policy,
                app);
    }

    private static void quotable(Call call, int person, long quotes, boolean laden) {
        Status quoted = call.society().timelines().status(quotes, person);
        if (quoted == null) {
            throw new Refused(404, "The post you are trying to quote does not appear to exist.");
        }
        if (laden) {
            throw Refused.invalid("Cannot quote together with media or a poll");
        }
        if (call.view().status(quoted).quoteApproval().currentUser().equals("denied")) {
            throw Refused.invalid("You are not allowed to quote this post");
        }
    }

    /// Says it. The same key says it once.
    Status say(Society society, int person, Ready ready, String key) {
        return sayings.say(society, person, draft(ready, key), said -> {
            long poll = 0;
            if (ready.question() != null) {
                long id = society.card().id();
                poll = stores.polls().put(id, person, ready.question());
                stores.polls().hang(id, poll, said);
            }
            Optional<Programs.Program> program = ready.app() == 0 ? Optional.empty() : programs.find(ready.app());
            return new Extra(
                    ready.media(),
                    poll,
                    program.map(Programs.Program::name).orElse(""),
                    program.map(one -> one.website() == null ? "" : one.website())
                            .orElse(""),
                    ready.quotePolicy(),
                    List.of(),
                    List.of());
        });
    }

    static Society.Draft draft(Ready ready, String key) {
        return new Society.Draft(
                ready.text(),
                ready.inReplyTo(),
                ready.quotes(),
                visibility(ready.visibility()),
                ready.sensitive() || !ready.spoiler().isEmpty(),
                ready.spoiler(),
                ready.language(),
                key);
    }

    /// The files named, which must be one's own and hang nowhere else.
    static List<Long> media(Call call, int person, long status) {
        List<Long> media = new ArrayList<>();
        for (String id : call.params().list("media_ids")) {
            Files.Card card = call.stores()
                    .files()
                    .find(call.societyId(), person, Call.number(id))
                    .orElseThrow(() -> Refused.invalid("Media ID " + id + " is not there"));
            if (card.status() != 0 && card.status() != status) {
                throw Refused.invalid("Media ID " + id + " already hangs on another post");
            }
            media.add(card.id());
        }
        if (media.size() > InstanceApi.MOST_MEDIA) {
            throw Refused.invalid("Cannot attach more than " + InstanceApi.MOST_MEDIA + " files");
        }
        return media;
    }

    static void length(String text, String spoiler) {
        String counted =
                text.replaceAll("https?://\\S+", "x".repeat(URL_COUNTS)).replaceAll("(@\\w+)@[\\w.:-]+", "$1");
        int length = counted.codePointCount(0, counted.length()) + spoiler.codePointCount(0, spoiler.length());
        if (length > InstanceApi.MOST_CHARACTERS) {
            throw Refused.invalid("Text character limit of " + InstanceApi.MOST_CHARACTERS + " exceeded");
        }
    }

    private static Polls.@Nullable Question question(Params params) {
        Params poll = params.below("poll");
        List<String> options = poll.list("options").stream().map(String::strip).toList();
        if (options.isEmpty()) {
            return null;
        }
        if (options.size() < 2) {
            throw Refused.invalid("Poll must have more than one item");
        }
        if (options.size() > InstanceApi.MOST_CHOICES) {
            throw Refused.invalid("Poll can't contain more than " + InstanceApi.MOST_CHOICES + " items");
        }
        if (options.stream().distinct().count() < options.size()
                || options.stream()
                        .anyMatch(option -> option.isEmpty() || option.length() > InstanceApi.LONGEST_CHOICE)) {
            throw Refused.invalid("Poll items must differ and have 1 to " + InstanceApi.LONGEST_CHOICE + " characters");
        }
        long seconds = poll.number("expires_in", 86_400);
        if (seconds < InstanceApi.SHORTEST_POLL_S || seconds > InstanceApi.LONGEST_POLL_S) {
            throw Refused.invalid("Poll must end in " + InstanceApi.SHORTEST_POLL_S + " to "
                    + InstanceApi.LONGEST_POLL_S + " seconds");
        }
        return new Polls.Question(options, poll.flag("multiple"), poll.flag("hide_totals"), seconds);
    }

    private static String language(Params params, Looks looks) {
        return params.word("language")
                .filter(code -> code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?"))
                .orElse(looks.language() == null ? "" : looks.language());
    }

    static Visibility visibility(String name) {
        return switch (name) {
            case "public" -> Visibility.PUBLIC;
            case "unlisted" -> Visibility.UNLISTED;
            case "private" -> Visibility.FOLLOWERS;
            case "direct" -> Visibility.DIRECT;
            default -> throw Refused.invalid("Visibility is not included in the list");
        };
    }
}
