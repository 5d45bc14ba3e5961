package dev.hubbub.llm.ledger;

/// What calls with one label came to.
///
/// @param key        the label; empty for calls without it
/// @param calls      all that ended, and were or may have been sent
/// @param failed     those of them without an answer
/// @param cancelled  those that somebody ended
/// @param lost       those whose process died
/// @param open       those that have not ended
/// @param input      tokens of prompts, read from no cache and written to none
/// @param cacheRead  tokens of prompts read from the provider's cache
/// @param cacheWrite tokens of prompts written to it
/// @param output     tokens said or drawn
/// @param reasoning  tokens thought
/// @param micros     what it cost, as far as it is known
/// @param estimatedMicros the part of it that rests on an estimate, since nobody told
/// @param uncheckedMicros the part of it that rests on list prices nobody checked
/// @param guestMicros what guests paid on keys of their own; not in `micros`
/// @param openMicros what is held for calls that have not ended; not in `micros`
/// @param unknown    calls whose cost is not known
/// @param mismatched calls whose tokens did not add up to the provider's totals
public record Sum(
        String key,
        long calls,
        long failed,
        long cancelled,
        long lost,
        long open,
        long input,
        long cacheRead,
        long cacheWrite,
        long output,
        long reasoning,
        long micros,
        long estimatedMicros,
        long uncheckedMicros,
        long guestMicros,
        long openMicros,
        long unknown,
        long mismatched) {}
