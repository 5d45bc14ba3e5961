package dev.hubbub.bench;

import dev.hubbub.engine.population.PersonaBlock;
import dev.hubbub.engine.population.Population;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/// Making profiles as columns, beside writing as many bytes and beside Datafaker.
final class Profiles implements Measurement {

    private static final int FAKED = 20_000;

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public List<Line> measure(Setting setting) {
        int personas = setting.personas();
        Population population = Worlds.population(personas);
        PersonaBlock block = new PersonaBlock(personas);
        byte[][] bytes = new byte[PersonaBlock.BYTES_PER_PERSONA][personas];
        Faker faker = new Faker(Locale.ENGLISH, new Random(Setting.SEED));
        List<Spread> ns = Duel.ofThread()
                .side(personas, () -> fill(population, block))
                .side(personas, () -> write(bytes))
                .side(personas / 10.0, () -> records(population))
                .side(FAKED, () -> fake(faker))
                .run(setting);
        String size = personas + " profiles of " + PersonaBlock.BYTES_PER_PERSONA + " B, 19 draws each";
        return List.of(
                new Line(
                        name(),
                        "profile as columns",
                        "ns/profile",
                        ns.get(0),
                        new Line.Peer("write the same bytes", ns.get(1)),
                        Line.Bound.ratioAtMost(2),
                        size),
                new Line(
                        name(),
                        "profile as columns",
                        "ns/profile",
                        ns.get(0),
                        new Line.Peer("Datafaker", ns.get(3)),
                        null,
                        "Datafaker: name, age, country, city, job, degree, 15 numbers"),
                new Line(
                        name(),
                        "profile as a record",
                        "ns/profile",
                        ns.get(2),
                        new Line.Peer("Datafaker", ns.get(3)),
                        null,
                        ""));
    }

    private static long fill(Population population, PersonaBlock block) {
        population.fill(block, 0, population.size());
        return block.age(population.size() / 2);
    }

    private static long write(byte[][] columns) {
        for (byte[] column : columns) {
            Arrays.fill(column, (byte) (column[7] + 1));
        }
        return columns[3][11];
    }

    private static long records(Population population) {
        long sum = 0;
        for (int persona = 0; persona < population.size(); persona += 10) {
            sum += population.persona(persona).age();
        }
        return sum;
    }

    private static long fake(Faker faker) {
        long sum = 0;
        for (int i = 0; i < FAKED; i++) {
            sum += faker.name().fullName().length()
                    + faker.number().numberBetween(13, 100)
                    + faker.address().countryCode().length()
                    + faker.address().city().length()
                    + faker.job().title().length()
                    + faker.educator().course().length();
            for (int number = 0; number < 15; number++) {
                sum += (long) (faker.random().nextDouble() * 255);
            }
        }
        return sum;
    }
}
