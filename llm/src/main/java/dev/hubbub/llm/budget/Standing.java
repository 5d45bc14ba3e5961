package dev.hubbub.llm.budget;

/// How a limit, or a share of it, stands.
///
/// @param holder      whom of the limit's scope it is about
/// @param period      the day or month, or empty
/// @param content     the kind of content of a share, or empty for the whole
/// @param capMicros   what may be spent
/// @param spentMicros what is spent
/// @param heldMicros  what is held for running calls
public record Standing(
        Limit limit, String holder, String period, String content, long capMicros, long spentMicros, long heldMicros) {

    /// What can still be held; negative when a provider charged more than the worst case.
    public long leftMicros() {
        return capMicros - spentMicros - heldMicros;
    }
}
