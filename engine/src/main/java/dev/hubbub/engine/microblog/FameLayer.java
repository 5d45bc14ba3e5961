package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Permutation;
import dev.hubbub.engine.population.Population;
import java.util.Arrays;

/// The follows that members of one activity tier of one reach (a community, a language, the world) choose by fame.
///
/// Each of the m members has the same number of out-stubs d. Everybody in the reach owns a run of in-stubs in
/// proportion to fame, at most m of them; the d · m in-stubs stand in one line, cut into d rows of m. Out-stub k of the
/// member at x is matched with place P(x) of row k, where P is a keyed permutation. A run is never longer than a row,
/// so no member meets the same owner twice; matching, its inverse and the question whether u follows v are each one
/// step of P.
final class FameLayer {

    private final FameOrder fameOrder;
    private final int firstCommunity;
    private final int tier;
    private final int[] domainStart;
    private final int members;
    private final int outStubs;
    private final Permutation shuffle;
    private final int firstCell;
    private final int cells;
    private final long[] stubStart;
    private final int[] guide;
    private final int guideShift;
    private final long rotation;

    FameLayer(FameOrder fameOrder, int firstCommunity, int communities, int tier, GraphModel.Reach reach, long key) {
        this.fameOrder = fameOrder;
        this.firstCommunity = firstCommunity;
        this.tier = tier;
        this.domainStart = new int[communities + 1];
        for (int i = 0; i < communities; i++) {
            int cell = FameOrder.cell(firstCommunity + i, tier, 0);
            domainStart[i + 1] =
                    domainStart[i] + fameOrder.start(cell + Population.FAME_LEVELS) - fameOrder.start(cell);
        }
        this.members = domainStart[communities];
        this.firstCell = FameOrder.cell(firstCommunity, 0, 0);
        this.cells = communities * Population.TIERS * Population.FAME_LEVELS;
        int people = fameOrder.start(firstCell + cells) - fameOrder.start(firstCell);
        this.outStubs = members == 0 ? 0 : Math.min(reach.follows(tier), people / 3);
        this.shuffle = Permutation.of(Math.max(1, members), key);
        this.rotation = key >>> 33;
        this.stubStart = new long[cells + 1];
        allot(reach);
        long stubs = stubStart[cells];
        int shift = 0;
        while (stubs >> shift > 2L * cells) {
            shift++;
        }
        this.guideShift = shift;
        this.guide = new int[(int) (stubs >> shift) + 2];
        fillGuide();
    }

    /// Shares the in-stubs out in proportion to fame above the threshold; nobody gets more than one from each member,
    /// nor more than the largest share.
    private void allot(GraphModel.Reach reach) {
        long wanted = (long) outStubs * members;
        double most = Math.max(1, reach.most() * members);
        if (wanted == 0) {
            return;
        }
        double[] weights = new double[Population.FAME_LEVELS];
        for (int level = 0; level < weights.length; level++) {
            weights[level] = Math.max(0, Population.fameOf(level) - reach.threshold());
        }
        double total = 0;
        for (int i = 0; i < cells; i++) {
            total += fameOrder.members(firstCell + i) * weights[i % Population.FAME_LEVELS];
        }
        if (total == 0) {
            Arrays.fill(weights, 1);
            total = fameOrder.start(firstCell + cells) - fameOrder.start(firstCell);
        }
        double scale = wanted / total;
        for (int round = 0; round < 40; round++) {
            double given = 0;
            double free = 0;
            for (int i = 0; i < cells; i++) {
                int count = fameOrder.members(firstCell + i);
                double each = scale * weights[i % Population.FAME_LEVELS];
                given += count * Math.min(each, most);
                free += each < most ? count * each : 0;
            }
            if (wanted - given < 0.5 || free == 0) {
                break;
            }
            scale *= 1 + (wanted - given) / free;
        }
        double exact = 0;
        for (int i = 0; i < cells; i++) {
            int count = fameOrder.members(firstCell + i);
            exact += count * Math.min(scale * weights[i % Population.FAME_LEVELS], most);
            long upTo = Math.min(wanted, (long) (exact + 0.5));
            stubStart[i + 1] = Math.min(upTo, stubStart[i] + (long) count * members);
        }
    }

    private void fillGuide() {
        int cell = 0;
        for (int i = 0; i < guide.length; i++) {
            long stub = (long) i << guideShift;
            while (cell < cells - 1 && stubStart[cell + 1] <= stub) {
                cell++;
            }
            guide[i] = cell;
        }
    }

    int tier() {
        return tier;
    }

    /// What is done with one matched pair of stubs.
    interface Match {

        /// Takes one pair.
        ///
        /// @param row         which of the member's out-stubs
        /// @param column      the member's place in a row
        /// @param ownerPlace  the owner's place in the fame order
        /// @param stubOfOwner which of the owner's in-stubs
        void accept(int row, int column, int ownerPlace, int stubOfOwner);
    }

    /// Walks all matched pairs of the columns from (inclusive) to (exclusive), row by row, owners in line.
    void match(int from, int to, Match match) {
        for (int row = 0; row < outStubs; row++) {
            long stub = row * (long) members + from;
            long end = Math.min(row * (long) members + to, stubStart[cells]);
            int cell = stub < end ? guide[(int) (stub >> guideShift)] : 0;
            while (stub < end) {
                while (stubStart[cell + 1] <= stub) {
                    cell++;
                }
                long start = stubStart[cell];
                long stubs = stubStart[cell + 1] - start;
                int count = fameOrder.members(firstCell + cell);
                long turned = ((stub - start + 1) * count - 1) / stubs;
                long runStart = start + turned * stubs / count;
                long runEnd = Math.min(end, start + (turned + 1) * stubs / count);
                int place = place(cell, count, turned);
                for (; stub < runEnd; stub++) {
                    match.accept(row, (int) (stub - row * (long) members), place, (int) (stub - runStart));
                }
            }
        }
    }

    /// Number of in-stubs of every place of the reach, added to a count per place.
    void addRuns(int[] perPlace) {
        for (int cell = 0; cell < cells; cell++) {
            long stubs = stubStart[cell + 1] - stubStart[cell];
            int count = fameOrder.members(firstCell + cell);
            if (stubs == 0) {
                continue;
            }
            long done = 0;
            for (int turned = 0; turned < count; turned++) {
                long upTo = (turned + 1L) * stubs / count;
                perPlace[place(cell, count, turned)] += (int) (upTo - done);
                done = upTo;
            }
        }
    }

    /// Which of an owner's in-stubs the out-stub of a row and column meets.
    int stubOfOwner(int row, long column, int ownerCell, int ownerPlace) {
        return (int) (row * (long) members + column - runStart(ownerCell, ownerPlace));
    }

    /// How many out-stubs of a column are matched; the rest are void.
    int filled(int column) {
        long left = stubStart[cells] - column;
        return left <= 0 ? 0 : (int) Math.min(outStubs, (left + members - 1) / members);
    }

    /// Number of members, which is the number of columns.
    int members() {
        return members;
    }

    /// Place in the fame order of the member whose out-stubs stand in a column.
    int placeAt(int column) {
        return memberPlace(column);
    }

    int outStubs() {
        return outStubs;
    }

    /// Place of a member's out-stubs in a row.
    long column(int community, int place) {
        int local = community - firstCommunity;
        int x = domainStart[local] + place - fameOrder.start(FameOrder.cell(community, tier, 0));
        return shuffle.map(x);
    }

    /// Whom the out-stub of a row meets, or −1 when there were not enough in-stubs.
    int owner(int row, long column) {
        long stub = row * (long) members + column;
        if (stub >= stubStart[cells]) {
            return -1;
        }
        int cell = guide[(int) (stub >> guideShift)];
        while (stubStart[cell + 1] <= stub) {
            cell++;
        }
        long stubs = stubStart[cell + 1] - stubStart[cell];
        int count = fameOrder.members(firstCell + cell);
        long inCell = stub - stubStart[cell];
        long turned = ((inCell + 1) * count - 1) / stubs;
        return fameOrder.at(place(cell, count, turned));
    }

    /// Members of a cell are turned by a number that differs from layer to layer, lest the same ones get every odd
    /// stub.
    private int rotation(int count) {
        return (int) ((rotation * count) >>> 31);
    }

    private int place(int cell, int count, long turned) {
        long index = turned + rotation(count);
        return fameOrder.start(firstCell + cell) + (int) (index >= count ? index - count : index);
    }

    /// First in-stub of the owner at a place.
    long runStart(int cell, int place) {
        return run(cell, place, 0);
    }

    /// The in-stub after the last of the owner at a place.
    long runEnd(int cell, int place) {
        return run(cell, place, 1);
    }

    private long run(int cell, int place, int after) {
        int local = cell - firstCell;
        long stubs = stubStart[local + 1] - stubStart[local];
        if (stubs == 0) {
            return 0;
        }
        int count = fameOrder.members(cell);
        long turned = (long) place - fameOrder.start(cell) - rotation(count);
        turned += turned < 0 ? count : 0;
        return stubStart[local] + (turned + after) * stubs / count;
    }

    /// The member whose out-stub meets an in-stub.
    int member(long stub) {
        return fameOrder.at(memberPlace(stub));
    }

    private int memberPlace(long stub) {
        int x = (int) shuffle.unmap(stub % members);
        int low = 0;
        int high = domainStart.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (domainStart[middle] <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int start = fameOrder.start(FameOrder.cell(firstCommunity + low, tier, 0));
        return start + x - domainStart[low];
    }

    /// Whether a member with a column follows the owner of a run.
    boolean meets(long column, long runStart, long runEnd) {
        if (runStart == runEnd) {
            return false;
        }
        long row = Math.max(0, (runStart - column + members - 1) / members);
        return row * members + column < runEnd;
    }
}
