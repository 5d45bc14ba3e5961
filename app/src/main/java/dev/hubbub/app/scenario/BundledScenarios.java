package dev.hubbub.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The scenarios of the house, packed into the program from `scenarios/`.
public final class BundledScenarios {

    private static final String FOLDER = "dev/hubbub/app/scenarios/";
    private static final String ENDING = ".yaml";

    private BundledScenarios() {}

    /// Their names in alphabetical order.
    public static List<String> names() {
        URL folder = BundledScenarios.class.getResource("/" + FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            return folder.getProtocol().equals("jar")
                    ? inJar(folder)
                    : inDirectory(Path.of(URI.create(folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("bundled scenarios must be readable, but were not", e);
        }
    }

    /// The YAML of one of them.
    static String text(String name) {
        try (InputStream in = BundledScenarios.class.getResourceAsStream("/" + FOLDER + name + ENDING)) {
            if (in == null) {
                throw new IllegalArgumentException("name must be a bundled scenario, but was '" + name + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled scenario '" + name + "' must be readable, but was not", e);
        }
    }

    private static List<String> inJar(URL folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) folder.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return names(jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length())));
        }
    }

    private static List<String> inDirectory(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return names(files.map(file -> file.getFileName().toString()));
        }
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(name -> name.endsWith(ENDING) && name.indexOf('/') < 0)
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .sorted()
                .toList();
    }
}
