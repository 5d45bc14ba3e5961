package dev.hubbub.bench;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Span;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.llm.route.Budgeted;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What ledger and budget add to a call of a model, beside what a disk asks for to keep two lines of that size.
///
/// The model answers at once, so that nothing but the bookkeeping is measured.
final class Money implements Measurement {

    private static final int ALONE = 4_000;
    private static final int TOGETHER = 20_000;
    private static final int AT_ONCE = 1_000;
    private static final int SYNCED_ALONE = 100;
    private static final int LINE_BYTES = 150;

    private static final Usage USAGE = new Usage(400, 1_600, 0, 0, 60, 0, 0, 2_000, 60, Tier.STANDARD, false);
    private static final Model MODEL =
            (request, call) -> new Completion("said", "", Finish.DONE, USAGE, "gpt-5-mini", "chatcmpl-0123456789");

    @Override
    public String name() {
        return "money";
    }

    @Override
    public List<Line> measure(Setting setting) {
        try {
            Path folder = Files.createTempDirectory("hubbub-bench");
            try {
                return measure(setting, folder);
            } finally {
                for (String file : List.of("process", "machine", "plain")) {
                    Files.deleteIfExists(folder.resolve(file));
                    Files.deleteIfExists(folder.resolve(file + ".lock"));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Line> measure(Setting setting, Path folder) throws IOException {
        Path grown = folder.resolve("process");
        List<Line> lines = new ArrayList<>(calls(setting, folder, grown));
        lines.add(opening(setting, grown));
        return lines;
    }

    private List<Line> calls(Setting setting, Path folder, Path grown) throws IOException {
        try (Budget process = budget(grown, Durability.PROCESS);
                Budget machine = budget(folder.resolve("machine"), Durability.MACHINE);
                FileOutputStream plain =
                        new FileOutputStream(folder.resolve("plain").toFile(), true)) {
            Model onProcess = new Budgeted(MODEL, process);
            Model onMachine = new Budgeted(MODEL, machine);
            List<Spread> us = micros(Duel.ofProcess()
                    .side(ALONE, () -> calls(onProcess, ALONE))
                    .side(ALONE, () -> writes(plain, ALONE, false))
                    .side(TOGETHER, () -> atOnce(onProcess))
                    .side(TOGETHER, () -> atOnce(onMachine))
                    .run(setting));
            Line.Peer writes = new Line.Peer("two plain writes", us.get(1));
            Spread wall = wall(setting, () -> calls(onMachine, SYNCED_ALONE));
            Spread sync = wall(setting, () -> writes(plain, SYNCED_ALONE, true));
            return List.of(
                    line("a call, written, one after another", us.get(0), writes, "CPU"),
                    line("a call, written, " + AT_ONCE + " at once", us.get(2), writes, "CPU"),
                    line("a call, synced, " + AT_ONCE + " at once", us.get(3), writes, "CPU"),
                    new Line(
                            name(),
                            "a call, synced, one after another",
                            "µs/call",
                            wall,
                            new Line.Peer("write, sync, write", sync),
                            null,
                            "wall: the disk decides"));
        }
    }

    private Line line(String what, Spread ours, Line.Peer peer, String note) {
        return new Line(name(), what, "µs/call", ours, peer, Line.Bound.atMost(100), note);
    }

    /// How long it takes to know all accounts again after a restart.
    private Line opening(Setting setting, Path grown) {
        long calls;
        try (Budget budget = budget(grown, Durability.PROCESS)) {
            calls = budget.lastCall();
        }
        Spread us = micros(Duel.ofThread()
                        .side((double) calls, () -> {
                            try (Budget budget = budget(grown, Durability.PROCESS)) {
                                return budget.lastCall();
                            }
                        })
                        .run(setting))
                .getFirst();
        return new Line(name(), "opening a ledger", "µs/call", us, null, null, calls + " calls in it");
    }

    private static long calls(Model model, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += model.complete(request(i)).usage().output();
        }
        return sum;
    }

    private static long atOnce(Model model) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>(AT_ONCE);
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> calls(model, TOGETHER / AT_ONCE)));
            }
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("every call must be answered, but one was not", e);
        }
    }

    private static long writes(FileOutputStream file, int calls, boolean sync) {
        byte[] line = new byte[LINE_BYTES];
        try {
            for (int i = 0; i < calls; i++) {
                file.write(line);
                if (sync) {
                    file.getFD().sync();
                }
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    private static Request request(int number) {
        return Request.to(ModelRef.parse("openai/gpt-5-mini"))
                .user("What does " + number + " say to that?")
                .maxOutputTokens(100)
                .labels(Labels.of("post")
                        .content("post")
                        .persona("persona-" + number % 500)
                        .run("run-7"))
                .build();
    }

    private static Budget budget(Path file, Durability durability) {
        Terms terms = Terms.of(Limit.daily(1_000_000_000_000L), Limit.each(Scope.RUN, Span.ALWAYS, 1_000_000_000_000L));
        return Budget.open(
                FileLedger.open(file, durability),
                PriceTable.standard(),
                terms,
                InstantSource.system(),
                Inquiry.NOBODY,
                alert -> {});
    }

    private static Spread wall(Setting setting, Duel.Work work) {
        double[] us = new double[setting.rounds()];
        long sink = work.run();
        for (int round = 0; round < us.length; round++) {
            long before = System.nanoTime();
            sink += work.run();
            us[round] = (System.nanoTime() - before) / 1e3 / SYNCED_ALONE;
        }
        if (sink == 42) {
            throw new IllegalStateException("the sink must not be read, but was");
        }
        return Spread.of(us);
    }

    private static List<Spread> micros(List<Spread> nanos) {
        return nanos.stream()
                .map(one -> new Spread(one.median() / 1e3, one.least() / 1e3, one.most() / 1e3))
                .toList();
    }
}
