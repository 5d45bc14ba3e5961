package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.PublicMind;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.Reactions;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Asks the public of a stage what it would do about an event, without telling it.
///
/// The answer is what will happen, as far as it goes: the same chance under the same name of the event decides then.
final class Forecasting {

    private static final double SIDE = 0.15;
    private static final int[] WITHIN_MIN = {10, 60, 360, 1_440};
    private static final int MOST_VOICES = 5;
    private static final int MOST_PLACES = 8;

    /// Events after which the reckoning begins anew, since each is kept by it.
    private static final int MOST_ASKED = 64;

    private final Stage stage;
    private @Nullable Reactions reactions;
    private int asked;

    Forecasting(Stage stage) {
        this.stage = stage;
    }

    /// What the public would do.
    ///
    /// @param event under the id that it would be told as
    /// @param nowMs simulated time since the beginning
    synchronized Forecast of(Event event, long nowMs) {
        Reactions world = world();
        int number = world.add(event);
        Intent posts = new Intent();
        new PublicMind(world, new ActColumns(1)).respond(number, nowMs, posts);
        int[] within = new int[WITHIN_MIN.length];
        Map<String, double[]> byCountry = new TreeMap<>();
        List<Forecast.Voice> voices = new ArrayList<>();
        int count = 0;
        int favour = 0;
        int against = 0;
        double stances = 0;
        for (int i = 0; i < posts.size(); i++) {
            int persona = posts.persona(i);
            if (persona >= stage.personas) {
                continue;
            }
            count++;
            double stance = posts.stance(i);
            stances += stance;
            favour += stance > SIDE ? 1 : 0;
            against += stance < -SIDE ? 1 : 0;
            int minutes = (int) ((posts.atMs(i) - nowMs) / 60_000);
            for (int w = 0; w < within.length; w++) {
                within[w] += minutes < WITHIN_MIN[w] ? 1 : 0;
            }
            String country = stage.population
                    .seeds()
                    .get(stage.population.seedOf(persona))
                    .country();
            double[] sum = byCountry.computeIfAbsent(country, code -> new double[2]);
            sum[0]++;
            sum[1] += stance;
            voices.add(new Forecast.Voice(persona, minutes, rounded(stance)));
        }
        return new Forecast(
                count, within(within), favour, against, mean(stances, count), places(byCountry), loudest(voices));
    }

    private Reactions world() {
        Reactions world = reactions;
        if (world == null || asked++ >= MOST_ASKED) {
            asked = 0;
            world = new Reactions(
                    stage.population,
                    stage.world.graph(),
                    stage.session.presence(),
                    ReactionModel.DEFAULT,
                    List.of(),
                    Session.LONGEST_MS,
                    RunSettings.DEFAULT.depthLimit());
            reactions = world;
        }
        return world;
    }

    private static List<Forecast.Within> within(int[] counts) {
        List<Forecast.Within> within = new ArrayList<>();
        for (int w = 0; w < counts.length; w++) {
            within.add(new Forecast.Within(WITHIN_MIN[w], counts[w]));
        }
        return within;
    }

    private static List<Forecast.Place> places(Map<String, double[]> byCountry) {
        List<Forecast.Place> places = new ArrayList<>();
        byCountry.forEach((country, sum) ->
                places.add(new Forecast.Place(country, (int) sum[0], mean(sum[1], (int) sum[0]))));
        places.sort(Comparator.comparingInt(Forecast.Place::posts).reversed());
        return places.subList(0, Math.min(MOST_PLACES, places.size()));
    }

    private List<Forecast.Voice> loudest(List<Forecast.Voice> voices) {
        stage.lock.readLock().lock();
        try {
            return voices.stream()
                    .sorted(Comparator.comparingInt((Forecast.Voice one) -> stage.follows.followers(one.account()))
                            .reversed())
                    .limit(MOST_VOICES)
                    .toList();
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    private static double mean(double sum, int count) {
        return count == 0 ? 0 : rounded(sum / count);
    }

    private static double rounded(double value) {
        return Math.round(1_000 * value) / 1_000.0;
    }
}
