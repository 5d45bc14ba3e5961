package dev.hubbub.engine.population;

/// The profiles of the personas of one range as columns of primitives, 28 bytes a persona.
///
/// Filled by [Population#fill]; made once and filled again for range after range. Shares and traits are
/// whole steps of 1/255, rounded to the nearest; posts a day and leaning are rounded to `float`. Otherwise
/// every number is the one that [Population] gives when asked for that persona alone.
public final class PersonaBlock {

    /// Bytes of all columns for one persona.
    public static final int BYTES_PER_PERSONA = 28;

    static final int STEPS = 255;
    static final int SHARES = 8;
    static final int TRAITS = 5;

    final int[] seeds;
    final float[] postsPerDay;
    final float[] leanings;
    final byte[] ages;
    final byte[] tiers;
    final byte[] fameLevels;
    final byte[][] traits;
    final byte[][] shares;
    private int from;
    private int size;

    /// An empty block.
    ///
    /// @param capacity the most personas it can hold
    public PersonaBlock(int capacity) {
        seeds = new int[capacity];
        postsPerDay = new float[capacity];
        leanings = new float[capacity];
        ages = new byte[capacity];
        tiers = new byte[capacity];
        fameLevels = new byte[capacity];
        traits = new byte[TRAITS][capacity];
        shares = new byte[SHARES][capacity];
    }

    void open(int first, int count) {
        if (count < 0 || count > seeds.length) {
            throw new IllegalArgumentException(
                    "personas of a block must be in [0, " + seeds.length + "], but were " + count);
        }
        from = first;
        size = count;
    }

    /// The most personas it can hold.
    public int capacity() {
        return seeds.length;
    }

    /// Number of personas it holds.
    public int size() {
        return size;
    }

    /// The persona in a row.
    public int persona(int row) {
        return from + row;
    }

    /// Index of its seed profile.
    public int seed(int row) {
        return seeds[row];
    }

    /// Years.
    public int age(int row) {
        return ages[row];
    }

    /// Activity tier, see [Population#tier].
    public int tier(int row) {
        return tiers[row];
    }

    /// Fame level, see [Population#fameLevel].
    public int fameLevel(int row) {
        return fameLevels[row];
    }

    /// Posts a day, see [Population#postsPerDay].
    public double postsPerDay(int row) {
        return postsPerDay[row];
    }

    /// Political leaning, −1 left to 1 right.
    public double leaning(int row) {
        return leanings[row];
    }

    /// The five traits.
    public BigFive personality(int row) {
        return new BigFive(
                share(traits[0][row]),
                share(traits[1][row]),
                share(traits[2][row]),
                share(traits[3][row]),
                share(traits[4][row]));
    }

    /// How it writes.
    ///
    /// @param language of its seed profile
    public Style style(int row, String language) {
        return new Style(
                language,
                share(shares[0][row]),
                share(shares[1][row]),
                share(shares[2][row]),
                share(shares[3][row]),
                share(shares[4][row]),
                share(shares[5][row]),
                share(shares[6][row]));
    }

    /// Share of its own posts with a GIF or an image.
    public double mediaRate(int row) {
        return share(shares[7][row]);
    }

    /// The whole step nearest to a share.
    static byte step(double share) {
        return (byte) (int) (share * STEPS + 0.5);
    }

    private static double share(byte step) {
        return (step & 0xFF) / (double) STEPS;
    }
}
