package dev.hubbub.app.server.runs;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to say of every act of a run in few bytes, in the order of their keys: by it two runs are
/// compared.
///
/// A key names an act whatever else happened, so what stands in one run alone is what the difference between
/// the two
/// brought about. The lowest three bits make way for the kind; keys are random, so that costs nothing.
///
/// @param personas who did it
/// @param minutes  when, since the beginning of the run
/// @param topics   number of the topic
/// @param homes    number of the place in `places` where who did it lives
/// @param stances  in hundredths
/// @param places   where personas of the run live
@SuppressWarnings("ArrayRecordComponent")
record ActPrints(
        long[] keys, int[] personas, int[] minutes, byte[] topics, short[] homes, byte[] stances, List<Place> places) {

    static final String FILE = "prints.bin";

    private static final int KIND_BITS = 3;
    private static final int KIND = (1 << KIND_BITS) - 1;
    private static final int MINUTE_MS = 60_000;

    /// A city with its country.
    record Place(String country, String city) {}

    static ActPrints of(ActLog acts, Population population) {
        int size = acts.size();
        long[] keys = new long[size];
        for (int act = 0; act < size; act++) {
            keys[act] = key(acts, act);
        }
        Arrays.sort(keys);
        ActPrints prints = new ActPrints(
                keys, new int[size], new int[size], new byte[size], new short[size], new byte[size], new ArrayList<>());
        short[] homeOfSeed = homes(population.seeds(), prints.places);
        for (int act = 0; act < size; act++) {
            int at = Arrays.binarySearch(keys, key(acts, act));
            prints.personas[at] = acts.persona(act);
            prints.minutes[at] = (int) (acts.atMs(act) / MINUTE_MS);
            prints.topics[at] = (byte) acts.topic(act);
            prints.homes[at] = homeOfSeed[population.seedOf(acts.persona(act))];
            prints.stances[at] = (byte) Math.round(acts.stance(act) * 100);
        }
        return prints;
    }

    @SuppressWarnings("EnumOrdinal") // read back by the same version of the program, from its own directory
    private static long key(ActLog acts, int act) {
        return acts.key(act) & ~(long) KIND | acts.kind(act).ordinal();
    }

    private static short[] homes(List<SeedProfile> seeds, List<Place> places) {
        Map<Place, Integer> numbers = new LinkedHashMap<>();
        short[] homes = new short[seeds.size()];
        for (int i = 0; i < homes.length; i++) {
            Place place = new Place(seeds.get(i).country(), seeds.get(i).city());
            homes[i] = numbers.computeIfAbsent(place, _ -> numbers.size()).shortValue();
        }
        places.addAll(numbers.keySet());
        return homes;
    }

    int size() {
        return keys.length;
    }

    ActKind kind(int at) {
        return ActKind.values()[(int) keys[at] & KIND];
    }

    Place home(int at) {
        return places.get(homes[at]);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(places.size());
            for (Place place : places) {
                out.writeUTF(place.country());
                out.writeUTF(place.city());
            }
            out.writeInt(size());
            for (int at = 0; at < size(); at++) {
                out.writeLong(keys[at]);
                out.writeInt(personas[at]);
                out.writeInt(minutes[at]);
                out.writeByte(topics[at]);
                out.writeShort(homes[at]);
                out.writeByte(stances[at]);
            }
        }
    }

    static ActPrints read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            List<Place> places = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                places.add(new Place(in.readUTF(), in.readUTF()));
            }
            int size = in.readInt();
            ActPrints prints = new ActPrints(
                    new long[size],
                    new int[size],
                    new int[size],
                    new byte[size],
                    new short[size],
                    new byte[size],
                    places);
            for (int at = 0; at < size; at++) {
                prints.keys[at] = in.readLong();
                prints.personas[at] = in.readInt();
                prints.minutes[at] = in.readInt();
                prints.topics[at] = in.readByte();
                prints.homes[at] = in.readShort();
                prints.stances[at] = in.readByte();
            }
            return prints;
        }
    }
}
