package dev.hubbub.app.server.model;

/// What the queue keeps of an act that waits for words.
///
/// @param id the act's id
/// @param untilMs milliseconds since 1970-01-01T00:00Z after which the grammar speaks
record Payload(long id, long untilMs) {

    static Payload of(String text) {
        int space = text.indexOf(' ');
        return new Payload(Long.parseLong(text.substring(0, space)), Long.parseLong(text.substring(space + 1)));
    }

    @Override
    public String toString() {
        return id + " " + untilMs;
    }
}
