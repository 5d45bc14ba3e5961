package dev.hubbub.app.command;

import dev.hubbub.app.run.Format;
import dev.hubbub.voice.Roughness;
import java.math.BigDecimal;
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

    @Option(
            names = "--roughness",
            paramLabel = "mild|plain|rough",
            description = "How rough the public may be: no mockery, sarcasm, or swearing; never a slur"
                    + " (default: ${DEFAULT-VALUE}).")
    Roughness roughness = Roughness.PLAIN;

    @Option(
            names = "--voice",
            paramLabel = "grammar|model",
            description = "Whose words: the grammar's, or a language model's as far as the budget goes"
                    + " (default: ${DEFAULT-VALUE}).")
    Speech voice = Speech.grammar;

    @Option(
            names = "--model",
            paramLabel = "PROVIDER/NAME",
            description = "The model to ask, such as openai/gpt-5-mini; its key by environment variable.")
    @Nullable
    String model;

    @Option(
            names = "--budget",
            paramLabel = "DOLLARS",
            description = "The most that this run may spend on a model (default: ${DEFAULT-VALUE}).")
    BigDecimal budget = BigDecimal.ONE;

    @Option(names = "--record", paramLabel = "FILE", description = "Keep what the model answers.")
    @Nullable
    Path record;

    @Option(names = "--replay", paramLabel = "FILE", description = "Take the answers of a recording; asks no model.")
    @Nullable
    Path replay;

    /// Whose words a run is in.
    enum Speech {
        grammar,
        model
    }

    @Option(
            names = "--gifs",
            paramLabel = "drawn|giphy|tenor",
            description = "Whose GIFs the report shows: ours, or those of a service, with its key in GIPHY_API_KEY or"
                    + " TENOR_API_KEY (default: ${DEFAULT-VALUE}).")
    String gifs = "drawn";

    @Option(
            names = "--images",
            paramLabel = "drawn|model",
            description = "Whose images the report shows: templates alone, or photos by --image-model in them too"
                    + " (default: ${DEFAULT-VALUE}).")
    Images images = Images.drawn;

    @Option(
            names = "--image-model",
            paramLabel = "PROVIDER/NAME",
            description = "The image model to ask, such as openai/gpt-image-1, under a tenth of --budget.")
    @Nullable
    String imageModel;

    /// Whose images a run shows.
    enum Images {
        drawn,
        model
    }

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
