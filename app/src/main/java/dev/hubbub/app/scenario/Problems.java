package dev.hubbub.app.scenario;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.BadInput.Problem;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with one file, gathered so that all of it can be mended at once.
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String what) {
        add(line, what, "");
    }

    void add(int line, String what, String wayOut) {
        found.add(new Problem(file, line, what, wayOut));
    }

    /// Number of problems so far.
    int count() {
        return found.size();
    }

    void raise() {
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
    }
}
