package dev.hubbub.app;

import dev.hubbub.app.BadInput.Problem;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with one file, gathered so that all of it can be mended at once.
public final class Problems {

    private static final int ENOUGH = 100;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(int line, String what) {
        add(line, what, "");
    }

    public void add(int line, String what, String wayOut) {
        found.add(new Problem(file, line, what, wayOut));
    }

    /// Number of problems so far.
    public int count() {
        return found.size();
    }

    /// Whether there are so many, a hundred, that further lines need not be looked at.
    public boolean enough() {
        return found.size() >= ENOUGH;
    }

    /// Throws what was found, if anything was.
    public void raise() {
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
    }
}
