package dev.hubbub.app.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How far long work has come, as server-sent events. Each tells everything, so whoever comes back late has missed
/// nothing.
@Component
public final class ProgressStream {

    private static final long LOOK_MS = 250;

    private final JsonMapper json;

    ProgressStream(JsonMapper json) {
        this.json = json;
    }

    /// How something stands.
    ///
    /// @param shown as it is told
    /// @param still whether it will stay so
    public record Now(Object shown, boolean still) {}

    /// Writes how it stands whenever that is new, until it stands still, is gone, or nobody works on it any more.
    ///
    /// @param event   name of the events
    /// @param working whether there is somebody to work on it
    /// @param look    how it stands, or null when it is gone
    public void write(HttpServletResponse response, String event, BooleanSupplier working, Supplier<@Nullable Now> look)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        String before = "";
        for (long number = 1; working.getAsBoolean(); Thread.sleep(LOOK_MS)) {
            Now now = look.get();
            if (now == null) {
                return;
            }
            String written = json.writeValueAsString(now.shown());
            if (!written.equals(before)) {
                String frame = "id: " + number++ + "\nevent: " + event + "\ndata: " + written + "\n\n";
                response.getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
                response.getOutputStream().flush();
                before = written;
            }
            if (now.still()) {
                return;
            }
        }
    }
}
