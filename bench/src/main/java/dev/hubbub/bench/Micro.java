package dev.hubbub.bench;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Permutation;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.Followers;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.voice.Utf8;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The single pieces that everything is made of, under JMH.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Micro {

    private static final int PERSONAS = 1_000_000;
    private static final int POSTS = 4096;

    private final Chance chance = Worlds.CHANCE;
    private final Permutation permutation = Permutation.of(30_000_000, 7);
    private final Utterance[] utterances = new Utterance[POSTS];
    private final Utf8 buffer = new Utf8();
    private final Voice voice = Voice.standard();
    private Population population = Worlds.population(PERSONAS);
    private Followers computed = Worlds.computed(population).followers();
    private Followers stored = Worlds.stored(population).followers();
    private int at;

    /// Makes the utterances.
    @Setup
    public void prepare() {
        for (int i = 0; i < POSTS; i++) {
            utterances[i] = new Utterance(
                    chance.bits(i),
                    ActKind.POST,
                    0,
                    population.persona(i * 31),
                    2 * chance.unit(i, 1) - 1,
                    i % 2 == 0 ? Worlds.worldEvent() : null,
                    Topic.FOOTBALL,
                    null);
        }
    }

    /// One draw by one index.
    @Benchmark
    public double chanceOfOneIndex() {
        return chance.unit(at++);
    }

    /// One draw by two indexes.
    @Benchmark
    public double chanceOfTwoIndexes() {
        return chance.unit(at++, 5);
    }

    /// Where a stub goes.
    @Benchmark
    public long permutationForth() {
        return permutation.map(at++ & 0xFFFFFF);
    }

    /// Where a stub came from.
    @Benchmark
    public long permutationBack() {
        return permutation.unmap(at++ & 0xFFFFFF);
    }

    /// One follower of a persona at random, without stored rows.
    @Benchmark
    public int followerComputed() {
        return follower(computed);
    }

    /// One follower of a persona at random, out of stored rows.
    @Benchmark
    public int followerStored() {
        return follower(stored);
    }

    /// One persona as a record.
    @Benchmark
    public Object persona() {
        return population.persona(Chance.below(chance.bits(at++), PERSONAS));
    }

    /// The words of one post.
    @Benchmark
    public int post() {
        buffer.clear();
        voice.write(utterances[at++ & (POSTS - 1)], buffer);
        return buffer.size();
    }

    private int follower(Followers followers) {
        long bits = chance.bits(at++);
        followers.open(Chance.below(bits, PERSONAS));
        int slots = followers.slots();
        return slots == 0 ? -1 : followers.at(Chance.below(Chance.next(bits), slots));
    }
}
