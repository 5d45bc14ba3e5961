package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Sends nonsense to every operation that the server describes. `-Dhubbub.fuzz=10000` sends more.
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("hubbub.fuzz", 1_500);
    private static final long SEED = Long.getLong("hubbub.seed", 5);

    private static final String[] VALUES = {
        "",
        "0",
        "-1",
        "1",
        "9223372036854775807",
        "99999999999999999999",
        "main",
        "null",
        "true",
        "a b",
        "é😀",
        "'; drop table deed; --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%00",
        "\u0000x",
        "NaN",
        "1e308",
        "00000000-0000-0000-0000-000000000000",
        "x".repeat(3_000)
    };
    private static final String[] BODIES = {
        "",
        "{",
        "[]",
        "null",
        "0",
        "\"x\"",
        "{}",
        "[[[[[[[[",
        "{\"text\": null}",
        "{\"text\": {\"a\": []}}",
        "{\"on\": \"maybe\"}",
        "{\"rate\": 1e999}",
        "{\"stepMs\": -5}",
        "{\"title\": \"\\u0000\"}"
    };

    private final Random random = new Random(SEED);

    private record Operation(String method, String path, List<String> fields) {}

    @Test
    void nonsenseIsRefusedAndNothingOfTheInsideIsTold() {
        Browser owner = TestServer.owner();
        owner.post("/api/hubbub/v1/societies", "{\"slug\": \"fuzzed\", \"personas\": 200}");
        TestServer.await(
                TestServer.shared().part(HostedSocieties.class).live("fuzzed").orElseThrow()::caughtUp);
        List<Operation> operations = operations(owner);
        assertThat(operations).hasSizeGreaterThan(30);
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            String path = path(operation.path);
            String body = operation.method.equals("GET") || operation.method.equals("DELETE") ? null : body(operation);
            Browser.Answer answer = owner.send(operation.method, path, body);
            if ((answer.status() >= 500 && !graphIsAway(path, answer))
                    || answer.body().contains("\tat ")
                    || answer.body().contains("Exception")) {
                bad.add(operation.method + " " + path + " " + body + " -> " + answer.status() + " " + answer.body());
            }
        }
        assertThat(bad).as("seed " + SEED).isEmpty();
        assertThat(owner.get("/actuator/health").expect(200).text("status")).isEqualTo("UP");
    }

    /// Whether the graph database says that it is off or on its way, which it is most of the time here.
    private static boolean graphIsAway(String path, Browser.Answer answer) {
        return answer.status() == 503
                && path.contains("/graph/")
                && answer.body().contains("the graph must be in step");
    }

    private static List<Operation> operations(Browser browser) {
        JsonNode document = browser.get("/api/hubbub/v1/openapi").expect(200).json();
        List<String> fields = new ArrayList<>();
        for (JsonNode schema : document.path("components").path("schemas").values()) {
            fields.addAll(schema.path("properties").propertyNames());
        }
        List<Operation> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            // Streams go on for ever, and whoever signs out or ends the society is done too soon.
            boolean left = path.getKey().endsWith("/acts")
                    || path.getKey().endsWith("/session")
                    || path.getKey().endsWith("/societies/{slug}")
                    || path.getKey().endsWith("/societies");
            for (String method : path.getValue().propertyNames()) {
                if (!left) {
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey(), fields));
                }
            }
        }
        return operations;
    }

    private String path(String template) {
        String path = template;
        while (path.contains("{")) {
            boolean slug = path.contains("{slug}") && random.nextInt(8) > 0;
            String value = slug ? "fuzzed" : encoded(VALUES[random.nextInt(VALUES.length)]);
            path = path.replaceFirst("\\{[a-zA-Z]+}", value.replace("$", "").replace("\\", ""));
        }
        if (random.nextInt(3) == 0) {
            String[] names = {"limit", "before", "after", "cursor", "q", "closed", "reason"};
            path += "?" + names[random.nextInt(names.length)] + "=" + encoded(VALUES[random.nextInt(VALUES.length)]);
        }
        return path;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private @Nullable String body(Operation operation) {
        if (random.nextInt(3) == 0) {
            return BODIES[random.nextInt(BODIES.length)];
        }
        StringBuilder body = new StringBuilder("{");
        for (int i = random.nextInt(4); i >= 0; i--) {
            String field = operation.fields.get(random.nextInt(operation.fields.size()));
            String value = VALUES[random.nextInt(VALUES.length)];
            boolean bare = value.matches("-?[0-9]{1,19}|null|true");
            body.append('"').append(field).append("\": ");
            body.append(bare ? value : "\"" + value.replace("\u0000", "\\u0000") + "\"");
            body.append(i == 0 ? "" : ", ");
        }
        return body.append('}').toString();
    }
}
