package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.voice.Gist;
import dev.hubbub.voice.Utf8;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.media.Album;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of the acts of a run, rendered when asked for; any number of threads may ask.
public final class Words {

    private final ActLog acts;
    private final Population population;
    private final Utterances utterances;
    private final List<Intervention.Post> scripted = new ArrayList<>();
    private final Voice voice;
    private final Map<Integer, String> spoken;
    private final List<String> languages;
    private final long startMs;
    private final Drafts drafts;

    public Words(Played run, Voice voice) {
        this(run, voice, Map.of());
    }

    /// The same with some words given.
    ///
    /// @param spoken words of acts by their numbers, which stand in place of those of the voice
    public Words(Played run, Voice voice, Map<Integer, String> spoken) {
        this.spoken = spoken;
        acts = run.acts();
        population = run.population();
        utterances = new Utterances(acts, population::handle, run.scenario().events());
        this.voice = voice;
        languages = voice.languages();
        startMs = run.scenario().startMs();
        drafts = new Drafts(acts, new Drafts.Judged() {
            @Override
            public int about(int act) {
                return 31 * acts.event(act) + language(population.persona(acts.persona(act)));
            }

            @Override
            public void write(int act, int draft, Utf8 out) {
                Words.this.voice.write(utterance(act), draft, out);
            }
        });
        for (Intervention intervention : run.scenario().interventions()) {
            if (intervention instanceof Intervention.Post post && !post.text().isEmpty()) {
                scripted.add(post);
            }
        }
    }

    /// Codes of the languages the words may be in.
    public List<String> languages() {
        return languages;
    }

    /// Number of the language that a persona's words are in.
    public int language(Persona speaker) {
        return language(speaker.language());
    }

    /// Number of the language that words are in for those who speak `own`: that, or the first when the voice does not
    /// speak it.
    int language(String own) {
        for (int i = 0; i < languages.size(); i++) {
            String known = languages.get(i);
            if (own.equals(known) || (own.startsWith(known) && own.charAt(known.length()) == '-')) {
                return i;
            }
        }
        return 0;
    }

    /// The words of an act, or null when acts of its kind have none.
    public @Nullable String of(int act) {
        if (!acts.kind(act).hasWords()) {
            return null;
        }
        Utf8 out = new Utf8();
        write(act, population.persona(acts.persona(act)), out);
        return out.toString();
    }

    /// Writes the words of an act that has some.
    void write(int act, Persona speaker, Utf8 out) {
        String given = spoken.get(act);
        if (given != null) {
            out.append(given);
            return;
        }
        Intervention.Post post = post(act);
        if (post == null) {
            voice.write(utterance(act, speaker), drafts.of(act), out);
        } else {
            out.append(post.text());
        }
    }

    /// What an act shows beside its words, or null; posts that the experimenter wrote show nothing.
    public @Nullable Picture picture(int act) {
        return acts.kind(act).hasWords() ? picture(act, population.persona(acts.persona(act))) : null;
    }

    @Nullable
    Picture picture(int act, Persona speaker) {
        Album album = album();
        if (!album.mayShow(acts.key(act), acts.kind(act), speaker) || post(act) != null) {
            return null;
        }
        Utterance said = utterance(act, speaker);
        String given = spoken.get(act);
        Gist gist = given == null ? voice.gist(said, drafts.of(act)) : voice.gist(said, given);
        return album.of(new Scene(said, gist, startMs + acts.atMs(act)));
    }

    /// The album of the house, read when first asked for.
    public static Album album() {
        return House.ALBUM;
    }

    private static final class House {
        static final Album ALBUM = Album.standard();
    }

    /// What the experimenter wrote in an act, or null.
    private Intervention.@Nullable Post post(int act) {
        for (Intervention.Post post : scripted) {
            if (acts.kind(act) == ActKind.POST
                    && post.persona() == acts.persona(act)
                    && post.atMs() == acts.atMs(act)) {
                return post;
            }
        }
        return null;
    }

    /// Everything that decides the words of an act that has some.
    public Utterance utterance(int act) {
        return utterance(act, population.persona(acts.persona(act)));
    }

    /// Whether the words of an act are the experimenter's.
    public boolean scripted(int act) {
        return post(act) != null;
    }

    /// The words of the post an answer to an event may pick up; answers to answers pick up none.
    private @Nullable String heardWords(int act, int parent) {
        boolean heard = acts.event(act) >= 0 && acts.kind(parent) == ActKind.POST;
        Persona author = population.persona(acts.persona(parent));
        boolean understood = heard && language(author) == language(population.persona(acts.persona(act)));
        return understood ? of(parent) : null;
    }

    private Utterance utterance(int act, Persona speaker) {
        int parent = acts.parent(act);
        return utterances.of(act, speaker, parent < 0 ? null : heardWords(act, parent));
    }
}
