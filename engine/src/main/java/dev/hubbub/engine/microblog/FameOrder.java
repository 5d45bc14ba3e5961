package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedGroups;

/// The personas of a world in the order of interest community, activity tier and fame level.
///
/// Members of one cell (community, tier, level) are alike to the layers of the follow graph, and stand side by side in
/// the order of their index. Costs 8 bytes a persona, and two passes of about 20 ns each to build.
final class FameOrder {

    private static final int BLOCKS = 32;

    private final Population population;
    private final SeedGroups communities;
    private final int[] order;
    private final int[] position;
    private final int[] cellStart;

    private FameOrder(Population population, SeedGroups communities, int cells) {
        this.population = population;
        this.communities = communities;
        this.order = new int[population.size()];
        this.position = new int[population.size()];
        this.cellStart = new int[cells + 1];
    }

    static FameOrder of(Population population, SeedGroups communities, Fork fork) {
        int cells = communities.count() * Population.TIERS * Population.FAME_LEVELS;
        FameOrder fameOrder = new FameOrder(population, communities, cells);
        fameOrder.sort(fork, cells);
        return fameOrder;
    }

    private void sort(Fork fork, int cells) {
        int size = population.size();
        int blocks = (int) Math.min(BLOCKS, 1 + size / 65_536L);
        int blockSize = (int) (((long) size + blocks - 1) / blocks);
        int[][] counts = new int[blocks][];
        fork.run(blocks, block -> {
            int[] count = new int[cells];
            int to = (int) Math.min(size, (block + 1L) * blockSize);
            for (int persona = block * blockSize; persona < to; persona++) {
                int cell = cellOf(persona);
                position[persona] = cell;
                count[cell]++;
            }
            counts[block] = count;
        });
        int next = 0;
        for (int cell = 0; cell < cells; cell++) {
            cellStart[cell] = next;
            for (int block = 0; block < blocks; block++) {
                int count = counts[block][cell];
                counts[block][cell] = next;
                next += count;
            }
        }
        cellStart[cells] = next;
        fork.run(blocks, block -> {
            int[] free = counts[block];
            int to = (int) Math.min(size, (block + 1L) * blockSize);
            for (int persona = block * blockSize; persona < to; persona++) {
                int place = free[position[persona]]++;
                position[persona] = place;
                order[place] = persona;
            }
        });
    }

    SeedGroups communities() {
        return communities;
    }

    int cellOf(int persona) {
        return cell(communities.groupOf(persona), population.tier(persona), population.fameLevel(persona));
    }

    static int cell(int community, int tier, int level) {
        return (community * Population.TIERS + tier) * Population.FAME_LEVELS + level;
    }

    /// First place of a cell; of the end for the number of cells.
    int start(int cell) {
        return cellStart[cell];
    }

    int members(int cell) {
        return cellStart[cell + 1] - cellStart[cell];
    }

    int place(int persona) {
        return position[persona];
    }

    int at(int place) {
        return order[place];
    }
}
