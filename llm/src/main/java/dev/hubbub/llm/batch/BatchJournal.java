package dev.hubbub.llm.batch;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.journal.Journal;
import java.io.Closeable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file that remembers which batches are out: written before a batch leaves, when it has arrived, and when it
/// was
/// collected. Keys and prompts are not in it.
final class BatchJournal implements Closeable {
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Journal journal;

    /// A batch that is out, with what the meter must know of each request.
    static final class Open {
        final ModelRef model;
        final Map<String, Request> requests = new LinkedHashMap<>();
        String id = "";

        Open(ModelRef model) {
            this.model = model;
        }

        Ticket ticket(String name) {
            return new Ticket(name, model, id, List.copyOf(requests.keySet()));
        }
    }

    BatchJournal(Path file) {
        journal = Journal.open(file, this::replay);
    }

    private void replay(String line) {
        Fields.Read read = Fields.read(line);
        String name = read.textOrEmpty("batch");
        switch (read.kind()) {
            case "leaves" -> {
                String endpoint = read.textOrEmpty("endpoint");
                ModelRef model = ModelRef.of(Provider.of(read.textOrEmpty("provider")), read.textOrEmpty("model"));
                open.put(name, new Open(endpoint.isEmpty() ? model : model.at(URI.create(endpoint))));
            }
            case "item" -> {
                Open batch = open.get(name);
                if (batch != null) {
                    batch.requests.put(read.textOrEmpty("id"), stub(batch.model, read));
                }
            }
            case "arrived" -> {
                Open batch = open.get(name);
                if (batch != null) {
                    batch.id = read.textOrEmpty("id");
                }
            }
            case "closed" -> open.remove(name);
            default -> {
                // of a later version
            }
        }
    }

    private static Request stub(ModelRef model, Fields.Read read) {
        return Request.to(model)
                .user("(not kept)")
                .maxOutputTokens((int) read.number("most"))
                .labels(new Labels(
                        read.textOrEmpty("purpose"),
                        read.textOrEmpty("persona"),
                        read.textOrEmpty("conversation"),
                        read.textOrEmpty("user"),
                        read.textOrEmpty("run"),
                        read.textOrEmpty("experiment"),
                        read.textOrEmpty("content")))
                .build();
    }

    synchronized void leaves(String name, ModelRef model, List<BatchItem> items) {
        Open batch = new Open(model);
        URI endpoint = model.endpoint();
        journal.put(Fields.of("leaves")
                .put("batch", name)
                .put("provider", model.provider().id())
                .put("model", model.model())
                .put("endpoint", endpoint == null ? "" : endpoint.toString())
                .toString());
        for (BatchItem item : items) {
            batch.requests.put(item.id(), item.request());
            Labels labels = item.request().labels();
            journal.put(Fields.of("item")
                    .put("batch", name)
                    .put("id", item.id())
                    .put("most", item.request().maxOutputTokens())
                    .put("purpose", labels.purpose())
                    .put("persona", labels.persona())
                    .put("conversation", labels.conversation())
                    .put("user", labels.user())
                    .put("run", labels.run())
                    .put("experiment", labels.experiment())
                    .put("content", labels.content())
                    .toString());
        }
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

    /// The requests of a batch by id.
    synchronized Map<String, Request> requests(String name) {
        return new LinkedHashMap<>(of(name).requests);
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
