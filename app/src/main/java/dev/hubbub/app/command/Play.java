package dev.hubbub.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hubbub play`: a public reacts to a scenario, an event, a list of events or a feed.
@Command(
        name = "play",
        description = "Lets a public react to a scenario, an event, a list of events or a feed.",
        mixinStandardHelpOptions = true)
final class Play implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|EVENT.json|EVENTS.jsonl|feed.xml",
            description = "The name of one of our scenarios or the path of a file.")
    private String scenario;

    @Mixin
    private RunOptions options;

    Play(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        new Playing(parts, options, "play " + scenario, spec.commandLine().getOut()).play(scenario);
        return 0;
    }
}
