package dev.hubbub.app.server.society;

/// What is noted of something done by who runs or moderates a society, in the same stroke as it is done.
///
/// @param action  what was done, as a verb
/// @param subject to what
/// @param note    why or how, or empty
public record Remark(String action, String subject, String note) {}
