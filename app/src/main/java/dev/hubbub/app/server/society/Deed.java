package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import java.util.List;

/// Something put into a society from outside. All deeds in their order, with their moments, give the society again.
///
/// Whatever chance or a classifier had to say about a deed is written down in it, so that a later version, which may
/// judge otherwise, replays what was.
public sealed interface Deed {

    /// A person takes a seat.
    record Joined(int seat, String handle, String name, String bio) implements Deed {}

    /// A person is shown otherwise.
    record Profiled(int seat, String handle, String name, String bio) implements Deed {}

    /// A person says something.
    ///
    /// @param answers id of the status it answers, or 0
    /// @param quotes  id of the status it quotes, or 0
    /// @param event   index of the event it is about, or −1
    record Said(
            int seat,
            long answers,
            long quotes,
            String text,
            Visibility visibility,
            boolean sensitive,
            String spoiler,
            String language,
            Topic topic,
            double stance,
            int event)
            implements Deed {}

    /// A person changes its words.
    record Reworded(int seat, long id, String text, boolean sensitive, String spoiler) implements Deed {}

    /// A status is taken away.
    ///
    /// @param seat whose it is, or −1 when a moderator did it
    record Removed(int seat, long id) implements Deed {}

    /// A person likes a status, or no longer.
    record Liked(int seat, long id, boolean on) implements Deed {}

    /// A person carries a status on, or no longer.
    record Reposted(int seat, long id, boolean on) implements Deed {}

    /// A person follows an account, or no longer.
    record Followed(int seat, int account, boolean on) implements Deed {}

    /// A person does not want to hear of an account, or does again.
    record Muted(int seat, int account, boolean on) implements Deed {}

    /// A person wants nothing to do with an account, or does again.
    record Blocked(int seat, int account, boolean on) implements Deed {}

    /// A person has read its notices.
    ///
    /// @param alone only this one, not those before it
    record Dismissed(int seat, long notice, boolean alone) implements Deed {}

    /// The public is told of an event.
    record Told(Event event) implements Deed {}

    /// A moderator writes something above a status; empty takes it off.
    record Labelled(long id, String label) implements Deed {}

    /// A moderator takes an account out, or lets it back in.
    record Suspended(int account, boolean on) implements Deed {}

    /// Nobody carries on what is about a topic any more.
    record Silenced(Topic topic) implements Deed {}

    /// Statuses with these words are not shown; the list stands for all before it.
    record Barred(List<String> words) implements Deed {
        public Barred {
            words = List.copyOf(words);
        }
    }

    /// The clock goes at another rate; 0 pauses it.
    record Paced(double rate) implements Deed {}

    /// The clock jumps forward.
    record Stepped(long ms) implements Deed {}

    /// Words were found for what personas say, by a model; they stand for good.
    record Worded(List<Words> words) implements Deed {
        public Worded {
            words = List.copyOf(words);
        }
    }

    /// The words of one status.
    record Words(long id, String text) {}

    /// Nothing: holds the place of a deed of which nobody knew whether it was written.
    record Voided() implements Deed {}
}
