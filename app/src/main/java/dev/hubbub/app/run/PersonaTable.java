package dev.hubbub.app.run;

import dev.hubbub.app.table.Column;
import dev.hubbub.app.table.Rows;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The personas who did something in a run, in the order of their ids.
final class PersonaTable implements Table {

    private final Population population;
    private final int[] acted;
    private final List<Column> columns = new ArrayList<>();
    private final List<int[]> wordOfSeed = new ArrayList<>();

    PersonaTable(Population population, ActLog acts) {
        this.population = population;
        acted = acted(acts);
        columns.add(Column.ints("id"));
        columns.add(Column.texts("handle"));
        columns.add(Column.texts("name"));
        columns.add(Column.ints("age"));
        ofSeed("gender", seed -> small(seed.gender()));
        ofSeed("country", SeedProfile::country);
        ofSeed("city", SeedProfile::city);
        ofSeed("time_zone", SeedProfile::timeZone);
        ofSeed("occupation", SeedProfile::occupation);
        ofSeed("education", seed -> small(seed.education()));
        for (String trait :
                List.of("openness", "conscientiousness", "extraversion", "agreeableness", "neuroticism", "leaning")) {
            columns.add(Column.reals(trait));
        }
        ofSeed("language", seed -> seed.style().language());
        columns.add(Column.reals("posts_per_day"));
        columns.add(Column.texts("bio"));
    }

    @Override
    public String name() {
        return "personas";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int rows() {
        return acted.length;
    }

    @Override
    public void fill(int from, int to, Rows rows) {
        for (int i = from; i < to; i++) {
            int id = acted[i];
            Persona persona = population.persona(id);
            BigFive personality = persona.personality();
            int seed = population.seedOf(id);
            rows.put(0, id);
            rows.put(1, population.handle(id));
            rows.put(2, population.name(id));
            rows.put(3, persona.age());
            for (int word = 0; word < 6; word++) {
                rows.put(4 + word, wordOfSeed.get(word)[seed]);
            }
            rows.put(10, (float) personality.openness());
            rows.put(11, (float) personality.conscientiousness());
            rows.put(12, (float) personality.extraversion());
            rows.put(13, (float) personality.agreeableness());
            rows.put(14, (float) personality.neuroticism());
            rows.put(15, (float) persona.leaning());
            rows.put(16, wordOfSeed.get(6)[seed]);
            rows.put(17, (float) persona.activity().postsPerDay());
            rows.put(18, population.bio(id));
            rows.endRow();
        }
    }

    /// Adds a column of words that a persona has from its seed profile.
    private void ofSeed(String name, Function<SeedProfile, String> word) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<SeedProfile> seeds = population.seeds();
        int[] ofSeed = new int[seeds.size()];
        for (int i = 0; i < ofSeed.length; i++) {
            ofSeed[i] = numbers.computeIfAbsent(word.apply(seeds.get(i)), fresh -> numbers.size());
        }
        columns.add(Column.words(name, List.copyOf(numbers.keySet())));
        wordOfSeed.add(ofSeed);
    }

    private static int[] acted(ActLog acts) {
        BitSet seen = new BitSet();
        for (int act = 0; act < acts.size(); act++) {
            seen.set(acts.persona(act));
        }
        return seen.stream().toArray();
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
