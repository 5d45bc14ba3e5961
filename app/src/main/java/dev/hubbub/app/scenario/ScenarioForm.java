package dev.hubbub.app.scenario;

import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.simulation.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a scenario, the same in YAML and JSON.
final class ScenarioForm {

    private static final double LONGEST_HOURS = 24 * 366;
    private static final double HOUR_MS = 3_600_000;
    private static final String LARGEST = "largest";
    private static final String LARGEST_OF = "largest:";

    private final long startMs;
    private final List<EventDraft> events = new ArrayList<>();
    private final List<Function<List<Event>, Intervention>> interventions = new ArrayList<>();
    private final Set<String> posts = new LinkedHashSet<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new LinkedHashMap<>();

    private ScenarioForm(long startMs) {
        this.startMs = startMs;
    }

    static Draft read(String file, Written written, @Nullable Double hours) {
        Problems problems = new Problems(file);
        Form form = Form.of(problems, "", written);
        String name = form.text("name");
        if (!name.isEmpty() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            form.problem("name", "be in kebab-case, such as world-cup-final-2022", "'" + name + "'");
        }
        String title = form.text("title", name);
        Long start = Moment.epochMs(form, "start");
        if (start == null && !form.has("start")) {
            problems.add(form.line(), "start must be an instant such as 2022-12-18T15:00:00Z, but was missing");
        }
        double stated = form.number("hours", 1.0 / 60, LONGEST_HOURS, 24);
        List<String> sources = form.texts("sources");
        ScenarioForm scenario = new ScenarioForm(start == null ? Moment.SOME_NOON_MS : start);
        form.list("events", item -> scenario.event(Form.of(problems, "events", item)));
        form.list("interventions", item -> scenario.intervention(Form.of(problems, "interventions", item)));
        form.end();
        long durationMs = Math.round((hours == null ? stated : hours) * HOUR_MS);
        scenario.checks.forEach(Runnable::run);
        if (scenario.events.isEmpty() && scenario.interventions.isEmpty() && problems.count() == 0) {
            problems.add(form.line("events"), "events must name at least one, but were empty");
        }
        problems.raise();
        return new Draft(
                name,
                title,
                scenario.startMs,
                durationMs,
                scenario.events,
                scenario.interventions,
                sources == null ? List.of() : sources);
    }

    /// A scenario whose events may have open fields.
    ///
    /// @param interventions each needs the events as they are when filled
    record Draft(
            String name,
            String title,
            long startMs,
            long durationMs,
            List<EventDraft> events,
            List<Function<List<Event>, Intervention>> interventions,
            List<String> sources) {

        /// The scenario, its open fields filled; `note` gets the evidence, line by line.
        Scenario filled(EventFiller filler, Consumer<String> note) {
            List<Event> whole = new ArrayList<>();
            for (EventDraft draft : events) {
                EventFiller.Filled filled = EventFiller.given(draft)
                        .map(event -> new EventFiller.Filled(event, List.of()))
                        .orElseGet(() -> filler.fill(draft));
                filled.evidence().forEach(line -> note.accept(draft.id() + ": " + line));
                whole.add(filled.event());
            }
            return new Scenario(
                    name,
                    title,
                    startMs,
                    durationMs,
                    whole,
                    interventions.stream().map(one -> one.apply(whole)).toList(),
                    sources);
        }
    }

    private @Nullable Void event(Form event) {
        EventDraft draft = EventForm.read(event, startMs);
        String id = EventForm.id(event);
        Integer before = lineOfId.putIfAbsent(id, event.line());
        if (before != null) {
            event.problem("id", "be unique in its file", "'" + id + "', as on line " + before);
        }
        if (draft != null) {
            if (draft.atMs() < startMs) {
                event.problem("at", "not be before the start of the run", event.text("at", ""));
            }
            events.add(draft);
        }
        return null;
    }

    private @Nullable Void intervention(Form one) {
        Kind kind = one.choice("kind", Kind.class);
        if (kind == Kind.EVENT) {
            return event(one);
        }
        if (kind == null) {
            missing(one, "kind", "be post, remove, mute or event");
            return null;
        }
        missing(one, "at", "be given");
        long atMs = Moment.ms(one, "at", startMs, startMs) - startMs;
        if (atMs < 0) {
            one.problem("at", "not be before the start of the run", one.text("at", ""));
        }
        switch (kind) {
            case POST -> post(one, atMs);
            case REMOVE -> remove(one, atMs);
            default -> mute(one, atMs);
        }
        one.end();
        return null;
    }

    private void post(Form one, long atMs) {
        String name = one.text("name");
        int persona = one.whole("persona", 0, Integer.MAX_VALUE);
        String event = one.text("event", "");
        Topic topic = one.choice("topic", Topic.class);
        if (event.isEmpty()) {
            missing(one, "topic", "be given for a post about no event");
        }
        double stance = one.number("stance", -1, 1, 0);
        String text = one.text("text", "");
        if (!name.isEmpty() && !posts.add(name)) {
            one.problem("name", "be unique in its file", "'" + name + "'");
        }
        checks.add(() -> {
            if (!event.isEmpty() && !lineOfId.containsKey(event)) {
                unknown(one, "event", event, lineOfId.keySet());
            }
        });
        interventions.add(events -> new Intervention.Post(
                atMs, name, persona, event, topic == null ? mainTopic(event, events) : topic, stance, text));
    }

    private void remove(Form one, long atMs) {
        String target = one.text("target");
        Set<String> targets = posts;
        checks.add(() -> {
            if (target.startsWith(LARGEST_OF)) {
                String event = target.substring(LARGEST_OF.length());
                if (!lineOfId.containsKey(event)) {
                    unknown(one, "target", event, lineOfId.keySet());
                }
            } else if (!target.isEmpty() && !target.equals(LARGEST) && !targets.contains(target)) {
                List<String> known = new ArrayList<>(targets);
                known.add(LARGEST);
                unknown(one, "target", target, known);
            }
        });
        interventions.add(events -> new Intervention.Remove(atMs, target));
    }

    private void mute(Form one, long atMs) {
        missing(one, "topic", "be given");
        Topic topic = one.choice("topic", Topic.class);
        if (topic != null) {
            interventions.add(events -> new Intervention.Mute(atMs, topic));
        }
    }

    /// The topic of most weight of the event that a post is about.
    private static Topic mainTopic(String id, List<Event> events) {
        return events.stream()
                .filter(event -> event.id().equals(id))
                .flatMap(event -> event.topics().entrySet().stream())
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static void missing(Form one, String name, String rule) {
        if (!one.has(name)) {
            one.problem(name, rule, "missing");
        }
    }

    private static void unknown(Form one, String name, String value, Collection<String> known) {
        one.problems()
                .add(
                        one.line(name),
                        one.path(name) + " must name something in this file, but was '" + value + "'",
                        known.isEmpty() ? "" : Nearest.hint(value, known));
    }

    private enum Kind {
        POST,
        REMOVE,
        MUTE,
        EVENT
    }
}
