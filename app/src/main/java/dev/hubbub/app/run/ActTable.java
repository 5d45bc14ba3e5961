package dev.hubbub.app.run;

import dev.hubbub.app.table.Column;
import dev.hubbub.app.table.Rows;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Utf8;
import dev.hubbub.voice.media.Picture;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The acts of a run as a table, in the order of their ids, which are their row numbers.
final class ActTable implements Table {

    private final ActLog acts;
    private final Population population;
    private final long startMs;
    private final Words words;
    private final List<Column> columns;

    /// A persona speaks the language of its seed profile, which is cheaper to ask than the persona.
    private final int[] languageOfSeed;

    private final Map<String, Integer> media = new HashMap<>();

    ActTable(Played run, Words words) {
        acts = run.acts();
        population = run.population();
        startMs = run.scenario().startMs();
        this.words = words;
        languageOfSeed = population.seeds().stream()
                .mapToInt(seed -> words.language(seed.style().language()))
                .toArray();
        columns = List.of(
                Column.ints("id"),
                Column.longs("at_ms"),
                Column.ints("persona"),
                Column.words("kind", kinds()),
                Column.ints("parent").orNull(),
                Column.ints("root"),
                Column.ints("depth"),
                Column.words(
                                "event",
                                run.scenario().events().stream().map(Event::id).toList())
                        .orNull(),
                Column.reals("stance"),
                Column.words("language", words.languages()),
                Column.texts("text").orNull(),
                Column.words("media", Words.album().names()).orNull(),
                Column.texts("alt").orNull());
        List<String> names = Words.album().names();
        for (int i = 0; i < names.size(); i++) {
            media.put(names.get(i), i);
        }
    }

    static List<String> kinds() {
        return Arrays.stream(ActKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int rows() {
        return acts.size();
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the words of the column are in this order
    public void fill(int from, int to, Rows rows) {
        Utf8 text = new Utf8();
        for (int act = from; act < to; act++) {
            ActKind kind = acts.kind(act);
            int persona = acts.persona(act);
            rows.put(0, act);
            rows.put(1, startMs + acts.atMs(act));
            rows.put(2, persona);
            rows.put(3, kind.ordinal());
            if (acts.parent(act) >= 0) {
                rows.put(4, acts.parent(act));
            }
            rows.put(5, acts.root(act));
            rows.put(6, acts.depth(act));
            if (acts.event(act) >= 0) {
                rows.put(7, acts.event(act));
            }
            rows.put(8, (float) acts.stance(act));
            rows.put(9, languageOfSeed[population.seedOf(persona)]);
            if (kind.hasWords()) {
                Persona speaker = population.persona(persona);
                text.clear();
                words.write(act, speaker, text);
                rows.put(10, text.array(), 0, text.size());
                Picture picture = words.picture(act, speaker);
                if (picture != null) {
                    rows.put(11, media.getOrDefault(picture.name(), 0));
                    text.clear();
                    text.append(picture.alt());
                    rows.put(12, text.array(), 0, text.size());
                }
            }
            rows.endRow();
        }
    }
}
