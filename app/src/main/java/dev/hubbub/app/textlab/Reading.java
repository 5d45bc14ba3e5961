package dev.hubbub.app.textlab;

import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The reading test: one thread about each of six events, as a page that a person reads.
///
/// Everything in it is a function of the program: the worlds, the runs and the choice of threads are fixed. It changes
/// when the model or the words change, so a review shows what the public sounds like now.
public final class Reading {

    private static final long SEED = 1;
    private static final int PERSONAS = 60_000;
    private static final int ACTS = 20;
    private static final int MOST_ACTS = 24;
    private static final int DEEPEST_INDENT = 6;
    private static final RunSettings SETTINGS = new RunSettings(RunSettings.DEFAULT.depthLimit(), false, 1024);

    private static final List<Chosen> CHOSEN = List.of(
            new Chosen("en", List.of("sports", "disaster", "technology")),
            new Chosen("es", List.of("politics", "entertainment", "local")));

    private record Chosen(String language, List<String> topics) {}

    private final List<SeedProfile> seeds;
    private final Voice voice;
    private final EventFiller filler;
    private final Fork fork;

    public Reading(List<SeedProfile> seeds, Voice voice, EventFiller filler, Fork fork) {
        this.seeds = seeds;
        this.voice = voice;
        this.filler = filler;
        this.fork = fork;
    }

    /// The page, in Markdown.
    public String page() {
        StringBuilder page = new StringBuilder("""
                # Reading test

                One thread about each of six invented events, as the public wrote it: posts, replies and quotes in the order
                of the thread, each with its author and the stance it was drawn with (−1 against the subject, 1 for it).
                Written by `./hubbub reading --out docs/reading.md`; do not edit.
                """);
        for (Chosen chosen : CHOSEN) {
            String language = chosen.language();
            try (Arena arena = Arena.ofShared()) {
                List<SeedProfile> speakers = seeds.stream()
                        .filter(seed -> seed.style().language().startsWith(language))
                        .toList();
                World world = Publics.grown(SEED, PERSONAS, speakers, null, fork, arena);
                for (LabEvent event : LabEvents.of(language, filler)) {
                    if (!event.bare() && chosen.topics().contains(event.topic())) {
                        thread(world, event, page);
                    }
                }
            }
        }
        return page.toString();
    }

    private void thread(World world, LabEvent lab, StringBuilder page) {
        Event event = lab.event();
        Scenario scenario = new Scenario(
                event.id(), event.title(), event.atMs(), 24 * 3_600_000L, List.of(event), List.of(), List.of());
        Run run = Simulation.run(world, scenario, SETTINGS, fork, Progress.NONE);
        Words words = new Words(new Played(scenario, world.population(), run.acts(), ""), voice);
        page.append("\n## %s (%s, %s)%n"
                .formatted(event.title(), lab.topic(), lab.language())
                .replace(System.lineSeparator(), "\n"));
        int root = root(run.acts());
        if (root >= 0) {
            show(run, words, children(run.acts(), root), root, 0, page);
        }
    }

    /// The root of the thread that comes closest to twenty acts with words, the deepest of those.
    private static int root(ActLog acts) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        Map<Integer, Integer> depths = new LinkedHashMap<>();
        for (int act = 0; act < acts.size(); act++) {
            if (acts.kind(act).hasWords()) {
                sizes.merge(acts.root(act), 1, Integer::sum);
                depths.merge(acts.root(act), acts.depth(act), Math::max);
            }
        }
        return sizes.keySet().stream()
                .filter(root -> sizes.getOrDefault(root, 0) <= MOST_ACTS)
                .min(Comparator.<Integer>comparingInt(root -> Math.abs(ACTS - sizes.getOrDefault(root, 0)))
                        .thenComparingInt(root -> -depths.getOrDefault(root, 0))
                        .thenComparingInt(root -> root))
                .orElse(-1);
    }

    private static Map<Integer, List<Integer>> children(ActLog acts, int root) {
        Map<Integer, List<Integer>> children = new LinkedHashMap<>();
        for (int act = root + 1; act < acts.size(); act++) {
            if (acts.root(act) == root && acts.kind(act).hasWords()) {
                children.computeIfAbsent(spoken(acts, acts.parent(act)), parent -> new ArrayList<>())
                        .add(act);
            }
        }
        return children;
    }

    /// The act itself, or what a repost shows.
    private static int spoken(ActLog acts, int act) {
        int shown = act;
        while (!acts.kind(shown).hasWords()) {
            shown = acts.parent(shown);
        }
        return shown;
    }

    private static void show(
            Run run, Words words, Map<Integer, List<Integer>> children, int act, int depth, StringBuilder page) {
        ActLog acts = run.acts();
        String text = words.of(act);
        page.append(depth == 0 ? "\n" : "")
                .append("  ".repeat(Math.min(depth, DEEPEST_INDENT)))
                .append("- `@")
                .append(run.world().population().handle(acts.persona(act)))
                .append("` ")
                .append(acts.kind(act) == ActKind.QUOTE ? "quotes, " : "")
                .append(String.format(Locale.ROOT, "%+.1f", acts.stance(act)))
                .append(": ")
                .append(text == null ? "" : marked(text))
                .append('\n');
        for (int answer : children.getOrDefault(act, List.of())) {
            show(run, words, children, answer, depth + 1, page);
        }
    }

    /// A text with the signs of Markdown taken literally.
    private static String marked(String text) {
        return text.replace('\n', ' ').replaceAll("([*_`<>\\[\\]#\\\\])", "\\\\$1");
    }
}
