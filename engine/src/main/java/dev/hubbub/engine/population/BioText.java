package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One biography in the making: fragments about a person, dealt out by random bits and joined in that person's style.
final class BioText {

    private static final int LONGEST = 160;
    private static final List<String> SEPARATORS = List.of(". ", " | ", " · ", ", ", " • ", " / ", ". ", " | ", ". ");
    private static final List<String> JOKES_EN = List.of(
            "opinions borrowed",
            "I'm only here for the memes",
            "probably napping",
            "powered by coffee",
            "trying my best",
            "retweets are accidents",
            "tea, no sugar",
            "this is fine",
            "recovering perfectionist",
            "no thoughts",
            "mostly harmless",
            "currently in bed",
            "don't follow me, I'm lost too",
            "long story",
            "bit tired",
            "typos are free",
            "the group chat said I should post this",
            "chronically early",
            "just a phase",
            "here to complain",
            "loud on here, quiet in person",
            "will share my fries",
            "under construction");
    private static final List<String> JOKES_ES = List.of(
            "opino sin saber",
            "vine por los memes",
            "funciono con café",
            "hago lo que puedo",
            "mate y paciencia",
            "aquí solo me quejo",
            "siempre con sueño",
            "todo bien, gracias",
            "en construcción",
            "hablo de más",
            "no me tomes muy en serio",
            "larga historia",
            "las erratas van de regalo",
            "rt no es amor",
            "con sueño atrasado",
            "pero no me hagas caso",
            "se me pasa el arroz",
            "llego tarde",
            "ni tan bien ni tan mal",
            "la siesta es sagrada",
            "por aquí grito, en persona no",
            "ojalá fuera viernes",
            "mucho texto");

    private final SeedProfile who;
    private final Style style;
    private final int age;
    private final boolean spanish;
    private long bits;

    private BioText(SeedProfile who, Style style, int age, long bits) {
        this.who = who;
        this.style = style;
        this.age = age;
        this.spanish = style.language().equals("es");
        this.bits = bits;
    }

    /// A biography of one person; about one in ten is empty, as on real pages.
    static String of(SeedProfile who, Style style, int age, long bits) {
        return new BioText(who, style, age, bits).written();
    }

    private String written() {
        if (chance(0.1)) {
            return "";
        }
        List<Topic> topics = favourites();
        List<String> parts = new ArrayList<>();
        boolean work = chance(who.sector() == Sector.HOME || who.sector() == Sector.UNEMPLOYED ? 0.25 : 0.62);
        if (work) {
            parts.add(workplace());
        }
        int hobbies = work ? pick(3) : 1 + pick(3);
        for (int i = 0; i < hobbies && i < topics.size(); i++) {
            parts.add(of(BioPhrases.of(topics.get(i), spanish)));
        }
        addClub(parts);
        if (age >= 30 && chance(who.interests().getOrDefault(Topic.FAMILY, 0.0) > 0.3 ? 0.6 : 0.1)) {
            parts.add(family());
        }
        if (chance(0.3)) {
            parts.add(of(spanish ? JOKES_ES : JOKES_EN));
        }
        if (chance(0.42)) {
            parts.add(home());
        }
        addPosition(parts);
        if (parts.isEmpty()) {
            parts.add(home());
        }
        return joined(parts, topics);
    }

    /// The topics it might mention: each of the foremost few, in a random order.
    private List<Topic> favourites() {
        List<Topic> best = new ArrayList<>(who.interests().keySet());
        best.sort((a, b) -> Double.compare(
                who.interests().getOrDefault(b, 0.0), who.interests().getOrDefault(a, 0.0)));
        List<Topic> few = new ArrayList<>(best.subList(0, Math.min(6, best.size())));
        for (int i = few.size() - 1; i > 0; i--) {
            int j = pick(i + 1);
            Topic held = few.get(i);
            few.set(i, few.get(j));
            few.set(j, held);
        }
        return few;
    }

    private String workplace() {
        String job = who.occupation();
        switch (who.sector()) {
            case RETIRED, UNEMPLOYED, HOME -> {
                return job;
            }
            default -> {}
        }
        if (spanish) {
            return switch (pick(7)) {
                case 0 -> job + " en " + who.city();
                case 1 -> job + " de día";
                case 2 -> job + ", más o menos";
                case 3 -> job + " y a mucha honra";
                default -> job;
            };
        }
        return switch (pick(7)) {
            case 0 -> job + " in " + who.city();
            case 1 -> job + " by day";
            case 2 -> who.sector() == Sector.STUDENT ? job + ", allegedly" : "part-time human, full-time " + job;
            case 3 -> job + ", mostly";
            default -> job;
        };
    }

    private String home() {
        String city = who.city();
        if (spanish) {
            return switch (pick(6)) {
                case 0 -> "desde " + city;
                case 1 -> "de " + city + " al mundo";
                case 2 -> city + " de mi vida";
                case 3 -> "en " + city + " por ahora";
                default -> city;
            };
        }
        return switch (pick(6)) {
            case 0 -> "based in " + city;
            case 1 -> city + " born and bred";
            case 2 -> city + " via somewhere else";
            case 3 -> "📍 " + city;
            default -> city;
        };
    }

    private String family() {
        int children = 1 + pick(age > 40 ? 4 : 2);
        if (spanish) {
            String parent = switch (who.gender()) {
                case WOMAN -> age > 62 ? "abuela" : "madre";
                case MAN -> age > 62 ? "abuelo" : "padre";
                case NONBINARY -> "con familia";
            };
            return children == 1 || who.gender() == Gender.NONBINARY
                    ? parent + (who.gender() == Gender.NONBINARY ? " numerosa" : " de una criatura")
                    : parent + " de " + List.of("dos", "tres", "cuatro").get(children - 2);
        }
        String parent = switch (who.gender()) {
            case WOMAN -> age > 62 ? "grandma" : who.country().equals("US") ? "mom" : "mum";
            case MAN -> age > 62 ? "grandad" : "dad";
            case NONBINARY -> "parent";
        };
        return parent + " of " + List.of("one", "two", "three", "four").get(children - 1);
    }

    private void addClub(List<String> parts) {
        for (Topic sport : who.interests().keySet()) {
            List<String> clubs = BioPhrases.clubs(who.country(), sport);
            if (who.interests().getOrDefault(sport, 0.0) >= 0.45 && !clubs.isEmpty() && chance(0.45)) {
                String club = of(clubs);
                parts.add(
                        switch (pick(5)) {
                            case 0 -> spanish ? "muy de " + club : club + " till I die";
                            case 1 -> spanish ? club + ", en las malas más" : club + ", unfortunately";
                            case 2 -> club + " " + BioPhrases.emoji(sport);
                            case 3 -> spanish ? "sufro con " + club : club + " fan";
                            default -> club;
                        });
                return;
            }
        }
    }

    private void addPosition(List<String> parts) {
        boolean official = style.formality() > 0.5
                && (who.sector() == Sector.MEDIA
                        || who.sector() == Sector.LAW
                        || who.sector() == Sector.PUBLIC_SERVICE);
        if (official && chance(0.5)) {
            parts.add(spanish ? "opiniones personales" : chance(0.5) ? "views my own" : "all opinions mine");
            return;
        }
        boolean pronouns = age < 45 && who.leaning() < -0.2 && chance(spanish ? 0.05 : 0.3);
        if (pronouns || (who.gender() == Gender.NONBINARY && chance(0.6))) {
            parts.add(
                    switch (who.gender()) {
                        case WOMAN -> spanish ? "ella" : "she/her";
                        case MAN -> spanish ? "él" : "he/him";
                        case NONBINARY -> spanish ? "elle" : "they/them";
                    });
        }
        if (age < 24 && chance(0.2)) {
            parts.add(Integer.toString(age));
        }
    }

    private String joined(List<String> parts, List<Topic> topics) {
        String separator = of(SEPARATORS);
        boolean sentences = separator.equals(". ") || style.formality() > 0.55;
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            String said = sentences || text.isEmpty() ? capital(part) : part;
            if (text.length() + separator.length() + said.length() + 4 > LONGEST) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(separator);
            }
            text.append(said);
        }
        boolean emoji = chance(0.1 + style.emojiRate());
        if (separator.equals(". ") && !emoji && style.punctuation() > 0.55) {
            text.append('.');
        }
        for (int i = 0; emoji && i <= pick(3) && i < topics.size(); i++) {
            text.append(i == 0 ? " " : "").append(BioPhrases.emoji(topics.get(i)));
        }
        String all = text.toString();
        return style.lowercase() > 0.55 ? all.toLowerCase(Locale.ROOT) : all;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String of(List<String> options) {
        return options.get(pick(options.size()));
    }

    private int pick(int bound) {
        bits = Chance.next(bits);
        return Chance.below(bits, bound);
    }

    private boolean chance(double probability) {
        bits = Chance.next(bits);
        return Chance.unitOf(bits) < probability;
    }
}
