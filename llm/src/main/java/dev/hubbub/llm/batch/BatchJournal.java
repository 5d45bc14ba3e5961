package dev.hubbub.llm.batch;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.journal.Journal;
import java.io.Closeable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file that remembers which batches are out: written before a batch leaves, when it has arrived, and when it was
/// collected. Keys and prompts are not in it; each request has its id and its number in the ledger.
final class BatchJournal implements Closeable {
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Journal journal;

    /// A batch that is out, with the ledger's number of each request.
    private static final class Open {
        private final ModelRef model;
        private final Map<String, Long> calls = new LinkedHashMap<>();
        private String id = "";

        Open(ModelRef model) {
            this.model = model;
        }

        Ticket ticket(String name) {
            return new Ticket(name, model, id, List.copyOf(calls.keySet()));
        }
    }

    BatchJournal(Path file) {
        journal = Journal.open(file, line -> replay(line, open));
    }

    /// The place of a call in a batch that is out.
    record Place(Ticket ticket, String item) {}

    /// Where the calls are that were handed in and not collected, by their numbers in the ledger; read from a file
    /// that a desk may have open.
    static Map<Long, Place> places(Path file) {
        Map<String, Open> open = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Journal.read(file, line -> replay(line, open));
        }
        Map<Long, Place> places = new HashMap<>();
        open.forEach((name, batch) -> {
            Ticket ticket = batch.ticket(name);
            batch.calls.forEach((id, call) -> places.put(call, new Place(ticket, id)));
        });
        return places;
    }

    private static void replay(String line, Map<String, Open> open) {
        Fields.Read read = Fields.read(line);
        String name = read.textOrEmpty("batch");
        if (read.kind().equals("leaves")) {
            String endpoint = read.textOrEmpty("endpoint");
            ModelRef model = ModelRef.of(Provider.of(read.textOrEmpty("provider")), read.textOrEmpty("model"));
            open.put(name, new Open(endpoint.isEmpty() ? model : model.at(URI.create(endpoint))));
            return;
        }
        Open batch = open.get(name);
        if (batch == null) {
            return;
        }
        switch (read.kind()) {
            case "item" -> batch.calls.put(read.textOrEmpty("id"), read.number("call"));
            case "arrived" -> batch.id = read.textOrEmpty("id");
            case "closed" -> open.remove(name);
            default -> {
                // of a later version
            }
        }
    }

    synchronized void leaves(String name, ModelRef model, Map<String, Long> calls) {
        Open batch = new Open(model);
        batch.calls.putAll(calls);
        URI endpoint = model.endpoint();
        journal.put(Fields.of("leaves")
                .put("batch", name)
                .put("provider", model.provider().id())
                .put("model", model.model())
                .put("endpoint", endpoint == null ? "" : endpoint.toString())
                .toString());
        calls.forEach((id, call) -> journal.put(Fields.of("item")
                .put("batch", name)
                .put("id", id)
                .put("call", call)
                .toString()));
        open.put(name, batch);
        journal.sync();
    }

    synchronized Ticket arrived(String name, String id) {
        journal.append(Fields.of("arrived").put("batch", name).put("id", id).toString(), Journal.Reach.SYNCED);
        Open batch = of(name);
        batch.id = id;
        return batch.ticket(name);
    }

    synchronized void closed(String name) {
        journal.append(Fields.of("closed").put("batch", name).toString(), Journal.Reach.SYNCED);
        open.remove(name);
    }

    synchronized List<Ticket> tickets() {
        List<Ticket> tickets = new ArrayList<>();
        open.forEach((name, batch) -> tickets.add(batch.ticket(name)));
        return tickets;
    }

    /// The ledger's numbers of a batch's requests, by id and in the order handed in.
    synchronized Map<String, Long> calls(String name) {
        return new LinkedHashMap<>(of(name).calls);
    }

    private Open of(String name) {
        Open batch = open.get(name);
        if (batch == null) {
            throw new IllegalStateException(
                    "batch " + name + " must be open, but is not\nA batch is collected or given up once.");
        }
        return batch;
    }

    @Override
    public void close() {
        journal.close();
    }
}
