package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to the viewer.
///
/// @param id     a small number in decimal digits: strict clients read it into 32 bits
/// @param type   `mention`, `status`, `reblog`, `follow`, `follow_request`, `favourite`, `poll`, `update`, `quote` …
/// @param status what it happened to, where there is one
public record Notification(
        String id,
        String type,
        String createdAt,
        Account account,
        String groupKey,
        @Nullable Status status) implements Entity {

    /// Notifications of one kind about one thing, told together.
    ///
    /// @param mostRecentNotificationId a number, not digits: the one place where an id is
    public record Group(
            String groupKey,
            int notificationsCount,
            String type,
            long mostRecentNotificationId,
            @Nullable String pageMinId,
            @Nullable String pageMaxId,
            @Nullable String latestPageNotificationAt,
            List<String> sampleAccountIds,
            @Nullable String statusId)
            implements Entity {}

    /// A page of groups, with whom and what they name.
    public record GroupedPage(List<Account> accounts, List<Status> statuses, List<Group> notificationGroups)
            implements Entity {}

    /// Which notifications are kept apart; nobody's are.
    public record Policy(
            String forNotFollowing,
            String forNotFollowers,
            String forNewAccounts,
            String forPrivateMentions,
            String forLimitedAccounts,
            Summary summary)
            implements Entity {

        /// How many wait.
        public record Summary(int pendingRequestsCount, int pendingNotificationsCount) implements Entity {}
    }

    /// How many have not been seen.
    public record Count(int count) implements Entity {}
}
