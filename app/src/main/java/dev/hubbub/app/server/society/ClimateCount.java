package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.voice.media.Emotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Counts along the acts of a stage what a [Climate] tells.
///
/// It holds the read lock for a few thousand acts at a time, so that the society goes on while many are
/// counted.
final class ClimateCount {

    /// Acts that are counted at the most; of more, the latest.
    private static final int MOST = 3_000_000;

    private static final int CHUNK = 8_192;
    private static final int FELT_CHUNK = 256;
    private static final double SIDE = 0.15;
    private static final int MOST_CITIES = 6;
    private static final int MOST_TOPICS = 12;
    private static final int MOST_EVENTS = 8;
    private static final long[] STEPS_MIN = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440};

    private final Stage stage;
    private final List<String> countries = new ArrayList<>();
    private final List<String> cities = new ArrayList<>();
    private final int[] countryOfSeed;
    private final int[] cityOfSeed;
    private final List<Integer> countryOfCity = new ArrayList<>();
    private final int[] personas;

    ClimateCount(Stage stage) {
        this.stage = stage;
        List<SeedProfile> seeds = stage.population.seeds();
        countryOfSeed = new int[seeds.size()];
        cityOfSeed = new int[seeds.size()];
        Map<String, Integer> knownCountries = new LinkedHashMap<>();
        Map<String, Integer> knownCities = new LinkedHashMap<>();
        for (int seed = 0; seed < seeds.size(); seed++) {
            SeedProfile profile = seeds.get(seed);
            countryOfSeed[seed] = knownCountries.computeIfAbsent(profile.country(), code -> {
                countries.add(code);
                return countries.size() - 1;
            });
            int country = countryOfSeed[seed];
            cityOfSeed[seed] = knownCities.computeIfAbsent(profile.country() + " " + profile.city(), key -> {
                cities.add(profile.city());
                countryOfCity.add(country);
                return cities.size() - 1;
            });
        }
        countries.add("");
        personas = new int[countries.size()];
        for (int seed = 0; seed < Math.min(seeds.size(), stage.personas); seed++) {
            personas[countryOfSeed[seed]] += (stage.personas - 1 - seed) / seeds.size() + 1;
        }
    }

    /// Acts, stances and sides of anything.
    private static final class Sum {
        int acts;
        int said;
        int favour;
        int against;
        double stances;

        void add(boolean says, double stance) {
            acts++;
            if (says) {
                said++;
                stances += stance;
                favour += stance > SIDE ? 1 : 0;
                against += stance < -SIDE ? 1 : 0;
            }
        }

        double stance() {
            return said == 0 ? 0 : Math.round(1_000 * stances / said) / 1_000.0;
        }
    }

    private static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        for (int i = 0; i < count; i++) {
            sums[i] = new Sum();
        }
        return sums;
    }

    /// What happened in the last stretch of simulated time.
    ///
    /// @param spanMs  how far back
    /// @param buckets how many buckets at the most
    Climate of(long spanMs, int buckets) {
        int to = locked(stage.annals::size);
        long toMs = locked(stage.session::nowMs);
        long bucketMs = bucketMs(spanMs, buckets);
        long startMs = stage.settings.startMs();
        int from = Math.max(first(toMs - spanMs, to), to - MOST);
        long sinceMs = from == 0 || from > to - MOST ? Math.max(0, toMs - spanMs) : stage.acts.atMs(from);
        // Buckets begin at round hours of the clock, not of the society's age.
        long beginMs = Math.floorDiv(startMs + sinceMs, bucketMs) * bucketMs - startMs;
        int count = (int) ((toMs - beginMs) / bucketMs) + 1;
        Sum[] all = sums(count);
        int[][] kinds = new int[count][ActKind.values().length];
        Sum[] byCountry = sums(countries.size());
        Sum[][] byCountryAndTime = new Sum[countries.size()][];
        Sum[] byCity = sums(cities.size());
        Sum[] byTopic = sums(Topic.values().length);
        Sum[] byEvent = sums(locked(() -> stage.events.size()));
        eachShown(from, to, act -> {
            ActKind kind = stage.acts.kind(act);
            int bucket = Math.clamp((stage.acts.atMs(act) - beginMs) / bucketMs, 0, count - 1);
            kinds[bucket][kind.ordinal()]++;
            if (kind == ActKind.LIKE) {
                return;
            }
            boolean says = kind != ActKind.REPOST;
            double stance = stage.acts.stance(act);
            int persona = stage.acts.persona(act);
            int seed = stage.population.seedOf(persona);
            int country = persona < stage.personas ? countryOfSeed[seed] : countries.size() - 1;
            all[bucket].add(says, stance);
            byCountry[country].add(says, stance);
            if (byCountryAndTime[country] == null) {
                byCountryAndTime[country] = sums(count);
            }
            byCountryAndTime[country][bucket].add(says, stance);
            if (persona < stage.personas) {
                byCity[cityOfSeed[seed]].add(says, stance);
            }
            byTopic[stage.acts.topic(act)].add(says, stance);
            int event = stage.acts.event(act);
            if (event >= 0 && event < byEvent.length) {
                byEvent[event].add(says, stance);
            }
        });
        long acts = 0;
        List<Climate.Bucket> shown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] of = kinds[i];
            for (int one : of) {
                acts += one;
            }
            shown.add(new Climate.Bucket(
                    startMs + beginMs + i * bucketMs,
                    of[ActKind.POST.ordinal()],
                    of[ActKind.REPLY.ordinal()],
                    of[ActKind.REPOST.ordinal()],
                    of[ActKind.QUOTE.ordinal()],
                    of[ActKind.LIKE.ordinal()],
                    all[i].favour,
                    all[i].against,
                    all[i].stance()));
        }
        return new Climate(
                startMs + beginMs,
                startMs + toMs,
                bucketMs,
                acts,
                shown,
                places(byCountry, byCountryAndTime, byCity),
                topics(byTopic),
                events(byEvent),
                emotions(from, to));
    }

    private static long bucketMs(long spanMs, int buckets) {
        for (long minutes : STEPS_MIN) {
            if (minutes * 60_000 * buckets >= spanMs) {
                return minutes * 60_000;
            }
        }
        return STEPS_MIN[STEPS_MIN.length - 1] * 60_000;
    }

    private <T> T locked(java.util.function.Supplier<T> reading) {
        stage.lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    /// The first act that is not before a moment.
    private int first(long atMs, int size) {
        return locked(() -> {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (stage.acts.atMs(middle) < atMs) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        });
    }

    private void eachShown(int from, int to, IntConsumer found) {
        for (int begin = from; begin < to; begin += CHUNK) {
            int start = begin;
            int end = Math.min(to, begin + CHUNK);
            locked(() -> {
                for (int act = start; act < end; act++) {
                    if (shown(act)) {
                        found.accept(act);
                    }
                }
                return end;
            });
        }
    }

    private boolean shown(int act) {
        if (stage.annals.isGone(act) || stage.suspended.get(stage.acts.persona(act))) {
            return false;
        }
        if (stage.acts.persona(act) < stage.personas) {
            return true;
        }
        Wording.Written own = stage.wording.written(act);
        return own == null || own.visibility() == Visibility.PUBLIC || own.visibility() == Visibility.UNLISTED;
    }

    private List<Climate.Place> places(Sum[] byCountry, Sum[][] byTime, Sum[] byCity) {
        List<Climate.Place> places = new ArrayList<>();
        for (int country = 0; country < countries.size(); country++) {
            Sum sum = byCountry[country];
            if (personas[country] == 0 && sum.acts == 0) {
                continue;
            }
            List<Integer> counts = new ArrayList<>();
            List<Double> stances = new ArrayList<>();
            if (byTime[country] != null) {
                for (Sum one : byTime[country]) {
                    counts.add(one.acts);
                    stances.add(one.stance());
                }
            }
            List<Climate.City> loudest = new ArrayList<>();
            for (int city = 0; city < byCity.length; city++) {
                if (countryOfCity.get(city) == country && byCity[city].acts > 0) {
                    loudest.add(new Climate.City(cities.get(city), byCity[city].acts, byCity[city].stance()));
                }
            }
            loudest.sort(Comparator.comparingInt(Climate.City::acts).reversed());
            places.add(new Climate.Place(
                    countries.get(country),
                    personas[country],
                    sum.acts,
                    sum.stance(),
                    List.copyOf(counts),
                    List.copyOf(stances),
                    List.copyOf(loudest.subList(0, Math.min(MOST_CITIES, loudest.size())))));
        }
        places.sort(Comparator.comparingInt(Climate.Place::acts).reversed());
        return places;
    }

    private static List<Climate.About> topics(Sum[] byTopic) {
        List<Climate.About> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            Sum sum = byTopic[topic.ordinal()];
            if (sum.acts > 0) {
                topics.add(new Climate.About(topic, sum.acts, sum.stance()));
            }
        }
        topics.sort(Comparator.comparingInt(Climate.About::acts).reversed());
        return topics.subList(0, Math.min(MOST_TOPICS, topics.size()));
    }

    private List<Climate.Told> events(Sum[] byEvent) {
        List<Climate.Told> events = new ArrayList<>();
        for (int event = 0; event < byEvent.length; event++) {
            Sum sum = byEvent[event];
            if (sum.acts > 0) {
                int number = event;
                var told = locked(() -> stage.events.get(number));
                events.add(new Climate.Told(told.id(), told.title(), sum.acts, sum.favour, sum.against, sum.stance()));
            }
        }
        events.sort(Comparator.comparingInt(Climate.Told::acts).reversed());
        return events.subList(0, Math.min(MOST_EVENTS, events.size()));
    }

    private List<Climate.Felt> emotions(int from, int to) {
        int[] counts = new int[Emotion.values().length];
        int left = Climate.MOST_FELT;
        for (int end = to; end > from && left > 0; end -= FELT_CHUNK) {
            int begin = Math.max(from, end - FELT_CHUNK);
            int last = end;
            int wanted = left;
            left -= locked(() -> {
                int felt = 0;
                for (int act = last - 1; act >= begin && felt < wanted; act--) {
                    ActKind kind = stage.acts.kind(act);
                    if (kind != ActKind.LIKE
                            && kind != ActKind.REPOST
                            && stage.acts.persona(act) < stage.personas
                            && shown(act)) {
                        long atMs = stage.settings.startMs() + stage.acts.atMs(act);
                        counts[stage.wording.emotion(act, atMs).ordinal()]++;
                        felt++;
                    }
                }
                return felt;
            });
        }
        List<Climate.Felt> emotions = new ArrayList<>();
        for (Emotion emotion : Emotion.values()) {
            if (counts[emotion.ordinal()] > 0) {
                emotions.add(new Climate.Felt(emotion.name(), counts[emotion.ordinal()]));
            }
        }
        emotions.sort(Comparator.comparingInt(Climate.Felt::acts).reversed());
        return emotions;
    }
}
