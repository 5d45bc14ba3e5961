package dev.hubbub.app.server.mastodon;

/// How the client API shows itself, and what a fixture changes of it.
final class ClientApiSettings {

    private final String software;
    private final boolean open;
    private volatile boolean password;
    private volatile String front = "";

    /// @param software the name in NodeInfo; `mastodon` lets in strict libraries that know no other
    /// @param open     whether those without a token may read
    ClientApiSettings(String software, boolean open) {
        this.software = software;
        this.open = open;
    }

    String software() {
        return software;
    }

    boolean open() {
        return open;
    }

    /// Whether the password grant is there: for conformance suites of clients alone.
    boolean password() {
        return password;
    }

    /// Slug of the society of those who name none, or empty for the oldest.
    String front() {
        return front;
    }

    void allowPasswords() {
        password = true;
    }

    void front(String slug) {
        front = slug;
    }
}
