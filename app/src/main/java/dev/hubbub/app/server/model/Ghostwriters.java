package dev.hubbub.app.server.model;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.model.Chain;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.server.people.Member;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.society.Lines;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.queue.Batch;
import dev.hubbub.llm.queue.Item;
import dev.hubbub.llm.queue.Offer;
import dev.hubbub.llm.queue.Priority;
import dev.hubbub.llm.queue.QueueRules;
import dev.hubbub.llm.queue.QueueRules.Batching;
import dev.hubbub.llm.queue.Work;
import dev.hubbub.llm.queue.WorkQueue;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.model.ModelVoice;
import dev.hubbub.voice.model.Outcome;
import dev.hubbub.voice.model.Spoken;
import dev.hubbub.voice.model.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Words by a model for what the personas of all societies are about to say.
///
/// Work goes through one durable queue: answers to people at once and alone, the loudest in tens, the rest
/// in twenties. Whatever goes wrong, the grammar speaks, at the latest when an act has been kept back for
/// as long as it may be.
@Component
public class Ghostwriters implements SmartLifecycle, DisposableBean, Writer.Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Ghostwriters.class);
    private static final QueueRules RULES =
            new QueueRules(new Batching(10, 2_000), new Batching(20, 20_000), 4, 5_000, 1_000, 16L << 20);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long KEEPER_MS = 200;
    private static final int AT_ONCE = 8;
    private static final int AT_ONCE_FOR_PEOPLE = 64;

    private final Voice grammar;
    private final SpokenBy spokenBy;
    private final Purse purse;
    private final ModelTable table;
    private final People people;
    private final Map<Long, Writer> writers = new ConcurrentHashMap<>();
    private final BlockingQueue<Writer.Taken> taken = new LinkedBlockingQueue<>();
    private final Rounds rounds = new Rounds();
    private final List<Item> leftovers;
    private final long lastLeftover;
    private final @Nullable WorkQueue queue;
    private boolean closed;
    private volatile boolean running;

    Ghostwriters(
            ServerSettings settings,
            ServerParts parts,
            SpokenBy spokenBy,
            Purse purse,
            ModelTable table,
            People people) {
        this.grammar = parts.voice();
        this.spokenBy = spokenBy;
        this.purse = purse;
        this.table = table;
        this.people = people;
        this.queue = opened(settings);
        this.leftovers = queue == null ? List.of() : queue.items();
        this.lastLeftover = leftovers.isEmpty() ? -1 : leftovers.getLast().id();
    }

    /// Opened at once, since societies come before [#start]; null when it cannot be.
    private static @Nullable WorkQueue opened(ServerSettings settings) {
        try {
            return WorkQueue.open(settings.home().resolve("models").resolve("queue"), RULES, Instant::now);
        } catch (JournalFailure e) {
            LOG.error("no model is asked, since its queue cannot be opened: {}", e.getMessage());
            return null;
        }
    }

    @Override
    public void start() {
        running = true;
        WorkQueue opened = queue;
        if (opened == null) {
            return;
        }
        Semaphore forPeople = new Semaphore(AT_ONCE_FOR_PEOPLE);
        Semaphore forAll = new Semaphore(AT_ONCE);
        rounds.begin("model intake", () -> intake(opened));
        rounds.begin("model for people", () -> hand(opened, Priority.HIGH, forPeople));
        rounds.begin("model for all", () -> hand(opened, Priority.LOW, forAll));
        rounds.begin("model keeper", this::keep);
    }

    /// Says what is wrong with what the environment says of models.
    ///
    /// @throws BadInput if something is
    public static void check(Map<String, String> environment) {
        try {
            String model = environment.getOrDefault(SpokenBy.MODEL_VARIABLE, "").strip();
            if (!model.isEmpty()) {
                ModelRef.parse(model);
            }
            Chain.fallback(environment);
            Accounts.from(environment);
            Purse.dailyMicros(environment);
        } catch (IllegalArgumentException e) {
            throw BadInput.of(e.getMessage() == null ? "the environment must be valid" : e.getMessage());
        }
    }

    /// Begins to write for a society, and goes on with what was kept back when the server ended.
    public void attach(LiveSociety society) {
        long id = society.settings().id();
        Writer writer = new Writer(society, voice(id), System::currentTimeMillis, this);
        writers.put(id, writer);
        change(writer);
        writer.goOnWith(leftovers.stream()
                .filter(item -> item.work().scope().equals(Purse.run(id)))
                .map(item -> taken(writer, item))
                .toList());
    }

    private static Writer.Taken taken(Writer writer, Item item) {
        Payload payload = Payload.of(item.work().payload());
        Work work = item.work();
        return new Writer.Taken(writer, payload.id(), work.priority(), work.group(), payload.untilMs());
    }

    /// Does not write for a society any more.
    public void detach(long society) {
        writers.remove(society);
    }

    private SocietyVoice voice(long society) {
        return table.voices().getOrDefault(society, SocietyVoice.USUAL);
    }

    /// Lets the settings in the store hold from now on.
    void change() {
        writers.values().forEach(this::change);
    }

    private void change(Writer writer) {
        writer.rest().end();
        SocietyVoice voice = voice(writer.id());
        SpokenBy.Line line = spokenBy.line();
        ModelRef ref = line.ref();
        ModelRef own = voice.model().isEmpty() ? ref : ModelRef.parse(voice.model());
        if (own == null || ref == null || !voice.byModel()) {
            writer.change(voice, null);
            return;
        }
        // without its address, which the line knows: whoever names one does not want to be sent elsewhere
        ModelRef named = ModelRef.of(own.provider(), own.model());
        writer.change(voice, new ModelVoice(line.model(), named, Labels.NONE, grammar));
    }

    @Nullable
    Writer writer(long society) {
        return writers.get(society);
    }

    /// How many items wait in the queue or are being done.
    int waiting() {
        WorkQueue open = queue;
        return open == null ? 0 : open.size();
    }

    @Override
    public boolean ready(Writer writer, String content) {
        return running
                && queue != null
                && spokenBy.line().ready()
                && !writer.rest().at(System.currentTimeMillis(), content);
    }

    @Override
    public boolean onPace(Writer writer, Priority priority, String content) {
        return Pace.allows(priority, purse.standings(Purse.labels(writer.id(), content)), Instant.now());
    }

    @Override
    public void take(Writer.Taken one) {
        taken.add(one);
    }

    private void intake(WorkQueue open) throws InterruptedException {
        Writer.Taken one = taken.take();
        Work work = new Work(
                one.priority(),
                Purse.run(one.writer().id()),
                one.group(),
                new Payload(one.id(), one.untilMs()).toString());
        try {
            if (open.offer(work) instanceof Offer.Refused) {
                one.writer().leave(List.of(one.id()), "full");
            }
        } catch (JournalFailure e) {
            one.writer().rest().failed(System.currentTimeMillis(), "the queue cannot be written: " + e.getMessage());
            one.writer().leave(List.of(one.id()), "failed");
        }
    }

    private void hand(WorkQueue open, Priority lowest, Semaphore hands) throws InterruptedException {
        hands.acquire();
        Batch batch = null;
        try {
            batch = open.take(lowest, LOOK);
        } finally {
            if (batch == null) {
                hands.release();
            }
        }
        if (batch != null) {
            Batch work = batch;
            Thread.ofVirtual().name("model call").start(() -> {
                try {
                    write(open, work);
                } catch (RuntimeException e) {
                    if (running) {
                        LOG.error("words for {} were not found", work.scope(), e);
                    }
                } finally {
                    hands.release();
                }
            });
        }
    }

    /// Finds words for a batch. While the server ends it is left in the queue, and done again after the
    /// restart.
    private void write(WorkQueue open, Batch batch) {
        Writer writer =
                writers.get(Long.parseLong(batch.scope().substring(batch.scope().indexOf('/') + 1)));
        // what an earlier process left is queued anew where it still matters
        List<Long> ids = batch.items().stream()
                .filter(item -> item.id() > lastLeftover)
                .map(item -> Payload.of(item.work().payload()).id())
                .toList();
        Map<Long, Long> still = writer == null ? Map.of() : writer.still(ids);
        if (writer == null || still.isEmpty()) {
            open.done(batch);
            return;
        }
        String why = "failed";
        try {
            why = write(writer, still, batch.priority());
        } catch (Refusal.Unavailable e) {
            LOG.debug("words for {} came too late: {}", batch.scope(), e.getMessage());
        } finally {
            if (running) {
                // in this order: what was shown in words of the grammar's must not be asked for after a crash
                try {
                    open.done(batch);
                } finally {
                    writer.leave(ids, why);
                }
            }
        }
    }

    /// Asks for words and lets them be said; says why those that were left over were left.
    private String write(Writer writer, Map<Long, Long> still, Priority priority) {
        List<Lines.Line> lines = writer.lines().of(still.keySet());
        ModelVoice voice = writer.voice();
        if (lines.isEmpty() || voice == null) {
            return "gone";
        }
        String content = Writer.content(lines.getFirst().utterance().kind());
        long now = System.currentTimeMillis();
        if (writer.rest().at(now, content)) {
            return "resting";
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Lines.Line line = lines.get(i);
            wanted.add(new Wanted(
                    i,
                    line.utterance(),
                    line.name(),
                    line.place(),
                    line.heard(),
                    line.toSeat() >= 0,
                    line.followers(),
                    line.voiced()));
        }
        long untilMs = still.values().stream().mapToLong(Long::longValue).min().orElse(now);
        Outcome outcome = voice.say(wanted, labels(writer, lines, content, priority), Instant.ofEpochMilli(untilMs));
        Map<Long, String> texts = new HashMap<>();
        for (Spoken spoken : outcome.spoken()) {
            if (spoken.by() != Spoken.By.GRAMMAR) {
                texts.put(lines.get(spoken.id()).id(), spoken.text());
            }
        }
        if (!texts.isEmpty() && writer.lines().speak(texts) > 0) {
            writer.spoke(List.copyOf(texts.keySet()));
        }
        return judged(outcome, writer, content);
    }

    private String judged(Outcome outcome, Writer writer, String content) {
        long now = System.currentTimeMillis();
        if (outcome.calls() > 0) {
            writer.rest().answered();
        }
        if (!outcome.spent().isEmpty()) {
            writer.rest().spent(now, content);
            return "spent";
        }
        for (String failure : outcome.failures().keySet()) {
            // what is refused or misshapen says nothing of the next call
            if (!failure.equals("ContentRefused") && !failure.equals("BadOutput")) {
                writer.rest().failed(now, failure);
            }
            return "failed";
        }
        return "refused";
    }

    private Labels labels(Writer writer, List<Lines.Line> lines, String content, Priority priority) {
        Labels labels = Purse.labels(writer.id(), content)
                .persona(lines.stream()
                        .map(line -> Integer.toString(line.utterance().speaker().id()))
                        .collect(Collectors.joining("+")));
        if (priority != Priority.HIGH) {
            return labels;
        }
        int seat = lines.getFirst().toSeat();
        String user = people.membersOf(writer.id()).stream()
                .filter(member -> member.seat() == seat)
                .map(Member::person)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        return labels.user(user).conversation(Long.toString(lines.getFirst().root()));
    }

    private void keep() throws InterruptedException {
        Thread.sleep(KEEPER_MS);
        writers.values().forEach(Writer::leaveOverdue);
    }

    @Override
    public void stop() {
        running = false;
        rounds.stop();
        destroy();
        writers.clear();
    }

    /// Closes the queue, also when the server never got as far as to start.
    @Override
    public synchronized void destroy() {
        WorkQueue open = queue;
        if (open != null && !closed) {
            closed = true;
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the societies, so after them at the end.
    @Override
    public int getPhase() {
        return -10;
    }
}
