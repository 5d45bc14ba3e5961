package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.Relationship;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.society.Society;
import java.util.List;

/// How the viewer stands to others.
public final class Relations {

    /// What of an account somebody wants to see and be told.
    ///
    /// @param untilMs when a mute ends, or 0
    public record Taste(boolean reblogs, boolean notices, List<String> languages, boolean muteNotices, long untilMs) {

        public static final Taste USUAL = new Taste(true, false, List.of(), true, 0);

        public Taste {
            languages = List.copyOf(languages);
        }
    }

    /// What is noted about an account.
    public record Note(String comment) {}

    private Relations() {}

    static Relationship of(View view, int other) {
        Desk desk = view.desk();
        if (desk == null) {
            throw new IllegalStateException("viewer must be somebody to stand to others, but was nobody");
        }
        Society.Tie tie = view.society().accounts().tie(view.viewer(), other);
        String key = Integer.toString(other);
        Taste taste = desk.find(Kind.TASTE, key, Taste.class).orElse(Taste.USUAL);
        Desk theirs = other < view.card().personas()
                ? null
                : view.stores().desks().of(view.card().id(), other);
        return new Relationship(
                view.id(other),
                tie.following(),
                tie.following() && taste.reblogs(),
                tie.following() && taste.notices(),
                taste.languages(),
                tie.followedBy(),
                tie.blocking(),
                tie.blockedBy(),
                tie.muting(),
                tie.muting() && taste.muteNotices(),
                tie.muting() && taste.untilMs() > 0 ? Times.moment(taste.untilMs()) : null,
                theirs != null && theirs.has(Kind.ASKED, view.viewer()),
                desk.has(Kind.ASKED, key),
                false,
                desk.has(Kind.ENDORSED, key),
                desk.find(Kind.NOTE, key, Note.class).map(Note::comment).orElse(""));
    }
}
