package dev.hubbub.app.server.mastodon;

/// A call that is not answered with what it asked for.
final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static Refused missing() {
        return new Refused(404, "Record not found");
    }

    static Refused invalid(String why) {
        return new Refused(422, "Validation failed: " + why);
    }

    static Refused unauthorized() {
        return new Refused(401, "The access token is invalid");
    }

    static Refused forbidden() {
        return new Refused(403, "This action is not allowed");
    }
}
