package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;

/// The posts of ordinary days: what personas write of their own accord about what they care for.
///
/// The posts of one persona on one day are drawn by (seed, persona, day) and fall into its visits; half of them follow
/// one another within minutes, as people do.
final class Chatter {

    private static final long DAY_MS = 86_400_000;
    private static final double SAME_VISIT = 0.45;
    private static final int MOST_POSTS = 120;
    private static final int TRIES = 20;
    private static final int SPELLS = 3;
    private static final double PEAK_WEIGHT = 1.8;

    private final Reactions world;
    private final Population population;
    private final Chance count;
    private final Chance moment;
    private final Chance matter;

    Chatter(Reactions world) {
        this.world = world;
        this.population = world.population();
        this.count = Chance.of(population.seed(), "posts of a day");
        this.moment = Chance.of(population.seed(), "moment of a post");
        this.matter = Chance.of(population.seed(), "matter of a post");
    }

    /// Adds the posts of one day of a range of personas.
    ///
    /// @param day days since the start of the run
    void day(int day, int from, int to, Intent out) {
        double share = world.model().originalShare();
        for (int persona = from; persona < to; persona++) {
            double expected = share * population.postsPerDay(persona) * liveliness(persona, day);
            double waited = Exponential.of(count.bits(persona, day));
            long last = -1;
            for (int post = 0; waited < expected && post < MOST_POSTS; post++) {
                last = post(persona, day, post, last, out);
                waited += Exponential.of(count.bits(persona, day, post + 1));
            }
        }
    }

    private long post(int persona, int day, int post, long last, Intent out) {
        long bits = moment.bits(persona, day, post);
        long at;
        if (last >= 0 && Chance.unitOf(bits) < SAME_VISIT) {
            at = last + 20_000 + (long) (Exponential.of(Chance.next(bits)) * 150_000);
        } else {
            at = moment(persona, day, bits);
        }
        if (at < world.durationMs()) {
            int topic = topic(persona, matter.bits(persona, day, post));
            long key = world.actKey(bits, persona, ActKind.POST.ordinal());
            out.add(at, persona, -1, ActKind.POST.ordinal(), -1, topic, world.everydayStance(key), key);
        }
        return at;
    }

    private double liveliness(int persona, int day) {
        double sum = 0;
        for (int spell = 0; spell < SPELLS; spell++) {
            sum += world.presence().liveliness(persona, day * DAY_MS + spell * (DAY_MS / SPELLS));
        }
        return sum / SPELLS;
    }

    /// A moment of the day, by the daily curve of the persona and by how lively its spells are.
    private long moment(int persona, int day, long bits) {
        double whole = liveliness(persona, day) * SPELLS;
        long draw = bits;
        long at = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            draw = Chance.next(draw);
            double share = Chance.unitOf(draw) * whole;
            int spell = 0;
            while (spell < SPELLS - 1) {
                share -= world.presence().liveliness(persona, day * DAY_MS + spell * (DAY_MS / SPELLS));
                if (share < 0) {
                    break;
                }
                spell++;
            }
            draw = Chance.next(draw);
            at = day * DAY_MS + spell * (DAY_MS / SPELLS) + Chance.below(draw, (int) (DAY_MS / SPELLS));
            if ((draw & 0xFFFF) * PEAK_WEIGHT < world.presence().weight(persona, at) * 0x10000) {
                break;
            }
        }
        return at;
    }

    /// A topic by interest: the better of two, so that people mostly speak of what they care for.
    private int topic(int persona, long bits) {
        int seed = population.seedOf(persona);
        int best = population.columns().topTopic(seed);
        long draw = bits;
        for (int tried = 0; tried < TRIES; tried++) {
            draw = Chance.next(draw);
            int topic = Chance.below(draw, Topic.COUNT);
            if ((draw & 0xFFFF) < population.columns().interest(seed, topic) * 0x10000) {
                return topic;
            }
        }
        return best;
    }
}
