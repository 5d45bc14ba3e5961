package dev.hubbub.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Chromium without a window, started anew with an empty profile for every page.
record Browser(Path binary) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_SECONDS = 120;

    /// The one on the PATH, if there is one.
    static Optional<Browser> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /// The document after its scripts have run.
    String dom(String address, Path scratch) throws IOException, InterruptedException {
        Path dom = scratch.resolve("dom.html");
        run(scratch, dom, List.of("--dump-dom", address));
        return Files.readString(dom);
    }

    /// What a person would see, as a PNG file.
    Path picture(String address, int width, int height, Path scratch) throws IOException, InterruptedException {
        Path picture = scratch.resolve("picture.png");
        run(
                scratch,
                scratch.resolve("out"),
                List.of(
                        "--hide-scrollbars",
                        "--window-size=" + width + "," + height,
                        "--screenshot=" + picture,
                        address));
        return picture;
    }

    private void run(Path scratch, Path out, List<String> wanted) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + Files.createTempDirectory(scratch, "profile")));
        command.addAll(wanted);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("the browser must be done within " + PATIENCE_SECONDS + " s, but was not");
        }
    }
}
