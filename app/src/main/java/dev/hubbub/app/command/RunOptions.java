package dev.hubbub.app.command;

import dev.hubbub.app.run.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of commands that play a scenario.
final class RunOptions {

    static final int PERSONAS = 1_000_000;
    static final long SEED = 1;

    @Option(
            names = "--personas",
            paramLabel = "N",
            description = "How many people there are (default: ${DEFAULT-VALUE}).")
    int personas = PERSONAS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed of the world; the same seed gives the same public (default: ${DEFAULT-VALUE}).")
    long seed = SEED;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Length of the run (default: as the scenario says, or 24).")
    @Nullable
    Double hours;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the run is written (default: a new directory in runs/).")
    @Nullable
    Path out;

    @Option(
            names = "--format",
            paramLabel = "parquet|jsonl|none",
            description = "How acts and personas are written; none writes numbers only (default: ${DEFAULT-VALUE}).")
    Format format = Format.PARQUET;

    @Option(
            names = "--no-chatter",
            description = "Leave ordinary days out: only what the events and interventions bring about.")
    boolean noChatter;

    @Option(names = "--world", paramLabel = "DIR", description = "A world that 'hubbub world build' stored.")
    @Nullable
    Path world;

    @Option(names = "--seeds", paramLabel = "FILE", description = "Seed profiles of your own (JSON lines).")
    @Nullable
    Path seeds;

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "People made elsewhere: OASIS users (.csv, .json) or profiles (.jsonl, with --follows).")
    @Nullable
    Path people;

    @Option(
            names = "--follows",
            paramLabel = "FILE",
            description = "Who follows whom among --people (follower,followee).")
    @Nullable
    Path follows;

    @Option(names = "--force", description = "Write over a run that is already in --out.")
    boolean force;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    boolean json;
}
