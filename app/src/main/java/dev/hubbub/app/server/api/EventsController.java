package dev.hubbub.app.server.api;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.engine.reaction.Event;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What happens in the world and is told to a society.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}/events")
@Tag(name = "events", description = "What happens in the world and is told to a society.")
class EventsController {

    private final Access access;
    private final EventInbox inbox;

    EventsController(Access access, EventInbox inbox) {
        this.access = access;
        this.inbox = inbox;
    }

    /// An event as it was understood.
    ///
    /// @param evidence why each field that was not given is what it is
    record EventJson(
            String id,
            String title,
            String text,
            Instant at,
            String type,
            String impact,
            double valence,
            double controversy,
            String country,
            String city,
            List<String> stakeholders,
            Map<String, Double> topics,
            List<String> facts,
            List<String> hashtags,
            List<String> evidence) {}

    static EventJson shown(Event event, List<String> evidence) {
        Map<String, Double> topics = new TreeMap<>();
        event.topics().forEach((topic, weight) -> topics.put(Shown.word(topic), weight));
        return new EventJson(
                event.id(),
                event.title(),
                event.text(),
                Instant.ofEpochMilli(event.atMs()),
                Shown.word(event.type()),
                Shown.word(event.impact()),
                event.valence(),
                event.controversy(),
                event.place().country(),
                event.place().city(),
                event.stakeholders().stream().map(one -> one.name()).toList(),
                topics,
                event.facts(),
                event.hashtags(),
                evidence);
    }

    /// How an event would be understood, without telling anybody.
    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    EventJson preview(@PathVariable String slug, @RequestBody String body) {
        access.society(slug, Role.OBSERVER);
        EventInbox.Understood understood = inbox.understand(body);
        return shown(understood.event(), understood.evidence());
    }

    /// Tells the society of an event, now. Fields that are left out are filled from the words.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EventJson tell(@PathVariable String slug, @RequestBody String body) {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        EventInbox.Understood understood = inbox.understand(body);
        return shown(society.tell(access.person().person(), understood.event()), understood.evidence());
    }

    @GetMapping
    List<EventJson> all(@PathVariable String slug) {
        return access.society(slug, Role.OBSERVER).events().stream()
                .map(event -> shown(event, List.of()))
                .toList();
    }
}
