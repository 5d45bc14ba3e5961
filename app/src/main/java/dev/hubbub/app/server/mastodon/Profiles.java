package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.CredentialAccount;
import dev.hubbub.app.server.mastodon.entity.Preferences;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.keep.Looks;
import dev.hubbub.app.server.mastodon.media.Upload;
import dev.hubbub.app.server.mastodon.request.Incoming;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.society.Society;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own page, and how one likes to write.
@RestController
class Profiles {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_FIELDS = 4;
    private static final int LONGEST_FIELD = 255;
    private static final Set<String> PRIVACIES = Set.of("public", "unlisted", "private", "direct");
    private static final Set<String> POLICIES = Set.of("public", "followers", "nobody");

    static Looks looks(Desk desk) {
        return desk.find(Kind.LOOKS, "", Looks.class).orElse(Looks.USUAL);
    }

    /// One's own account, with what only its owner sees.
    static CredentialAccount credentials(Call call, int person) {
        Desk desk = call.desk(person);
        Looks looks = looks(desk);
        var known = Objects.requireNonNull(call.society().accounts().account(person), "whoever calls has a seat");
        Account account = call.view().account(known);
        CredentialAccount.Source source = new CredentialAccount.Source(
                looks.privacy(),
                looks.sensitive(),
                looks.language(),
                known.bio(),
                looks.fields().stream()
                        .map(line -> new Account.Field(line.name(), line.value(), null))
                        .toList(),
                desk.count(Kind.ASKED),
                looks.quotePolicy(),
                looks.hideCollections(),
                looks.discoverable(),
                looks.indexable(),
                List.of());
        return new CredentialAccount(account, source, new CredentialAccount.OwnRole("-99", "", "65536", "", false));
    }

    @GetMapping("/api/v1/preferences")
    Preferences preferences(Call call) {
        Looks looks = looks(call.desk(call.person("read:accounts")));
        return new Preferences(
                looks.privacy(), looks.sensitive(), looks.language(), looks.quotePolicy(), "default", false, false);
    }

    @PatchMapping({"/api/v1/accounts/update_credentials", "/api/v1/profile"})
    CredentialAccount update(Call call) throws IOException {
        int person = call.person("write:accounts");
        Params params = call.params();
        Desk desk = call.desk(person);
        Looks looks = looks(desk);
        Params source = params.below("source");
        Looks changed = new Looks(
                picture(call, person, "avatar", looks.avatar()),
                picture(call, person, "header", looks.header()),
                params.flag("locked", looks.locked()),
                params.flag("bot", looks.bot()),
                params.flag("discoverable", looks.discoverable()),
                params.flag("indexable", looks.indexable()),
                params.flag("hide_collections", looks.hideCollections()),
                params.has("fields_attributes") ? fields(params) : looks.fields(),
                source.word("privacy").filter(PRIVACIES::contains).orElse(looks.privacy()),
                source.flag("sensitive", looks.sensitive()),
                language(source, looks.language()),
                source.word("quote_policy").filter(POLICIES::contains).orElse(looks.quotePolicy()));
        var known = Objects.requireNonNull(call.society().accounts().account(person), "whoever calls has a seat");
        String name = params.text("display_name", known.name()).strip();
        String note = params.text("note", known.bio());
        if (name.length() > LONGEST_NAME) {
            throw Refused.invalid("Display name is too long (maximum is " + LONGEST_NAME + " characters)");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.invalid("Bio is too long (maximum is " + LONGEST_NOTE + " characters)");
        }
        if (!name.equals(known.name()) || !note.equals(known.bio())) {
            call.society()
                    .acts()
                    .profile(person, new Society.Profile(known.handle(), name.isEmpty() ? known.handle() : name, note));
        }
        if (!changed.equals(looks)) {
            desk.put(Kind.LOOKS, "", changed);
        }
        return credentials(call, person);
    }

    @DeleteMapping("/api/v1/profile/avatar")
    CredentialAccount deleteAvatar(Call call) {
        return without(call, true);
    }

    @DeleteMapping("/api/v1/profile/header")
    CredentialAccount deleteHeader(Call call) {
        return without(call, false);
    }

    private static CredentialAccount without(Call call, boolean avatar) {
        int person = call.person("write:accounts");
        Desk desk = call.desk(person);
        Looks was = looks(desk);
        desk.put(
                Kind.LOOKS,
                "",
                new Looks(
                        avatar ? 0 : was.avatar(),
                        avatar ? was.header() : 0,
                        was.locked(),
                        was.bot(),
                        was.discoverable(),
                        was.indexable(),
                        was.hideCollections(),
                        was.fields(),
                        was.privacy(),
                        was.sensitive(),
                        was.language(),
                        was.quotePolicy()));
        return credentials(call, person);
    }

    private static long picture(Call call, int person, String name, long was) throws IOException {
        byte[] bytes = Incoming.file(call.request(), name, Upload.LARGEST);
        if (bytes == null) {
            return was;
        }
        try {
            Upload upload = call.stores().files().look(bytes);
            if (!upload.type().equals("image")) {
                throw Refused.invalid("File content type is invalid");
            }
            return call.stores()
                    .files()
                    .add(call.societyId(), person, upload, "")
                    .id();
        } catch (Upload.Refused e) {
            throw new Refused(422, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String language(Params source, @Nullable String was) {
        if (!source.has("language")) {
            return was;
        }
        return source.word("language")
                .filter(code -> code.matches("[A-Za-z-]{2,10}"))
                .orElse(null);
    }

    private static List<Looks.Line> fields(Params params) {
        List<Looks.Line> lines = new ArrayList<>();
        for (Params field : params.each("fields_attributes")) {
            String name = field.text("name", "").strip();
            String value = field.text("value", "").strip();
            if (name.isEmpty() && value.isEmpty()) {
                continue;
            }
            if (name.length() > LONGEST_FIELD || value.length() > LONGEST_FIELD) {
                throw Refused.invalid("Fields are too long (maximum is " + LONGEST_FIELD + " characters)");
            }
            lines.add(new Looks.Line(name, value));
        }
        if (lines.size() > MOST_FIELDS) {
            throw Refused.invalid("Fields are too many (maximum is " + MOST_FIELDS + ")");
        }
        return lines;
    }
}
