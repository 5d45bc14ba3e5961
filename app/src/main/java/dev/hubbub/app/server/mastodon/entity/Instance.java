package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// This server, as version 2 of the API describes it.
public record Instance(
        String domain,
        String title,
        String version,
        String sourceUrl,
        String description,
        Usage usage,
        Thumbnail thumbnail,
        List<Icon> icon,
        List<String> languages,
        Configuration configuration,
        Registrations registrations,
        Map<String, Integer> apiVersions,
        Contact contact,
        List<Rule> rules)
        implements Entity {

    /// How many use it.
    public record Usage(Users users) implements Entity {

        /// How many did in the last four weeks.
        public record Users(long activeMonth) implements Entity {}
    }

    /// The picture of a server.
    public record Thumbnail(
            String url, @Nullable String blurhash, @Nullable Map<String, String> versions, String description)
            implements Entity {}

    /// A picture for a home screen.
    public record Icon(String src, String size) implements Entity {}

    /// Whether one can join.
    public record Registrations(
            boolean enabled,
            boolean approvalRequired,
            boolean reasonRequired,
            @Nullable String message,
            @Nullable Integer minAge,
            @Nullable String url)
            implements Entity {}

    /// Whom to ask.
    public record Contact(String email, @Nullable Account account) implements Entity {}

    /// A rule of the house.
    public record Rule(String id, String text, String hint, Map<String, Translation> translations) implements Entity {

        /// A rule in another language.
        public record Translation(String text, String hint) implements Entity {}
    }

    /// What the server takes and how much of it.
    public record Configuration(
            Urls urls,
            Vapid vapid,
            Accounts accounts,
            Statuses statuses,
            MediaAttachments mediaAttachments,
            Polls polls,
            Translations translation,
            TimelinesAccess timelinesAccess,
            boolean limitedFederation)
            implements Entity {

        /// Where else to look.
        ///
        /// @param streaming scheme, host and port only: clients append the path
        public record Urls(
                String streaming,
                @Nullable String status,
                String about,
                @Nullable String privacyPolicy,
                @Nullable String termsOfService)
                implements Entity {}

        /// The key of push messages, which there are none of.
        public record Vapid(String publicKey) implements Entity {}

        /// Limits of a profile.
        public record Accounts(
                int maxFeaturedTags,
                int maxPinnedStatuses,
                int maxDisplayNameLength,
                int maxNoteLength,
                int maxProfileFields,
                int profileFieldNameLimit,
                int profileFieldValueLimit)
                implements Entity {}

        /// Limits of a post.
        public record Statuses(int maxCharacters, int maxMediaAttachments, int charactersReservedPerUrl)
                implements Entity {}

        /// Limits of a file.
        public record MediaAttachments(
                int descriptionLimit,
                List<String> supportedMimeTypes,
                int imageSizeLimit,
                int imageMatrixLimit,
                int videoSizeLimit,
                int videoFrameRateLimit,
                int videoMatrixLimit)
                implements Entity {}

        /// Limits of a poll.
        public record Polls(int maxOptions, int maxCharactersPerOption, int minExpiration, int maxExpiration)
                implements Entity {}

        /// Whether posts can be translated; they cannot.
        public record Translations(boolean enabled) implements Entity {}

        /// Who may read which timeline.
        public record TimelinesAccess(Access liveFeeds, Access hashtagFeeds, Access trendingLinkFeeds)
                implements Entity {}

        /// `public` or `authenticated`, for what is from here and from elsewhere.
        public record Access(String local, String remote) implements Entity {}
    }

    /// This server, as version 1 of the API describes it.
    public record V1(
            String uri,
            String title,
            String shortDescription,
            String description,
            String email,
            String version,
            Map<String, String> urls,
            Stats stats,
            String thumbnail,
            List<String> languages,
            boolean registrations,
            boolean approvalRequired,
            boolean invitesEnabled,
            Configuration configuration,
            @Nullable Account contactAccount,
            List<Rule> rules)
            implements Entity {

        /// How many there are.
        public record Stats(long userCount, long statusCount, long domainCount) implements Entity {}
    }

    /// A week's use.
    public record Activity(String week, String statuses, String logins, String registrations) implements Entity {}

    /// A text about the server, as HTML.
    public record Text(String updatedAt, String content) implements Entity {}
}
