package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.MediaAttachment;
import dev.hubbub.app.server.mastodon.entity.Poll;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.picture.Offered;
import java.util.ArrayList;
import java.util.List;

/// Files and polls as clients see them.
public final class Attachments {

    private static final int PREVIEW = 400;

    private Attachments() {}

    /// A file.
    public static MediaAttachment of(Files.Card card, Addresses addresses) {
        boolean sized = card.width() > 0;
        String url = addresses.file(card.id(), card.name());
        double scale = Math.min(1, PREVIEW / (double) Math.max(1, Math.max(card.width(), card.height())));
        MediaAttachment.Size original = sized ? MediaAttachment.Size.of(card.width(), card.height()) : null;
        MediaAttachment.Size small = sized
                ? MediaAttachment.Size.of(Math.max(1, (int) Math.round(card.width() * scale)), Math.max(1, (int)
                        Math.round(card.height() * scale)))
                : null;
        MediaAttachment.Focus focus = card.focusX() == null || card.focusY() == null
                ? null
                : new MediaAttachment.Focus(card.focusX(), card.focusY());
        return new MediaAttachment(
                Long.toString(card.id()),
                card.type(),
                url,
                card.preview() ? addresses.file(card.id(), "small.png") : url,
                null,
                null,
                null,
                new MediaAttachment.Meta(original, small, focus),
                card.description(),
                null);
    }

    /// What a persona shows. A GIF is an `image`, which moves in every client; one of a service that has it as a film
    /// is a `gifv`.
    ///
    /// @param status its number is that of the attachment too, since a persona shows one thing
    static MediaAttachment of(long status, Offered offered, Addresses addresses) {
        boolean film = !offered.film().isEmpty();
        String url = addresses.at(film ? offered.film() : offered.url());
        return new MediaAttachment(
                Long.toString(status),
                film ? "gifv" : "image",
                url,
                addresses.at(offered.still()),
                offered.service().isEmpty() ? null : url,
                null,
                null,
                new MediaAttachment.Meta(
                        MediaAttachment.Size.of(offered.width(), offered.height()),
                        MediaAttachment.Size.of(offered.stillWidth(), offered.stillHeight()),
                        null),
                offered.alt(),
                null);
    }

    /// A poll as somebody sees it; who has not voted sees no totals while these are hidden.
    public static Poll poll(Polls.Standing standing, int viewer) {
        boolean own = standing.account() == viewer;
        boolean hidden = standing.hideTotals() && !standing.expired();
        List<Poll.Option> options = new ArrayList<>();
        long votes = 0;
        for (int i = 0; i < standing.titles().size(); i++) {
            long count = standing.votes().get(i);
            votes += count;
            options.add(new Poll.Option(standing.titles().get(i), hidden ? null : count));
        }
        return new Poll(
                Long.toString(standing.id()),
                Times.moment(standing.expiresAt()),
                standing.expired(),
                standing.multiple(),
                votes,
                standing.multiple() ? standing.voters() : null,
                own || !standing.own().isEmpty(),
                standing.own(),
                options,
                List.of());
    }
}
