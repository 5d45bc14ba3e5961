package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Name;
import dev.hubbub.engine.reaction.Lexicon.Role;
import dev.hubbub.engine.reaction.Lexicon.Spot;
import dev.hubbub.engine.reaction.Phrases.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the names and places in a row of words: known ones by the lexicon, others by their capitals.
final class Mentions {

    /// Letter case of a headline: as in a sentence, with Most Words Capitalised, or ALL IN CAPITALS.
    private enum Casing {
        SENTENCE,
        TITLE,
        SHOUT
    }

    private final List<Word> words;
    private final Reading reading;
    private final Casing casing;
    private final @Nullable Role[] roles;
    private final boolean[] acts;
    private final boolean[] plain;
    private final @Nullable Mention[] known;

    private Mentions(List<Word> words, Reading reading) {
        this.words = words;
        this.reading = reading;
        this.casing = casing(words);
        this.roles = new Role[words.size()];
        this.acts = new boolean[words.size()];
        this.plain = new boolean[words.size()];
        this.known = new Mention[words.size()];
        Lexicon lexicon = reading.lexicon();
        for (Phrases<Role> group :
                List.of(lexicon.counts, lexicon.links, lexicon.deeds, lexicon.functions, lexicon.parts)) {
            for (Match<Role> match : group.in(words, reading.language())) {
                for (int i = match.from(); i < match.to(); i++) {
                    roles[i] = match.value();
                    acts[i] |= group == lexicon.deeds;
                }
            }
        }
        markPlain(reading.lexicon().topics);
        markPlain(reading.lexicon().types);
        markPlain(reading.lexicon().impacts);
        markPlain(reading.lexicon().valence);
        markPlain(reading.lexicon().controversy);
        markKnown();
    }

    /// The mentions in a row of words, from left to right.
    static List<Mention> in(List<Word> words, Reading reading) {
        return new Mentions(words, reading).all();
    }

    private List<Mention> all() {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Mention start = known[at];
            if (start != null && start.kind() == Mention.Kind.DEMONYM) {
                found.add(start);
                at = start.to();
                continue;
            }
            int end = start != null ? start.to() : nameWord(at) ? at + 1 : at;
            if (end == at) {
                at++;
                continue;
            }
            int stop = extend(end, start == null);
            if (start != null && stop == end) {
                found.add(start);
            } else {
                addUnknown(found, at, stop);
            }
            at = stop;
        }
        return found;
    }

    private void addUnknown(List<Mention> found, int from, int to) {
        Spot spot = null;
        for (int i = from; i < to; i++) {
            Mention inside = known[i];
            if (inside != null && inside.spot() != null && spot == null) {
                spot = inside.spot();
            }
        }
        boolean alone = to - from == 1 && spot == null;
        boolean acting = to < words.size() && acts[to] && words.get(to).follows();
        boolean suspicious = casing == Casing.TITLE || words.get(from).opens();
        if (alone && ((suspicious && !acting) || words.get(from).raw().length() < 2)) {
            return;
        }
        found.add(new Mention(
                Mention.Kind.UNKNOWN,
                text(from, to),
                spot,
                null,
                words.get(from).title(),
                from,
                to));
    }

    /// The end of the name that goes on after `end`, over connectors such as "de la".
    private int extend(int end, boolean unknown) {
        int stop = end;
        while (stop < words.size()) {
            int next = stop;
            while (next < words.size()
                    && next < stop + 2
                    && connector(words.get(next))
                    && words.get(next).follows()) {
                next++;
            }
            if (next >= words.size() || !words.get(next).follows()) {
                break;
            }
            Mention there = known[next];
            boolean goesOn = there != null
                    ? there.kind() != Mention.Kind.DEMONYM
                            && next == stop
                            && casing == Casing.SENTENCE
                            && (unknown || !there.place())
                    : nameWord(next);
            goesOn |= there != null
                    && next > stop
                    && there.place()
                    && "of".equals(words.get(stop).key());
            if (!goesOn) {
                break;
            }
            stop = there != null ? there.to() : next + 1;
        }
        return stop;
    }

    private static boolean connector(Word word) {
        return switch (word.raw()) {
            case "de", "del", "la", "las", "los", "of", "van", "von", "der", "da", "do", "dos", "al", "bin", "di" ->
                true;
            default -> false;
        };
    }

    private boolean nameWord(int i) {
        Word word = words.get(i);
        if (!word.capital() || word.number() || casing == Casing.SHOUT) {
            return false;
        }
        boolean suspicious = casing == Casing.TITLE || word.opens();
        Role role = roles[i];
        if (role != null) {
            boolean blocks = switch (role.kind()) {
                case ENGLISH, SPANISH, COMMON, NUMBER, OFFICE -> true;
                case RELATION, FATE, AGAINST, DEATH, HARM, WHERE -> suspicious;
                case SUFFIX -> false;
            };
            if (blocks) {
                return false;
            }
        }
        return !(suspicious && plain[i]);
    }

    private <V> void markPlain(Phrases<V> phrases) {
        for (Match<V> match : phrases.in(words, reading.language())) {
            if (match.phrase().equals(match.phrase().toLowerCase(Locale.ROOT))) {
                for (int i = match.from(); i < match.to(); i++) {
                    plain[i] = true;
                }
            }
        }
    }

    /// Marks known names, then places; the longer of two that overlap stays.
    private void markKnown() {
        List<Mention> all = new ArrayList<>();
        for (Match<Name> match : reading.lexicon().names.in(words, reading.language())) {
            Mention.Kind kind = match.value().kind() == Name.Kind.THING ? Mention.Kind.THING : Mention.Kind.NAME;
            all.add(mention(kind, match, null, match.value()));
        }
        for (Match<Spot> match : reading.lexicon().places.in(words, reading.language())) {
            Mention.Kind kind = switch (match.value().kind()) {
                case COUNTRY -> Mention.Kind.COUNTRY;
                case DEMONYM -> Mention.Kind.DEMONYM;
                case CITY -> Mention.Kind.CITY;
            };
            all.add(mention(kind, match, match.value(), null));
        }
        all.sort(Comparator.comparingInt(mention -> -mention.length()));
        boolean[] taken = new boolean[words.size()];
        for (Mention mention : all) {
            boolean free = true;
            for (int i = mention.from(); i < mention.to(); i++) {
                free &= !taken[i];
            }
            if (free) {
                known[mention.from()] = mention;
                for (int i = mention.from(); i < mention.to(); i++) {
                    taken[i] = true;
                }
            }
        }
    }

    private Mention mention(Mention.Kind kind, Match<?> match, @Nullable Spot spot, @Nullable Name name) {
        return new Mention(kind, text(match.from(), match.to()), spot, name, match.title(), match.from(), match.to());
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder(words.get(from).raw());
        for (int i = from + 1; i < to; i++) {
            text.append(words.get(i).gap()).append(words.get(i).raw());
        }
        return text.toString();
    }

    private static Casing casing(List<Word> words) {
        int longer = 0;
        int capital = 0;
        int caps = 0;
        for (Word word : words) {
            if (!word.opens() && word.raw().length() >= 4 && !word.number()) {
                longer++;
                capital += word.capital() ? 1 : 0;
                caps += word.caps() ? 1 : 0;
            }
        }
        if (longer >= 3 && caps > 0.7 * longer) {
            return Casing.SHOUT;
        }
        return longer >= 4 && capital > 0.7 * longer ? Casing.TITLE : Casing.SENTENCE;
    }
}
