package dev.hubbub.app.report;

import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// Where acts come from: countries, languages, topics, and the hour on the clock there and in UTC.
///
/// Counts are kept by seed profile, of which there are about a thousand, and gathered by country when written.
final class Origins {

    private static final int HOURS = 24;
    private static final long HOUR_MS = 3_600_000;

    private final People people;
    private final List<SeedProfile> seeds;
    private final long startMs;
    private final int[] offsetMs;
    private final long[] actsOfSeed;
    private final long[] wordsOfSeed;
    private final int[] localHour = new int[HOURS];
    private final int[] utcHour = new int[HOURS];
    private final int[] eventTopic = new int[Topic.COUNT];
    private final int[] chatterTopic = new int[Topic.COUNT];

    Origins(People people, long startMs) {
        this.people = people;
        this.startMs = startMs;
        seeds = people.seeds();
        offsetMs = offsets(seeds, Instant.ofEpochMilli(startMs));
        actsOfSeed = new long[seeds.size()];
        wordsOfSeed = new long[seeds.size()];
    }

    private static int[] offsets(List<SeedProfile> seeds, Instant start) {
        var byZone = new TreeMap<String, Integer>();
        int[] offsets = new int[seeds.size()];
        for (int seed = 0; seed < offsets.length; seed++) {
            offsets[seed] = byZone.computeIfAbsent(
                    seeds.get(seed).timeZone(),
                    zone -> ZoneId.of(zone).getRules().getOffset(start).getTotalSeconds() * 1_000);
        }
        return offsets;
    }

    void count(int seed, long atMs, boolean words, int topic, boolean chatter) {
        actsOfSeed[seed]++;
        if (words) {
            wordsOfSeed[seed]++;
        }
        long utcMs = startMs + atMs;
        utcHour[hour(utcMs)]++;
        localHour[hour(utcMs + offsetMs[seed])]++;
        (chatter ? chatterTopic : eventTopic)[topic]++;
    }

    private static int hour(long ms) {
        return (int) Math.floorMod(Math.floorDiv(ms, HOUR_MS), (long) HOURS);
    }

    /// Minutes that the clock of a persona is ahead of UTC when the run starts.
    int offsetMinutes(int persona) {
        return offsetMs[people.seedOf(persona)] / 60_000;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        writeCountries(json);
        writeLanguages(json);
        json.writeName("localHour");
        json.writeArray(localHour, 0, HOURS);
        json.writeName("utcHour");
        json.writeArray(utcHour, 0, HOURS);
        writeTopics(json);
        json.writeEndObject();
    }

    private void writeCountries(JsonGenerator json) {
        record Country(long acts, long personas) {
            Country plus(Country other) {
                return new Country(acts + other.acts, personas + other.personas);
            }
        }
        var countries = new TreeMap<String, Country>();
        for (int seed = 0; seed < actsOfSeed.length; seed++) {
            var part = new Country(actsOfSeed[seed], personasOf(seed));
            countries.merge(seeds.get(seed).country(), part, Country::plus);
        }
        json.writeArrayPropertyStart("countries");
        countries.forEach((code, country) -> {
            json.writeStartObject();
            json.writeStringProperty("code", code);
            json.writeNumberProperty("acts", country.acts);
            json.writeNumberProperty("personas", country.personas);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /// Seeds take turns, so their shares of a world differ by one persona at most.
    private int personasOf(int seed) {
        return Math.ceilDiv(people.size() - seed, seeds.size());
    }

    private void writeLanguages(JsonGenerator json) {
        var languages = new TreeMap<String, Long>();
        for (int seed = 0; seed < wordsOfSeed.length; seed++) {
            languages.merge(seeds.get(seed).style().language(), wordsOfSeed[seed], Long::sum);
        }
        json.writeObjectPropertyStart("languages");
        languages.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private void writeTopics(JsonGenerator json) {
        json.writeArrayPropertyStart("topics");
        Topic[] topics = Topic.values();
        for (int topic = 0; topic < topics.length; topic++) {
            int event = eventTopic[topic];
            int chatter = chatterTopic[topic];
            if (event + chatter > 0) {
                json.writeStartObject();
                json.writeStringProperty("name", topics[topic].name());
                json.writeNumberProperty("event", event);
                json.writeNumberProperty("chatter", chatter);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
