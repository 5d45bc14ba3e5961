package dev.hubbub.app.server.api;

import dev.hubbub.app.server.picture.Offered;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.engine.population.Persona;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How accounts, statuses and societies look in JSON: ids of statuses are strings, since browsers cut long numbers.
final class Shown {

    private Shown() {}

    /// A society.
    record SocietyJson(
            String slug,
            String title,
            int personas,
            int people,
            long statuses,
            Instant created,
            Instant now,
            double rate,
            boolean labelled,
            @Nullable String role,
            int seat) {}

    static SocietyJson society(Society.Card card, @Nullable String role, int seat) {
        return new SocietyJson(
                card.slug(),
                card.title(),
                card.personas(),
                card.people(),
                card.statuses(),
                Instant.ofEpochMilli(card.createdMs()),
                Instant.ofEpochMilli(card.nowMs()),
                card.rate(),
                card.labelled(),
                role,
                seat);
    }

    /// An account in short.
    record AccountJson(
            int account,
            String handle,
            String name,
            String bio,
            boolean person,
            String language,
            int followers,
            int following,
            int statuses,
            boolean suspended) {}

    static AccountJson account(Account account) {
        return new AccountJson(
                account.number(),
                account.handle(),
                account.name(),
                account.bio(),
                account.person(),
                account.language(),
                account.followers(),
                account.following(),
                account.statuses(),
                account.suspended());
    }

    /// Everything there is to know of a persona.
    record PersonaJson(
            AccountJson account,
            int age,
            String gender,
            String country,
            String city,
            String timeZone,
            String occupation,
            String education,
            double leaning,
            Map<String, Double> personality,
            Map<String, Double> interests,
            double postsPerDay,
            Map<String, Double> style) {}

    static PersonaJson persona(Account account, Persona persona) {
        Map<String, Double> interests = new TreeMap<>();
        persona.seed().interests().forEach((topic, weight) -> interests.put(word(topic), weight));
        return new PersonaJson(
                account(account),
                persona.age(),
                word(persona.seed().gender()),
                persona.seed().country(),
                persona.seed().city(),
                persona.seed().timeZone(),
                persona.seed().occupation(),
                word(persona.seed().education()),
                persona.leaning(),
                new TreeMap<>(Map.of(
                        "openness", persona.personality().openness(),
                        "conscientiousness", persona.personality().conscientiousness(),
                        "extraversion", persona.personality().extraversion(),
                        "agreeableness", persona.personality().agreeableness(),
                        "neuroticism", persona.personality().neuroticism())),
                interests,
                persona.activity().postsPerDay(),
                new TreeMap<>(Map.of(
                        "formality", persona.style().formality(),
                        "emojiRate", persona.style().emojiRate(),
                        "slang", persona.style().slang(),
                        "typoRate", persona.style().typoRate(),
                        "hashtagRate", persona.style().hashtagRate())));
    }

    /// A status with its account.
    record StatusJson(
            String id,
            String kind,
            @Nullable AccountJson account,
            Instant at,
            String text,
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
            @Nullable MediaJson media) {}

    /// What a status shows beside its words.
    ///
    /// @param kind    `gif` or `image`
    /// @param still   a picture that is small or stands still
    /// @param film    the same as a silent film, or null
    /// @param alt     what is seen
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

        static @Nullable MediaJson of(@Nullable Offered offered) {
            return offered == null
                    ? null
                    : new MediaJson(
                            offered.moves() ? "gif" : "image",
                            offered.url(),
                            offered.still(),
                            offered.film().isEmpty() ? null : offered.film(),
                            offered.width(),
                            offered.height(),
                            offered.alt(),
                            offered.service().isEmpty() ? null : offered.service());
        }
    }

    static StatusJson status(Society society, Status status) {
        Account account = society.accounts().account(status.account());
        Status quoted = status.quoted();
        Status reposted = status.reposted();
        return new StatusJson(
                Long.toString(status.id()),
                word(status.kind()),
                account == null ? null : account(account),
                Instant.ofEpochMilli(status.atMs()),
                status.text(),
                status.language(),
                status.parent() == 0 ? null : Long.toString(status.parent()),
                Long.toString(status.root()),
                quoted == null ? null : status(society, quoted),
                reposted == null ? null : status(society, reposted),
                status.replies(),
                status.reposts(),
                status.likes(),
                status.quotes(),
                word(status.visibility()),
                word(status.topic()),
                status.event(),
                status.stance(),
                status.tags(),
                status.editedMs() == 0 ? null : Instant.ofEpochMilli(status.editedMs()),
                status.label(),
                status.liked(),
                status.repostedByViewer(),
                MediaJson.of(Offered.of(society.card().id(), status)));
    }

    static List<StatusJson> statuses(Society society, List<Status> statuses) {
        return statuses.stream().map(one -> status(society, one)).toList();
    }

    /// A notice with what it is about.
    record NoticeJson(
            long id,
            String kind,
            Instant at,
            @Nullable AccountJson account,
            @Nullable StatusJson status) {}

    static NoticeJson notice(Society society, int person, Notice notice) {
        Account account = society.accounts().account(notice.account());
        Status status = notice.status() == 0 ? null : society.timelines().status(notice.status(), person);
        return new NoticeJson(
                notice.id(),
                word(notice.kind()),
                Instant.ofEpochMilli(notice.atMs()),
                account == null ? null : account(account),
                status == null ? null : status(society, status));
    }

    /// A page of accounts.
    record SliceJson(List<AccountJson> accounts, @Nullable String next) {}

    static SliceJson slice(Society.Slice slice) {
        return new SliceJson(
                slice.accounts().stream()
                        .filter(Objects::nonNull)
                        .map(Shown::account)
                        .toList(),
                slice.next() < 0 ? null : Long.toString(slice.next()));
    }

    /// A constant as it is written in JSON: `LOCAL_LIFE` is `local-life`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
