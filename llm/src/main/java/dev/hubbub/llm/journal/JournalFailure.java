package dev.hubbub.llm.journal;

import java.nio.file.Path;

/// A journal that cannot be relied on; sealed by what the caller can do about it.
public abstract sealed class JournalFailure extends RuntimeException {

    private JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }

    private JournalFailure(String message) {
        super(message);
    }

    /// A line in the midst of a file is not what was written: somebody must look at the file.
    public static final class Damaged extends JournalFailure {

        Damaged(Path file, long line, long offset, String what) {
            super(file + ":" + line + ": " + what + "\n    the bytes before it are fine: 'head -c " + offset
                    + "' of the file keeps them, and loses what follows");
        }
    }

    /// Another process or another part of this one writes to the file: wait, or stop the other.
    public static final class InUse extends JournalFailure {

        InUse(Path file) {
            super(file + " must have one writer, but another program has it open\n"
                    + "    stop that program, or choose another file");
        }
    }

    /// The file could not be read or written, perhaps for lack of space; open it again when that is mended.
    public static final class Unwritable extends JournalFailure {

        Unwritable(Path file, Throwable cause) {
            super(
                    file + " must be readable and writable, but was not: " + cause.getMessage()
                            + "\n    see to space and permissions, then start again: what is in the file is kept",
                    cause);
        }
    }
}
