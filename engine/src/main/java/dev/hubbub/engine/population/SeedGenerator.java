package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/// The seed profiles of a public, sampled from published margins and correlations.
///
/// A Latin hypercube ([Strata]) keeps the margins of even a small sample close to the tables, which lie beside their
/// sources: [Nation], [Demography], [Traits], [Occupations], [Interests], [Habits] and [Rhythm]. The order of the list
/// is random, so that its first k are a fair sample, and every profile counts as much as any other.
public final class SeedGenerator {

    /// Topics of which a sample has at least this share of holders, at a weight of [#HELD] or more.
    static final double LEAST_HOLDERS = 0.024;

    static final double HELD = 0.3;

    private final int count;
    private final Chance chance;
    private final Strata strata;

    private SeedGenerator(long seed, int count) {
        this.count = count;
        this.chance = Chance.of(seed, "seeds");
        this.strata = new Strata(seed, count);
    }

    /// The profiles of one seed; the same seed and count give the same profiles everywhere.
    ///
    /// @param count 1 to 100,000
    public static List<SeedProfile> generate(long seed, int count) {
        if (count < 1 || count > 100_000) {
            throw new IllegalArgumentException("count of seed profiles must be in [1, 100000], but was " + count);
        }
        return new SeedGenerator(seed, count).profiles();
    }

    /// Who somebody is before habits are shared out; never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Sketch(
            Nation nation,
            String language,
            Nation.City city,
            int age,
            Gender gender,
            Education education,
            Sector sector,
            Occupations.Occupation occupation,
            double[] z,
            double leaning,
            EnumMap<Topic, Double> interests) {}

    private List<SeedProfile> profiles() {
        List<Sketch> sketches = sketches();
        double[] posts = posts(sketches);
        double[] emoji = Habits.rates(emojiLogits(sketches), posts, Habits.EMOJI);
        double[] hashtag = Habits.rates(hashtagLogits(sketches), posts, Habits.HASHTAG);
        double[] like = tendencies(sketches, "like", new double[] {0, -.05, .2, .35, .05});
        double[] reply = tendencies(sketches, "reply", new double[] {.05, -.1, .35, .05, .15});
        double[] repost = tendencies(sketches, "repost", new double[] {-.05, -.1, .15, .1, .1});
        double[] quote = tendencies(sketches, "quote", new double[] {.25, -.05, .2, -.25, .1});
        double[] media = media(sketches);
        double[] quiet = strata.normals("quiet");
        double[] peak = strata.normals("peak");
        double[] lateness = strata.normals("lateness");
        List<SeedProfile> profiles = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            Sketch s = sketches.get(k);
            double late = Rhythm.lateness(s.age, s.gender, s.sector, s.z, lateness[k]);
            List<Double> hourly = Rhythm.hourly(
                    late,
                    Math.clamp(0.031 + 0.006 * quiet[k], 0.021, 0.048),
                    Math.clamp(1.69 + 0.11 * peak[k], 1.43, 1.97),
                    0.35 + 0.4 * chance.unit(1, k));
            Style style = Habits.style(s.language, s.age, s.education, s.z, emoji[k], hashtag[k], noise(k));
            Activity activity =
                    new Activity(posts[k], hourly, like[k], reply[k], repost[k], quote[k], Figures.milli(media[k]));
            SeedProfile silent = profile(k, s, style, activity, "");
            profiles.add(profile(k, s, style, activity, BioText.of(silent, style, s.age, chance.bits(2, k))));
        }
        return List.copyOf(profiles);
    }

    private static SeedProfile profile(int k, Sketch s, Style style, Activity activity, String bio) {
        return new SeedProfile(
                "seed-" + (k < 9 ? "000" : k < 99 ? "00" : k < 999 ? "0" : "") + (k + 1),
                s.age,
                s.gender,
                s.nation.code(),
                s.city.name(),
                s.city.timeZone(),
                s.occupation.said(s.language, s.gender, s.nation.code()),
                s.sector,
                s.education,
                Traits.quantiles(s.z),
                s.leaning,
                s.interests,
                style,
                activity,
                bio);
    }

    private List<Sketch> sketches() {
        double[] place = strata.units("country");
        double[] age = strata.units("age");
        double[] gender = strata.units("gender");
        double[] schooling = strata.units("schooling");
        double[] work = strata.units("work");
        double[] lean = strata.normals("leaning");
        double[][] traits = new double[Traits.COUNT][];
        for (int trait = 0; trait < Traits.COUNT; trait++) {
            traits[trait] = strata.normals("trait." + trait);
        }
        double[] broad = strata.normals("breadth");
        List<Sketch> sketches = new ArrayList<>(count);
        List<double[]> scores = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            Nation.Draw home = Nation.at(place[k]);
            Nation nation = home.nation();
            int years = Demography.age(nation, age[k]);
            Gender sex = Demography.gender(nation, years, gender[k]);
            Education education = Demography.education(nation, years, schooling[k]);
            double[] own = {traits[0][k], traits[1][k], traits[2][k], traits[3][k], traits[4][k]};
            double[] z = Traits.correlated(own, years, sex);
            double leaning = leaning(nation, years, sex, education, z, lean[k]);
            Sector sector = Occupations.sector(years, sex, education, work[k]);
            Occupations.Occupation occupation =
                    Occupations.of(sector, education, sex, home.language(), chance.unit(3, k));
            double[] score = Interests.odds(nation.code(), years, sex, z, leaning, sector);
            for (int topic = 0; topic < score.length; topic++) {
                score[topic] += -StrictMath.log(-StrictMath.log(chance.unit(4, k, topic) + 1e-12));
            }
            scores.add(score);
            int breadth = (int) Math.clamp(
                    StrictMath.rint(8.2 + 0.9 * z[0] + 0.4 * z[2] + 2.0 * broad[k]), Interests.FEWEST, Interests.MOST);
            int city = StrictMath.min(
                    (int) (StrictMath.pow(chance.unit(5, k), 1.5)
                            * nation.cities().size()),
                    nation.cities().size() - 1);
            sketches.add(new Sketch(
                    nation,
                    home.language(),
                    nation.cities().get(city),
                    years,
                    sex,
                    education,
                    sector,
                    occupation,
                    z,
                    leaning,
                    Interests.weights(score, breadth, chance.unit(6, k))));
        }
        fillTopics(sketches, scores);
        return sketches;
    }

    /// Leaning by country, age, gender, schooling and traits, with two camps rather than one middle.
    ///
    /// Signs: the young and women further left (Pew 2019 and 2023, Inglehart and Norris 2000), openness left,
    /// conscientiousness right (Gerber et al., American Political Science Review 104, 2010); as recalled.
    private static double leaning(
            Nation nation, int age, Gender gender, Education education, double[] z, double noise) {
        double mean = nation.leaning()
                + 0.05 * (Math.clamp(age, 18, 75) - 36) / 10
                + (gender == Gender.WOMAN ? -0.07 : gender == Gender.MAN ? 0.06 : -0.25)
                - (education.ordinal() >= Education.BACHELOR.ordinal() ? 0.06 : -0.03)
                - 0.09 * z[0]
                + 0.06 * z[1];
        double spread = mean + 0.40 * noise;
        double camps = spread + 0.18 * StrictMath.sin(StrictMath.PI * Math.clamp(spread, -1, 1));
        return Figures.milli(Math.clamp(camps, -1, 1));
    }

    /// Sees to it that no topic is without holders: the nearest to it take it up in place of their last topic.
    private void fillTopics(List<Sketch> sketches, List<double[]> scores) {
        int least = (int) StrictMath.ceil(LEAST_HOLDERS * count);
        for (Topic topic : Topic.values()) {
            int holders = 0;
            for (Sketch sketch : sketches) {
                holders += sketch.interests.getOrDefault(topic, 0.0) >= HELD ? 1 : 0;
            }
            if (holders >= least) {
                continue;
            }
            Integer[] order = new Integer[count];
            Arrays.setAll(order, k -> k);
            Arrays.sort(
                    order, (a, b) -> Double.compare(scores.get(b)[topic.ordinal()], scores.get(a)[topic.ordinal()]));
            for (int rank = 0; holders < least && rank < count; rank++) {
                EnumMap<Topic, Double> interests = sketches.get(order[rank]).interests;
                if (interests.getOrDefault(topic, 0.0) < HELD
                        && (interests.size() < Interests.MOST || interests.containsKey(topic))) {
                    interests.put(topic, Figures.milli(0.35 + 0.3 * chance.unit(7, order[rank], topic.ordinal())));
                    holders++;
                }
            }
        }
    }

    private double[] posts(List<Sketch> sketches) {
        double[] noise = strata.normals("volume");
        double[] scores = new double[count];
        for (int k = 0; k < count; k++) {
            Sketch s = sketches.get(k);
            scores[k] = noise[k]
                    + 0.12 * s.z[2]
                    + 0.09 * s.z[0]
                    + 0.09 * (s.interests.size() - 8.2)
                    + (s.gender == Gender.WOMAN ? 0.1 : 0);
        }
        double[] posts = Habits.shares(scores);
        for (int k = 0; k < count; k++) {
            posts[k] = Habits.postsPerDay(posts[k]);
        }
        return posts;
    }

    private double[] emojiLogits(List<Sketch> sketches) {
        double[] noise = strata.normals("emoji");
        double[] logits = new double[count];
        for (int k = 0; k < count; k++) {
            Sketch s = sketches.get(k);
            logits[k] = 0.95 * noise[k]
                    + (s.gender == Gender.WOMAN ? 0.3 : -0.2)
                    - 0.14 * (Math.clamp(s.age, 15, 70) - 33) / 10
                    + 0.12 * s.z[2]
                    + 0.12 * s.z[3];
        }
        return logits;
    }

    private double[] hashtagLogits(List<Sketch> sketches) {
        double[] noise = strata.normals("hashtag");
        double[] logits = new double[count];
        for (int k = 0; k < count; k++) {
            Sketch s = sketches.get(k);
            logits[k] = 0.9 * noise[k]
                    + 0.1 * s.z[2]
                    + (s.sector == Sector.MEDIA ? 0.4 : 0)
                    + (s.interests.containsKey(Topic.POP_MUSIC) ? 0.2 : 0);
        }
        return logits;
    }

    private double[] media(List<Sketch> sketches) {
        double[] noise = strata.normals("media");
        double[] logits = new double[count];
        double[] even = new double[count];
        Arrays.fill(even, 1);
        for (int k = 0; k < count; k++) {
            Sketch s = sketches.get(k);
            logits[k] = 0.7 * noise[k] - 0.15 * (Math.clamp(s.age, 15, 70) - 33) / 10 + 0.15 * s.z[2];
        }
        return Habits.rates(logits, even, 0.14);
    }

    private double[] tendencies(List<Sketch> sketches, String act, double[] effects) {
        double[] noise = strata.normals(act);
        double rest = 1;
        for (double effect : effects) {
            rest -= effect * effect;
        }
        double own = StrictMath.sqrt(rest);
        double[] scores = new double[count];
        for (int k = 0; k < count; k++) {
            scores[k] = own * noise[k];
            for (int trait = 0; trait < Traits.COUNT; trait++) {
                scores[k] += effects[trait] * sketches.get(k).z[trait];
            }
        }
        return Habits.tendencies(scores);
    }

    private double[] noise(int k) {
        double[] noise = new double[5];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Gauss.quantile(chance.unit(8, k, i));
        }
        return noise;
    }
}
