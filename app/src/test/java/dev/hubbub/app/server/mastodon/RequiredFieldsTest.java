package dev.hubbub.app.server.mastodon;

import static dev.hubbub.app.server.mastodon.ClientServer.ADMIN;
import static dev.hubbub.app.server.mastodon.ClientServer.FOOBAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;

/// Asks every address of the client API that can be read and looks for every field that strict clients insist on.
@ExtendWith(ClientServer.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequiredFieldsTest {

    /// Not JSON, or without an end.
    private static final Set<String> ELSEWHERE = Set.of(
            "/media/",
            "/api/v1/streaming",
            "/health",
            "/auth/",
            "/oauth/authorize",
            "/.well-known/host-meta",
            "/api/v1/push/",
            "/**");

    private final Map<String, String> filled = new LinkedHashMap<>();
    private Entities entities;

    /// Something of every kind, so that no list is empty that need not be.
    @BeforeAll
    void somethingIsThere(ClientServer server) throws IOException {
        entities = new Entities();
        String status = server.post(ADMIN, "Hello #world and @foobar, see https://example.org/a?b=c")
                .get("id")
                .asString();
        server.form("/api/v1/statuses/" + status + "/favourite", FOOBAR, "");
        server.form("/api/v1/statuses/" + status + "/reblog", FOOBAR, "");
        server.form("/api/v1/statuses", FOOBAR, "status=indeed&quoted_status_id=" + status);
        server.form("/api/v1/statuses", FOOBAR, "status=@admin+yes&in_reply_to_id=" + status);
        server.form("/api/v1/statuses/" + status + "/favourite", ADMIN, "");
        server.form("/api/v1/statuses/" + status + "/bookmark", ADMIN, "");
        server.form("/api/v1/statuses/" + status + "/pin", ADMIN, "");
        server.json("PUT", "/api/v1/statuses/" + status, ADMIN, "{\"status\":\"Hello #world and @foobar again\"}");
        filled.put("status", status);
        filled.put("account", "1");
        filled.put(
                "poll",
                server.json(
                                "POST",
                                "/api/v1/statuses",
                                ADMIN,
                                "{\"status\":\"?\",\"poll\":{\"options\":[\"a\",\"b\"],\"expires_in\":600}}")
                        .json()
                        .get("poll")
                        .get("id")
                        .asString());
        filled.put("media", upload(server));
        filled.put(
                "list",
                server.form("/api/v1/lists", ADMIN, "title=few")
                        .json()
                        .get("id")
                        .asString());
        server.form("/api/v1/lists/" + filled.get("list") + "/accounts", ADMIN, "account_ids[]=2");
        var filter = server.json(
                        "POST",
                        "/api/v2/filters",
                        ADMIN,
                        "{\"title\":\"no\",\"context\":[\"home\"],\"keywords_attributes\":[{\"keyword\":\"zzz\"}]}")
                .json();
        filled.put("filter", filter.get("id").asString());
        filled.put("keyword", filter.get("keywords").get(0).get("id").asString());
        filled.put(
                "scheduled",
                server.form(
                                "/api/v1/statuses",
                                ADMIN,
                                "status=later&scheduled_at=" + Instant.now().plusSeconds(3_600))
                        .json()
                        .get("id")
                        .asString());
        server.form("/api/v1/tags/world/follow", ADMIN, "");
        server.form("/api/v1/featured_tags", ADMIN, "name=world");
        server.form("/api/v1/accounts/3/follow", ADMIN, "");
        filled.put("persona", persona(server));
        filled.put(
                "notification",
                server.get("/api/v1/notifications?types[]=mention", ADMIN)
                        .json()
                        .get(0)
                        .get("id")
                        .asString());
    }

    /// A persona that has posted, however much people wrote since; personas of the fixture speak within seconds.
    private static String persona(ClientServer server) {
        Instant end = Instant.now().plusSeconds(30);
        String before = "";
        while (Instant.now().isBefore(end)) {
            var page = server.get("/api/v1/timelines/public?limit=40" + before, ADMIN)
                    .json();
            for (var one : page) {
                if (one.get("account").get("bot").asBoolean()) {
                    return one.get("account").get("id").asString();
                }
                before = "&max_id=" + one.get("id").asString();
            }
            before = page.isEmpty() ? "" : before;
        }
        throw new AssertionError("a persona must have posted within 30 s, but none had");
    }

    private static String upload(ClientServer server) throws IOException {
        byte[] png = dev.hubbub.app.server.mastodon.picture.Portraits.avatar(1, 1);
        var body = new java.io.ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write(png);
        body.write("\r\n--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nsomebody\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8));
        return server.send(server.request("/api/v2/media", ADMIN)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())))
                .json()
                .get("id")
                .asString();
    }

    private String filled(String pattern) {
        String path = pattern;
        for (Map.Entry<String, String> one : filled.entrySet()) {
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        }
        return path;
    }

    private record Line(String path, String type) {}

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = RequiredFieldsTest.class.getResourceAsStream("endpoints.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" -> ");
                    lines.add(new Line(parts[0].strip(), parts[1].strip()));
                }
            }
        }
        return lines;
    }

    @Test
    void everyAnswerHasWhatStrictClientsInsistOn(ClientServer server) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            String path = filled(line.path());
            ClientServer.Answer answer = server.get(path.replace("[", "%5B").replace("]", "%5D"), ADMIN);
            if (answer.status() != 200) {
                wrong.add(path + " must be 200, but was " + answer.status() + " "
                        + answer.response().body());
            } else {
                entities.wrong(line.type(), answer.json()).forEach(what -> wrong.add(path + ": " + what));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noAddressIsLeftOut(ClientServer server) throws IOException {
        List<String> asked = lines().stream()
                .map(line -> line.path().replaceAll("\\?.*", ""))
                .toList();
        Set<String> left = new TreeSet<>();
        server.handlers().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (!method.getBeanType().getPackageName().startsWith("dev.hubbub.app.server.mastodon")
                    || !methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                String regex = pattern.replace("\\.", ".")
                        .replaceAll("\\{version:[^}]*}", "2.[01]")
                        .replaceAll("\\{[^}]*\\}", "[^/]+");
                if (ELSEWHERE.stream().noneMatch(pattern::contains)
                        && asked.stream().noneMatch(path -> path.matches(regex))) {
                    left.add(pattern);
                }
            }
        });
        assertThat(left).isEmpty();
        assertThat(server.handlers()).hasSizeGreaterThan(100);
    }
}
