package dev.hubbub.app.server.api;

import dev.hubbub.app.server.api.Statuses.MediaJson;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.LooseFiles;
import dev.hubbub.app.server.mastodon.media.Upload;
import dev.hubbub.app.server.mastodon.request.Incoming;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Files that people show beside what they say.
@RestController
@Tag(name = "files", description = "Files that people show beside what they say.")
class FilesController {

    private static final int LONGEST_ALT = 1_500;

    private final Access access;
    private final Files files;

    FilesController(Access access, Stores stores) {
        this.access = access;
        this.files = stores.files();
    }

    /// A file that was taken in.
    ///
    /// @param id goes into `media` of what is to be said with it
    record FileJson(String id, MediaJson media) {}

    /// Takes a file in: `file` in a multipart form, and `alt`, what is to be seen, beside it.
    /// It shows nowhere until something is said with it.
    @PostMapping(
            path = "/api/hubbub/v1/societies/{slug}/files",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileJson add(@PathVariable String slug, HttpServletRequest request) throws IOException {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        long id = society.settings().id();
        if (!files.loose().haveRoom(id, seat)) {
            throw new Refusal.Invalid("files that hang nowhere must be fewer than " + LooseFiles.MOST + " and "
                    + LooseFiles.MOST_BYTES / 1024 / 1024
                    + " MB, but were as many\nsay something with them, or wait: after "
                    + LooseFiles.PATIENCE.toHours() + " hours they are gone");
        }
        byte[] bytes = Incoming.file(request, "file", Upload.LARGEST);
        if (bytes == null) {
            throw new Refusal.Invalid("file must be given as a part of a multipart form, but was missing");
        }
        String alt = Objects.requireNonNullElse(request.getParameter("alt"), "").strip();
        if (alt.length() > LONGEST_ALT || alt.indexOf('\0') >= 0) {
            throw new Refusal.Invalid("alt must be at most " + LONGEST_ALT
                    + " characters long and without null characters, but was " + alt.length());
        }
        try {
            Files.Card file = files.add(id, seat, files.look(bytes), alt.isEmpty() ? null : alt);
            return new FileJson(Long.toString(file.id()), MediaJson.of(file));
        } catch (Upload.Refused e) {
            throw new Refusal.Invalid("file must be a picture (PNG, JPEG, GIF), MP4, MP3 or Ogg of at most "
                    + Upload.LARGEST / 1024 / 1024 + " MB, but was not: " + e.getMessage());
        }
    }
}
