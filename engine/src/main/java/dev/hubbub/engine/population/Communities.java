package dev.hubbub.engine.population;

import java.util.List;
import java.util.stream.IntStream;

/// The communities of a world: places, circles of friends, companies, languages and interests, nested.
///
/// A country holds cities, a city holds circles; a working sector of a country holds companies; a language holds
/// interest communities. Every persona belongs to one of each. Membership is computed, see [SeedGroups] and [Circles].
public final class Communities {

    private static final int SMALLEST_CIRCLE = 6;
    private static final int LARGEST_CIRCLE = 45;
    private static final int SMALLEST_COMPANY = 5;
    private static final int LARGEST_COMPANY = 80;

    private final SeedGroups cities;
    private final SeedGroups sectors;
    private final SeedGroups interests;
    private final Circles circles;
    private final Circles companies;

    private Communities(Population population) {
        List<SeedProfile> seeds = population.seeds();
        int size = population.size();
        long seed = population.seed();
        this.cities = SeedGroups.by(seeds, size, profile -> profile.country() + "/" + profile.city());
        this.sectors = SeedGroups.by(
                seeds,
                size,
                profile -> profile.country() + "/" + profile.sector().name());
        this.interests = SeedGroups.by(seeds, size, profile -> profile.style().language() + "/" + topTopic(profile));
        this.circles = Circles.of(seed, "circle", cities, SMALLEST_CIRCLE, LARGEST_CIRCLE);
        this.companies = Circles.of(seed, "company", sectors, SMALLEST_COMPANY, LARGEST_COMPANY);
    }

    /// The communities of one population.
    public static Communities of(Population population) {
        return new Communities(population);
    }

    private static String topTopic(SeedProfile profile) {
        Topic best = profile.interests().keySet().iterator().next();
        for (var entry : profile.interests().entrySet()) {
            if (entry.getValue() > profile.interests().getOrDefault(best, 0.0)) {
                best = entry.getKey();
            }
        }
        return best.name();
    }

    /// The language in the name of an interest community.
    public static String languageOf(String interestCommunity) {
        return interestCommunity.substring(0, interestCommunity.indexOf('/'));
    }

    /// Cities, named `country/city`.
    public SeedGroups cities() {
        return cities;
    }

    /// Working sectors, named `country/SECTOR`.
    public SeedGroups sectors() {
        return sectors;
    }

    /// Interest communities, named `language/TOPIC`.
    public SeedGroups interests() {
        return interests;
    }

    /// Circles of friends inside cities.
    public Circles circles() {
        return circles;
    }

    /// Companies inside sectors.
    public Circles companies() {
        return companies;
    }

    /// The members of a persona's circle of friends, itself among them.
    public List<Integer> circleOf(int persona) {
        return membersAround(circles, persona);
    }

    /// The members of a persona's company, itself among them.
    public List<Integer> companyOf(int persona) {
        return membersAround(companies, persona);
    }

    private static List<Integer> membersAround(Circles cut, int persona) {
        int group = cut.groups().groupOf(persona);
        int first = cut.first(group, cut.place(persona));
        return IntStream.range(first, first + cut.size(group, first))
                .mapToObj(place -> cut.at(group, place))
                .toList();
    }
}
