package dev.hubbub.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The directory in which the program keeps what outlives it.
final class Home {

    private Home() {}

    static Path here() {
        String named = environment("HUBBUB_HOME");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home", "."), ".hubbub");
    }

    private static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}
