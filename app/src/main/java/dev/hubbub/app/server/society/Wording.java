package dev.hubbub.app.server.society;

import dev.hubbub.app.run.Utterances;
import dev.hubbub.app.run.Words;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Gist;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.media.Album;
import dev.hubbub.voice.media.Emotion;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Scene;
import dev.hubbub.voice.provider.FoundGif;
import dev.hubbub.voice.provider.GifShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The words of acts: people's as they wrote them, personas' as they were
/// found for them, or by the voice, made when somebody reads. The voice learns from what was found.
final class Wording {

    private static final Written NOTHING = new Written("", Visibility.PUBLIC, false, "", "", List.of(), 0);

    private final ActLog acts;
    private final Population population;
    private final School school;
    private final Utterances utterances;
    private final GifShelf gifs;
    private final long startMs;
    private final Map<Integer, Written> written = new ConcurrentHashMap<>();
    private final Map<Integer, String> found = new ConcurrentHashMap<>();
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
    /// @param gifs    of a service, which may be none
    /// @param startMs moment at which the acts begin, since 1970
    Wording(
            ActLog acts,
            Population population,
            List<Event> events,
            Voice voice,
            IntFunction<String> handles,
            GifShelf gifs,
            long startMs) {
        this.acts = acts;
        this.population = population;
        this.school = new School(voice);
        this.utterances = new Utterances(acts, handles, events);
        this.gifs = gifs;
        this.startMs = startMs;
    }

    void write(int act, Written words) {
        written.put(act, words);
    }

    /// Lets a persona say what was found for it instead of what the voice would say; acts to come may use what
    /// is learnt from it.
    void speak(int act, String text) {
        found.put(act, text);
        if (acts.kind(act) == ActKind.POST) {
            school.learn(acts.event(act), utterance(act), text, acts.size());
        }
    }

    /// An act was taken away: what it said is not learnt from.
    void takenAway(int act) {
        String text = found.get(act);
        if (text != null && acts.kind(act) == ActKind.POST) {
            school.forget(acts.event(act), utterance(act), text, acts.size());
        }
    }

    private Voice voice(int act) {
        return school.voice(acts.event(act), act);
    }

    /// What the voice has learnt.
    School school() {
        return school;
    }

    /// Whether a persona says what the voice makes of it, and nobody else wrote it.
    boolean isVoiced(int act) {
        return !written.containsKey(act) && !found.containsKey(act) && script(act) == null;
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
        String other = found.get(act);
        if (other == null) {
            other = script(act);
        }
        return other == null ? voice(act).text(utterance(act)) : other;
    }

    /// What a persona shows beside its words, or null when that is nothing.
    @Nullable
    Attached picture(int act) {
        Album album = Words.album();
        ActKind kind = acts.kind(act);
        if (!kind.hasWords() || written.containsKey(act)) {
            return null;
        }
        Persona speaker = population.persona(acts.persona(act));
        if (!album.mayShow(acts.key(act), kind, speaker) || script(act) != null) {
            return null;
        }
        Utterance said = utterance(act, speaker);
        String words = found.get(act);
        Voice voice = voice(act);
        Gist gist = words == null ? voice.gist(said, 0) : voice.gist(said, words);
        Picture picture = album.of(new Scene(said, gist, startMs + acts.atMs(act)));
        if (picture == null) {
            return null;
        }
        FoundGif service = picture instanceof Picture.Gif gif
                ? gifs.ready(gif.entry(), gif.language(), acts.key(act)).orElse(null)
                : null;
        return new Attached(
                picture, service, service == null ? "" : gifs.service().orElse(""));
    }

    private @Nullable String script(int act) {
        return acts.kind(act) == ActKind.POST && !scripted.isEmpty()
                ? scripted.get(acts.persona(act) + "@" + acts.atMs(act))
                : null;
    }

    /// The emotion that a persona's post, reply or quote shows.
    ///
    /// @param atMs milliseconds since 1970
    Emotion emotion(int act, long atMs) {
        Utterance said = utterance(act);
        return new Scene(said, voice(act).gist(said, 0), atMs).emotion();
    }

    /// What the words of a persona's post, reply or quote come from.
    Utterance utterance(int act) {
        return utterance(act, population.persona(acts.persona(act)));
    }

    /// Picks nothing up from what it answers, since that may be worded anew.
    private Utterance utterance(int act, Persona speaker) {
        return utterances.of(act, speaker, null);
    }

    /// Passes the words of people, those that were found for personas and what was learnt from them out or in.
    void pass(Form form) {
        form.entries(
                written,
                (act, words) -> {
                    form.count(act);
                    pass(form, words);
                },
                all -> all.put(form.count(0), pass(form, NOTHING)));
        form.entries(
                found,
                (act, words) -> {
                    form.count(act);
                    form.text(words);
                },
                all -> all.put(form.count(0), form.text("")));
        school.pass(form);
    }

    private static Written pass(Form form, Written now) {
        List<Integer> mentions = new ArrayList<>(now.mentions);
        String text = form.text(now.text);
        form.numbers(mentions);
        return new Written(
                text,
                form.choice(Visibility.values(), now.visibility),
                form.flag(now.sensitive),
                form.text(now.spoiler),
                form.text(now.language),
                List.copyOf(mentions),
                form.number(now.editedMs));
    }
}
