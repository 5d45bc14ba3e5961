package dev.hubbub.app;

/// Something that went wrong outside of the program, such as a full disk: told without a stack trace, exit code 1.
public final class Failure extends RuntimeException {

    /// @param message what must be and what was; a second line may tell the way out
    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
