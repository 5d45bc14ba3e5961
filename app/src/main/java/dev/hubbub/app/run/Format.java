package dev.hubbub.app.run;

/// How the acts and the personas of a run are written.
public enum Format {
    PARQUET(".parquet"),
    JSONL(".jsonl"),
    /// Numbers only: nothing but the manifest and the events.
    NONE("");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /// Name of the file of a table in this format.
    String file(String table) {
        return table + ending;
    }
}
