package dev.hubbub.app.textlab;

import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.textlab.Reactions.Said;
import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has a world of one language react to an event and reads what was said.
///
/// The reactions are those of real runs of a day without ordinary chatter: posts, replies and quotes of
/// whoever responds. Where one day brings too few, the day is lived again with other luck, under another id
/// of the same event, and the texts are put together; the novelty gate holds between all of them, as in a
/// run in which all happen. Of more than wanted a sample is drawn, each equally likely.
///
/// The authors are responders of the first day. What one says on one day is too little to learn a hand
/// from, so each writes a fixed number of posts and replies of its own stance, under keys that no run has.
final class Gathering {

    private static final Chance SAMPLE = Chance.of(17, "textlab.sample");
    private static final Chance AUTHORS = Chance.of(17, "textlab.authors");
    private static final RunSettings SETTINGS = new RunSettings(RunSettings.DEFAULT.depthLimit(), false, 1024);
    private static final int MOST_DAYS = 12;

    private final World world;
    private final Voice voice;
    private final Fork fork;

    /// One day of one event.
    private record Day(Scenario scenario, ActLog acts, Words words, List<Integer> spoken) {}

    private record Line(Day day, int act) {}

    Gathering(World world, Voice voice, Fork fork) {
        this.world = world;
        this.voice = voice;
        this.fork = fork;
    }

    /// What is said about an event.
    ///
    /// @param most    texts at most
    /// @param authors who write much
    /// @param each    texts of each of them
    Reactions of(LabEvent event, int most, int authors, int each) {
        List<Line> lines = new ArrayList<>();
        Day first = day(event.event(), 1);
        for (int number = 1; number <= MOST_DAYS && lines.size() < most; number++) {
            Day day = number == 1 ? first : day(event.event(), number);
            day.spoken().forEach(act -> lines.add(new Line(day, act)));
        }
        List<Line> chosen = sampled(lines, most);
        String[] texts = new String[chosen.size()];
        String[] answered = new String[chosen.size()];
        Arrays.fill(answered, "");
        write(chosen, event.event(), texts, answered);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            ActLog acts = chosen.get(i).day().acts();
            int act = chosen.get(i).act();
            double heard = acts.parent(act) < 0 ? 0 : acts.stance(acts.parent(act));
            said.add(new Said(acts.kind(act), acts.stance(act), heard, answered[i], texts[i]));
        }
        return new Reactions(said, byAuthor(first, authors, each));
    }

    /// Writes them as a run does that they all happen in: with the novelty gate between them, though they come
    /// from several days.
    private void write(List<Line> lines, Event event, String[] texts, String[] answered) {
        List<Utterance> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Utterance one = lines.get(i).day().words().utterance(lines.get(i).act());
            if (one.parent() != null && one.parent().words() != null) {
                answered[i] = one.parent().words();
            }
            said.add(new Utterance(
                    one.key(), one.kind(), one.depth(), one.speaker(), one.stance(), event, one.topic(), one.parent()));
        }
        voice.texts(said).toArray(texts);
    }

    private Day day(Event event, int number) {
        Event told = number == 1 ? event : again(event, number);
        Scenario scenario = new Scenario(
                told.id(), told.title(), told.atMs(), 24 * 3_600_000L, List.of(told), List.of(), List.of());
        ActLog acts =
                Simulation.run(world, scenario, SETTINGS, fork, Progress.NONE).acts();
        List<Integer> spoken = new ArrayList<>();
        for (int act = 0; act < acts.size(); act++) {
            if (acts.kind(act).hasWords()) {
                spoken.add(act);
            }
        }
        return new Day(scenario, acts, words(scenario, acts), spoken);
    }

    private static Event again(Event event, int number) {
        return event.withId(event.id() + "-" + number);
    }

    private List<List<String>> byAuthor(Day day, int authors, int each) {
        ActLog acts = day.acts();
        List<Integer> posts = day.spoken().stream()
                .filter(act -> acts.kind(act) == ActKind.POST)
                .toList();
        List<Integer> chosen = sampled(posts, authors);
        ActColumns written = new ActColumns();
        List<List<Integer>> byAuthor = new ArrayList<>();
        for (int number = 0; number < chosen.size(); number++) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                int parent = -1;
                if (i % 2 == 1) {
                    int heard = posts.get(Chance.below(AUTHORS.bits(number, i, 1), posts.size()));
                    parent = add(written, acts, heard, -1, acts.key(heard));
                }
                own.add(add(written, acts, chosen.get(number), parent, AUTHORS.bits(number, i)));
            }
            byAuthor.add(own);
        }
        Words words = words(day.scenario(), written);
        return byAuthor.stream()
                .map(own -> own.stream().map(act -> text(words, act)).toList())
                .toList();
    }

    private static int add(ActColumns to, ActLog acts, int like, int parent, long key) {
        ActKind kind = parent < 0 ? ActKind.POST : ActKind.REPLY;
        return to.add(to.size(), acts.persona(like), kind, parent, 0, acts.topic(like), acts.stance(like), key);
    }

    private Words words(Scenario scenario, ActLog acts) {
        return new Words(new Played(scenario, world.population(), acts, ""), voice);
    }

    private static String text(Words words, int act) {
        @Nullable String text = words.of(act);
        if (text == null) {
            throw new IllegalStateException("act " + act + " must have words, but had none");
        }
        return text;
    }

    /// Some of a list, each equally likely, in their order.
    private static <T> List<T> sampled(List<T> all, int most) {
        List<T> chosen = new ArrayList<>();
        int left = most;
        for (int i = 0; i < all.size() && left > 0; i++) {
            if (SAMPLE.unit(i) * (all.size() - i) < left) {
                chosen.add(all.get(i));
                left--;
            }
        }
        return chosen;
    }
}
