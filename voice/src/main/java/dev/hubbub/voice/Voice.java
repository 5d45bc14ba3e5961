package dev.hubbub.voice;

import dev.hubbub.engine.reaction.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What personas say, by grammar: every text is a pure function of its utterance, without a language model.
///
/// Safe for any number of threads; the order of asking changes nothing. Personas whose language has no bank speak
/// the
/// first language, English.
public final class Voice {

    private static final int BRIEFS = 256;
    private static final int PROBES = 8;

    private final List<Speaker> speakers;
    private final AtomicReferenceArray<@Nullable Brief> briefs;

    /// A grammar with the numbers of the bags its moves draw from.
    private static final class Speaker {
        final Grammar grammar;
        final int[] bags;

        Speaker(Grammar grammar) {
            this.grammar = grammar;
            bags = Move.bags(grammar);
        }
    }

    private Voice(List<Grammar> grammars) {
        speakers = grammars.stream().map(Speaker::new).toList();
        briefs = new AtomicReferenceArray<>(BRIEFS * grammars.size());
    }

    /// The voice of the phrase banks that come with Hubbub; takes some tens of milliseconds to load.
    public static Voice standard() {
        return standard(List.of());
    }

    /// The same with more phrases.
    ///
    /// @throws IllegalArgumentException when a phrase cannot be read
    public static Voice standard(List<PhraseBank> more) {
        List<Grammar> grammars = new ArrayList<>();
        for (String line : lines("languages.txt")) {
            String language = line.substring(0, line.indexOf(':')).strip();
            GrammarCompiler compiler = new GrammarCompiler(language);
            for (String file : line.substring(line.indexOf(':') + 1).strip().split(" +")) {
                String path = language + "/" + file + ".txt";
                compiler.read(path, resource(path));
            }
            more.stream()
                    .filter(bank -> bank.language().equals(language))
                    .forEach(bank -> compiler.read(bank.name(), bank.text()));
            grammars.add(compiler.compile());
        }
        return new Voice(grammars);
    }

    /// The words of an utterance, 1 to 280 UTF-16 units.
    public String text(Utterance utterance) {
        Utf8 out = new Utf8(384);
        write(utterance, out);
        return out.toString();
    }

    /// Writes the words of an utterance behind what the buffer holds.
    public void write(Utterance utterance, Utf8 out) {
        int index = speakerOf(utterance.speaker().language());
        Speaker speaker = speakers.get(index);
        Event event = utterance.event();
        Brief brief = event == null ? null : brief(event, index);
        Mind mind = Mind.of(utterance, brief);
        Speech speech = new Speech(speaker.grammar, utterance, brief, mind.stance(), out);
        speech.have = mind.traits();
        new Post(speech, speaker.bags, mind).write();
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

    /// The brief of an event, kept for the next post about it: a memo of a pure function, so losing a race costs
    /// time
    /// only.
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
        Brief made = new Brief(event, toldIn(event, speaker));
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

    private static List<String> lines(String path) {
        return resource(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
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
