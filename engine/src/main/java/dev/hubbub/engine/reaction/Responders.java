package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import java.util.Map;

/// Who posts about an event of its own accord, when, and with which stance.
///
/// The personas of one seed profile share an upper bound of the chance to respond, so responders are found by geometric
/// skips through them: the cost follows who responds, not who exists. Some hear of it at once, some when they wake, and
/// some, asleep too long, never.
final class Responders {

    private static final double MOST_CHANCE = 0.6;
    private static final double MOST_VARIED = 1.4;
    private static final double MOST_EAGER = 4;
    private static final double TAIL = 0.6;
    private static final double MINUTE_MS = 60_000;
    private static final double STILL_NEWS = 0.8;
    private static final double INVOLVED_FACTOR = 6;

    private final Reactions world;
    private final Population population;

    Responders(Reactions world) {
        this.world = world;
        this.population = world.population();
    }

    /// Adds the posts of all who respond to an event.
    ///
    /// @param atMs when it happens, in milliseconds since the start of the run
    void respond(int event, long atMs, Intent out) {
        willing(event, (persona, bits) -> post(event, persona, atMs, bits, out));
    }

    /// Finds all who want to say something about an event, seed profile by seed profile.
    ///
    /// @return how many there are
    int willing(int event, Willing found) {
        Relevance relevance = world.relevance(event);
        Chance chance =
                Chance.of(population.seed(), "respond " + relevance.event().id());
        double reach = reach(relevance.event());
        int seeds = population.seeds().size();
        int count = 0;
        for (int seed = 0; seed < Math.min(seeds, population.size()); seed++) {
            double strongest = reach * power(Math.min(1, MOST_VARIED * relevance.concernOfSeed(seed)));
            double most =
                    strongest * Math.min(MOST_EAGER, eager(population.columns().postsPerDay(seed)) * 2.5);
            double bound = Math.min(MOST_CHANCE, most);
            if (bound < 1e-12) {
                continue;
            }
            double scale = 1 / -Reactions.logOfRest(bound);
            long rounds = (population.size() - 1L - seed) / seeds + 1;
            long round = -1;
            long ofSeed = chance.bits(seed);
            for (long draw = 0; ; draw++) {
                long bits = Chance.then(ofSeed, draw);
                round += 1 + (long) (Exponential.of(bits) * scale);
                if (round >= rounds) {
                    break;
                }
                int persona = (int) (round * seeds + seed);
                double drawn = Chance.unitOf(Chance.then(bits, 1)) * bound;
                double eagerness = Math.min(MOST_EAGER, eager(population.postsPerDay(persona, seed)));
                if (drawn < strongest * eagerness
                        && drawn < Math.min(MOST_CHANCE, reach * power(relevance.concern(persona)) * eagerness)) {
                    found.accept(persona, chance.bits(persona, -1));
                    count++;
                }
            }
        }
        return count;
    }

    /// Takes one persona that wants to say something, with random bits of its own.
    @FunctionalInterface
    interface Willing {

        void accept(int persona, long bits);
    }

    /// Adds the posts of those who were involved in an earlier event of the same people and would else have kept
    /// silent.
    ///
    /// @param persona somebody who acted on the earlier event
    void respondAgain(int event, int persona, long atMs, Intent out) {
        Relevance relevance = world.relevance(event);
        Chance chance = Chance.of(
                population.seed(), "respond again " + relevance.event().id());
        double own = reach(relevance.event()) * power(relevance.concern(persona)) * eagerness(persona);
        if (chance.unit(persona) < Math.min(MOST_CHANCE, INVOLVED_FACTOR * own)) {
            post(event, persona, atMs, chance.bits(persona, -1), out);
        }
    }

    private void post(int event, int persona, long atMs, long bits, Intent out) {
        Relevance relevance = world.relevance(event);
        double minutes = scaleMin(relevance.event().type()) * (StrictMath.pow(1 - Chance.unitOf(bits), -1 / TAIL) - 1);
        long heardMs = atMs + (long) (minutes * MINUTE_MS) + 5000;
        long due = world.presence().next(persona, heardMs, bits, STILL_NEWS);
        if (due < 0 || due >= world.durationMs()) {
            return;
        }
        long key = world.actKey(bits, persona, ActKind.POST.ordinal());
        out.add(
                due,
                persona,
                -1,
                ActKind.POST.ordinal(),
                event,
                topic(relevance.event(), persona),
                relevance.stance(persona),
                key);
    }

    private int topic(Event event, int persona) {
        int best = 0;
        double most = -1;
        for (Map.Entry<Topic, Double> topic : event.topics().entrySet()) {
            int ordinal = topic.getKey().ordinal();
            double weight = topic.getValue() * (0.2 + population.interest(persona, ordinal));
            if (weight > most) {
                most = weight;
                best = ordinal;
            }
        }
        return best;
    }

    private double eagerness(int persona) {
        return Math.min(MOST_EAGER, eager(population.postsPerDay(persona)));
    }

    /// How much likelier somebody speaks up who posts so much a day; 1 for ten posts a month.
    private static double eager(double postsPerDay) {
        return Math.sqrt(postsPerDay * 3);
    }

    /// Concern to the power of one and a half.
    private static double power(double concern) {
        return concern * Math.sqrt(concern);
    }

    /// Chance to post of somebody whom it concerns fully and who posts ten times a month.
    private static double reach(Event event) {
        double strong = 0.7 + 0.5 * Math.abs(event.valence()) + 0.4 * event.controversy();
        return strong
                * switch (event.impact()) {
                    case LOCAL -> 0.05;
                    case NATIONAL -> 0.035;
                    case GLOBAL -> 0.045;
                };
    }

    /// Minutes that scale the delay of a post after the event: the median is about twice this.
    private static double scaleMin(EventType type) {
        return switch (type) {
            case SPORTS -> 1.5;
            case DISASTER, CRIME -> 4;
            case POLITICS, ENTERTAINMENT -> 6;
            case TECHNOLOGY, BUSINESS, HEALTH, LOCAL_LIFE -> 10;
            case SCIENCE -> 14;
        };
    }
}
