package dev.hubbub.app.server.api;

import dev.hubbub.app.server.api.Shown.AccountJson;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.picture.Offered;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How statuses and notices look in JSON, with everything that is shown beside their words.
@Component
class Statuses {

    private final Sayings sayings;

    Statuses(Sayings sayings) {
        this.sayings = sayings;
    }

    /// A status with its account.
    ///
    /// @param spoiler   words shown in its place until one asks for more, or empty
    /// @param sensitive whether what is shown beside the words waits until one asks for it
    /// @param media     what is shown beside the words
    record StatusJson(
            String id,
            String kind,
            @Nullable AccountJson account,
            Instant at,
            String text,
            String spoiler,
            boolean sensitive,
            String language,
            @Nullable String inReplyTo,
            String root,
            @Nullable StatusJson quoted,
            @Nullable StatusJson reposted,
            int replies,
            int reposts,
            int likes,
            int quotes,
            String visibility,
            String topic,
            String event,
            double stance,
            List<String> tags,
            @Nullable Instant edited,
            String label,
            boolean liked,
            boolean repostedByMe,
            List<MediaJson> media) {}

    /// Something shown beside words.
    ///
    /// @param kind    `gif`, `image`, `video` or `audio`
    /// @param still   a picture that is small or stands still
    /// @param film    the same as a silent film, or null
    /// @param width   in points, or 0 when it is not known
    /// @param alt     what is seen, or empty when nobody said
    /// @param service whose GIF it is, to be shown beside it, or null
    record MediaJson(
            String kind,
            String url,
            String still,
            @Nullable String film,
            int width,
            int height,
            String alt,
            @Nullable String service) {

        /// What a persona shows.
        private static MediaJson of(Offered offered) {
            return new MediaJson(
                    offered.moves() ? "gif" : "image",
                    offered.url(),
                    offered.still(),
                    offered.film().isEmpty() ? null : offered.film(),
                    offered.width(),
                    offered.height(),
                    offered.alt(),
                    offered.service().isEmpty() ? null : offered.service());
        }

        /// What a person shows.
        static MediaJson of(Files.Card file) {
            String path = "/media/files/" + file.id() + "/";
            return new MediaJson(
                    file.mime().equals("image/gif") ? "gif" : file.type(),
                    path + file.name(),
                    path + (file.preview() ? "small.png" : file.name()),
                    null,
                    file.width(),
                    file.height(),
                    Objects.requireNonNullElse(file.description(), ""),
                    null);
        }
    }

    StatusJson one(Society society, Status status) {
        return all(society, List.of(status)).getFirst();
    }

    List<StatusJson> all(Society society, Collection<Status> statuses) {
        long id = society.card().id();
        Map<Long, List<Files.Card>> files = sayings.files(society, statuses);
        return statuses.stream().map(one -> shown(society, id, one, files)).toList();
    }

    private static StatusJson shown(Society society, long id, Status status, Map<Long, List<Files.Card>> files) {
        Account account = society.accounts().account(status.account());
        Status quoted = status.quoted();
        Status reposted = status.reposted();
        return new StatusJson(
                Long.toString(status.id()),
                Shown.word(status.kind()),
                account == null ? null : Shown.account(account),
                Instant.ofEpochMilli(status.atMs()),
                status.text(),
                status.spoiler(),
                status.sensitive(),
                status.language(),
                status.parent() == 0 ? null : Long.toString(status.parent()),
                Long.toString(status.root()),
                quoted == null ? null : shown(society, id, quoted, files),
                reposted == null ? null : shown(society, id, reposted, files),
                status.replies(),
                status.reposts(),
                status.likes(),
                status.quotes(),
                Shown.word(status.visibility()),
                Shown.word(status.topic()),
                status.event(),
                status.stance(),
                status.tags(),
                status.editedMs() == 0 ? null : Instant.ofEpochMilli(status.editedMs()),
                status.label(),
                status.liked(),
                status.repostedByViewer(),
                media(id, status, files));
    }

    private static List<MediaJson> media(long society, Status status, Map<Long, List<Files.Card>> files) {
        List<MediaJson> media = new ArrayList<>();
        Offered offered = Offered.of(society, status);
        if (offered != null) {
            media.add(MediaJson.of(offered));
        }
        files.getOrDefault(status.id(), List.of()).forEach(file -> media.add(MediaJson.of(file)));
        return media;
    }

    /// A notice with what it is about.
    record NoticeJson(
            long id,
            String kind,
            Instant at,
            @Nullable AccountJson account,
            @Nullable StatusJson status) {}

    NoticeJson notice(Society society, int person, Notice notice) {
        Account account = society.accounts().account(notice.account());
        Status status = notice.status() == 0 ? null : society.timelines().status(notice.status(), person);
        return new NoticeJson(
                notice.id(),
                Shown.word(notice.kind()),
                Instant.ofEpochMilli(notice.atMs()),
                account == null ? null : Shown.account(account),
                status == null ? null : one(society, status));
    }
}
