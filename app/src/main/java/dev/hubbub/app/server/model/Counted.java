package dev.hubbub.app.server.model;

import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Ledger;
import java.util.function.Consumer;

/// A ledger that adds up what is put into it.
record Counted(Ledger ledger, Books books) implements Ledger {

    /// Adds up what there is already, and from then on what comes.
    static Counted of(Ledger ledger, Books books) {
        ledger.replay(books::add);
        return new Counted(ledger, books);
    }

    @Override
    public String name() {
        return ledger.name();
    }

    @Override
    public void replay(Consumer<Entry> reader) {
        ledger.replay(reader);
    }

    @Override
    public Pending put(Entry entry) {
        Pending pending = ledger.put(entry);
        books.add(entry);
        return pending;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
