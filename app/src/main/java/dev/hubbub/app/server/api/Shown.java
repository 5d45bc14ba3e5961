package dev.hubbub.app.server.api;

import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.engine.population.Persona;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How accounts and societies look in JSON; [Statuses] does the same for what they say.
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
