package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.app.cascade.CurvesFile;
import dev.hubbub.app.cascade.SizesFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.GrowthError;
import dev.hubbub.engine.simulation.CascadeHoldOut;
import dev.hubbub.engine.simulation.CascadeLab;
import dev.hubbub.engine.simulation.CascadeStart;
import dev.hubbub.engine.simulation.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hubbub cascades`: the expected growth of cascades of given sizes in this public.
@Command(
        name = "cascades",
        description = "Tells how cascades of given sizes grow in their first 150 minutes.",
        mixinStandardHelpOptions = true)
final class CascadesCommand implements Callable<Integer> {

    /// A public large enough that who reposts a cascade of 3,000 is not everybody who might.
    static final int PERSONAS = 200_000;

    private static final int FEWEST_PERSONAS = 20_000;
    private static final int HOLD_OUTS = 300;

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SIZES.csv",
            description = "Rows id,users[,minute:users …]: the users in the end, and those seen in the first minutes.")
    @Nullable
    private Path sizes;

    @Option(
            names = "--out",
            paramLabel = "CURVES.csv",
            description = "Where rows id,minute,scale,depth,max_breadth go (default: curves.csv).")
    private Path out = Path.of("curves.csv");

    @Option(names = "--check", description = "Print the error on simulated cascades that were held out.")
    private boolean check;

    @Option(
            names = "--personas",
            paramLabel = "N",
            description = "Size of the public, 20,000 or more (${DEFAULT-VALUE}).")
    private int personas = PERSONAS;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the world (${DEFAULT-VALUE}).")
    private long seed = RunOptions.SEED;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    CascadesCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (sizes == null && !check) {
            throw BadInput.of("SIZES.csv or --check must be given, but neither was");
        }
        if (personas < FEWEST_PERSONAS) {
            throw BadInput.of("--personas must be " + FEWEST_PERSONAS + " or more, but was " + personas);
        }
        if (threads < 1) {
            throw BadInput.of("--threads must be 1 or more, but was " + threads);
        }
        Map<String, CascadeStart> starts = sizes == null ? Map.of() : read(sizes);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads);
                Arena arena = Arena.ofShared()) {
            Fork fork = Fork.over(executor, threads);
            World world = Publics.grown(seed, personas, parts.seeds(), null, fork, arena);
            CascadeLab lab = CascadeLab.of(world, fork);
            if (!starts.isEmpty()) {
                write(lab, starts);
            }
            if (check) {
                tell(CascadeHoldOut.of(lab, HOLD_OUTS, fork));
            }
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Map<String, CascadeStart> read(Path file) {
        try {
            return SizesFile.read(file);
        } catch (NoSuchFileException e) {
            throw BadInput.at(file.toString(), 0, "it must be there, but is not");
        } catch (IOException e) {
            throw new Failure("sizes must be readable, but were not: " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(CascadeLab lab, Map<String, CascadeStart> starts) {
        double fewest = Double.POSITIVE_INFINITY;
        try (CurvesFile curves = CurvesFile.create(out)) {
            for (Map.Entry<String, CascadeStart> start : starts.entrySet()) {
                var forecast = lab.forecast(start.getValue());
                fewest = Math.min(fewest, forecast.cascades());
                curves.write(start.getKey(), forecast);
            }
            curves.complete();
        } catch (IOException e) {
            throw new Failure("curves must be writable, but were not: " + out + ": " + e.getMessage(), e);
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %s cascades, each the mean of %.0f simulated ones or more",
                        out,
                        Figures.count(starts.size()),
                        Math.floor(fewest)));
    }

    private void tell(CascadeHoldOut errors) {
        PrintWriter text = spec.commandLine().getOut();
        text.println(Figures.count(errors.cascades()) + " simulated cascades held out: NRMSE over 150 minutes");
        text.println("                                scale   depth   max breadth");
        row(text, "mean curve of others, times n", errors.byMeanCurve());
        row(text, "from n", errors.bySize());
        row(text, "from n and " + CascadeHoldOut.MINUTES + " minutes", errors.byStart());
        row(text, "mean curve, on real cascades", new GrowthError(0.195, 0.239, 0.243));
    }

    private static void row(PrintWriter text, String name, GrowthError error) {
        text.println(String.format(
                Locale.ROOT, "  %-29s %.3f   %.3f   %.3f", name, error.scale(), error.depth(), error.maxBreadth()));
    }
}
