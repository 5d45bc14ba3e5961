package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.app.server.society.Society.Draft;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.reaction.EventDraft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /// One checkpoint in memory.
    private static final class Kept implements Checkpoints {
        private byte @Nullable [] bytes;

        @Override
        public void keep(Content content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            bytes = out.toByteArray();
        }

        @Override
        public @Nullable InputStream open() {
            byte[] now = bytes;
            return now == null ? null : new ByteArrayInputStream(now);
        }

        @Override
        public void forget() {
            bytes = null;
        }

        byte[] bytes() {
            byte[] now = bytes;
            if (now == null) {
                throw new AssertionError("there must be a checkpoint, but was none");
            }
            return now;
        }
    }

    private final Village village = Village.begun();

    /// A day in which everything is done that can be done.
    private void live() {
        LiveSociety society = village.society;
        int ada = society.join(1, "ada", "Ada", "writes");
        int bo = society.join(2, "bo", "Bo", "");
        Status first = society.acts().post(ada, new Draft("Morning", 0, 0, Visibility.PUBLIC, false, "", "en", "k1"));
        Status answer = society.acts().post(bo, Draft.reply("Good morning @ada", first.id()));
        society.acts().edit(bo, answer.id(), Draft.of("Good evening @ada"));
        Status wrong = society.acts().post(ada, Draft.of("Delete me"));
        society.acts().delete(ada, wrong.id());
        List<Status> some = society.timelines().everybody(ada, Page.first(40)).stream()
                .filter(one -> one.account() != ada && one.account() != bo)
                .toList();
        some.stream()
                .map(Status::account)
                .filter(one -> one < Village.SETTINGS.personas())
                .forEach(one -> society.acts().follow(ada, one));
        society.acts().like(ada, some.getFirst().id());
        society.acts().repost(bo, some.getLast().id());
        society.acts().repost(ada, some.getLast().id());
        society.acts().unrepost(ada, some.getLast().id());
        society.acts().mute(bo, some.get(3).account(), true);
        society.acts().block(ada, some.get(5).account(), true);
        society.direct(9, new Deed.Labelled(some.get(7).id(), "disputed"));
        society.direct(9, new Deed.Suspended(some.get(9).account(), true));
        society.direct(9, new Deed.Silenced(Topic.CLIMATE));
        society.direct(9, new Deed.Barred(List.of("turnip")));
        List<Long> about = new CopyOnWriteArrayList<>();
        society.lines()
                .writtenBy(cue -> cue.kind() == ActKind.POST && cue.event().equals("derby") && !about.add(cue.id()));
        society.tell(9, event());
        society.direct(9, new Deed.Paced(60));
        village.pass(Duration.ofSeconds(20));
        Village.await(() -> {
            village.wallMs.addAndGet(1_000);
            return about.size() >= 2;
        });
        List<Deed.Words> found = new ArrayList<>();
        for (long id : about) {
            String sentences = IntStream.range(0, 10)
                    .mapToObj(i -> Village.madeUp(10 * found.size() + i, "Madrid"))
                    .collect(Collectors.joining(". "));
            found.add(new Deed.Words(id, sentences));
        }
        patiently(() -> society.perform(0, "", () -> new Deed.Worded(found)));
        patiently(() -> society.direct(9, new Deed.Removed(-1, found.getFirst().id())));
        village.pass(Duration.ofSeconds(20));
    }

    /// Does something as soon as the society has caught up with its clock.
    private static void patiently(Runnable deed) {
        Village.await(() -> {
            try {
                deed.run();
                return true;
            } catch (Refusal.Unavailable behind) {
                return false;
            }
        });
    }

    private static Event event() {
        return EventClassifier.of(Lexicons.standard())
                .classify(new EventDraft(
                        "derby",
                        "The home side lost the derby 0:3",
                        "The home side lost the derby in Madrid 0:3",
                        Village.BEGUN_MS,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .event();
    }

    /// The society after a restart at some point of its journal, by a full replay.
    private Stage replayed(long upToSeq, long simMs) {
        Stage stage = village.opening.stage(Village.SETTINGS);
        village.journal.read(1, entry -> {
            if (entry.seq() <= upToSeq) {
                stage.advance(entry.simMs(), Echo.NONE);
                stage.apply(entry, Echo.NONE);
            }
        });
        stage.advance(simMs, Echo.NONE);
        return stage;
    }

    /// What is said in a society.
    private static List<String> words(Stage stage) {
        return IntStream.range(0, stage.acts.size())
                .filter(act -> stage.acts.kind(act).hasWords())
                .mapToObj(stage.wording::text)
                .toList();
    }

    private static String fingerprint(Stage stage) {
        return new Checkpoint(stage, 0).fingerprint();
    }

    @Test
    void goingOnFromACheckpointIsGoingOnFromTheBeginning() throws IOException {
        live();
        village.close();
        long entries = village.journal.entries.size();
        long half = entries - 3; // so that the tail of the journal is replayed over the checkpoint
        long simMs = village.journal.entries.get((int) half).simMs();
        Kept kept = new Kept();
        kept.keep(new Checkpoint(replayed(half, simMs), 77));

        Stage restored = village.opening.stage(Village.SETTINGS);
        assertThat(Checkpoint.restore(kept, restored, village.journal)).isEqualTo(77);
        assertThat(restored.seq).isEqualTo(half);
        assertThat(fingerprint(restored)).isEqualTo(fingerprint(replayed(half, simMs)));
        village.journal.read(half + 1, entry -> {
            restored.advance(entry.simMs(), Echo.NONE);
            restored.apply(entry, Echo.NONE);
        });
        long later = simMs + 30 * 3_600_000L; // over the next midnight, when people have time again
        restored.advance(later, Echo.NONE);
        Stage whole = replayed(entries, later);
        assertThat(whole.wording.school().lessons())
                .as("phrases learnt of the derby")
                .isGreaterThan(8);
        assertThat(words(restored)).isEqualTo(words(whole));
        assertThat(restored.acts.size()).isEqualTo(whole.acts.size()).isGreaterThan(3_000);
        assertThat(fingerprint(restored)).isEqualTo(fingerprint(whole));
    }

    @Test
    void aSocietyComesBackFromItsCheckpoint() throws IOException {
        live();
        village.close();
        Kept kept = new Kept();
        Stage stage = replayed(Long.MAX_VALUE, village.journal.entries.getLast().simMs());
        kept.keep(new Checkpoint(stage, 1));
        village.journal.read = 0;
        try (Village again = new Village(village.journal, kept, village.wallMs.get())) {
            assertThat(village.journal.read).as("entries replayed").isZero();
            int ada = again.society.seatOf(1);
            assertThat(again.society.timelines().of(ada, ada, Page.first(9), Society.Choice.ALL))
                    .extracting(Status::text)
                    .containsExactly("Morning");
            assertThat(again.society
                            .acts()
                            .post(ada, new Draft("Morning", 0, 0, Visibility.PUBLIC, false, "", "", "k1")))
                    .as("the same key")
                    .extracting(Status::id)
                    .isEqualTo(again.society
                            .timelines()
                            .of(ada, ada, Page.first(1), Society.Choice.ALL)
                            .getFirst()
                            .id());
            again.society.acts().post(ada, Draft.of("And on it goes"));
        }
    }

    @Test
    void aWrongOrCutCheckpointIsRefused() throws IOException {
        live();
        village.close();
        Kept kept = new Kept();
        kept.keep(new Checkpoint(replayed(Long.MAX_VALUE, 0), 1));
        byte[] whole = kept.bytes();
        for (int length : new int[] {0, 1, 31, 32, 33, whole.length / 2, whole.length - 1}) {
            kept.bytes = java.util.Arrays.copyOf(whole, length);
            assertRefused(kept, "cut or changed");
        }
        byte[] changed = whole.clone();
        changed[whole.length / 3] ^= 4;
        kept.bytes = changed;
        assertRefused(kept, "cut or changed");
        kept.forget();
        assertRefused(kept, "there is none");

        kept.bytes = whole;
        village.journal.entries.removeLast();
        assertRefused(kept, "no such entry");
        Entry last = village.journal.entries.getLast();
        village.journal.entries.add(
                new Entry(last.seq() + 1, last.simMs(), last.wallMs() + 1, 0, "", new Deed.Voided()));
        assertRefused(kept, "but the journal has");
    }

    @Test
    void aCheckpointOfAnotherSocietyIsRefused() throws IOException {
        Kept kept = new Kept();
        kept.keep(new Checkpoint(replayed(0, 0), 1));
        Stage other = village.opening.stage(
                new SocietySettings(2, "village", "Village", 8, 3_000, 16, "", 0, 0, 1_000, true, true));
        assertThatThrownBy(() -> Checkpoint.restore(kept, other, village.journal))
                .isInstanceOf(Checkpoint.Refused.class)
                .hasMessageContaining("another society");
        village.close();
    }

    private void assertRefused(Kept kept, String because) {
        assertThatThrownBy(() -> Checkpoint.restore(kept, village.opening.stage(Village.SETTINGS), village.journal))
                .isInstanceOf(Checkpoint.Refused.class)
                .hasMessageContaining(because);
        village.wallMs.addAndGet(1);
    }
}
