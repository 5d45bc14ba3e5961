package dev.hubbub.app.server.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files of the pictures that personas show; anything else at these addresses is not found, and draws nothing.
@RestController
class PictureApi {

    private static final Duration SETTLED = Duration.ofDays(7);

    /// A generator may still make another image of what a template shows now.
    private static final Duration OPEN = Duration.ofMinutes(1);

    private final PictureDesk desk;

    PictureApi(PictureDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/media/gifs/{language:[a-z]{2}}/{id:[a-z0-9-]{1,60}}.gif")
    ResponseEntity<byte[]> gif(@PathVariable String language, @PathVariable String id) {
        return sent(desk.gif(language, id, false));
    }

    @GetMapping("/media/gifs/{language:[a-z]{2}}/{id:[a-z0-9-]{1,60}}.png")
    ResponseEntity<byte[]> still(@PathVariable String language, @PathVariable String id) {
        return sent(desk.gif(language, id, true));
    }

    @GetMapping("/media/cards/{society:[0-9]{1,18}}/{status:[0-9]{1,18}}.png")
    ResponseEntity<byte[]> card(@PathVariable long society, @PathVariable long status) {
        return sent(desk.card(society, status, false));
    }

    @GetMapping("/media/cards/{society:[0-9]{1,18}}/{status:[0-9]{1,18}}-small.png")
    ResponseEntity<byte[]> small(@PathVariable long society, @PathVariable long status) {
        return sent(desk.card(society, status, true));
    }

    /// A file that is known again by its digest: who has it gets 304 and no bytes.
    private static ResponseEntity<byte[]> sent(Optional<PictureDesk.File> found) {
        if (found.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        PictureDesk.File file = found.get();
        byte[] bytes = file.developed().bytes();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.developed().type()))
                .cacheControl(
                        CacheControl.maxAge(file.settled() ? SETTLED : OPEN).cachePublic())
                .eTag(digest(bytes))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there in every JDK, but was not", e);
        }
    }
}
