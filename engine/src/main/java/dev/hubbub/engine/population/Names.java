package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Permutation;
import java.util.List;
import java.util.Locale;

/// The names and handles of a population: a pure function of its seed, its seed profiles and a persona's index.
///
/// Personas fall into groups by the culture and gender of their seed profile. The j-th persona of a group has the given
/// and family name at place j of an endless list that goes through all pairs of the group, block after block, each
/// block in an order of its own. No handle is given twice (see [Handles]), and none depends on the size of the
/// population.
final class Names {

    /// A pair of names, how often it was used before, and the group it is from.
    private record Pick(int group, int pair, int block) {}

    /// How many blocks of each group are kept ready; later ones are made when asked for.
    private static final int DEALS = 16;

    private static final List<NameCulture> CULTURES = List.of(NameCulture.values());

    private final List<SeedProfile> seeds;
    private final Chance order;
    private final Chance look;
    private final int[] groupOf;
    private final int[] rankOf;
    private final int[] sizes;
    private final Permutation[] deals = new Permutation[Handles.GROUPS * DEALS];

    Names(long seed, List<SeedProfile> seeds) {
        this.seeds = seeds;
        this.order = Chance.of(seed, "names.order");
        this.look = Chance.of(seed, "names.look");
        this.groupOf = new int[seeds.size()];
        this.rankOf = new int[seeds.size()];
        this.sizes = new int[Handles.GROUPS];
        for (int deal = 0; deal < deals.length; deal++) {
            deals[deal] = deal(deal / DEALS, deal % DEALS);
        }
        Chance descent = Chance.of(seed, "names.descent");
        for (int s = 0; s < seeds.size(); s++) {
            SeedProfile profile = seeds.get(s);
            boolean woman = profile.gender() == Gender.WOMAN
                    || (profile.gender() == Gender.NONBINARY && descent.unit(s, 1) < 0.5);
            groupOf[s] = 2 * NameCulture.of(profile, descent.unit(s)).ordinal() + (woman ? 0 : 1);
            rankOf[s] = sizes[groupOf[s]]++;
        }
    }

    /// What persona i is called on its page, accents and all.
    String name(int i) {
        Pick pick = pick(i);
        NameCulture culture = CULTURES.get(pick.group / 2);
        int families = Handles.families(pick.group);
        String given = culture.given(pick.group % 2 == 0).get(pick.pair / families);
        String family = culture.family().get(pick.pair % families);
        SeedProfile seed = seeds.get(i % seeds.size());
        long bits = look.bits(i);
        int form = Chance.below(bits, 100);
        if (form < 60) {
            boolean doctor = seed.education() == Education.DOCTORATE && form < 20;
            return doctor ? (culture.spanish() ? "Dr. " : "Dr ") + given + ' ' + family : given + ' ' + family;
        }
        if (form < 70) {
            return given;
        }
        if (form < 76) {
            return (given + ' ' + family).toLowerCase(Locale.ROOT);
        }
        if (form < 80) {
            return given + ' ' + family.charAt(0) + '.';
        }
        if (form < 84) {
            return given + ' ' + family + ' ' + emoji(seed, bits);
        }
        if (form < 91) {
            return middle(culture, given, family, Chance.next(bits));
        }
        if (form < 93) {
            return given + ' ' + flag(seed.country());
        }
        if (form < 95) {
            return given.toLowerCase(Locale.ROOT);
        }
        if (form < 97) {
            return given.toUpperCase(Locale.ROOT);
        }
        if (form < 98 && seed.occupation().length() <= 14) {
            return given + " | " + seed.occupation();
        }
        return given + ' ' + emoji(seed, bits);
    }

    /// The handle of persona i without its at sign: 4 to 20 of the letters a to z, digits and underscores.
    String handle(int i) {
        Pick pick = pick(i);
        return Handles.of(pick.group, pick.pair, pick.block);
    }

    private Pick pick(int i) {
        int s = i % seeds.size();
        int round = i / seeds.size();
        int group = groupOf[s];
        long j = (long) round * sizes[group] + rankOf[s];
        int pairs = Handles.pairs(group);
        int block = (int) (j / pairs);
        Permutation deal = block < DEALS ? deals[group * DEALS + block] : deal(group, block);
        int pair = (int) deal.map(j - (long) block * pairs);
        return new Pick(group, pair, block);
    }

    private Permutation deal(int group, int block) {
        return Permutation.of(Handles.pairs(group), order.bits(group, block));
    }

    private static String middle(NameCulture culture, String given, String family, long bits) {
        List<String> families = culture.family();
        if (culture.twoFamilyNames()) {
            return given + ' ' + family + ' ' + families.get(Chance.below(bits, families.size()));
        }
        return given + ' ' + (char) ('A' + Chance.below(bits, 23)) + ". " + family;
    }

    private static String emoji(SeedProfile seed, long bits) {
        Topic[] held = seed.interests().keySet().toArray(Topic[]::new);
        return BioPhrases.emoji(held[Chance.below(Chance.next(bits), held.length)]);
    }

    private static String flag(String country) {
        int base = 0x1F1E6 - 'A';
        return Character.toString(base + country.charAt(0)) + Character.toString(base + country.charAt(1));
    }
}
