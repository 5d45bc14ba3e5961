package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Persona;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which of several fitting GIFs a persona takes now, so that it does not show the same one again soon, without knowing
/// what it showed before.
///
/// Each persona sorts the whole catalogue into four drawers of its own and opens one for three hours, then the next: a
/// GIF is not seen again for nine hours after its three. While a drawer is open, the persona goes round what fits in it
/// in an order of its own, a step a minute. Only when nothing in the open drawer fits is the next one looked into.
final class Rotation {

    private static final Chance DRAWER = Chance.of(0, "voice.media.drawer");
    private static final int DRAWERS = 4;
    private static final long OPEN_MS = 3 * 3_600_000L;
    private static final long STEP_MS = 60_000;

    private Rotation() {}

    /// @param fitting at least one
    static GifEntry choose(List<GifEntry> fitting, Persona persona, long atMs) {
        long who = Chance.mix(
                persona.id() ^ Double.doubleToLongBits(persona.activity().postsPerDay() + persona.leaning()));
        long turn = Math.floorDiv(atMs, OPEN_MS) + (who >>> 40);
        for (int past = 0; past < DRAWERS; past++) {
            int open = (int) Math.floorMod(turn + past, (long) DRAWERS);
            List<GifEntry> drawer = new ArrayList<>();
            for (GifEntry entry : fitting) {
                if (Chance.below(DRAWER.bits(who, entry.id().hashCode()), DRAWERS) == open) {
                    drawer.add(entry);
                }
            }
            if (!drawer.isEmpty()) {
                drawer.sort(Comparator.comparingLong(
                        entry -> DRAWER.bits(who, entry.id().hashCode(), 1)));
                long step = Math.floorDiv(atMs, STEP_MS) + (who >>> 20 & 0xFFFFF);
                return drawer.get((int) Math.floorMod(step, (long) drawer.size()));
            }
        }
        throw new IllegalArgumentException("fitting GIFs must be at least one, but were none");
    }
}
