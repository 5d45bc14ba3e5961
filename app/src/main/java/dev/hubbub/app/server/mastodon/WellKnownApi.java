package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.Main;
import dev.hubbub.app.server.mastodon.oauth.Scopes;
import dev.hubbub.app.server.society.Society;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where programs look first: who this server is and how to sign in.
@RestController
class WellKnownApi {

    private final ClientApiSettings settings;

    WellKnownApi(ClientApiSettings settings) {
        this.settings = settings;
    }

    @GetMapping({"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
    Map<String, Object> authorizationServer(Call call) {
        String base = call.addresses().base();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", base + "/");
        metadata.put("service_documentation", "https://docs.joinmastodon.org/");
        metadata.put("authorization_endpoint", base + "/oauth/authorize");
        metadata.put("token_endpoint", base + "/oauth/token");
        metadata.put("app_registration_endpoint", base + "/api/v1/apps");
        metadata.put("revocation_endpoint", base + "/oauth/revoke");
        metadata.put("userinfo_endpoint", base + "/oauth/userinfo");
        metadata.put("scopes_supported", Scopes.KNOWN);
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put(
                "grant_types_supported",
                settings.password()
                        ? List.of("authorization_code", "client_credentials", "password")
                        : List.of("authorization_code", "client_credentials"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        return metadata;
    }

    @GetMapping("/.well-known/nodeinfo")
    Map<String, Object> nodeInfo(Call call) {
        String base = call.addresses().base();
        return Map.of(
                "links",
                List.of(
                        Map.of(
                                "rel",
                                "http://nodeinfo.diaspora.software/ns/schema/2.0",
                                "href",
                                base + "/nodeinfo/2.0"),
                        Map.of(
                                "rel",
                                "http://nodeinfo.diaspora.software/ns/schema/2.1",
                                "href",
                                base + "/nodeinfo/2.1")));
    }

    @GetMapping({"/nodeinfo/{version:2\\.[01]}", "/nodeinfo/{version:2\\.[01]}.json"})
    Map<String, Object> nodeInfo(Call call, @PathVariable String version) {
        Society society = call.societyIfAny();
        long accounts = society == null
                ? 0
                : society.card().personas() + (long) society.card().people();
        Map<String, Object> software = new LinkedHashMap<>();
        boolean plain = settings.software().equals("mastodon");
        software.put("name", settings.software());
        software.put("version", plain ? "4.5.0" : Main.version());
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("version", version);
        info.put("software", software);
        info.put("protocols", List.of());
        info.put("services", Map.of("inbound", List.of(), "outbound", List.of()));
        info.put("openRegistrations", false);
        info.put(
                "usage",
                Map.of(
                        "users",
                        Map.of("total", accounts, "activeMonth", accounts, "activeHalfyear", accounts),
                        "localPosts",
                        society == null ? 0 : society.card().statuses()));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("nodeName", society == null ? "Hubbub" : society.card().title());
        metadata.put("upstream", Map.of("name", "mastodon", "version", "4.5.0"));
        info.put("metadata", metadata);
        return info;
    }

    @GetMapping(value = "/.well-known/host-meta", produces = "application/xrd+xml")
    String hostMeta(Call call) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\n  <Link rel=\"lrdd\" template=\""
                + call.addresses().base() + "/.well-known/webfinger?resource={uri}\"/>\n</XRD>\n";
    }

    @GetMapping(value = "/.well-known/webfinger", produces = "application/jrd+json")
    Map<String, Object> webFinger(Call call) {
        String resource = call.params().text("resource", "");
        String handle =
                resource.replaceFirst("^acct:", "").replaceFirst("^@", "").replaceFirst("@.*$", "");
        var account = call.society().accounts().byHandle(handle);
        if (account == null) {
            throw Refused.missing();
        }
        String page = call.addresses().account(account.handle());
        return Map.of(
                "subject", "acct:" + account.handle() + "@" + call.addresses().host(),
                "aliases", List.of(page, call.addresses().accountUri(account.handle())),
                "links",
                        List.of(Map.of(
                                "rel", "http://webfinger.net/rel/profile-page", "type", "text/html", "href", page)));
    }

    @GetMapping(
            value = {"/health", "/api/v1/streaming/health"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    String health() {
        return "OK";
    }
}
