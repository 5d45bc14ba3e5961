package dev.hubbub.app.server.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Every page of the interface is one file, which shows what its address says; a server without that file says how to
/// get it.
@Controller
class Pages {

    private static final Resource INDEX = new ClassPathResource("META-INF/resources/index.html");

    private static final String WITHOUT = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Hubbub</title>
            <p>Hubbub is running, but its interface was not built: that needs Node 20 or newer with npm.
            <p>Install it and start the server again with <code>./hubbub serve</code>. Mastodon clients and the
            interface under <code>/api/hubbub/v1</code> work without it.
            """;

    @GetMapping(
            path = {"/", "/index.html", "/welcome", "/invitation", "/sign-in", "/runs/**", "/cost", "/settings", "/s/**"
            },
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Object> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.TEXT_HTML)
                .body(INDEX.exists() ? INDEX : WITHOUT);
    }
}
