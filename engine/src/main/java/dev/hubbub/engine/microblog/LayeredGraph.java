package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedGroups;
import java.util.ArrayList;
import java.util.List;

/// The follow graph as functions of (seed, persona), with no stored edge.
///
/// Five layers, each of which can be asked from both ends: friends and colleagues ([CloseTies]), and the accounts one
/// follows for their fame in one's interest community, in one's language and in the whole world ([FameLayer]), one
/// layer per activity tier of the follower. An edge that a later layer names again is void there. Memory is that of
/// [FameOrder], 8 bytes a persona. The numbers are those of a [GraphModel].
public final class LayeredGraph implements FollowGraph {

    /// Number of the layout: it changes when the same seed no longer gives the same graph.
    public static final long LAYOUT = 2;

    static final int REACHES = 3;

    private static final int MOST_COUNTED = 20_000_000;

    /// A prime, so that the sample is not in step with the seed profiles.
    private static final int SAMPLED_ONE_IN = 101;

    private final Population population;
    private final SeedGroups interests;
    private final FameOrder fameOrder;
    private final CloseTies friends;
    private final CloseTies colleagues;
    private final FameLayer[] inCommunity;
    private final FameLayer[] inLanguage;
    private final FameLayer[] inWorld;
    private final int[] languageOfCommunity;

    private LayeredGraph(Population population, Communities communities, GraphModel model, Fork fork) {
        this.population = population;
        this.interests = communities.interests();
        this.fameOrder = FameOrder.of(population, interests, fork);
        long seed = population.seed();
        this.friends = new CloseTies(communities.circles(), seed, "friends", model.friends());
        this.colleagues = new CloseTies(communities.companies(), seed, "colleagues", model.colleagues());
        Chance keys = Chance.of(seed, "fame layer");
        int count = interests.count();
        this.languageOfCommunity = new int[count];
        List<Integer> firstOfLanguage = languages();
        int tiers = Population.TIERS;
        this.inCommunity = new FameLayer[count * tiers];
        fork.run(
                count * tiers,
                i -> inCommunity[i] =
                        new FameLayer(fameOrder, i / tiers, 1, i % tiers, model.inCommunity(), keys.bits(0, i)));
        this.inLanguage = new FameLayer[(firstOfLanguage.size() - 1) * tiers];
        fork.run(inLanguage.length, i -> {
            int first = firstOfLanguage.get(i / tiers);
            int span = firstOfLanguage.get(i / tiers + 1) - first;
            inLanguage[i] = new FameLayer(fameOrder, first, span, i % tiers, model.inLanguage(), keys.bits(1, i));
        });
        this.inWorld = new FameLayer[tiers];
        fork.run(tiers, i -> inWorld[i] = new FameLayer(fameOrder, 0, count, i, model.inWorld(), keys.bits(2, i)));
    }

    /// The graph of one population.
    public static LayeredGraph of(Population population, Communities communities, Fork fork) {
        return of(population, communities, GraphModel.FITTED, fork);
    }

    /// The graph of one population with numbers of one's own.
    public static LayeredGraph of(Population population, Communities communities, GraphModel model, Fork fork) {
        return new LayeredGraph(population, communities, model, fork);
    }

    /// Communities stand in the order of their language, so a language is a stretch of them.
    private List<Integer> languages() {
        List<Integer> first = new ArrayList<>();
        String current = "";
        for (int community = 0; community < interests.count(); community++) {
            String language = Communities.languageOf(interests.name(community));
            if (!language.equals(current)) {
                first.add(community);
                current = language;
            }
            languageOfCommunity[community] = first.size() - 1;
        }
        first.add(interests.count());
        return first;
    }

    @Override
    public int personas() {
        return population.size();
    }

    @Override
    public Followers followers() {
        return new Computed();
    }

    @Override
    public boolean follows(int follower, int followee) {
        if (follower == followee) {
            return false;
        }
        if (close(follower, followee)) {
            return true;
        }
        int place = fameOrder.place(followee);
        int cell = fameOrder.cellOf(followee);
        for (int reach = 0; reach < REACHES; reach++) {
            FameLayer layer = layerBetween(reach, follower, followee);
            if (layer != null && meets(layer, follower, cell, place)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int followeeSlots(int persona) {
        int tier = population.tier(persona);
        int community = interests.groupOf(persona);
        int[] ties = new int[2 * CloseTies.MOST];
        return closeFollowees(persona, ties)
                + layer(0, community, tier).outStubs()
                + layer(1, community, tier).outStubs()
                + layer(2, community, tier).outStubs();
    }

    @Override
    public int followees(int persona, int[] into) {
        int next = closeFollowees(persona, into);
        int tier = population.tier(persona);
        int community = interests.groupOf(persona);
        int place = fameOrder.place(persona);
        for (int reach = 0; reach < REACHES; reach++) {
            FameLayer layer = layer(reach, community, tier);
            long column = layer.outStubs() == 0 ? 0 : layer.column(community, place);
            for (int row = 0; row < layer.outStubs(); row++) {
                int owner = layer.owner(row, column);
                into[next++] = owner < 0 || isVoid(reach, persona, owner) ? -1 : owner;
            }
        }
        return next;
    }

    private int closeFollowees(int persona, int[] into) {
        int own = friends.followees(persona, into, 0);
        int more = colleagues.followees(persona, into, own);
        return own + withoutFriends(persona, into, own, more, false);
    }

    /// Drops the colleagues that are friends already.
    private int withoutFriends(int persona, int[] ties, int from, int count, boolean incoming) {
        int kept = from;
        for (int i = from; i < from + count; i++) {
            boolean friend = incoming ? friends.tied(ties[i], persona) : friends.tied(persona, ties[i]);
            if (!friend) {
                ties[kept++] = ties[i];
            }
        }
        return kept - from;
    }

    private boolean close(int follower, int followee) {
        return friends.tied(follower, followee) || colleagues.tied(follower, followee);
    }

    /// Whether an edge of one reach is a loop or stands in an earlier layer.
    private boolean isVoid(int reach, int follower, int followee) {
        if (follower == followee || close(follower, followee)) {
            return true;
        }
        for (int earlier = 0; earlier < reach; earlier++) {
            FameLayer layer = layerBetween(earlier, follower, followee);
            if (layer != null && meets(layer, follower, fameOrder.cellOf(followee), fameOrder.place(followee))) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(FameLayer layer, int follower, int followeeCell, int followeePlace) {
        if (layer.outStubs() == 0) {
            return false;
        }
        long column = layer.column(interests.groupOf(follower), fameOrder.place(follower));
        return layer.meets(
                column, layer.runStart(followeeCell, followeePlace), layer.runEnd(followeeCell, followeePlace));
    }

    /// The layer of the follower's tier and reach, or null when the followee lies outside that reach.
    private @org.jspecify.annotations.Nullable FameLayer layerBetween(int reach, int follower, int followee) {
        int community = interests.groupOf(follower);
        int other = interests.groupOf(followee);
        boolean inside = switch (reach) {
            case 0 -> community == other;
            case 1 -> languageOfCommunity[community] == languageOfCommunity[other];
            default -> true;
        };
        return inside ? layer(reach, community, population.tier(follower)) : null;
    }

    /// Adds the segments of the fame layers to a cursor.
    void addReaches(int author, Followers cursor) {
        int community = interests.groupOf(author);
        int cell = fameOrder.cellOf(author);
        int place = fameOrder.place(author);
        for (int reach = 0; reach < REACHES; reach++) {
            for (int tier = 0; tier < Population.TIERS; tier++) {
                FameLayer layer = layer(reach, community, tier);
                cursor.add((int) (layer.runEnd(cell, place) - layer.runStart(cell, place)), tier);
            }
        }
    }

    /// Where a follower stands among the fame slots of the owner whom one of its own fame slots names.
    int fameSlotOfFollower(int follower, int fameSlot, int owner) {
        int community = interests.groupOf(follower);
        int tier = population.tier(follower);
        int cell = fameOrder.cellOf(owner);
        int place = fameOrder.place(owner);
        int ownerCommunity = interests.groupOf(owner);
        int stub = fameSlot;
        int before = 0;
        for (int reach = 0; ; reach++) {
            FameLayer own = layer(reach, community, tier);
            for (int other = 0; other < (stub < own.outStubs() ? tier : Population.TIERS); other++) {
                FameLayer layer = layer(reach, ownerCommunity, other);
                before += (int) (layer.runEnd(cell, place) - layer.runStart(cell, place));
            }
            if (stub < own.outStubs()) {
                return before + own.stubOfOwner(stub, own.column(community, fameOrder.place(follower)), cell, place);
            }
            stub -= own.outStubs();
        }
    }

    FameLayer layer(int reach, int community, int tier) {
        return switch (reach) {
            case 0 -> inCommunity[community * Population.TIERS + tier];
            case 1 -> inLanguage[languageOfCommunity[community] * Population.TIERS + tier];
            default -> inWorld[tier];
        };
    }

    /// Number of follows, void slots left out: counted up to 20 million personas, beyond from every 101st, which is
    /// within about 0.1 % and saves a pass of 150 ns an edge.
    @Override
    public long edges(Fork fork) {
        int size = population.size();
        if (size <= MOST_COUNTED) {
            return FollowGraph.super.edges(fork);
        }
        int sampled = size / SAMPLED_ONE_IN;
        int blocks = (sampled + 16_383) / 16_384;
        long[] counts = new long[blocks];
        fork.run(blocks, block -> {
            int[] row = new int[2 * CloseTies.MOST + 1024];
            int to = (int) Math.min(sampled, (block + 1L) * 16_384);
            for (int i = block * 16_384; i < to; i++) {
                int slots = followees(i * SAMPLED_ONE_IN, row);
                for (int slot = 0; slot < slots; slot++) {
                    counts[block] += row[slot] >= 0 ? 1 : 0;
                }
            }
        });
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return StrictMath.round((double) sum * size / sampled);
    }

    Population population() {
        return population;
    }

    FameOrder fameOrder() {
        return fameOrder;
    }

    SeedGroups interests() {
        return interests;
    }

    CloseTies friends() {
        return friends;
    }

    CloseTies colleagues() {
        return colleagues;
    }

    int languageOf(int community) {
        return languageOfCommunity[community];
    }

    private final class Computed extends Followers {

        private static final int LAYERS = REACHES * Population.TIERS;

        private final int[] ties = new int[2 * CloseTies.MOST];
        private final FameLayer[] layers = new FameLayer[LAYERS];
        private final int[] reaches = new int[LAYERS];
        private final long[] runs = new long[LAYERS];
        private final int[] starts = new int[LAYERS + 1];
        private int parts;
        private int persona = -1;
        private int current;

        @Override
        public void openClose(int author) {
            persona = author;
            current = 0;
            parts = 0;
            clear();
            int own = friends.followers(author, ties, 0);
            int more = colleagues.followers(author, ties, own);
            addClose(own + withoutFriends(author, ties, own, more, true));
        }

        @Override
        public void open(int author) {
            openClose(author);
            int community = interests.groupOf(author);
            int cell = fameOrder.cellOf(author);
            int place = fameOrder.place(author);
            starts[0] = closeSlots();
            for (int reach = 0; reach < REACHES; reach++) {
                for (int tier = 0; tier < Population.TIERS; tier++) {
                    FameLayer layer = layer(reach, community, tier);
                    long start = layer.runStart(cell, place);
                    int slots = (int) (layer.runEnd(cell, place) - start);
                    if (slots > 0) {
                        layers[parts] = layer;
                        reaches[parts] = reach;
                        runs[parts] = start;
                        starts[parts + 1] = starts[parts] + slots;
                        parts++;
                    }
                }
            }
            int others = starts[parts] - closeSlots();
            if (others <= FEW) {
                add(others, ANY_TIER);
            } else {
                for (int part = 0; part < parts; part++) {
                    add(starts[part + 1] - starts[part], layers[part].tier());
                }
            }
        }

        @Override
        public int at(int slot) {
            if (slot < closeSlots()) {
                return ties[slot];
            }
            while (slot >= starts[current + 1]) {
                current++;
            }
            while (slot < starts[current]) {
                current--;
            }
            int follower = layers[current].member(runs[current] + slot - starts[current]);
            return isVoid(reaches[current], follower, persona) ? -1 : follower;
        }
    }
}
