package dev.hubbub.app.command;

import dev.hubbub.app.run.RunReader;
import dev.hubbub.app.run.StoredAct;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hubbub thread`: a thread of a run, to read.
@Command(name = "thread", description = "Shows the thread that an act stands in.", mixinStandardHelpOptions = true)
final class ShowThread implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Directory of a run.")
    private Path run;

    @Parameters(index = "1", paramLabel = "ACT", description = "Id of any act in the thread.")
    private int act;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Posts shown at most, those with the most answers first (default: all).")
    private int most = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RunReader reader = RunReader.open(run)) {
            List<StoredAct> thread = reader.thread(act);
            Set<Integer> speakers = new TreeSet<>();
            for (StoredAct one : thread) {
                if (one.kind().hasWords()) {
                    speakers.add(one.persona());
                }
            }
            ThreadText.of(thread, reader.personas(speakers), Terminal.here().width(), most)
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
