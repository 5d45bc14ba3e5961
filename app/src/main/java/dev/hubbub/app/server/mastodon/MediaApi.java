package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.mastodon.entity.MediaAttachment;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.keep.Looks;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Upload;
import dev.hubbub.app.server.mastodon.picture.Portraits;
import dev.hubbub.app.server.mastodon.request.Incoming;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Attachments;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Society;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files: uploads, their descriptions, and the pictures of accounts.
@RestController
class MediaApi {

    private static final int DRAWN_IN_MEMORY = 4_000;
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /// People choose another picture now and then.
    private static final CacheControl CHANGING =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Stores stores;
    private final HostedSocieties societies;
    private final Map<Drawing, byte[]> drawn = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawing, byte[]> eldest) {
            return size() > DRAWN_IN_MEMORY;
        }
    };

    MediaApi(Stores stores, HostedSocieties societies) {
        this.stores = stores;
        this.societies = societies;
    }

    private record Drawing(long seed, int account, boolean avatar) {}

    @PostMapping({"/api/v1/media", "/api/v2/media"})
    MediaAttachment upload(Call call) throws IOException {
        int person = call.person("write:media");
        byte[] bytes = Incoming.file(call.request(), "file", Upload.LARGEST);
        if (bytes == null) {
            throw Refused.invalid("File can't be blank");
        }
        Upload upload;
        try {
            upload = call.stores().files().look(bytes);
        } catch (Upload.Refused e) {
            throw new Refused(422, String.valueOf(e.getMessage()));
        }
        Files.Card card = call.stores().files().add(call.societyId(), person, upload, description(call.params(), null));
        return Attachments.of(describe(call, card, call.params()), call.addresses());
    }

    @GetMapping("/api/v1/media/{id}")
    MediaAttachment one(Call call, @PathVariable String id) {
        return Attachments.of(own(call, id), call.addresses());
    }

    @PutMapping("/api/v1/media/{id}")
    MediaAttachment change(Call call, @PathVariable String id) {
        return Attachments.of(describe(call, own(call, id), call.params()), call.addresses());
    }

    @DeleteMapping("/api/v1/media/{id}")
    Map<String, String> delete(Call call, @PathVariable String id) {
        Files.Card card = own(call, id);
        if (card.status() != 0) {
            throw new Refused(422, "Media attachment is currently used by a status");
        }
        call.stores().files().delete(card.society(), card.id());
        return Map.of();
    }

    private static Files.Card own(Call call, String id) {
        return call.stores()
                .files()
                .find(call.societyId(), call.person("write:media"), Call.number(id))
                .orElseThrow(Refused::missing);
    }

    /// Takes over a description and a focus where the parameters have them.
    static Files.Card describe(Call call, Files.Card card, Params params) {
        String description = description(params, card.description());
        Double x = card.focusX();
        Double y = card.focusY();
        String[] focus = params.word("focus").orElse("").split(",", -1);
        if (focus.length == 2) {
            try {
                x = Math.clamp(Double.parseDouble(focus[0]), -1.0, 1.0);
                y = Math.clamp(Double.parseDouble(focus[1]), -1.0, 1.0);
            } catch (NumberFormatException e) {
                throw Refused.invalid("Focus must be two numbers from -1 to 1");
            }
        }
        Files.Card changed = new Files.Card(
                card.id(),
                card.society(),
                card.account(),
                card.type(),
                card.mime(),
                card.width(),
                card.height(),
                description,
                x,
                y,
                card.status(),
                card.preview());
        if (!changed.equals(card)) {
            call.stores().files().describe(card.society(), card.id(), description, x, y);
        }
        return changed;
    }

    private static @Nullable String description(Params params, @Nullable String was) {
        String description = params.text("description").orElse(was);
        if (description != null && description.length() > InstanceApi.LONGEST_DESCRIPTION) {
            throw Refused.invalid(
                    "Description is too long (maximum is " + InstanceApi.LONGEST_DESCRIPTION + " characters)");
        }
        return description;
    }

    /// The picture of an account: what a person chose, else what was drawn.
    ///
    /// @param society its number, or its name in addresses
    @GetMapping("/media/avatars/{society:[A-Za-z0-9_-]{1,60}}/{account:[0-9]{1,9}}.png")
    ResponseEntity<byte[]> avatar(@PathVariable String society, @PathVariable int account) {
        Society.Card card = card(society, account);
        if (account < card.personas()) {
            return file("image/png", drawn(new Drawing(seed(card.id()), account, true)));
        }
        long own = stores.desks()
                .of(card.id(), account)
                .find(Kind.LOOKS, "", Looks.class)
                .orElse(Looks.USUAL)
                .avatar();
        return stores.files()
                .content(own, false)
                .map(content -> file(content.mime(), content.bytes(), CHANGING))
                .orElseGet(() -> file("image/png", drawn(new Drawing(seed(card.id()), account, true)), CHANGING));
    }

    @GetMapping("/media/headers/{society:[A-Za-z0-9_-]{1,60}}/{account:[0-9]{1,9}}.png")
    ResponseEntity<byte[]> header(@PathVariable String society, @PathVariable int account) {
        return file("image/png", drawn(new Drawing(seed(card(society, account).id()), account, false)));
    }

    /// The society that has such an account; nothing is drawn for others.
    private Society.Card card(String society, int account) {
        boolean number = society.matches("[0-9]{1,18}");
        Society.Card card = (number ? societies.byId(Long.parseLong(society)) : societies.bySlug(society))
                .or(() -> societies.bySlug(society))
                .map(Society::card)
                .orElseThrow(Refused::missing);
        if (account >= card.accounts()) {
            throw Refused.missing();
        }
        return card;
    }

    /// The seed of a society's world, so that the same public looks the same wherever it lives.
    private long seed(long society) {
        return societies.live().stream()
                .filter(one -> one.settings().id() == society)
                .findFirst()
                .map(one -> one.settings().seed())
                .orElse(society);
    }

    private byte[] drawn(Drawing drawing) {
        synchronized (drawn) {
            byte[] known = drawn.get(drawing);
            if (known != null) {
                return known;
            }
        }
        byte[] fresh = drawing.avatar()
                ? Portraits.avatar(drawing.seed(), drawing.account())
                : Portraits.header(drawing.seed(), drawing.account());
        synchronized (drawn) {
            drawn.put(drawing, fresh);
        }
        return fresh;
    }

    @GetMapping("/media/files/{id}/{name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        return stores.files()
                .content(id, name.startsWith("small"))
                .map(content -> file(content.mime(), content.bytes()))
                .orElseThrow(Refused::missing);
    }

    @GetMapping("/media/emoji/{shortcode}")
    ResponseEntity<byte[]> emoji(@PathVariable String shortcode) {
        return stores.emoji()
                .find(shortcode)
                .map(one -> file(one.mime(), one.bytes()))
                .orElseThrow(Refused::missing);
    }

    /// A file never runs: what is not a picture by its type is not shown as one, and nothing in it may load
    /// more.
    private static ResponseEntity<byte[]> file(String mime, byte[] bytes) {
        return file(mime, bytes, FOR_EVER);
    }

    private static ResponseEntity<byte[]> file(String mime, byte[] bytes, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mime))
                .cacheControl(kept)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
