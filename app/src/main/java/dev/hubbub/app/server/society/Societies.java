package dev.hubbub.app.server.society;

import java.util.List;
import java.util.Optional;

/// The societies of a server.
public interface Societies {

    /// All that go on, the oldest first.
    List<Society> all();

    Optional<Society> byId(long id);

    Optional<Society> bySlug(String slug);

    /// The society that those see who name none: the oldest.
    Optional<Society> first();
}
