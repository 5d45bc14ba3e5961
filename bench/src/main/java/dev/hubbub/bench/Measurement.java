package dev.hubbub.bench;

import java.util.List;

/// One thing that is measured beside what bounds it.
interface Measurement {

    /// Short name, for `--only`.
    String name();

    /// Measures; every line compares figures of the same run.
    List<Line> measure(Setting setting);
}
