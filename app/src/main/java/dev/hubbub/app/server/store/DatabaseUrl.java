package dev.hubbub.app.server.store;

import dev.hubbub.app.BadInput;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Where a PostgreSQL server is, taken apart.
///
/// @param jdbc address without name and password
public record DatabaseUrl(String jdbc, String user, String password) {

    /// Reads `postgresql://user:password@host:port/database?options`, as most services hand it out, or the same with
    /// `jdbc:` before it and the user as an option.
    public static DatabaseUrl of(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            URI uri = URI.create(plain);
            if (uri.getHost() == null || !(plain.startsWith("postgres://") || plain.startsWith("postgresql://"))) {
                throw bad();
            }
            String[] login = uri.getRawUserInfo() == null
                    ? new String[] {"", ""}
                    : uri.getRawUserInfo().split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                    decode(login[0]),
                    login.length < 2 ? "" : decode(login[1]));
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    /// Says nothing of the value, since there is a password in it.
    private static BadInput bad() {
        return BadInput.of(
                "DATABASE_URL must be postgresql://user:password@host:port/database, but was something else");
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbc.replaceFirst("\\?.*", "");
    }
}
