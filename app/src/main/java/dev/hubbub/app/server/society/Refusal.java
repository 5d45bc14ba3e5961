package dev.hubbub.app.server.society;

/// Why something cannot be done: *what* must *rule*, but was *value*.
public abstract sealed class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }

    /// What it speaks of is not there, or not for the one who asks.
    public static final class Missing extends Refusal {
        public Missing(String message) {
            super(message);
        }
    }

    /// It is there, but not theirs to do this with.
    public static final class Forbidden extends Refusal {
        public Forbidden(String message) {
            super(message);
        }
    }

    /// What was given breaks a rule.
    public static final class Invalid extends Refusal {
        public Invalid(String message) {
            super(message);
        }
    }

    /// It cannot be now, but may be later.
    public static final class Unavailable extends Refusal {
        public Unavailable(String message) {
            super(message);
        }
    }
}
