package dev.hubbub.app.server.mastodon.media;

import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Tenant;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files of all people, in the store.
public final class Files {

    private static final String CARD = "id, society, account, type, mime, width, height, description, focus_x, focus_y,"
            + " status, preview is not null as has_preview";

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_S = 10;

    private final JdbcClient jdbc;
    private final Tenant tenant;
    private final SecureRandom chance = new SecureRandom();
    private final Semaphore looking = new Semaphore(AT_ONCE, true);
    private final LooseFiles loose;

    public Files(JdbcClient jdbc, Tenant tenant) {
        this.tenant = tenant;
        this.jdbc = jdbc;
        this.loose = new LooseFiles(jdbc, tenant);
    }

    /// Those that hang nowhere.
    public LooseFiles loose() {
        return loose;
    }

    /// Looks at a file, a few at a time: decoded, a picture takes up to 130 MB.
    public Upload look(byte[] bytes) throws Upload.Refused {
        try {
            if (!looking.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new Refusal.Unavailable(
                        "files must come more slowly, but many come just now\ntry again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.Unavailable("a file must be looked at, but the server is ending");
        }
        try {
            return Upload.of(bytes);
        } finally {
            looking.release();
        }
    }

    /// What is known of a file without reading it.
    ///
    /// @param type   `image` or `gifv`
    /// @param status id of the status it hangs on, or 0
    public record Card(
            long id,
            long society,
            int account,
            String type,
            String mime,
            int width,
            int height,
            @Nullable String description,
            @Nullable Double focusX,
            @Nullable Double focusY,
            long status,
            boolean preview) {

        /// What the file is called in its address.
        public String name() {
            return switch (mime) {
                case "image/png" -> "original.png";
                case "image/gif" -> "original.gif";
                case "image/webp" -> "original.webp";
                case "video/mp4" -> "original.mp4";
                case "video/webm" -> "original.webm";
                case "audio/mpeg" -> "original.mp3";
                case "audio/ogg" -> "original.ogg";
                default -> "original.jpg";
            };
        }
    }

    /// The bytes of a file.
    public record Content(String mime, byte[] bytes) {}

    /// Takes a file in. Its number is in its address, which must not be guessed: it is drawn from 2⁶².
    public Card add(long society, int account, Upload upload, @Nullable String description) {
        long id = 1 + (chance.nextLong() >>> 2);
        tenant.of(
                society,
                () -> jdbc.sql("""
                        insert into client_media
                            (id, society, account, type, mime, data, preview, width, height, description)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .param(id)
                        .param(society)
                        .param(account)
                        .param(upload.type())
                        .param(upload.mime())
                        .param(upload.bytes())
                        .param(upload.preview())
                        .param(upload.width())
                        .param(upload.height())
                        .param(description)
                        .update());
        return new Card(
                id,
                society,
                account,
                upload.type(),
                upload.mime(),
                upload.width(),
                upload.height(),
                description,
                null,
                null,
                0,
                upload.preview() != null);
    }

    /// A file of somebody.
    public Optional<Card> find(long society, int account, long id) {
        return tenant.of(
                society,
                () -> jdbc.sql("select " + CARD + " from client_media where id = ? and society = ? and account = ?")
                        .params(id, society, account)
                        .query((row, _) -> card(row))
                        .optional());
    }

    /// Several files, by number.
    public Map<Long, Card> cards(long society, Collection<Long> ids) {
        Map<Long, Card> cards = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            tenant.of(
                            society,
                            () -> jdbc.sql("select " + CARD + " from client_media where id = any (?)")
                                    .param(ids.toArray(Long[]::new))
                                    .query((row, _) -> card(row))
                                    .list())
                    .forEach(card -> cards.put(card.id(), card));
        }
        return cards;
    }

    /// Says what is to be seen in a file and what of it to keep in sight.
    public void describe(
            long society, long id, @Nullable String description, @Nullable Double focusX, @Nullable Double focusY) {
        tenant.of(
                society,
                () -> jdbc.sql("update client_media set description = ?, focus_x = ?, focus_y = ? where id = ?")
                        .param(description)
                        .param(focusX)
                        .param(focusY)
                        .param(id)
                        .update());
    }

    /// Hangs files on a status.
    public void hang(long society, List<Long> ids, long status) {
        if (!ids.isEmpty()) {
            tenant.of(
                    society,
                    () -> jdbc.sql("update client_media set status = ?, loose_since = null where id = any (?)")
                            .param(status)
                            .param(ids.toArray(Long[]::new))
                            .update());
        }
    }

    /// Takes all files off a status, those of its earlier forms too; they may hang on another.
    public void loosen(long society, long status) {
        tenant.of(
                society,
                () -> jdbc.sql("update client_media set status = 0, loose_since = now()"
                                + " where society = ? and status = ?")
                        .params(society, status)
                        .update());
    }

    /// Destroys all files of a status, those of its earlier forms too.
    public void deleteOf(long society, long status) {
        tenant.of(
                society,
                () -> jdbc.sql("delete from client_media where society = ? and status = ?")
                        .params(society, status)
                        .update());
    }

    public void delete(long society, long id) {
        tenant.of(
                society,
                () -> jdbc.sql("delete from client_media where id = ?")
                        .param(id)
                        .update());
    }

    /// The bytes of a file, or of its preview.
    public Optional<Content> content(long id, boolean preview) {
        return tenant.ofAddress(
                "file",
                Long.toString(id),
                () -> jdbc.sql("select mime, data, preview from client_media where id = ?")
                        .param(id)
                        .query((row, _) -> {
                            byte[] small = preview ? row.getBytes("preview") : null;
                            return small == null
                                    ? new Content(row.getString("mime"), row.getBytes("data"))
                                    : new Content("image/png", small);
                        })
                        .optional());
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getLong("id"),
                row.getLong("society"),
                row.getInt("account"),
                row.getString("type"),
                row.getString("mime"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("description"),
                number(row, "focus_x"),
                number(row, "focus_y"),
                row.getLong("status"),
                row.getBoolean("has_preview"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
