package dev.hubbub.app.server.society;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A live society: a public that goes on by itself, and the people who take part in it.
///
/// Accounts are numbers from 0: personas first, then seats, which people take. Statuses are posts, replies, quotes and
/// reposts; their ids ascend in the order in which they were presented, and none is ever put in between, save
/// for those that were kept back for a moment ([Lines]). Everything is read from memory. What people do goes through
/// [#acts] and is durable when the call returns. All methods may be
/// called by any number of threads.
public interface Society {

    /// What is known of the society as a whole.
    Card card();

    /// Who there is and who follows whom.
    Accounts accounts();

    /// What has been said.
    Timelines timelines();

    /// What people do.
    Acts acts();

    /// Hears of everything that is presented from now on, in order; see [Listener] for what a listener must not do.
    Subscription subscribe(Listener listener);

    /// What is known of a society as a whole.
    ///
    /// @param id        number in the store
    /// @param slug      name in addresses
    /// @param personas  accounts below this number are personas, those from it on are seats
    /// @param accounts  personas and seats
    /// @param createdMs presented time at which it began
    /// @param startMs   simulated time at which it began, since 1970
    /// @param nowMs     simulated time it has reached, since 1970
    /// @param rate      how much faster than the wall clock it goes: 1 is real time, 0 is paused
    /// @param labelled  whether personas must be labelled as such, which clients show as bots
    /// @param people    seats that are taken
    record Card(
            long id,
            String slug,
            String title,
            int personas,
            int accounts,
            long createdMs,
            long startMs,
            long nowMs,
            double rate,
            boolean labelled,
            int people,
            long statuses) {}

    /// Who there is and who follows whom.
    interface Accounts {

        /// An account, or null when there is none or nobody has taken the seat.
        @Nullable
        Account account(int account);

        /// The account with a handle (case ignored, without the at sign), or null.
        @Nullable
        Account byHandle(String handle);

        /// Accounts whose handle or name begins with a text, the best known first.
        List<Account> matching(String text, int limit, int offset);

        /// Accounts that follow an account, the latest first; `next` of the page goes into `cursor`.
        Slice followers(int account, long cursor, int limit);

        /// Accounts that an account follows, the latest first.
        Slice following(int account, long cursor, int limit);

        /// How one account stands to another.
        Tie tie(int account, int other);

        /// Accounts that a person could follow: followed by those it follows, or well known.
        List<Account> suggestions(int person, int limit);

        /// Accounts that a person mutes or blocks, the latest first.
        List<Integer> muted(int person);

        List<Integer> blocked(int person);
    }

    /// A page of accounts.
    ///
    /// @param next cursor of the following page, or −1 when this is the last; a first page has the cursor 0
    record Slice(List<Account> accounts, long next) {}

    /// How one account stands to another.
    record Tie(boolean following, boolean followedBy, boolean muting, boolean blocking, boolean blockedBy) {}

    /// What has been said.
    interface Timelines {

        /// A status as somebody sees it, or null when there is none, it was removed, or it is not for them.
        ///
        /// @param viewer a person, or −1 for anybody
        @Nullable
        Status status(long id, int viewer);

        /// Statuses of an account, the latest first.
        List<Status> of(int account, int viewer, Page page, Choice choice);

        /// Statuses of those a person follows, and its own; the latest first.
        List<Status> home(int person, Page page);

        /// Posts and quotes of everybody; the latest first.
        List<Status> everybody(int viewer, Page page);

        /// Statuses of all kinds after an id that anybody may see, the earliest first: to be read on and on.
        List<Status> since(long id, int limit);

        /// Posts with a hashtag (case ignored, without the hash sign), the latest first.
        List<Status> tagged(String tag, int viewer, Page page);

        /// Statuses with all the words given, the latest first.
        List<Status> matching(String words, int viewer, Page page);

        /// What a status answers, from the top of the thread down, and what answers it, in the order of reading: every
        /// reply behind what it answers.
        Conversation thread(long id, int viewer, int mostAncestors, int mostDescendants);

        /// Quotes of a status, the latest first.
        List<Status> quotes(long id, int viewer, Page page);

        /// Who liked a status, the latest first.
        Slice likedBy(long id, long cursor, int limit);

        /// Who reposted a status, the latest first.
        Slice repostedBy(long id, long cursor, int limit);

        /// Statuses that a person liked, the last liked first. The ids in `page` are those of the likes.
        List<Liked> liked(int person, Page page);

        /// Notices of a person, the latest first. The ids in `page` are those of the notices.
        List<Notice> notices(int person, Page page);

        /// Statuses that are much talked about, most first.
        List<Status> trending(int viewer, int limit, int offset);

        /// Hashtags that are used most of late.
        List<Trend> trends(int limit, int offset);
    }

    /// A status that somebody liked, and the id of the like.
    record Liked(long like, Status status) {}

    /// A thread round one status.
    record Conversation(List<Status> ancestors, List<Status> descendants) {}

    /// A hashtag in use.
    record Trend(String tag, int uses, int accounts) {}

    /// Which statuses of an account are wanted.
    record Choice(boolean replies, boolean reposts) {
        public static final Choice ALL = new Choice(true, true);
    }

    /// What people do. Every method returns when it is written down for good, and throws [Refusal] when it must not be.
    interface Acts {

        /// Says something. The same idempotency key from the same person returns the status that was made before.
        Status post(int person, Draft draft);

        /// What a person said by an idempotency key, or null when nothing was.
        @Nullable
        Status said(int person, String key);

        /// Changes the words of an own status.
        Status edit(int person, long id, Draft draft);

        /// Takes an own status away.
        void delete(int person, long id);

        Status like(int person, long id);

        Status unlike(int person, long id);

        /// Carries a status on; returns the repost.
        Status repost(int person, long id);

        Status unrepost(int person, long id);

        Tie follow(int person, int account);

        Tie unfollow(int person, int account);

        Tie mute(int person, int account, boolean on);

        Tie block(int person, int account, boolean on);

        /// Changes how a person is shown.
        Account profile(int person, Profile profile);

        /// Forgets the notices of a person up to an id, or one of them.
        void dismiss(int person, long notice, boolean alone);
    }

    /// How a person is shown.
    record Profile(String handle, String name, String bio) {}

    /// Something to be said.
    ///
    /// @param inReplyTo id of the status it answers, or 0
    /// @param quotes    id of the status it quotes, or 0
    /// @param spoiler   words shown in its place until one asks for more, or empty
    /// @param language  two letters, or empty
    /// @param key       idempotency key, or empty
    record Draft(
            String text,
            long inReplyTo,
            long quotes,
            Visibility visibility,
            boolean sensitive,
            String spoiler,
            String language,
            String key) {

        public static Draft of(String text) {
            return new Draft(text, 0, 0, Visibility.PUBLIC, false, "", "", "");
        }

        public static Draft reply(String text, long inReplyTo) {
            return new Draft(text, inReplyTo, 0, Visibility.PUBLIC, false, "", "", "");
        }
    }

    /// Hears of what happens. Called on the society's own thread, so it must hand on and return at once; a slow reader
    /// needs a bounded queue of its own.
    interface Listener {

        /// A status is there, presented for the first time.
        void presented(Status status);

        /// A status is there that was kept back while words were sought: later ones were presented before.
        default void late(Status status) {
            presented(status);
        }

        /// A status has other words now.
        default void edited(Status status) {}

        /// A status is gone.
        default void removed(long id) {}

        /// A person has a notice.
        default void noticed(int person, Notice notice) {}

        /// Somebody liked a status.
        default void liked(long id, int account) {}

        /// An account follows another, or no longer. Whom one who takes a seat follows from the start is not told.
        default void followed(int follower, int followee, boolean on) {}

        /// A person has taken a seat, or is shown otherwise.
        default void seated(int account) {}
    }

    /// Ends when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
