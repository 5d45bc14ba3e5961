package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DoorsTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Browser.Answer call(String path, String body, long seconds, String signature) {
        return new Browser(TestServer.url())
                .post(path, body, "X-Hubbub-Timestamp", Long.toString(seconds), "X-Hubbub-Signature", signature);
    }

    @Test
    void aSignedCallTellsAnEventOnce() {
        Browser owner = TestServer.owner();
        var fresh = owner.post(MAIN + "/webhooks", "{\"title\": \"game\"}").expect(201);
        String path = fresh.text("path");
        String secret = fresh.text("secret");
        String body = "{\"title\": \"The dragon burned the bridge\"}";
        long now = System.currentTimeMillis() / 1000;
        call(path, body, now, sign(secret, now + "." + body)).expect(201);
        call(path, body, now, sign(secret, now + "." + body)).expect(422);
        call(path, body + " ", now, sign(secret, now + "." + body)).expect(403);
        call(path, body, now - 4_000, sign(secret, (now - 4_000) + "." + body)).expect(403);
        call(path, body, now, sign("guessed", now + "." + body)).expect(403);
        assertThat(owner.get(MAIN + "/events").expect(200).body()).containsOnlyOnce("The dragon burned the bridge");
        byte[] kept = TestServer.shared()
                .part(Tenant.class)
                .ofAll(() -> TestServer.shared()
                        .part(JdbcClient.class)
                        .sql("select secret from webhook limit 1")
                        .query(byte[].class)
                        .single());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .as("secrets are sealed in the database")
                .doesNotContain(secret);
    }

    @Test
    void aFeedMustBeOnTheOpenInternet() {
        Browser owner = TestServer.owner();
        for (String url : new String[] {
            "file:///etc/passwd", "gopher://example.com/", "http://user:pw@example.com/", "http://example.com:22/", "x"
        }) {
            owner.post(MAIN + "/feeds", "{\"url\": \"" + url + "\"}").expect(422);
        }
        String id = owner.post(MAIN + "/feeds", "{\"url\": \"https://news.example/rss\", \"minutes\": 60}")
                .expect(201)
                .text("id");
        owner.post(MAIN + "/feeds", "{\"url\": \"https://news.example/rss\"}").expect(422);
        owner.delete(MAIN + "/feeds/" + id).expect(204);
    }
}
