package dev.hubbub.app.server.api;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Remark;
import dev.hubbub.app.server.store.Audit;
import dev.hubbub.app.server.store.Webhooks;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signed calls by which other programs tell a society of events.
///
/// The signature is HMAC-SHA-256 over the timestamp, a dot and the body, in hexadecimal. A timestamp may be off by five
/// minutes, and a signature is good once, so that a call that was listened to cannot be made again.
@RestController
@RequestMapping("/api/hubbub/v1")
@Tag(name = "webhooks", description = "Signed calls by which other programs tell a society of events.")
class WebhookController {

    private static final long OFF_SECONDS = 300;

    private final Access access;
    private final Webhooks webhooks;
    private final HostedSocieties societies;
    private final EventInbox inbox;
    private final Audit audit;

    WebhookController(Access access, Webhooks webhooks, HostedSocieties societies, EventInbox inbox, Audit audit) {
        this.access = access;
        this.webhooks = webhooks;
        this.societies = societies;
        this.inbox = inbox;
        this.audit = audit;
    }

    record TitleJson(@Nullable String title) {}

    /// A fresh webhook; its secret is told this once.
    record FreshJson(UUID id, String path, String secret) {}

    @PostMapping("/societies/{slug}/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    FreshJson add(@PathVariable String slug, @RequestBody TitleJson wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        String title = SessionController.text(wanted.title(), "title");
        long number = society.settings().id();
        Webhooks.Fresh fresh = audit.doing(
                number,
                access.person().person(),
                new Remark("add webhook", title, ""),
                () -> webhooks.add(number, title));
        return new FreshJson(fresh.id(), "/api/hubbub/v1/webhooks/" + fresh.id(), fresh.secret());
    }

    @GetMapping("/societies/{slug}/webhooks")
    List<Webhooks.Known> all(@PathVariable String slug) {
        return webhooks.of(access.society(slug, Role.OWNER).settings().id());
    }

    @DeleteMapping("/societies/{slug}/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable UUID id) {
        LiveSociety society = access.society(slug, Role.OWNER);
        long number = society.settings().id();
        audit.doing(number, access.person().person(), new Remark("remove webhook", id.toString(), ""), () -> {
            if (!webhooks.remove(number, id)) {
                throw new Refusal.Missing("webhook must be there, but was " + id);
            }
            return true;
        });
    }

    @PostMapping("/webhooks/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    EventsController.EventJson call(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Hubbub-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Hubbub-Signature", defaultValue = "") String signature,
            @RequestBody String body) {
        Webhooks.Door door = webhooks.door(id).orElseThrow(WebhookController::refused);
        byte[] given = bytes(signature);
        if (!timestamp.matches("[0-9]{1,11}")
                || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > OFF_SECONDS
                || !MessageDigest.isEqual(given, hmac(door.secret(), timestamp + "." + body))) {
            throw refused();
        }
        LiveSociety society = societies.live().stream()
                .filter(one -> one.settings().id() == door.society())
                .findFirst()
                .orElseThrow(WebhookController::refused);
        EventInbox.Understood understood = inbox.understand(body);
        if (!webhooks.first(door.society(), id, given)) {
            throw new Refusal.Invalid("signature must be fresh, but came before");
        }
        return EventsController.shown(society.tell(0, understood.event()), understood.evidence());
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// The signature of a text.
    static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256, but this has not", e);
        }
    }

    private static Refusal refused() {
        return new Refusal.Forbidden("timestamp and signature must be right, but were not");
    }
}
