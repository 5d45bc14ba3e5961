package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Role;
import dev.hubbub.engine.reaction.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds whom an event concerns and what it is for them: who beat, sued or bought whom, who won, who resigned.
final class StakeholderReader {

    private static final int MOST = 6;
    private static final int ENOUGH = 3;
    private static final double WIN = 0.9;
    private static final double LOSS = -0.8;

    private final Reading reading;
    private final List<Mention> mentions;
    private final boolean sport;
    private final double bystander;

    private final List<Stakeholder> found = new ArrayList<>();
    private final List<Mention> sides = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private StakeholderReader(Reading reading, List<Mention> mentions, boolean sport, double valence) {
        this.reading = reading;
        this.mentions = mentions;
        this.sport = sport;
        this.bystander = Mood.rounded(0.6 * valence);
    }

    /// Those whom the event concerns.
    ///
    /// @param sides   mentions of those who meet each other
    /// @param because what each was taken from
    record Found(List<Stakeholder> stakeholders, List<Mention> sides, String because) {}

    /// @param valence how good the news is for people without a side
    static Found read(Reading reading, List<Mention> mentions, boolean sport, double valence) {
        StakeholderReader reader = new StakeholderReader(reading, mentions, sport, valence);
        reader.readHeadline();
        reader.addOthers();
        return new Found(List.copyOf(reader.found), List.copyOf(reader.sides), String.join(", ", reader.reasons));
    }

    private void readHeadline() {
        if (readScore(reading.headline()) || readRelation(reading.headline())) {
            return;
        }
        readRelation(reading.story().subList(0, firstSentence(reading.story())));
    }

    private static int firstSentence(List<Word> words) {
        int end = Math.min(1, words.size());
        while (end < words.size() && !words.get(end).opens()) {
            end++;
        }
        return end;
    }

    /// "Argentina 3–3 France (4–2 on penalties)": two names with a score between, and perhaps a second score.
    private boolean readScore(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!score(words, i)) {
                continue;
            }
            Mention left = before(words, i, true);
            Mention right = after(words, i + 2, true);
            if (left == null || right == null || left.to() != i || right.from() != i + 2) {
                continue;
            }
            int margin = margin(words, i);
            for (int j = i + 2; margin == 0 && j + 1 < words.size(); j++) {
                margin = score(words, j) ? margin(words, j) : 0;
            }
            String because = "'" + words.get(i).raw() + "–" + words.get(i + 1).raw() + "'";
            meet(
                    left,
                    margin == 0 ? 0 : margin > 0 ? WIN : LOSS,
                    right,
                    margin == 0 ? 0 : margin > 0 ? LOSS : WIN,
                    because);
            return true;
        }
        return false;
    }

    private static boolean score(List<Word> words, int i) {
        String gap = words.get(i + 1).gap().strip();
        return words.get(i).raw().matches("\\d{1,3}")
                && words.get(i + 1).raw().matches("\\d{1,3}")
                && (gap.equals("-") || gap.equals("–"));
    }

    private static int margin(List<Word> words, int i) {
        return Integer.compare(
                Integer.parseInt(words.get(i).raw()),
                Integer.parseInt(words.get(i + 1).raw()));
    }

    private boolean readRelation(List<Word> words) {
        List<Match<Role>> matches = reading.lexicon().deeds.in(words, reading.language());
        for (Match<Role> match : matches) {
            Role role = match.value();
            Mention subject = before(words, match.from(), true);
            if (role.kind() == Role.Kind.RELATION) {
                Mention object = after(words, match.to(), subject != null);
                if (subject != null && object != null) {
                    meet(subject, role.subject(), object, role.object(), "'" + match.phrase() + "'");
                    return true;
                }
                if (subject != null && role.subject() != 0) {
                    add(subject, role.subject(), "'" + match.phrase() + "'");
                    return true;
                }
                if (object != null && role.object() != 0) {
                    add(object, role.object(), "'" + match.phrase() + "'");
                    return true;
                }
            } else if (role.kind() == Role.Kind.FATE && subject != null) {
                Mention object = opponent(words, match.to());
                if (object == null) {
                    add(subject, role.subject(), "'" + match.phrase() + "'");
                } else {
                    meet(subject, role.subject(), object, role.subject() > 0 ? LOSS : WIN, "'" + match.phrase() + "'");
                }
                return true;
            }
        }
        return false;
    }

    private @Nullable Mention opponent(List<Word> words, int from) {
        for (Match<Role> match : reading.lexicon().links.in(words, reading.language())) {
            if (match.from() >= from && match.value().kind() == Role.Kind.AGAINST) {
                return after(words, match.to(), true);
            }
        }
        return null;
    }

    /// The nearest name before a word in its sentence.
    private @Nullable Mention before(List<Word> words, int at, boolean cities) {
        Mention nearest = null;
        for (Mention mention : mentionsOf(words)) {
            if (mention.to() <= at && eligible(mention, cities) && !parted(words, mention.to(), at)) {
                boolean fallback = weak(mention) && nearest != null && !weak(nearest);
                nearest = fallback ? nearest : mention;
            }
        }
        return nearest;
    }

    /// The first name after a word in its sentence.
    private @Nullable Mention after(List<Word> words, int at, boolean cities) {
        Mention first = null;
        for (Mention mention : mentionsOf(words)) {
            boolean here = mention.from() >= at && mention.from() <= at + 8 && eligible(mention, cities);
            if (here && !parted(words, at, mention.from()) && (first == null || (weak(first) && !weak(mention)))) {
                first = mention;
            }
        }
        return first;
    }

    private static boolean parted(List<Word> words, int from, int to) {
        for (int i = from; i <= to && i < words.size(); i++) {
            if (words.get(i).opens()) {
                return true;
            }
        }
        return false;
    }

    /// A demonym or, outside sport, a city: taken only when there is nobody better.
    private boolean weak(Mention mention) {
        return mention.kind() == Mention.Kind.DEMONYM || (mention.kind() == Mention.Kind.CITY && !sport);
    }

    private boolean eligible(Mention mention, boolean cities) {
        return switch (mention.kind()) {
            case COUNTRY, NAME, UNKNOWN, DEMONYM -> true;
            case CITY -> cities && sport;
            case THING -> false;
        };
    }

    private List<Mention> mentionsOf(List<Word> words) {
        boolean title = !words.isEmpty() && words.getFirst().title();
        return mentions.stream().filter(mention -> mention.title() == title).toList();
    }

    private void meet(Mention subject, double gain, Mention object, double loss, String because) {
        sides.add(subject);
        sides.add(object);
        add(subject, gain, because);
        add(object, loss, because);
    }

    /// Adds those whom the event only names: title before text, known names before unknown ones.
    private void addOthers() {
        for (Mention mention : mentions) {
            if (mention.title() && named(mention)) {
                add(mention, bystander, "being in the title");
            }
        }
        addPeople(true);
        addFromText(Mention.Kind.NAME);
        addPeople(false);
        addFromText(Mention.Kind.UNKNOWN);
    }

    private static boolean named(Mention mention) {
        return mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.UNKNOWN;
    }

    private void addFromText(Mention.Kind kind) {
        for (Mention mention : mentions) {
            boolean sure = mention.kind() == Mention.Kind.NAME || mention.length() > 1;
            if (!mention.title() && mention.kind() == kind && sure && found.size() < ENOUGH) {
                add(mention, bystander, "being in the text");
            }
        }
    }

    /// Adds the people of a country when there is nobody else, and a second country that the title names.
    private void addPeople(boolean title) {
        for (Mention mention : mentions) {
            boolean beside = title && mention.kind() == Mention.Kind.COUNTRY;
            boolean known = found.stream().anyMatch(other -> other.country().equals(mention.country()));
            if (mention.title() == title && mention.place() && !known && found.size() < (beside ? 2 : 1)) {
                add(mention, bystander, "its people");
            }
        }
    }

    private void add(Mention mention, double outcome, String because) {
        boolean home = weak(mention);
        String name = home ? reading.lexicon().country(mention.country(), reading.language()) : mention.text();
        String side = side(name);
        for (Stakeholder known : found) {
            if (known.side().equals(side) || overlap(known.side(), side)) {
                return;
            }
        }
        if (found.size() >= MOST || side.isEmpty()) {
            return;
        }
        double leaning = mention.name() == null ? 0 : mention.name().leaning();
        double given = outcome;
        for (Stakeholder known : found) {
            boolean same = !known.country().isEmpty() && known.country().equals(mention.country());
            if (same && outcome == bystander && leaning == 0 && known.leaning() == 0 && sides.size() == 2) {
                side = known.side();
                given = known.outcome();
            }
        }
        found.add(new Stakeholder(name, side, mention.country(), leaning, given));
        reasons.add("'" + name + "' by " + because);
    }

    private static boolean overlap(String a, String b) {
        return a.endsWith("-" + b) || b.endsWith("-" + a);
    }

    /// A label of a side: the name folded, with hyphens.
    static String side(String name) {
        return Word.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
