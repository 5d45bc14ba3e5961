package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Asks every address of the client API for nonsense, with a seed: nothing may fail, and nothing may tell how
/// it is made inside.
@ExtendWith(ClientServer.Shared.class)
class NonsenseTest {

    private static final int ROUNDS = Integer.getInteger("hubbub.fuzz", 1_500) / 100 + 1;
    private static final long SEED = 20_261_121;

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2",
            "99999999999999999999",
            "9223372036854775807",
            "null",
            "true",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "<script>",
            "' or 1=1 --",
            "{\"a\":1}",
            "[]",
            "ñ🎉",
            "../../x",
            "public",
            "home",
            "x".repeat(3_000));

    private static final List<String> NAMES = List.of(
            "status",
            "in_reply_to_id",
            "media_ids[]",
            "poll[options][]",
            "poll[options]",
            "poll[expires_in]",
            "visibility",
            "q",
            "type",
            "limit",
            "max_id",
            "min_id",
            "since_id",
            "offset",
            "id[]",
            "id",
            "account_ids[]",
            "title",
            "context[]",
            "keywords_attributes[][keyword]",
            "keywords_attributes[0]",
            "comment",
            "display_name",
            "fields_attributes[0][name]",
            "source[privacy]",
            "scheduled_at",
            "home[last_read_id]",
            "home",
            "choices[]",
            "client_name",
            "redirect_uris",
            "redirect_uri",
            "scopes",
            "scope",
            "grant_type",
            "client_id",
            "client_secret",
            "code",
            "token",
            "acct",
            "tag",
            "list",
            "resource",
            "society",
            "quoted_status_id",
            "types[]",
            "a[b][c][d][e][f]",
            "account_id",
            "status_ids[]",
            "duration",
            "description",
            "focus",
            "expires_in",
            "phrase",
            "status_id",
            "name",
            "user[email]",
            "user[password]",
            "response_type",
            "language",
            "spoiler_text");

    private record Asked(String method, String path) {}

    private static List<Asked> addresses(ClientServer server) {
        List<Asked> all = new ArrayList<>();
        for (HandlerMapping mapping :
                Objects.requireNonNull(server.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping controllers) {
                controllers.getHandlerMethods().forEach((info, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("dev.hubbub.app.server.mastodon")) {
                        for (String pattern : info.getPatternValues()) {
                            for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                                all.add(new Asked(verb.name(), pattern));
                            }
                        }
                    }
                });
            }
        }
        all.removeIf(one -> one.path().contains("/streaming"));
        all.sort(java.util.Comparator.comparing(Asked::path).thenComparing(Asked::method));
        return all;
    }

    @Test
    void nonsenseIsRefusedAndNothingFails(ClientServer server) {
        Random luck = new Random(SEED);
        List<String> failed = new ArrayList<>();
        int asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Asked one : addresses(server)) {
                String path = fill(one.path(), luck);
                String body = pairs(luck);
                boolean json = luck.nextInt(3) == 0;
                var request = server.request(
                        path + (one.method().equals("GET") ? "?" + body : ""),
                        luck.nextInt(8) == 0 ? "" : ClientServer.RESTLESS);
                if (luck.nextInt(4) == 0) {
                    request.header("Idempotency-Key", "k".repeat(1 + luck.nextInt(4_000)));
                }
                request.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
                request.method(
                        one.method(),
                        one.method().equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json ? nonsense(luck, 0) : body));
                var answer = server.send(request);
                asked++;
                String text = answer.response().body();
                if (answer.status() >= 500 || text.contains("java.") || text.contains("Exception")) {
                    failed.add(one.method() + " " + path + " → " + answer.status() + " with " + (json ? "JSON" : body));
                }
            }
        }
        assertThat(failed).as("seed %d", SEED).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private static String fill(String pattern, Random luck) {
        StringBuilder path = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                path.append(pattern.substring(at));
                break;
            }
            int depth = 0;
            int close = open;
            do {
                depth += pattern.charAt(close) == '{' ? 1 : pattern.charAt(close) == '}' ? -1 : 0;
                close++;
            } while (depth > 0);
            String value = VALUES.get(luck.nextInt(VALUES.size()));
            String safe = value.isBlank() || value.contains("/") || value.contains("\u0000") ? "1" : value;
            path.append(pattern, at, open).append(encode(safe).replace("+", "%20"));
            at = close;
        }
        return path.toString().replace("\\", "");
    }

    private static String pairs(Random luck) {
        StringBuilder pairs = new StringBuilder();
        for (int i = luck.nextInt(7); i >= 0; i--) {
            pairs.append(pairs.isEmpty() ? "" : "&")
                    .append(encode(NAMES.get(luck.nextInt(NAMES.size()))))
                    .append('=')
                    .append(encode(VALUES.get(luck.nextInt(VALUES.size() - 1))));
        }
        return pairs.toString();
    }

    private static String nonsense(Random luck, int depth) {
        if (depth > 3) {
            return "[[[[[[[[[[]]]]]]]]]]";
        }
        StringBuilder json = new StringBuilder("{");
        for (int i = luck.nextInt(6); i >= 0; i--) {
            String name = NAMES.get(luck.nextInt(NAMES.size())).replaceAll("\\[.*", "");
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            json.append(
                    switch (luck.nextInt(7)) {
                        case 0 -> "null";
                        case 1 -> "[1,null,{\"a\":[]}]";
                        case 2 -> "1e400";
                        case 3 -> "\"\\u0000\\ud800\"";
                        case 4 -> nonsense(luck, depth + 1);
                        case 5 -> Integer.toString(luck.nextInt());
                        default -> "\"x\"";
                    });
        }
        return luck.nextInt(12) == 0 ? json.toString() : json.append('}').toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
