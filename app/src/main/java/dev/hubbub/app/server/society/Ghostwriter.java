package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;

/// Finds words for what personas are about to say, when it has better ones than the voice.
@FunctionalInterface
public interface Ghostwriter {

    /// Whether it takes an act on. The act is then kept back until [Lines#speak] or [Lines#leave] is called
    /// for it, which must come soon whatever happens.
    ///
    /// Called on the society's own thread and under its lock: must return at once.
    boolean takes(Cue cue);

    /// A persona is about to say something.
    ///
    /// @param id        of the status
    /// @param account   the persona
    /// @param toSeat the seat whose status it answers or quotes, or −1 when that is a persona's or there is
    ///     none
    /// @param followers of the persona
    /// @param event     id of the event it is about, or empty
    /// @param atMs      presented time
    /// @param rate      how fast the clock goes
    record Cue(long id, int account, ActKind kind, int toSeat, int followers, String event, long atMs, double rate) {}
}
