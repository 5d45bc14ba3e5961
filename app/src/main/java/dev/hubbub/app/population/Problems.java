package dev.hubbub.app.population;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.BadInput.Problem;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with one file, gathered so that all of it can be mended at once; bad lines beyond a hundred are not
/// looked at.
final class Problems {

    private static final int ENOUGH = 100;

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

    int count() {
        return found.size();
    }

    boolean enough() {
        return found.size() >= ENOUGH;
    }

    void raise() {
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
    }
}
