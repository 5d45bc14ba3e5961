package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.GraphMeasure;
import dev.hubbub.engine.measure.GraphSamples;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Validation;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.ReactionModel.Delays;
import dev.hubbub.engine.simulation.PatternSearch.Knob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The program that finds the numbers and the delays of [ReactionModel]: it lets a public react to one event and moves
/// one number at a time until cascades and threads look like the published figures.
///
/// The loss is the [Misfit] of some targets. Delays are moved in groups, all minutes of a group by one
/// factor, and held against the targets of time; the numbers are held against those of shape. What a
/// persona does a day is not searched here, see [GainFit].
public final class ReactionFit {

    private static final GraphSamples NO_GRAPH = new GraphSamples(11, 100, 100, 10, 0);
    private static final double STEP = 0.12;

    /// Targets of time, by the beginning of their names.
    private static final Set<String> TIME = new TreeSet<>(List.of("C8.", "C9.", "T3."));

    /// Targets of shape.
    private static final Set<String> SHAPE =
            new TreeSet<>(List.of("C3.mean", "C3.p50", "C5.", "C6.", "C7.", "C13", "T1.", "T2."));

    /// Targets of time that a day and a half is too short for: they are seen in the event alone, over twelve days.
    private static final Set<String> LATE = new TreeSet<>(List.of("C8.24h", "C8.7d"));

    private static final int LATE_DAYS = 12;
    private static final long DAY_MS = 86_400_000;

    private final World world;
    private final Scenario event;
    private final Fork fork;
    private final GraphMeasure graph;
    private final Consumer<String> note;

    /// @param event an event of the news kind, over a day and a half
    /// @param note  told how far it has come
    public ReactionFit(World world, Scenario event, Fork fork, ExecutorService executor, Consumer<String> note) {
        this.world = world;
        this.event = event;
        this.fork = fork;
        this.note = note;
        float[] postsPerDay = new float[world.population().size()];
        this.graph = GraphMeasure.of(world.graph(), postsPerDay, NO_GRAPH, executor);
    }

    /// Some minutes of a table that are moved together.
    private record Group(String name, int table, int from, int to) {}

    private static final List<Group> GROUPS = List.of(
            new Group("reposts within 5 min", 0, 0, 3),
            new Group("reposts within an hour", 0, 3, 6),
            new Group("reposts within a day", 0, 6, 10),
            new Group("later reposts", 0, 10, 12),
            new Group("fast replies", 1, 0, 3),
            new Group("slower replies", 1, 3, 5),
            new Group("late replies", 1, 5, 7),
            new Group("answers", 2, 0, 6));

    /// Finds the delays, from those of a model on.
    ///
    /// @param rounds over all groups; 0 measures the model as it is
    public Delays delays(ReactionModel model, Delays start, int rounds) {
        List<Knob> knobs = new ArrayList<>();
        GROUPS.forEach(group -> knobs.add(new Knob(group.name(), 1, 0.1, 10)));
        double[] best = new PatternSearch(
                        knobs,
                        STEP,
                        factors -> {
                            Delays moved = moved(start, factors);
                            return moved == null ? Double.POSITIVE_INFINITY : loss(with(model, moved), TIME);
                        },
                        note)
                .run(rounds);
        Delays found = moved(start, best);
        if (found == null) {
            throw new IllegalStateException("the best delays must rise, but did not");
        }
        Misfit.tell(measured(with(model, found), TIME), note);
        note.accept("new Delays(\n    List.of(%s),\n    List.of(%s),\n    List.of(%s))"
                .formatted(code(found.repost()), code(found.reply()), code(found.answer())));
        return found;
    }

    /// Finds some of the numbers, from those of a model on.
    ///
    /// @param names  which of [ReactionModel#NAMES]
    /// @param rounds over all numbers; 0 measures the model as it is
    public List<Double> numbers(ReactionModel model, Delays delays, List<String> names, int rounds) {
        List<Knob> knobs = names.stream()
                .map(name -> {
                    double now = model.numbers().get(ReactionModel.NAMES.indexOf(name));
                    return new Knob(name, now, now / 10, name.equals("fading") ? 1 : now * 10);
                })
                .toList();
        double[] best = new PatternSearch(knobs, STEP, values -> loss(with(model, names, values, delays), SHAPE), note)
                .run(rounds);
        ReactionModel found = with(model, names, best, delays);
        Misfit.tell(measured(found, SHAPE), note);
        note.accept("List.of(" + code(found.numbers()) + ")");
        return found.numbers();
    }

    private static ReactionModel with(ReactionModel model, Delays delays) {
        return ReactionModel.of(model.numbers(), model.gains(), delays);
    }

    private static ReactionModel with(ReactionModel model, List<String> names, double[] values, Delays delays) {
        List<Double> numbers = new ArrayList<>(model.numbers());
        for (int i = 0; i < values.length; i++) {
            numbers.set(ReactionModel.NAMES.indexOf(names.get(i)), values[i]);
        }
        return ReactionModel.of(numbers, model.gains(), delays);
    }

    /// The delays with each group moved by its factor, or null where they would no longer rise.
    private static @Nullable Delays moved(Delays start, double[] factors) {
        List<List<Double>> tables = List.of(
                new ArrayList<>(start.repost()), new ArrayList<>(start.reply()), new ArrayList<>(start.answer()));
        for (int i = 0; i < factors.length; i++) {
            Group group = GROUPS.get(i);
            for (int knot = group.from(); knot < group.to(); knot++) {
                double minutes = tables.get(group.table()).get(knot) * factors[i];
                tables.get(group.table()).set(knot, minutes);
            }
        }
        for (List<Double> table : tables) {
            for (int knot = 1; knot < table.size(); knot++) {
                if (table.get(knot) <= table.get(knot - 1)) {
                    return null;
                }
            }
        }
        return new Delays(tables.get(0), tables.get(1), tables.get(2));
    }

    private double loss(ReactionModel model, Set<String> ids) {
        return Misfit.of(measured(model, ids));
    }

    private List<Measured> measured(ReactionModel model, Set<String> ids) {
        List<Measured> measured = new ArrayList<>(measured(event, RunSettings.DEFAULT, model).stream()
                .filter(one -> ids.stream().anyMatch(one.target().id()::startsWith))
                .filter(one -> !LATE.contains(one.target().id()))
                .toList());
        if (ids.equals(TIME)) {
            measured(event.lasting(LATE_DAYS * DAY_MS), RunSettings.DEFAULT.withBackground(false), model).stream()
                    .filter(one -> LATE.contains(one.target().id()))
                    .forEach(measured::add);
        }
        return measured;
    }

    private List<Measured> measured(Scenario scenario, RunSettings settings, ReactionModel model) {
        Run run = Simulation.run(world, scenario, settings, model, fork, Progress.NONE);
        return Validation.ofRun(graph, run.observation()).targets();
    }

    private static String code(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(", "));
    }
}
