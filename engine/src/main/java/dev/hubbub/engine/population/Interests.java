package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person cares about, by age, gender, personality, leaning and country.
///
/// A person holds the 4 to 14 topics with the highest of `log odds + Gumbel noise`, which is a draw without
/// replacement with those odds (Plackett and Luce). The log odds are a topic's base plus its effects.
///
/// Sources of the table:
/// - **Base**: relative popularity of interests among social media users as in GWI, *Global* reports 2021 to 2023, and
///   share of conversation as in Pew, *The Behaviors and Attitudes of U.S. Adults on Twitter*, 2021 (as recalled, check
///   before quoting; 33 % of tweets of adults in the United States are political, Pew 2022: checked).
/// - **Women, age**: signs after GWI and after Su, Rounds and Armstrong, *Men and Things, Women and
///   People*, Psychological Bulletin 135 (2009): d = 0.93 for things over people (checked); sizes by topic
///   are assumptions of this project.
/// - **Personality**: signs after Greenberg et al. 2016 and Rentfrow and Gosling 2003 for music, Larson,
///   Rottinghaus and Borgen 2002 for interests in general (as recalled); sizes are assumptions.
/// - **Countries**: which sport a country follows is common knowledge (national federations, Nielsen Fan Insights as
///   recalled); sizes are assumptions.
final class Interests {

    static final int FEWEST = 4;
    static final int MOST = 14;

    /// Topic, base in log odds, women, a decade more, openness, conscientiousness, extraversion, agreeableness,
    /// neuroticism, leaning to the right; then `+n:` or `-n:` and the countries it is that much more or less in.
    private static final String TABLE = """
            FOOTBALL .9 -1.0 -.06 -.2 0 .1 0 -.05 0 +1.0:ES,AR,GB,FR,BR,MX,UY,CO,IT,PT +.7:PE,CL,DE,NL,MA,EG,NG,GH,KE,IE,EC,CR,PY,BO,GT -1.3:US,CA,AU,NZ,IN,PH,JP
            BASKETBALL -.2 -.8 -.2 -.1 0 .15 0 0 -.1 +.9:US,PH +.4:ES,AR,DO,CA
            AMERICAN_FOOTBALL -1.9 -.7 .0 -.2 0 .15 0 0 .25 +2.6:US +1.0:MX,CA -2.0:IN,NG,KE,GH,ES,AR,CL,CO,PE
            BASEBALL -1.8 -.6 .08 -.1 .05 0 .05 0 .1 +1.5:US +3.6:DO,VE +1.9:JP,PA +1.2:MX -2.0:GB,IN,NG,ES,AR,CL
            CRICKET -2.0 -.8 .0 -.1 .05 0 .05 0 .1 +3.4:IN +1.9:GB,AU,ZA +1.5:NZ -2.5:US,ES,MX,AR,CO,CL,PE,VE,EC
            TENNIS -.9 .0 .18 .1 .1 0 .05 0 0 +.6:ES,AR,GB,AU,IT,FR
            MOTORSPORT -.7 -.9 .0 0 0 .05 0 0 .15 +.6:ES,IT,GB,MX,DE,NL,BR
            COMBAT_SPORT -.7 -.9 -.15 -.05 -.05 .1 -.2 0 .2 +.5:US,MX,PH,IE,BR
            ATHLETICS -1.2 .0 .02 .1 .15 0 .1 -.05 0 +1.0:KE,ZA +.4:GB
            RUGBY -1.7 -.7 .02 -.05 .05 .1 0 0 .1 +1.9:NZ,ZA,IE +1.1:GB,AU,FR +.6:AR,IT -1.5:US,IN,MX,CO,VE
            NATIONAL_POLITICS .9 -.25 .22 .1 .0 .05 -.1 .1 .0 +.3:US,ES,AR,VE,NG,GB
            LOCAL_POLITICS -.5 -.1 .25 .05 .1 .05 .05 0 0
            WORLD_AFFAIRS .1 -.35 .2 .25 .05 0 0 .05 -.05 +.2:FR,DE,NL,EG,MA
            ELECTIONS -.2 -.25 .2 .05 .05 .05 -.05 .05 0 +.4:US,IN,NG,KE,AR,MX
            PROTEST -.8 .1 -.15 .3 -.15 .05 .05 .15 -.6 +.4:CO,CL,PE,KE,NG
            MIGRATION -.9 .0 .1 .0 .0 0 0 .1 .15 +.3:US,ES,GB,VE,IT
            CIVIL_RIGHTS -.4 .45 -.08 .25 0 .05 .15 .1 -.7 +.3:US,ZA
            GENDER -.7 .85 -.18 .25 -.05 .05 .1 .15 -.7 +.3:ES,AR,MX,CL
            RELIGION -.4 .1 .18 -.25 .2 .05 .25 0 .6 +.8:NG,GH,KE,PH,US,EG,MA -.8:FR,NL,JP,GB,UY
            EDUCATION -.3 .4 .05 .2 .15 .05 .15 0 -.2
            FAMILY .1 .55 .25 -.15 .15 .05 .3 0 .2
            WORK .0 .05 -.02 .0 .2 .05 .0 .05 0
            MOVIES .8 .05 -.08 .25 -.05 0 .05 .05 -.05
            TELEVISION .7 .3 .03 .0 -.05 .05 .05 .1 0
            POP_MUSIC .6 .65 -.3 .1 -.05 .15 .1 .1 -.1
            ROCK_MUSIC .0 -.25 .18 .25 -.1 -.05 -.05 .05 -.1 +.4:AR,US,GB,MX
            HIP_HOP -.2 -.25 -.35 .1 -.1 .2 -.05 0 -.1 +.5:US,GB,ZA,NG,FR
            LATIN_MUSIC -1.2 .25 -.2 .0 -.05 .25 .1 0 0 +1.7:MX,CO,DO,AR,CL,PE,VE,EC,PA,ES,CR,GT,PY,BO,UY
            CELEBRITIES -.1 .75 -.15 -.2 -.05 .2 .0 .15 0 +.3:GB,PH,IN,NG
            AWARDS -.9 .5 -.05 .1 0 .1 .05 .05 -.1
            COMEDY .6 -.15 -.1 .15 -.15 .2 -.05 .05 -.05
            ANIME -.5 -.1 -.5 .3 -.15 -.2 -.05 .15 -.2 +1.0:JP,PH +.4:MX,BR,CL,PE
            BOOKS .0 .5 .12 .5 .05 -.15 .1 .1 -.15
            ART -.5 .3 -.02 .6 -.1 0 .1 .1 -.25
            HISTORY -.3 -.45 .2 .35 .05 -.1 0 0 .05
            PHOTOGRAPHY -.4 .05 .08 .4 .0 .05 .05 0 -.1
            GAMING .5 -.8 -.45 .15 -.2 -.15 -.1 .1 -.05 +.4:JP,US,PH,BR
            ESPORTS -1.0 -1.0 -.6 .05 -.15 -.1 -.1 .05 0 +.5:PH,BR,ES,MX
            GADGETS -.1 -.6 -.08 .1 .05 0 -.05 0 .1 +.4:IN,JP,NG
            SOFTWARE -.7 -.9 -.12 .25 .1 -.15 -.05 0 0 +.5:IN,DE,US,NL
            ARTIFICIAL_INTELLIGENCE -.4 -.6 -.05 .35 .1 0 -.05 0 .05 +.5:IN,US
            INTERNET -.2 -.1 -.2 .15 -.05 .05 -.05 .1 -.05
            SPACE -.8 -.5 .02 .4 .05 -.05 0 -.05 0 +.2:US,IN
            BIOLOGY -1.1 .15 .03 .4 .1 -.05 .1 0 -.15
            PHYSICS -1.4 -.7 .0 .45 .05 -.15 -.05 0 -.05
            CLIMATE -.4 .25 .08 .3 .1 0 .15 .1 -.7 +.3:DE,NL,AU,CL
            HEALTH -.1 .5 .2 .05 .15 .05 .15 .1 -.05
            FITNESS .1 .0 -.15 .0 .25 .25 .05 -.15 .05
            MENTAL_HEALTH -.4 .6 -.2 .2 -.1 -.05 .1 .4 -.25
            ECONOMY -.1 -.5 .18 .05 .15 .05 -.1 0 .2 +.6:AR,VE,NG,EG +.2:GB
            COMPANIES -.6 -.45 .02 .0 .2 .15 -.1 0 .15 +.3:IN,US
            PERSONAL_FINANCE -.5 -.3 .0 .0 .25 .05 -.1 0 .15 +.3:US,IN,NG,KE
            CRYPTO -.7 -1.0 -.25 .1 -.1 .15 -.15 0 .3 +.6:NG,VE,AR,PH
            DISASTERS -.8 .15 .12 .0 .1 0 .1 .15 0 +.5:CL,MX,JP,PH,PE
            CRIME -.2 .3 .12 -.1 0 .05 -.05 .15 .2 +.4:MX,EC,ZA,CO,VE,CL
            TRAFFIC -.9 -.05 .08 -.15 .1 .05 0 .05 0 +.6:KE,PH,IN,NG,MX,CO,PE
            FOOD .6 .35 .05 .1 .0 .15 .1 0 0
            TRAVEL .4 .3 .05 .3 .0 .2 .05 -.05 -.05
            FASHION -.2 1.0 -.25 .1 .0 .25 .0 .05 0
            PETS .1 .55 .05 .05 .0 -.05 .2 .15 -.05
            """;

    private static final int EFFECTS = 9;
    private static final double[][] EFFECT = new double[Topic.COUNT][];
    private static final List<Map<String, Double>> COUNTRY = new ArrayList<>();

    static {
        for (String line : TABLE.lines().toList()) {
            String[] cell = line.split(" ");
            double[] effects = new double[EFFECTS];
            for (int i = 0; i < EFFECTS; i++) {
                effects[i] = Double.parseDouble(cell[i + 1]);
            }
            EFFECT[Topic.valueOf(cell[0]).ordinal()] = effects;
            Map<String, Double> countries = new TreeMap<>();
            for (int i = EFFECTS + 1; i < cell.length; i++) {
                int colon = cell[i].indexOf(':');
                double more = Double.parseDouble(cell[i].substring(0, colon));
                for (String country : cell[i].substring(colon + 1).split(",")) {
                    countries.put(country, more);
                }
            }
            COUNTRY.add(countries);
        }
    }

    private Interests() {}

    /// Log odds of every topic for one person, in the order of [Topic].
    static double[] odds(String country, int age, Gender gender, double[] z, double leaning, Sector sector) {
        double decades = (Math.clamp(age, 15, 75) - 36) / 10.0;
        double woman = gender == Gender.WOMAN ? 0.5 : gender == Gender.MAN ? -0.5 : 0;
        double[] odds = new double[Topic.COUNT];
        for (Topic topic : Topic.values()) {
            double[] effect = EFFECT[topic.ordinal()];
            double sum = effect[0] + 1.3 * effect[1] * woman + 1.3 * effect[2] * decades + 1.4 * effect[8] * leaning;
            for (int trait = 0; trait < Traits.COUNT; trait++) {
                sum += 1.3 * effect[3 + trait] * z[trait];
            }
            odds[topic.ordinal()] =
                    sum + COUNTRY.get(topic.ordinal()).getOrDefault(country, 0.0) + ofSector(sector, topic);
        }
        return odds;
    }

    /// The weights of the topics with the highest scores: the first near 1, the last near 0.2.
    static EnumMap<Topic, Double> weights(double[] scores, int breadth, double intensity) {
        Integer[] order = new Integer[Topic.COUNT];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        EnumMap<Topic, Double> weights = new EnumMap<>(Topic.class);
        for (int rank = 0; rank < breadth; rank++) {
            double along = (double) rank / (breadth - 1);
            double weight = (0.97 - 0.70 * StrictMath.pow(along, 0.8)) * (0.82 + 0.22 * intensity);
            weights.put(Topic.values()[order[rank]], Math.clamp(Figures.milli(weight), 0.15, 1));
        }
        return weights;
    }

    /// What a line of work adds to an interest in what it is about.
    private static double ofSector(Sector sector, Topic topic) {
        return switch (sector) {
            case EDUCATION -> topic == Topic.EDUCATION ? 2 : topic == Topic.BOOKS ? 0.5 : 0;
            case STUDENT -> topic == Topic.EDUCATION ? 0.8 : 0;
            case HEALTH -> topic == Topic.HEALTH ? 1.8 : topic == Topic.MENTAL_HEALTH ? 0.6 : 0;
            case TECHNOLOGY ->
                switch (topic) {
                    case SOFTWARE -> 2.2;
                    case ARTIFICIAL_INTELLIGENCE -> 1.3;
                    case GADGETS, INTERNET -> 0.6;
                    default -> 0;
                };
            case SCIENCE ->
                switch (topic) {
                    case BIOLOGY, PHYSICS -> 1.6;
                    case SPACE, CLIMATE -> 0.8;
                    default -> 0;
                };
            case FINANCE ->
                switch (topic) {
                    case ECONOMY, PERSONAL_FINANCE -> 1.2;
                    case COMPANIES -> 1.0;
                    default -> 0;
                };
            case MEDIA ->
                switch (topic) {
                    case NATIONAL_POLITICS, WORLD_AFFAIRS -> 0.7;
                    case INTERNET -> 0.5;
                    default -> 0;
                };
            case ARTS ->
                switch (topic) {
                    case ART -> 1.8;
                    case PHOTOGRAPHY, MOVIES -> 0.7;
                    default -> 0;
                };
            case LAW -> topic == Topic.CIVIL_RIGHTS || topic == Topic.CRIME ? 0.9 : 0;
            case PUBLIC_SERVICE -> topic == Topic.LOCAL_POLITICS ? 1.1 : topic == Topic.DISASTERS ? 0.6 : 0;
            case HOSPITALITY -> topic == Topic.FOOD ? 1.0 : 0;
            case TRANSPORT -> topic == Topic.TRAFFIC ? 1.6 : 0;
            case AGRICULTURE -> topic == Topic.CLIMATE ? 0.9 : topic == Topic.PETS ? 0.5 : 0;
            case TRADE -> topic == Topic.COMPANIES || topic == Topic.WORK ? 0.4 : 0;
            case HOME -> topic == Topic.FAMILY ? 1.2 : 0;
            case RETIRED -> topic == Topic.FAMILY || topic == Topic.HEALTH ? 0.4 : 0;
            case MANUFACTURING, CONSTRUCTION, UNEMPLOYED -> topic == Topic.WORK ? 0.5 : 0;
        };
    }
}
