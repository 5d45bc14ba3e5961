package dev.hubbub.voice.provider;

/// Why a service found nothing out, named by what the caller can do.
public abstract sealed class GifFailure extends RuntimeException {

    private GifFailure(String message, Throwable cause) {
        super(message, cause);
    }

    private GifFailure(String message) {
        super(message);
    }

    /// Asked too often: wait.
    public static final class TooOften extends GifFailure {

        private final long waitMs;

        TooOften(String service, long waitMs) {
            super(service + " must be asked less often: it wants " + waitMs + " ms of rest");
            this.waitMs = waitMs;
        }

        /// How long the service wants to be left alone.
        public long waitMs() {
            return waitMs;
        }
    }

    /// The key is not accepted: give another.
    public static final class Refused extends GifFailure {

        Refused(String service, int status) {
            super(service + " must accept the key, but answered " + status
                    + "\nCheck the environment variable it was read from.");
        }
    }

    /// Down, slow or talking nonsense: use something else for now.
    public static final class Unavailable extends GifFailure {

        Unavailable(String message) {
            super(message);
        }

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
