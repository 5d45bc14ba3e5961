package dev.hubbub.app.server.mastodon.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the parameters of a call from wherever its client put them.
public final class Incoming {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BODY = 1024 * 1024;

    private Incoming() {}

    /// A body that is not what it says it is.
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /// Query, form, multipart or JSON as one.
    public static Params params(HttpServletRequest request) throws IOException, Unreadable {
        Params params = Params.empty();
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        if (type.startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (ServletException | IllegalStateException e) {
                throw new Unreadable("the multipart body cannot be read");
            }
        }
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                params.add(name, value);
            }
        });
        if (!form && !type.startsWith("multipart/") && !request.getMethod().equals("GET")) {
            body(request, params, type.contains("json"));
        }
        return params;
    }

    /// JSON, or a form from a client that did not say so.
    private static void body(HttpServletRequest request, Params params, boolean json) throws IOException, Unreadable {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Unreadable("the body must be at most 1 MB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return;
        }
        if (json || text.startsWith("{")) {
            try {
                if (JSON.readValue(text, Object.class) instanceof Map<?, ?> map) {
                    params.addAll(map);
                    return;
                }
            } catch (JacksonException e) {
                throw new Unreadable("the body must be JSON");
            }
            throw new Unreadable("the body must be a JSON object");
        }
        pairs(text, params, "the body must be a form or JSON");
    }

    private static void pairs(String text, Params params, String otherwise) throws Unreadable {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    params.add(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    throw new Unreadable(otherwise);
                }
            }
        }
    }

    /// The parameters that stand in the address alone; nothing of the body is read.
    public static Params query(HttpServletRequest request) throws Unreadable {
        Params params = Params.empty();
        if (request.getQueryString() != null) {
            pairs(request.getQueryString(), params, "the query must be as a form has it");
        }
        return params;
    }

    /// An uploaded file, or null; of one that is larger than allowed, one byte more than that.
    public static byte @Nullable [] file(HttpServletRequest request, String name, int largest) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return null;
        }
        try {
            Part part = request.getPart(name);
            return part == null || part.getSubmittedFileName() == null
                    ? null
                    : part.getInputStream().readNBytes(largest + 1);
        } catch (ServletException | IllegalStateException e) {
            return null;
        }
    }
}
