package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;

/// Writes what came of a run into its directory: acts, personas and events.
public final class RunWriter {

    private final Played run;
    private final Words words;
    private final PersonaTable personas;
    private final ExecutorService executor;
    private final int threads;

    /// @param executor renders and compresses
    /// @param threads  of the executor
    public RunWriter(Played run, Words words, ExecutorService executor, int threads) {
        this.run = run;
        this.words = words;
        this.executor = executor;
        this.threads = threads;
        personas = new PersonaTable(run.population(), run.acts());
    }

    /// Number of personas who did something.
    public int acted() {
        return personas.rows();
    }

    /// Number of acts of each kind.
    public Map<ActKind, Long> byKind() {
        Map<ActKind, Long> byKind = new EnumMap<>(ActKind.class);
        for (ActKind kind : ActKind.values()) {
            byKind.put(kind, 0L);
        }
        ActLog acts = run.acts();
        for (int act = 0; act < acts.size(); act++) {
            byKind.merge(acts.kind(act), 1L, Long::sum);
        }
        return byKind;
    }

    /// Writes the files; `progress` is told how many acts are written.
    public void write(RunDirectory directory, Format format, IntConsumer progress) {
        directory.write("events.jsonl", out -> EventLines.write(run.scenario().events(), out));
        if (format != Format.NONE) {
            write(directory, format, new ActTable(run, words), progress);
            write(directory, format, personas, rows -> {});
        }
    }

    private void write(RunDirectory directory, Format format, Table table, IntConsumer progress) {
        TableFile file = new TableFile(table, executor, threads, progress);
        directory.write(format.file(table.name()), out -> to(out, format, file));
    }

    private long to(OutputStream out, Format format, TableFile file) throws IOException {
        return format == Format.JSONL ? file.jsonLines(out) : file.parquet(out, notes());
    }

    /// What a Parquet file says of itself, so that it can be told from others when it is moved.
    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("hubbub.scenario", run.scenario().name());
        notes.put("hubbub.seed", Long.toString(run.population().seed()));
        notes.put("hubbub.digest", run.digest());
        return notes;
    }
}
