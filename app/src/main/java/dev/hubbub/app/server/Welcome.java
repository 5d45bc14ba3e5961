package dev.hubbub.app.server;

import dev.hubbub.app.server.people.OwnerLink;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/// What the server says when it is up: where it is, and how the owner comes in for the first time.
@Component
public class Welcome {

    private final WebServerApplicationContext context;
    private final ServerSettings settings;
    private final OwnerLink link;

    Welcome(WebServerApplicationContext context, ServerSettings settings, OwnerLink link) {
        this.context = context;
        this.settings = settings;
        this.link = link;
    }

    /// How the outside addresses the server, without a slash at the end.
    public String url() {
        if (!settings.publicUrl().isEmpty()) {
            return settings.publicUrl().replaceFirst("/+$", "");
        }
        String host = settings.host().equals("0.0.0.0") || settings.host().equals("::") ? "localhost" : settings.host();
        var server = context.getWebServer();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + (server == null ? settings.port() : server.getPort());
    }

    /// Lines for the terminal.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("hubbub is at " + url());
        link.token().ifPresent(token -> {
            lines.add("");
            lines.add("Nobody owns it yet. Open this link, once, to become its owner:");
            lines.add("    " + url() + "/welcome?token=" + token);
        });
        return lines;
    }
}
