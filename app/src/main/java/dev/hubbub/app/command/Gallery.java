package dev.hubbub.app.command;

import dev.hubbub.app.Failure;
import dev.hubbub.app.gallery.GalleryPage;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.media.Album;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub gallery`: every GIF and every kind of image on one page.
@Command(
        name = "gallery",
        description = "Writes a page of all GIFs and of images of several events.",
        mixinStandardHelpOptions = true)
final class Gallery implements Callable<Integer> {

    /// One scenario of each kind of event, two in Spanish.
    private static final List<String> SCENARIOS = List.of(
            "world-cup-final-2022",
            "mundial-femenino-2023",
            "us-election-2020-call",
            "brexit-referendum",
            "oscars-slap-2022",
            "facebook-outage-2021",
            "svb-collapse",
            "first-black-hole-image",
            "madrid-storm-filomena",
            "turkey-syria-earthquake",
            "louvre-heist",
            "tomatina-2022");

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE.html", description = "Where the page goes (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("gallery.html");

    Gallery(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        ScenarioFile scenarios = new ScenarioFile(parts.filler(), line -> {});
        List<Event> events = new ArrayList<>();
        for (String name : SCENARIOS) {
            events.add(scenarios.read(name, null).events().stream()
                    .max(Comparator.comparingInt(event -> event.facts().size()))
                    .orElseThrow());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        PrintWriter out = spec.commandLine().getOut();
        try {
            GalleryPage gallery = write(part, events);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            out.println(gallery.pictures() + " pictures, " + Figures.bytes(gallery.bytes()) + ", in " + file);
        } catch (IOException e) {
            throw new Failure("gallery " + file + " must be writable, but was not: " + e.getMessage(), e);
        }
        out.flush();
        return 0;
    }

    private static GalleryPage write(Path part, List<Event> events) throws IOException {
        try (PrintWriter page = new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            GalleryPage gallery = new GalleryPage(Album.standard(), page);
            gallery.write(events);
            if (page.checkError()) {
                throw new IOException("the page was cut off");
            }
            return gallery;
        }
    }
}
