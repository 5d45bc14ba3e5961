package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Marker;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Times;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far somebody has read.
@RestController
class Markers {

    /// A marker as it is kept.
    record Position(String id, long version) {

        long number() {
            try {
                return Long.parseLong(id);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /// Both, whatever was asked for: a client shows no badge when one is missing.
    @GetMapping("/api/v1/markers")
    Marker.Pair all(Call call) {
        return pair(call.desk(call.person("read:statuses")));
    }

    @PostMapping("/api/v1/markers")
    Marker.Pair move(Call call) {
        Desk desk = call.desk(call.person("write:statuses"));
        for (String timeline : new String[] {"home", "notifications"}) {
            call.params().below(timeline).word("last_read_id").ifPresent(id -> {
                if (!id.matches("\\d{1,19}")) {
                    throw Refused.invalid("Last read must be an id");
                }
                long version = desk.find(Kind.MARKER, timeline, Position.class)
                        .map(Position::version)
                        .orElse(0L);
                desk.put(Kind.MARKER, timeline, new Position(id, version + 1));
            });
        }
        return pair(desk);
    }

    private static Marker.Pair pair(Desk desk) {
        return new Marker.Pair(marker(desk, "home"), marker(desk, "notifications"));
    }

    private static Marker marker(Desk desk, String timeline) {
        Optional<Kept> kept = desk.find(Kind.MARKER, timeline);
        return kept.map(one -> {
                    Position position = one.as(Position.class);
                    return new Marker(position.id(), position.version(), Times.moment(one.at()));
                })
                .orElse(new Marker("0", 0, Times.moment(0)));
    }
}
