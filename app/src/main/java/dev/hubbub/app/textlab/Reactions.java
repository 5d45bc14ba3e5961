package dev.hubbub.app.textlab;

import dev.hubbub.engine.microblog.ActKind;
import java.util.List;

/// What a public said about one event.
///
/// @param said     by everybody, a fair sample in the order in which it was said
/// @param byAuthor many posts of each of some authors
record Reactions(List<Said> said, List<List<String>> byAuthor) {

    /// One text.
    ///
    /// @param stance   −1 to 1, as it was drawn
    /// @param heard    stance of what is answered or quoted, 0 when nothing is
    /// @param answered the words of what is answered or quoted, empty when nothing is
    record Said(ActKind kind, double stance, double heard, String answered, String text) {}

    /// The texts alone.
    List<String> texts() {
        return said.stream().map(Said::text).toList();
    }
}
