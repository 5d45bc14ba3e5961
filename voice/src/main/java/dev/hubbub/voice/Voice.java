package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.reaction.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What personas say, by grammar: every text is a pure function of its utterance, without a language model.
///
/// Safe for any number of threads; the order of asking changes nothing. Personas whose language has no bank
/// speak the first language, English.
public final class Voice {

    private static final int BRIEFS = 256;
    private static final int PROBES = 8;

    private final List<Speaker> speakers;
    private final AtomicReferenceArray<@Nullable Brief> briefs;
    private final Roughness roughness;
    private final UnaryOperator<String> banks;

    /// A grammar with the numbers of the bags its moves draw from.
    private static final class Speaker {
        final Grammar grammar;
        final int[] bags;

        Speaker(Grammar grammar) {
            this.grammar = grammar;
            bags = Move.bags(grammar);
        }
    }

    private Voice(List<Grammar> grammars, Roughness roughness, UnaryOperator<String> banks) {
        this.roughness = roughness;
        this.banks = banks;
        speakers = grammars.stream().map(Speaker::new).toList();
        briefs = new AtomicReferenceArray<>(BRIEFS * grammars.size());
    }

    /// The voice of the phrase banks that come with Hubbub, plain spoken; takes some tens of milliseconds to
    /// load.
    public static Voice standard() {
        return standard(List.of());
    }

    /// The same with more phrases.
    ///
    /// @throws IllegalArgumentException when a phrase cannot be read
    public static Voice standard(List<PhraseBank> more) {
        return standard(Roughness.PLAIN, more);
    }

    /// The same as rough as asked for.
    public static Voice standard(Roughness roughness, List<PhraseBank> more) {
        return of(Voice::resource, roughness, more);
    }

    /// The voice of the phrase banks in a folder: `languages.txt` and a folder for every language named there.
    public static Voice from(Path folder, Roughness roughness) {
        return of(path -> file(folder.resolve(path)), roughness, List.of());
    }

    /// A voice that has learnt more phrases; this one stays as it is. Takes as long as loading one.
    ///
    /// @throws IllegalArgumentException when a phrase cannot be read
    public Voice with(List<PhraseBank> more) {
        return of(banks, roughness, more);
    }

    private static Voice of(UnaryOperator<String> banks, Roughness roughness, List<PhraseBank> more) {
        List<Grammar> grammars = new ArrayList<>();
        for (String line :
                banks.apply("languages.txt").lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "languages.txt: a line must be 'code: files', but was '" + line + "'");
            }
            String language = line.substring(0, colon).strip();
            GrammarCompiler compiler = new GrammarCompiler(language);
            for (String file : line.substring(colon + 1).strip().split(" +")) {
                String path = language + "/" + file + ".txt";
                compiler.read(path, banks.apply(path));
            }
            more.stream()
                    .filter(bank -> bank.language().equals(language))
                    .forEach(bank -> compiler.read(bank.name(), bank.text()));
            grammars.add(compiler.compile());
        }
        return new Voice(grammars, roughness, banks);
    }

    /// The words of an utterance, 1 to 280 UTF-16 units.
    public String text(Utterance utterance) {
        Utf8 out = new Utf8(384);
        write(utterance, out);
        return out.toString();
    }

    /// The words of acts that are read together, with the novelty [Gate] between them: posts before answers.
    public List<String> texts(List<Utterance> utterances) {
        List<Utterance> posts =
                utterances.stream().filter(said -> said.kind() == ActKind.POST).toList();
        List<Utterance> answers =
                utterances.stream().filter(said -> said.kind() != ActKind.POST).toList();
        byte[] ofPosts = drafts(new Gate(), posts);
        Gate gate = new Gate();
        gate.keep(about(posts), ofPosts, (act, draft, out) -> write(posts.get(act), draft, out));
        byte[] ofAnswers = drafts(gate, answers);
        List<String> texts = new ArrayList<>();
        Utf8 out = new Utf8(384);
        int post = 0;
        int answer = 0;
        for (Utterance said : utterances) {
            out.truncate(0);
            write(said, said.kind() == ActKind.POST ? ofPosts[post++] : ofAnswers[answer++], out);
            texts.add(out.toString());
        }
        return texts;
    }

    private byte[] drafts(Gate gate, List<Utterance> said) {
        long[] keys = said.stream().mapToLong(Utterance::key).toArray();
        return gate.drafts(keys, about(said), (act, draft, out) -> write(said.get(act), draft, out));
    }

    private int[] about(List<Utterance> said) {
        return said.stream().mapToInt(this::about).toArray();
    }

    private int about(Utterance said) {
        Event event = said.event();
        return 31 * (event == null ? said.topic().ordinal() : event.id().hashCode())
                + speakerOf(said.speaker().language());
    }

    /// Writes the words of an utterance behind what the buffer holds.
    public void write(Utterance utterance, Utf8 out) {
        write(utterance, 0, out);
    }

    /// Writes another draft of an utterance: 0 is what [#write(Utterance, Utf8)] writes, the others say it
    /// otherwise.
    public void write(Utterance utterance, int draft, Utf8 out) {
        say(utterance, draft, out);
    }

    /// What a draft of an utterance does, and in which mood: costs as much as writing it.
    public Gist gist(Utterance utterance, int draft) {
        return say(utterance, draft, new Utf8(384)).gist();
    }

    /// What an utterance does whose words somebody else found.
    public Gist gist(Utterance utterance, String words) {
        int index = speakerOf(utterance.speaker().language());
        Event event = utterance.event();
        return Gist.of(words, Mind.of(utterance, event == null ? null : brief(event, index)));
    }

    private Post say(Utterance utterance, int draft, Utf8 out) {
        int index = speakerOf(utterance.speaker().language());
        Speaker speaker = speakers.get(index);
        Event event = utterance.event();
        Brief brief = event == null ? null : brief(event, index);
        Mind mind = Mind.of(utterance, brief);
        Speech speech = new Speech(speaker.grammar, utterance, brief, mind.stance(), draft, out);
        speech.have = mind.traits() | roughness.traits() | echoing(utterance, speaker.grammar);
        speech.have |= joking(utterance, speaker.grammar);
        Post post = new Post(speech, speaker.bags, mind);
        post.write();
        return post;
    }

    private static long echoing(Utterance utterance, Grammar grammar) {
        Heard parent = utterance.parent();
        if (parent == null) {
            return 0;
        }
        String words = parent.words();
        boolean echo = words != null && Echo.possible(words, grammar.small);
        return (echo ? Trait.ECHO.bit() : 0) | (parent.toMe() ? Trait.MINE.bit() : 0);
    }

    /// Whether a joke runs through the thread: half of those have one whose first post jokes about something
    /// light.
    private static long joking(Utterance said, Grammar grammar) {
        Event event = said.event();
        boolean light = event != null && (Grammar.GRAVE & 1 << event.type().ordinal()) == 0;
        long thread = said.thread();
        return light && Lead.of(thread) == Lead.JOKE && (Chance.mix(~thread) & 1) == 0 && grammar.gag >= 0
                ? Trait.GAG.bit()
                : 0;
    }

    /// Codes of the languages there are banks for, the one for all others first.
    public List<String> languages() {
        return speakers.stream().map(speaker -> speaker.grammar.language).toList();
    }

    /// Code of the language whose small words a text has most of; empty when two have as many.
    public String languageOf(String text) {
        String best = "";
        int most = 0;
        for (Speaker speaker : speakers) {
            int known = Headline.known(text, speaker.grammar.stopWords);
            if (known > most) {
                best = speaker.grammar.language;
                most = known;
            } else if (known == most) {
                best = "";
            }
        }
        return best;
    }

    /// The grammar of one language, for tests and figures.
    Grammar grammar(String language) {
        return speakers.get(speakerOf(language)).grammar;
    }

    private int speakerOf(String language) {
        for (int i = 0; i < speakers.size(); i++) {
            String known = speakers.get(i).grammar.language;
            if (language.startsWith(known)
                    && (language.length() == known.length() || language.charAt(known.length()) == '-')) {
                return i;
            }
        }
        return 0;
    }

    /// The brief of an event, kept for the next post about it: a memo of a pure function, so losing a race
    /// costs time only.
    @SuppressWarnings(
            "ReferenceEquality") // the memo is by identity: comparing whole events would cost more than the brief
    private Brief brief(Event event, int speaker) {
        int home = System.identityHashCode(event);
        int slot = slot(speaker, home);
        for (int probe = 0; probe < PROBES; probe++) {
            int at = slot(speaker, home + probe);
            Brief known = briefs.get(at);
            if (known == null) {
                slot = at;
                break;
            }
            if (known.event == event) {
                return known;
            }
        }
        Brief made = new Brief(event, toldIn(event, speaker), speakers.get(speaker).grammar.stopWords);
        briefs.set(slot, made);
        return made;
    }

    private static int slot(int speaker, int hash) {
        return speaker * BRIEFS + (hash & (BRIEFS - 1));
    }

    private boolean toldIn(Event event, int speaker) {
        String words = event.title() + " " + event.text() + " " + String.join(" ", event.facts());
        int best = 0;
        for (Speaker other : speakers) {
            best = Math.max(best, Headline.known(words, other.grammar.stopWords));
        }
        return Headline.known(words, speakers.get(speaker).grammar.stopWords) == best;
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("phrase bank " + path + " must be readable, but was not", e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Voice.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("phrase bank " + path + " must be on the class path, but was not found"
                        + "\nName the files of a language in languages.txt.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("phrase bank " + path + " cannot be read", e);
        }
    }
}
