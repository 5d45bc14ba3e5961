package dev.hubbub.llm.budget;

import dev.hubbub.llm.Usage;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A provider that keeps books of its own: it charges a call when it has read it, whether or not anybody still
/// waits for the answer, and can be asked what a call was charged. A call that it was asked about before it came is
/// turned away when it comes after all: what it said then stays true.
final class FakeProvider implements Closeable {

    private static final Usage TURNED_AWAY = Office.used(0, 0);

    private final ServerSocket server;
    private final Map<String, Usage> charged = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicReference<Runnable> onCall = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> onQuestion = new AtomicReference<>(() -> {});

    FakeProvider() throws IOException {
        server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Runs this before a call is charged, and that before a question is answered.
    void watch(Runnable call, Runnable question) {
        onCall.set(call);
        onQuestion.set(question);
    }

    int calls() {
        return calls.get();
    }

    int questions() {
        return questions.get();
    }

    /// What was charged, by reference; calls turned away are not in it.
    Map<String, Long> bill() {
        Map<String, Long> bill = new ConcurrentHashMap<>();
        charged.forEach((reference, usage) -> {
            if (usage.input() > 0) {
                bill.put(reference, usage.input() + 2 * usage.output());
            }
        });
        return bill;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write((answer(line.split(" ")) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Whoever asked is dead.
        }
    }

    private String answer(String[] question) {
        String reference = question[1];
        if (question[0].equals("WHAT")) {
            questions.incrementAndGet();
            onQuestion.get().run();
            Usage usage = charged.computeIfAbsent(reference, missing -> TURNED_AWAY);
            return usage.input() == 0 ? "NEVER" : "USED " + usage.input() + " " + usage.output();
        }
        SplittableRandom random = new SplittableRandom(reference.hashCode());
        calls.incrementAndGet();
        onCall.get().run();
        if (random.nextInt(25) == 0) {
            return "BUSY";
        }
        int maxOutput = Integer.parseInt(question[2]);
        Usage usage = charged.computeIfAbsent(
                reference, missing -> Office.used(1 + random.nextInt(900), random.nextInt(maxOutput + 1)));
        if (usage.input() == 0) {
            return "TURNED_AWAY";
        }
        pause(random.nextInt(4));
        return (random.nextInt(50) == 0 ? "REFUSED " : "USED ") + usage.input() + " " + usage.output();
    }

    private static void pause(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
