package dev.hubbub.app.report;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.GifEntry;
import dev.hubbub.voice.media.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A day of acts drawn by a few rules of thumb, shaped like a run but made without the engine.
final class MadeUpRun {

    private static final long HOUR_MS = 3_600_000;
    private static final long START_MS = 1_671_364_800_000L; // 2022-12-18T12:00Z
    private static final long DURATION_MS = 24 * HOUR_MS;
    private static final long SEED = 7;
    private static final String[][] WORDS = {
        {
            "I can't watch this any more.",
            "Robbed. Simply robbed.",
            "Somebody explain that referee to me",
            "We had it, and then we had not. Going for a walk.",
            "Proud of them anyway, hurts all the same"
        },
        {
            "What a match, whoever wins.",
            "My whole street is shouting",
            "I don't even like football and I'm shaking",
            "Three all. THREE ALL.",
            "is it always like this? asking for my heart"
        },
        {
            "CAMPEONES",
            "He did it. After all these years he did it 😭",
            "No words. Only tears and neighbours 🇦🇷",
            "Qué partido, por favor. Qué equipo.",
            "The greatest final there ever was, and it is ours"
        }
    };

    private static final List<GifEntry> GIFS = GifCatalogue.standard().entries();

    private MadeUpRun() {}

    static ReportInput of(int size) {
        MadeUpActs acts = acts(size);
        return new ReportInput(
                scenario(),
                SEED,
                new MadeUpPeople(Math.max(1_000, size)),
                acts,
                act -> acts.kind(act).hasWords() ? words(acts.stance(act), act) : null,
                act -> act % 17 == 0 && acts.kind(act).hasWords() ? gif(act) : null,
                new ReportInput.Totals(31L * size, 84L * size, 4.87, 2.61),
                "b1946ac92492d2347c6235b4d2611184",
                "./hubbub play world-cup-final-2022 --personas 1000000 --seed 7",
                "0.1.0");
    }

    /// One of three GIFs.
    static Picture gif(int act) {
        return new Picture.Gif(GIFS.get(act / 17 % 3), "en");
    }

    private static String words(double stance, int act) {
        String[] bag = WORDS[stance <= -Stances.NEUTRAL ? 0 : stance >= Stances.NEUTRAL ? 2 : 1];
        return bag[Chance.below(Chance.mix(act), bag.length)] + (act % 5 == 0 ? " #WorldCupFinal" : "");
    }

    static Scenario scenario() {
        return new Scenario(
                "world-cup-final-2022",
                "Argentina beat France on penalties in the World Cup final",
                START_MS,
                DURATION_MS,
                List.of(
                        event("kick-off", "The final kicks off in Lusail", 3 * HOUR_MS, 0.4),
                        event("win", "Argentina win the World Cup 4–2 on penalties", 6 * HOUR_MS, 0.6)),
                List.of(new Intervention.Remove(9 * HOUR_MS, "largest:win")),
                List.of("FIFA match report, 18 December 2022"));
    }

    private static Event event(String id, String title, long afterMs, double controversy) {
        return new Event(
                id,
                title,
                "Played at Lusail Stadium before 88,966 people.",
                START_MS + afterMs,
                EventType.SPORTS,
                Impact.GLOBAL,
                0.4,
                controversy,
                new Place("QA", "Lusail"),
                List.of(
                        new Stakeholder("Argentina", "argentina", "AR", 0, 1),
                        new Stakeholder("France", "france", "FR", 0, -1)),
                Map.of(Topic.FOOTBALL, 1.0),
                List.of("4–2 on penalties"),
                List.of("WorldCupFinal"));
    }

    static MadeUpActs acts(int size) {
        Chance chance = Chance.of(SEED, "made-up");
        var acts = new MadeUpActs(times(size, chance.at(1)));
        int[] answerable = new int[size];
        int count = 0;
        for (int act = 0; act < size; act++) {
            ActKind kind = kind(count < 200 ? 0 : chance.unit(2, act));
            int parent = kind == ActKind.POST ? -1 : pick(acts, answerable, count, chance, act);
            boolean chatter = acts.atMs(act) < 3 * HOUR_MS || chance.unit(3, act) < 0.25;
            int event = parent >= 0 ? acts.event(parent) : chatter ? -1 : acts.atMs(act) < 6 * HOUR_MS ? 0 : 1;
            int topic = event >= 0 ? 0 : Chance.below(chance.bits(4, act), Topic.COUNT);
            int persona = Chance.below(chance.bits(5, act), Math.max(1_000, size));
            double lean = MadeUpPeople.lean(persona);
            double stance = Math.clamp(lean + 1.2 * (chance.unit(6, act) - 0.45), -1, 1);
            acts.set(act, persona, kind, parent, event, topic, stance);
            if (kind != ActKind.LIKE) {
                answerable[count++] = act;
            }
        }
        return acts;
    }

    /// A quiet stream, and after each event a crowd that thins out.
    private static long[] times(int size, Chance chance) {
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            double which = chance.unit(0, i);
            double u = chance.unit(1, i);
            double afterMs = 45 * 60_000 * (1 / Math.pow(1 - u, 0.6) - 1) + 8 * 60_000 * chance.unit(2, i);
            long startMs = which < 0.15 ? 3 * HOUR_MS : 6 * HOUR_MS;
            boolean crowd = which < 0.6 && startMs + afterMs < DURATION_MS;
            times[i] = crowd ? startMs + (long) afterMs : (long) (u * DURATION_MS);
        }
        Arrays.sort(times);
        return times;
    }

    private static ActKind kind(double u) {
        return u < 0.06
                ? ActKind.POST
                : u < 0.16 ? ActKind.REPLY : u < 0.20 ? ActKind.QUOTE : u < 0.36 ? ActKind.REPOST : ActKind.LIKE;
    }

    private static int recent(int[] answerable, int count, double u) {
        double back = Math.pow(u, 3) * Math.min(count, 20_000);
        return answerable[count - 1 - (int) Math.min(back, count - 1)];
    }

    /// Somebody recent, or whoever they answered: the much answered are answered more.
    private static int pick(MadeUpActs acts, int[] answerable, int count, Chance chance, int act) {
        int parent = recent(answerable, count, chance.unit(7, act, 0));
        for (int again = 1; again < 5 && acts.event(parent) < 0 && acts.atMs(act) > 3 * HOUR_MS; again++) {
            parent = recent(answerable, count, chance.unit(7, act, again));
        }
        for (int hop = 0; acts.parent(parent) >= 0 && chance.unit(8, act, hop) < 0.6; hop++) {
            parent = acts.parent(parent);
        }
        return parent;
    }
}
