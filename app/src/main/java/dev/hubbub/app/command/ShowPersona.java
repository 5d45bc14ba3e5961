package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hubbub persona`: who somebody is.
@Command(name = "persona", description = "Shows who a persona is.", mixinStandardHelpOptions = true)
final class ShowPersona implements Callable<Integer> {

    private static final int MOST_INTERESTS = 8;

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Number of the persona, from 0.")
    private int id;

    @Option(
            names = "--personas",
            paramLabel = "N",
            description = "How many people there are (default: ${DEFAULT-VALUE}).")
    private int personas = RunOptions.PERSONAS;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed = RunOptions.SEED;

    ShowPersona(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (personas < 1) {
            throw BadInput.of("--personas must be 1 or more, but was " + personas);
        }
        if (id < 0 || id >= personas) {
            throw BadInput.of("persona must be from 0 to " + (personas - 1) + ", but was " + id);
        }
        Population population = parts.population(seed, personas);
        Persona persona = population.persona(id);
        SeedProfile profile = persona.seed();
        BigFive traits = persona.personality();
        PrintWriter out = spec.commandLine().getOut();
        out.println(population.name(id) + "  @" + population.handle(id));
        out.println(population.bio(id));
        row("age", persona.age() + ", " + words(profile.gender()));
        row("lives in", profile.city() + ", " + profile.country() + " (" + profile.timeZone() + ")");
        row(
                "works as",
                profile.occupation() + " (" + words(profile.sector()) + ", " + words(profile.education()) + ")");
        row(
                "personality",
                String.format(
                        Locale.ROOT,
                        "openness %.2f, conscientiousness %.2f, extraversion %.2f, agreeableness %.2f, neuroticism %.2f",
                        traits.openness(),
                        traits.conscientiousness(),
                        traits.extraversion(),
                        traits.agreeableness(),
                        traits.neuroticism()));
        row("leaning", String.format(Locale.ROOT, "%+.2f (−1 left to 1 right)", persona.leaning()));
        row("language", persona.language());
        row("posts a day", String.format(Locale.ROOT, "%.2f", persona.activity().postsPerDay()));
        row(
                "cares about",
                profile.interests().entrySet().stream()
                        .sorted(Map.Entry.<Topic, Double>comparingByValue().reversed())
                        .limit(MOST_INTERESTS)
                        .map(interest -> words(interest.getKey()))
                        .collect(Collectors.joining(", ")));
        row("seed profile", profile.id());
        out.flush();
        return 0;
    }

    private void row(String name, String value) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "  %-13s %s", name, value));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
