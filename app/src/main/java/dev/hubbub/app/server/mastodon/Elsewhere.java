package dev.hubbub.app.server.mastodon;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says of all other paths of the API that there is nothing, in words that clients can read.
@RestController
class Elsewhere {

    @RequestMapping({"/api/v1/**", "/api/v2/**", "/api/v3/**"})
    void nothing() {
        throw Refused.missing();
    }
}
