package dev.hubbub.llm.budget;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.route.Budgeted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The program that [KillTest] kills: makes calls against the test's provider until there were enough.
final class Caller {

    static final int AT_ONCE = 32;

    private Caller() {}

    /// Makes calls until there were enough.
    ///
    /// @param args port of the provider, file of the ledger, number of the last call to make, limit in
    ///             micro-dollars, durability, and `asks` if the provider can be asked after a crash
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        long lastCall = Long.parseLong(args[2]);
        FileLedger ledger = FileLedger.open(Path.of(args[1]), Durability.valueOf(args[4]));
        Inquiry inquiry = args[5].equals("asks") ? (reference, held) -> asked(port, reference) : Inquiry.NOBODY;
        Terms terms = Terms.of(Limit.daily(Long.parseLong(args[3])).shared(Shares.NONE));
        try (Budget budget = Budget.open(ledger, Office.PRICES, terms, InstantSource.system(), inquiry, alert -> {})) {
            AtomicLong made = new AtomicLong(budget.lastCall());
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < AT_ONCE; i++) {
                    threads.execute(() -> work(port, budget, made, lastCall));
                }
                threads.shutdown();
                if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("calls must end, but did not");
                }
            }
        }
    }

    private static void work(int port, Budget budget, AtomicLong made, long lastCall) {
        try (Line line = new Line(port)) {
            while (made.incrementAndGet() <= lastCall) {
                Reservation[] reserved = new Reservation[1];
                Budgeted model = new Budgeted(
                        (request, call) -> send(line, reserved[0], request.maxOutputTokens()),
                        request -> reserved[0] = budget.open(request));
                try {
                    int maxOutput = 1 + (int) (made.get() % 500);
                    model.complete(Office.request(Labels.of("post").content("post"), maxOutput), Call.silent());
                } catch (ModelFailure e) {
                    // Refused by the budget, or by the provider: the ledger knows, and the test looks there.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Completion send(Line line, Reservation reserved, int maxOutput) {
        String[] answer =
                line.ask("CALL " + reserved.reference() + " " + maxOutput).split(" ");
        return switch (answer[0]) {
            case "USED" -> new Completion("text", "", Finish.DONE, usage(answer), "plain", reserved.reference());
            case "REFUSED" -> throw new ModelFailure.ContentRefused("no", usage(answer));
            default -> throw new ModelFailure.RateLimited(answer[0], null);
        };
    }

    private static Inquiry.Fate asked(int port, String reference) {
        try (Line line = new Line(port)) {
            String[] answer = line.ask("WHAT " + reference).split(" ");
            return answer[0].equals("USED") ? new Inquiry.Fate.Charged(usage(answer)) : new Inquiry.Fate.NeverSeen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Usage usage(String[] answer) {
        return Office.used(Long.parseLong(answer[1]), Long.parseLong(answer[2]));
    }

    /// A connection to the provider: one line there, one line back.
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        private Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        private String ask(String question) {
            try {
                out.write((question + "\n").getBytes(StandardCharsets.UTF_8));
                String answer = in.readLine();
                if (answer == null) {
                    throw new IOException("the provider hung up");
                }
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
