package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Normal;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import java.util.List;
import java.util.Map;

/// How much one event concerns each persona, and which side it takes.
///
/// Concern is a number in [0, 1]: interest in the topics of the event, raised where the event is near or touches the
/// persona's country, lowered where its impact does not reach. It is computed once per seed profile and varied per
/// persona. Stance is towards the first stakeholder: from the side whose country or leaning a persona shares, or which
/// it has made its own by chance, and from the valence of the event for those without a side.
public final class Relevance {

    private static final double FAN_SHARE = 0.3;

    private final Population population;
    private final Event event;
    private final double[] concern;
    private final Chance variation;
    private final Chance sides;
    private final Chance mood;
    private final long[] sideNames;

    private Relevance(Population population, Event event) {
        this.population = population;
        this.event = event;
        this.variation = Chance.of(population.seed(), "concern " + event.id());
        this.sides = Chance.of(population.seed(), "side");
        this.mood = Chance.of(population.seed(), "mood " + event.id());
        this.sideNames = event.stakeholders().stream()
                .mapToLong(stakeholder -> hash(stakeholder.side()))
                .toArray();
        List<SeedProfile> seeds = population.seeds();
        this.concern = new double[seeds.size()];
        for (int seed = 0; seed < concern.length; seed++) {
            concern[seed] = concernOf(seeds.get(seed), seed);
        }
    }

    /// The relevance of one event to a population.
    public static Relevance of(Population population, Event event) {
        return new Relevance(population, event);
    }

    private double concernOf(SeedProfile profile, int seed) {
        double interest = 0;
        for (Map.Entry<Topic, Double> topic : event.topics().entrySet()) {
            double own = population.columns().interest(seed, topic.getKey().ordinal());
            interest = Math.max(interest, own * topic.getValue());
        }
        boolean touched = false;
        for (Stakeholder stakeholder : event.stakeholders()) {
            touched |= stakeholder.country().equals(profile.country());
        }
        boolean sameCountry = event.place().country().equals(profile.country());
        boolean sameCity = sameCountry && CityNames.same(event.place().city(), profile.city());
        double near = switch (event.impact()) {
            case LOCAL -> sameCity ? 1 : sameCountry ? 0.25 : 0.03;
            case NATIONAL -> sameCountry || touched ? 1 : 0.15;
            case GLOBAL -> touched || sameCountry ? 1.3 : 0.8;
        };
        double base = Math.max(interest, sameCity || touched ? 0.35 : sameCountry ? 0.15 : 0.05);
        return Math.min(1, base * near);
    }

    /// The event.
    public Event event() {
        return event;
    }

    /// Concern of the personas of a seed profile in the mean, 0 to 1.
    public double concernOfSeed(int seed) {
        return concern[seed];
    }

    /// Concern of a persona, at most 1.4 times that of its seed profile, 0 to 1.
    public double concern(int persona) {
        double own = concern[population.seedOf(persona)];
        return Math.min(1, own * (0.6 + 0.8 * variation.unit(persona)));
    }

    /// Stance of a persona towards the first stakeholder, −1 to 1.
    public double stance(int persona) {
        List<Stakeholder> stakeholders = event.stakeholders();
        double noise = 0.35 * Normal.of(mood.bits(persona));
        double leaning = population.leaning(persona);
        double lean = 0;
        double best = 0;
        int side = -1;
        for (int i = 0; i < stakeholders.size(); i++) {
            double affinity = affinity(persona, leaning, i);
            lean += i == 0 ? affinity : 0;
            if (affinity > best) {
                best = affinity;
                side = i;
            }
        }
        if (side < 0 || best < 0.15) {
            double quarrel = event.controversy() * (leaning + 1.2 * (mood.unit(persona, 1) - 0.5));
            double base = 0.75 * event.valence() * (1 - 0.5 * event.controversy()) + quarrel + Math.min(0, lean);
            return clamp(base + noise);
        }
        Stakeholder chosen = stakeholders.get(side);
        boolean withSubject = chosen.side().equals(stakeholders.getFirst().side());
        double strength = 0.35 + 0.6 * best;
        double temper = withSubject ? 0.25 * chosen.outcome() : 0.2 * (chosen.outcome() + 1) - 0.1;
        return clamp((withSubject ? strength + temper : -strength + temper) + noise);
    }

    private double affinity(int persona, double leaning, int index) {
        Stakeholder stakeholder = event.stakeholders().get(index);
        SeedProfile profile = population.seeds().get(population.seedOf(persona));
        double affinity = 0;
        if (stakeholder.country().equals(profile.country())) {
            affinity += 0.8;
        }
        affinity += stakeholder.leaning() * leaning;
        double fan = sides.unit(persona, sideNames[index]);
        if (fan < FAN_SHARE) {
            affinity += 0.5 * (1 - fan / FAN_SHARE);
        }
        return affinity;
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = Chance.mix(hash + text.charAt(i));
        }
        return hash;
    }

    private static double clamp(double stance) {
        return Math.max(-1, Math.min(1, stance));
    }
}
