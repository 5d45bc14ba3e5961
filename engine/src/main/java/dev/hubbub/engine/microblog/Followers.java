package dev.hubbub.engine.microblog;

import java.util.Arrays;

/// A cursor over the follower slots of one persona, made to be opened again and again without garbage.
///
/// Slots stand in segments whose members are alike: the close ones first (friends and colleagues), then followers of
/// one activity tier and one reach each. A cursor belongs to one thread.
public abstract class Followers {

    /// Tier of a segment whose members are of any tier.
    public static final int ANY_TIER = -1;

    /// Up to this many slots beyond the close ones are one segment of any tier: telling them apart would cost more.
    public static final int FEW = 64;

    private int[] starts = new int[32];
    private int[] tiers = new int[32];
    private int segments;
    private int closeSlots;

    /// Turns the cursor to another persona.
    public abstract void open(int persona);

    /// Turns the cursor to the friends and colleagues of another persona alone, which costs less.
    public void openClose(int persona) {
        open(persona);
    }

    /// The follower in a slot, or −1 where the slot is void.
    public abstract int at(int slot);

    /// Number of slots.
    public final int slots() {
        return segments == 0 ? 0 : starts[segments];
    }

    /// Number of slots held by friends and colleagues; they come first.
    public final int closeSlots() {
        return closeSlots;
    }

    /// Number of segments.
    public final int segments() {
        return segments;
    }

    /// First slot of a segment; the first slot after the last segment for `segment` = [#segments].
    public final int start(int segment) {
        return starts[segment];
    }

    /// Activity tier of the members of a segment, or [#ANY_TIER].
    public final int tier(int segment) {
        return tiers[segment];
    }

    /// Forgets all segments.
    protected final void clear() {
        segments = 0;
        closeSlots = 0;
        starts[0] = 0;
    }

    /// Adds a segment of friends and colleagues; it must be the first.
    protected final void addClose(int slots) {
        add(slots, ANY_TIER);
        closeSlots = slots;
    }

    /// Adds a segment after those that are there; empty ones are left out.
    protected final void add(int slots, int tier) {
        if (slots == 0) {
            return;
        }
        if (segments + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            tiers = Arrays.copyOf(tiers, 2 * tiers.length);
        }
        tiers[segments] = tier;
        starts[segments + 1] = starts[segments] + slots;
        segments++;
    }
}
