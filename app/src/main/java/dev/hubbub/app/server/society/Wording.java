package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Heard;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The words of acts: people's as they wrote them, personas' by the voice, made when somebody reads.
final class Wording {

    private static final Topic[] TOPICS = Topic.values();

    private final ActLog acts;
    private final Population population;
    private final List<Event> events;
    private final Voice voice;
    private final IntFunction<String> handles;
    private final Map<Integer, Written> written = new ConcurrentHashMap<>();
    private final Map<String, String> scripted = new HashMap<>();

    /// What a person wrote.
    record Written(
            String text,
            Visibility visibility,
            boolean sensitive,
            String spoiler,
            String language,
            List<Integer> mentions,
            long editedMs) {}

    /// @param events  grows while it is used
    /// @param handles handle of every account
    Wording(ActLog acts, Population population, List<Event> events, Voice voice, IntFunction<String> handles) {
        this.acts = acts;
        this.population = population;
        this.events = events;
        this.voice = voice;
        this.handles = handles;
    }

    void write(int act, Written words) {
        written.put(act, words);
    }

    /// Puts words into the mouth of a persona at a moment.
    void script(int persona, long atMs, String text) {
        scripted.put(persona + "@" + atMs, text);
    }

    @Nullable
    Written written(int act) {
        return written.get(act);
    }

    /// Acts with words of people.
    Map<Integer, Written> all() {
        return written;
    }

    /// The words of a post, reply or quote.
    String text(int act) {
        Written own = written.get(act);
        if (own != null) {
            return own.text();
        }
        ActKind kind = acts.kind(act);
        int persona = acts.persona(act);
        if (kind == ActKind.POST && !scripted.isEmpty()) {
            String script = scripted.get(persona + "@" + acts.atMs(act));
            if (script != null) {
                return script;
            }
        }
        int parent = acts.parent(act);
        int event = acts.event(act);
        Heard heard = parent < 0
                ? null
                : new Heard(
                        handles.apply(acts.persona(parent)), acts.kind(parent), acts.stance(parent), acts.key(parent));
        return voice.text(new Utterance(
                acts.key(act),
                kind,
                acts.depth(act),
                population.persona(persona),
                acts.stance(act),
                event < 0 ? null : events.get(event),
                TOPICS[acts.topic(act)],
                heard));
    }
}
