package dev.hubbub.engine.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A search for the numbers at which a loss is least: one number at a time is moved up and down by a step, which grows
/// after success and shrinks after failure (Hooke and Jeeves 1961, without their leaps). The same start gives the same
/// end.
final class PatternSearch {

    private static final double GROWTH = 1.4;
    private static final double SHRINKAGE = 0.5;
    private static final double LEAST_STEP = 0.004;

    private final List<Knob> knobs;
    private final ToDoubleFunction<double[]> loss;
    private final Consumer<String> note;
    private final double[] values;
    private final double[] steps;
    private double best;
    private int tried;

    /// One number to be found, moved by factors.
    ///
    /// @param name  for people
    /// @param start where the search begins
    /// @param low   least value allowed
    /// @param high  largest value allowed
    record Knob(String name, double start, double low, double high) {}

    /// @param loss of the values of all knobs, in their order; must be the same for the same values
    /// @param note told of each better point and of each round
    PatternSearch(List<Knob> knobs, double step, ToDoubleFunction<double[]> loss, Consumer<String> note) {
        this.knobs = knobs;
        this.loss = loss;
        this.note = note;
        this.values = knobs.stream().mapToDouble(Knob::start).toArray();
        this.steps = new double[values.length];
        Arrays.fill(steps, step);
    }

    /// The best values after some rounds over all knobs; after none, the start.
    double[] run(int rounds) {
        best = tryOut();
        note.accept("%5s  %9s  %s".formatted("tried", "loss", "number moved"));
        note.accept("%5d  %9.4f  none".formatted(tried, best));
        for (int round = 1; round <= rounds; round++) {
            double before = best;
            for (int i = 0; i < values.length; i++) {
                move(i);
            }
            note.accept("%5d  %9.4f  after round %d: %s".formatted(tried, best, round, this));
            if (before == best && Arrays.stream(steps).allMatch(step -> step < LEAST_STEP)) {
                break;
            }
        }
        return values.clone();
    }

    private void move(int i) {
        if (steps[i] < LEAST_STEP) {
            return;
        }
        Knob knob = knobs.get(i);
        double before = values[i];
        for (int sign = 1; sign >= -1; sign -= 2) {
            values[i] = Math.clamp(before * StrictMath.exp(sign * steps[i]), knob.low(), knob.high());
            double now = values[i] == before ? Double.POSITIVE_INFINITY : tryOut();
            if (now < best) {
                best = now;
                steps[i] *= GROWTH;
                note.accept("%5d  %9.4f  %s %.4g -> %.4g".formatted(tried, best, knob.name(), before, values[i]));
                return;
            }
        }
        values[i] = before;
        steps[i] *= SHRINKAGE;
    }

    private double tryOut() {
        tried++;
        return loss.applyAsDouble(values.clone());
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.length)
                .mapToObj(i -> "%s %.4g".formatted(knobs.get(i).name(), values[i]))
                .collect(Collectors.joining(", "));
    }
}
