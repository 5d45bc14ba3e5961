package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.keep.Looks;
import dev.hubbub.app.server.mastodon.media.Emoji;
import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.mastodon.oauth.Programs;
import dev.hubbub.app.server.mastodon.oauth.Visitors;
import dev.hubbub.app.server.mastodon.picture.Portraits;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Society;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Fills a server with what a conformance suite of a client expects to find: people with given ids, addresses,
/// passwords and tokens, their follows, posts and custom emoji. Allows the password grant.
///
/// Never on a server that others can reach. Filling twice changes nothing: who and what is there stays.
@Component
public class Fixture {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int SEATS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HostedSocieties societies;
    private final ClientApiSettings settings;
    private final JdbcClient jdbc;
    private final Programs programs;
    private final Grants grants;
    private final Visitors visitors;
    private final People people;
    private final Stores stores;

    Fixture(
            HostedSocieties societies,
            ClientApiSettings settings,
            JdbcClient jdbc,
            Programs programs,
            Grants grants,
            Visitors visitors,
            People people,
            Stores stores) {
        this.societies = societies;
        this.settings = settings;
        this.jdbc = jdbc;
        this.programs = programs;
        this.grants = grants;
        this.visitors = visitors;
        this.people = people;
        this.stores = stores;
    }

    /// Fills the server with what a file says.
    public void load(Path file) {
        FixtureForm form;
        try {
            form = JSON.readValue(Files.readAllBytes(file), FixtureForm.class);
        } catch (IOException e) {
            throw BadInput.of("--fixture must be a readable file, but was not: " + file);
        } catch (JacksonException e) {
            throw BadInput.of(file + " must be a fixture, but was not: " + e.getOriginalMessage() + " at "
                    + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
        }
        LiveSociety society = society(form.society());
        awaitPresent(society);
        settings.front(society.settings().slug());
        settings.allowPasswords();
        long app = 0;
        for (FixtureForm.Program program : all(form.apps())) {
            app = programs.register(
                            program.name(),
                            null,
                            all(program.redirectUris()).isEmpty()
                                    ? List.of(Programs.OUT_OF_BAND)
                                    : all(program.redirectUris()),
                            all(program.scopes()).isEmpty()
                                    ? List.of("read", "write", "follow", "push")
                                    : all(program.scopes()),
                            program.clientId(),
                            program.clientSecret())
                    .program()
                    .id();
        }
        Map<String, Integer> accounts = new HashMap<>();
        boolean fresh = false;
        for (FixtureForm.Somebody somebody : all(form.people())) {
            fresh |= seat(society, somebody, app, accounts);
        }
        if (fresh) {
            act(society, form, accounts);
        }
        for (FixtureForm.Emoji emoji : all(form.emojis())) {
            stores.emoji().add(picture(file, emoji));
        }
    }

    private LiveSociety society(FixtureForm.@Nullable Society wanted) {
        if (wanted == null) {
            return societies.live().stream().findFirst().orElseThrow();
        }
        String slug = Objects.requireNonNullElse(wanted.slug(), "fixture");
        return societies
                .live(slug)
                .orElseGet(() -> societies.add(
                        slug,
                        Objects.requireNonNullElse(wanted.title(), slug),
                        Objects.requireNonNullElse(wanted.seed(), 1L),
                        Objects.requireNonNullElse(wanted.personas(), 100),
                        SEATS,
                        "",
                        Objects.requireNonNullElse(wanted.labelled(), true)));
    }

    /// A new society has a past to live through first; people come in when it is over.
    private static void awaitPresent(LiveSociety society) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!society.caughtUp()) {
            if (System.nanoTime() > end) {
                throw new Failure("the society must reach the present within " + PATIENCE.toMinutes()
                        + " minutes, but did not\nChoose fewer personas in the fixture.");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("the society must reach the present, but the program was told to end", e);
            }
        }
    }

    /// Gives somebody a seat; false when they have it already.
    private boolean seat(LiveSociety society, FixtureForm.Somebody one, long app, Map<String, Integer> accounts) {
        long id = society.card().id();
        var there = society.accounts().byHandle(one.handle());
        boolean fresh = there == null;
        int account;
        if (there == null) {
            String name = Objects.requireNonNullElse(one.name(), one.handle());
            long person = jdbc.sql("insert into person (name, login, password) values (?, ?, ?) on conflict (login)"
                            + " do update set password = excluded.password returning id")
                    .params(name, one.email(), visitors.encode(one.password()))
                    .query(Long.class)
                    .single();
            account = society.join(person, one.handle(), name, Objects.requireNonNullElse(one.note(), ""));
            people.put(person, id, Role.PARTICIPANT);
            people.seat(person, id, account);
        } else {
            account = there.number();
        }
        accounts.put(one.handle().toLowerCase(Locale.ROOT), account);
        if (one.id() != null) {
            stores.ids().give(id, account, Long.parseLong(one.id()));
        }
        if (Boolean.TRUE.equals(one.locked()) || Boolean.TRUE.equals(one.bot())) {
            Looks usual = Looks.USUAL;
            stores.desks()
                    .of(id, account)
                    .put(
                            Kind.LOOKS,
                            "",
                            new Looks(
                                    0,
                                    0,
                                    Boolean.TRUE.equals(one.locked()),
                                    Boolean.TRUE.equals(one.bot()),
                                    usual.discoverable(),
                                    usual.indexable(),
                                    usual.hideCollections(),
                                    usual.fields(),
                                    usual.privacy(),
                                    usual.sensitive(),
                                    usual.language(),
                                    usual.quotePolicy()));
        }
        for (String token : all(one.tokens())) {
            grants.issue(token, app, id, account, List.of("read", "write", "follow", "push", "profile"));
        }
        return fresh;
    }

    private void act(LiveSociety society, FixtureForm form, Map<String, Integer> accounts) {
        for (List<String> follow : all(form.follows())) {
            society.acts().follow(account(accounts, follow.get(0)), account(accounts, follow.get(1)));
        }
        Map<String, Long> said = new HashMap<>();
        int row = 0;
        for (FixtureForm.Post post : all(form.posts())) {
            String answered = post.inReplyTo();
            Long parent = answered == null ? Long.valueOf(0) : said.get(answered);
            if (parent == null) {
                throw BadInput.of("in_reply_to must be the key of a post above, but was '" + answered + "'");
            }
            long id = society.acts()
                    .post(
                            account(accounts, post.by()),
                            new Society.Draft(
                                    post.text(),
                                    parent,
                                    0,
                                    Drafts.visibility(Objects.requireNonNullElse(post.visibility(), "public")),
                                    Boolean.TRUE.equals(post.sensitive()),
                                    Objects.requireNonNullElse(post.spoiler(), ""),
                                    Objects.requireNonNullElse(post.language(), ""),
                                    "fixture-" + row++))
                    .id();
            if (post.key() != null) {
                said.put(post.key(), id);
            }
        }
    }

    private static int account(Map<String, Integer> accounts, String handle) {
        Integer account = accounts.get(handle.toLowerCase(Locale.ROOT));
        if (account == null) {
            throw BadInput.of("handle must be that of somebody in people, but was '" + handle + "'");
        }
        return account;
    }

    private static Emoji.One picture(Path fixture, FixtureForm.Emoji emoji) {
        String file = emoji.file();
        try {
            byte[] bytes = file == null
                    ? Portraits.avatar(emoji.shortcode().hashCode(), 0)
                    : Files.readAllBytes(fixture.resolveSibling(file));
            boolean gif = bytes.length > 3 && bytes[0] == 'G' && bytes[1] == 'I';
            return new Emoji.One(
                    emoji.shortcode(),
                    Objects.requireNonNullElse(emoji.category(), "fixture"),
                    !Boolean.FALSE.equals(emoji.visible()),
                    gif ? "image/gif" : "image/png",
                    bytes);
        } catch (IOException e) {
            throw BadInput.of("file of emoji '" + emoji.shortcode() + "' must be readable, but was not: " + file);
        }
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
