package dev.hubbub.engine.population;

/// Ages, genders and schooling of the users of a microblog.
///
/// Sources:
/// - **Ages, older**: adult users in the United States have a median age of 40 and 73 % are under 50 (Pew Research
///   Center, *Sizing Up Twitter Users*, 2019: checked); the bands inside are as recalled.
/// - **Ages, younger**: the advertising audience of X, February 2025: under 18 2.0 %, 18 to 24 32.1 %, 25 to 34 37.5 %,
///   50 and over 7.3 % (DataReportal, by way of Statista: checked), so 35 to 49 is 21.1 %.
/// - **Nonbinary**: about 1.2 %, more among the young (Pew 2022: 1.6 % of adults in the United States are trans or
///   nonbinary, 3 % of those under 30 nonbinary: checked).
/// - **Schooling**: 42 % of adult users in the United States have a bachelor's degree or more (Pew 2019:
///   checked); lower in countries with less tertiary schooling (OECD, *Education at a Glance* 2023, as
///   recalled).
final class Demography {

    private static final double NONBINARY = 0.012;
    private static final double[][] OLDER = {
        {13, 0}, {18, .03}, {25, .19}, {30, .31}, {40, .53}, {50, .74}, {65, .93}, {75, .985}, {88, 1}
    };
    private static final double[][] YOUNGER = {
        {13, 0}, {18, .02}, {25, .341}, {35, .716}, {50, .927}, {65, .985}, {82, 1}
    };

    /// Shares of the levels of [Education] at full age, low to high schooling of the country; each row sums to 1.
    private static final double[][] LEVELS = {
        {.05, .36, .20, .28, .09, .02}, {.03, .30, .19, .33, .12, .03}, {.02, .26, .20, .34, .145, .035}
    };

    private Demography() {}

    /// The age at a place in [0, 1) of the users of a country, lying straight between the edges of the bands.
    static int age(Nation nation, double unit) {
        double[][] bands = nation.older() ? OLDER : YOUNGER;
        int band = 1;
        while (unit >= bands[band][1]) {
            band++;
        }
        double along = (unit - bands[band - 1][1]) / (bands[band][1] - bands[band - 1][1]);
        return (int) (bands[band - 1][0] + along * (bands[band][0] - bands[band - 1][0]));
    }

    static Gender gender(Nation nation, int age, double unit) {
        double nonbinary = age < 30 ? 1.5 * NONBINARY : 0.6 * NONBINARY;
        if (unit < nation.women()) {
            return Gender.WOMAN;
        }
        return unit < 1 - nonbinary ? Gender.MAN : Gender.NONBINARY;
    }

    /// The highest level finished; nobody has finished what their age does not allow.
    static Education education(Nation nation, int age, double unit) {
        if (age < 18) {
            return Education.PRIMARY;
        }
        double[] shares = LEVELS[nation.schooling() - 1];
        double generation = age > 60 ? -0.10 : age > 45 ? -0.04 : 0;
        double place = Math.clamp(unit + generation, 0, 0.999999);
        int level = 0;
        while (level < shares.length - 1 && place >= shares[level]) {
            place -= shares[level++];
        }
        Education drawn = Education.values()[level];
        if (age < 21) {
            return drawn == Education.PRIMARY ? drawn : Education.SECONDARY;
        }
        if (age < 24) {
            return drawn.ordinal() >= Education.BACHELOR.ordinal() && unit < 0.75
                    ? Education.SECONDARY
                    : atMost(drawn, Education.BACHELOR);
        }
        return age < 27 ? atMost(drawn, Education.MASTER) : drawn;
    }

    private static Education atMost(Education drawn, Education limit) {
        return drawn.ordinal() > limit.ordinal() ? limit : drawn;
    }
}
