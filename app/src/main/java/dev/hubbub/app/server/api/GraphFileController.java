package dev.hubbub.app.server.api;

import dev.hubbub.app.server.graph.AnswerFile;
import dev.hubbub.app.server.graph.Console;
import dev.hubbub.app.server.graph.GraphDesk;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Audit;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What a query of the graph found, as a file to take away.
@RestController
@Tag(name = "graph")
class GraphFileController {

    private static final int AT_ONCE = 2;
    private static final int NOTED = 500;

    private final Access access;
    private final GraphDesk desk;
    private final Audit audit;
    private final Semaphore writing = new Semaphore(AT_ONCE);

    GraphFileController(Access access, GraphDesk desk, Audit audit) {
        this.access = access;
        this.desk = desk;
        this.audit = audit;
    }

    /// A query whose answer is to be a file.
    ///
    /// @param format `csv` or `json`
    record FileQueryJson(
            @Nullable String query,
            @Nullable Map<String, Object> parameters,
            @Nullable String format) {}

    /// Runs a query that only reads, and gives up to 100,000 rows of what it finds as CSV or JSON. `X-Hubbub-Rows` says
    /// how many they are, and `X-Hubbub-Cut` whether there were more, or values too long to be whole.
    @PostMapping("/api/hubbub/v1/societies/{slug}/graph/cypher/file")
    void file(@PathVariable String slug, @RequestBody FileQueryJson wanted, HttpServletResponse response)
            throws IOException {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        if (desk.given()) {
            access.owner();
        }
        String query = SessionController.text(wanted.query(), "query");
        AnswerFile.Form form = form(wanted.format());
        if (!writing.tryAcquire()) {
            throw new Refusal.Unavailable("files of answers must be written " + AT_ONCE
                    + " at a time, but as many are just now\ntry again in a moment");
        }
        // a file first, so that what goes wrong can still be told, and whether it was cut
        Path file = Files.createTempFile("hubbub-answer", "");
        try {
            Console.Saved saved;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                saved = desk.console(society)
                        .save(
                                query,
                                Objects.requireNonNullElse(wanted.parameters(), Map.of()),
                                new AnswerFile(form, out));
            }
            audit.note(
                    society.settings().id(),
                    access.person().person(),
                    "save graph",
                    query.substring(0, Math.min(query.length(), NOTED)),
                    saved.rows() + " rows");
            send(response, file, form, saved);
        } finally {
            writing.release();
            Files.deleteIfExists(file);
        }
    }

    private static void send(HttpServletResponse response, Path file, AnswerFile.Form form, Console.Saved saved)
            throws IOException {
        boolean csv = form == AnswerFile.Form.CSV;
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answer." + (csv ? "csv" : "json") + "\"");
        response.setHeader("X-Hubbub-Rows", Integer.toString(saved.rows()));
        response.setHeader("X-Hubbub-Cut", Boolean.toString(saved.cut()));
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private static AnswerFile.Form form(@Nullable String word) {
        return switch (word) {
            case "csv" -> AnswerFile.Form.CSV;
            case "json" -> AnswerFile.Form.JSON;
            case null, default -> throw new Refusal.Invalid("format must be csv or json, but was '" + word + "'");
        };
    }
}
