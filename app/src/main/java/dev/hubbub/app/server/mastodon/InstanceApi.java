package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.Main;
import dev.hubbub.app.server.mastodon.entity.CustomEmoji;
import dev.hubbub.app.server.mastodon.entity.Instance;
import dev.hubbub.app.server.mastodon.entity.Instance.Configuration;
import dev.hubbub.app.server.mastodon.media.Upload;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the server says of itself.
@RestController
class InstanceApi {

    static final int MOST_CHARACTERS = 500;
    static final int MOST_MEDIA = 4;
    static final int MOST_PINNED = 5;
    static final int MOST_CHOICES = 4;
    static final int LONGEST_CHOICE = 50;
    static final int SHORTEST_POLL_S = 5;
    static final int LONGEST_POLL_S = 2_629_746;
    static final int LONGEST_DESCRIPTION = 1_500;

    private static final List<String> MIME_TYPES =
            List.of("image/jpeg", "image/png", "image/gif", "video/mp4", "audio/mpeg", "audio/ogg");

    private static final List<Instance.Rule> RULES = List.of(
            new Instance.Rule("1", "Whoever is a persona is labelled as one.", "", Map.of()),
            new Instance.Rule("2", "Be kind to people; personas do not mind.", "", Map.of()));

    /// The version clients look for their features in, and what is behind it.
    static String version() {
        return "4.5.0 (compatible; Hubbub " + Main.version() + ")";
    }

    @GetMapping("/api/v2/instance")
    Instance instance(Call call) {
        String base = call.addresses().base();
        return new Instance(
                call.addresses().host(),
                title(call),
                version(),
                base + "/about",
                description(call),
                new Instance.Usage(new Instance.Usage.Users(accounts(call))),
                new Instance.Thumbnail(base + "/media/headers/0/0.png", null, null, ""),
                List.of(new Instance.Icon(base + "/media/avatars/0/0.png", "200x200")),
                List.of("en", "es"),
                configuration(call),
                new Instance.Registrations(false, false, false, null, null, null),
                Map.of("mastodon", 7),
                new Instance.Contact("", null),
                RULES);
    }

    @GetMapping("/api/v1/instance")
    Instance.V1 instanceV1(Call call) {
        Society society = call.societyIfAny();
        return new Instance.V1(
                call.addresses().host(),
                title(call),
                description(call),
                description(call),
                "",
                version(),
                Map.of("streaming_api", streaming(call)),
                new Instance.V1.Stats(
                        accounts(call), society == null ? 0 : society.card().statuses(), 1),
                call.addresses().base() + "/media/headers/0/0.png",
                List.of("en", "es"),
                false,
                false,
                false,
                configuration(call),
                null,
                RULES);
    }

    @GetMapping("/api/v1/instance/rules")
    List<Instance.Rule> rules() {
        return RULES;
    }

    @GetMapping({
        "/api/v1/instance/peers",
        "/api/v1/instance/activity",
        "/api/v1/instance/domain_blocks",
        "/api/v1/instance/terms_of_service",
        "/api/v1/directory/domains"
    })
    List<String> nobodyElse() {
        return List.of();
    }

    @GetMapping({"/api/v1/instance/extended_description", "/api/v1/instance/privacy_policy"})
    Instance.Text text(Call call) {
        return new Instance.Text(Times.moment(0), "<p>" + description(call) + "</p>");
    }

    @GetMapping("/api/v1/instance/translation_languages")
    Map<String, List<String>> translations() {
        return Map.of();
    }

    @GetMapping("/api/v1/custom_emojis")
    List<CustomEmoji> emojis(Call call) {
        List<CustomEmoji> all = new ArrayList<>();
        call.stores().emoji().all().forEach(one -> {
            String url = call.addresses().emoji(one.shortcode());
            all.add(new CustomEmoji(one.shortcode(), url, url, one.visible(), one.category()));
        });
        return all;
    }

    private static String title(Call call) {
        Society society = call.societyIfAny();
        return society == null ? "Hubbub" : society.card().title();
    }

    private static String description(Call call) {
        Society society = call.societyIfAny();
        return society == null
                ? "A synthetic public you can talk to."
                : "A synthetic public you can talk to: " + society.card().personas() + " personas, and people.";
    }

    private static long accounts(Call call) {
        Society society = call.societyIfAny();
        return society == null
                ? 0
                : society.card().personas() + (long) society.card().people();
    }

    private static String streaming(Call call) {
        return call.addresses().base().replaceFirst("^http", "ws");
    }

    private static Configuration configuration(Call call) {
        Configuration.Access access = new Configuration.Access("public", "public");
        return new Configuration(
                new Configuration.Urls(streaming(call), null, call.addresses().base() + "/about", null, null),
                new Configuration.Vapid(""),
                new Configuration.Accounts(10, MOST_PINNED, 30, 500, 4, 255, 255),
                new Configuration.Statuses(MOST_CHARACTERS, MOST_MEDIA, 23),
                new Configuration.MediaAttachments(
                        LONGEST_DESCRIPTION,
                        MIME_TYPES,
                        Upload.LARGEST,
                        Upload.MOST_POINTS,
                        Upload.LARGEST,
                        120,
                        Upload.MOST_POINTS),
                new Configuration.Polls(MOST_CHOICES, LONGEST_CHOICE, SHORTEST_POLL_S, LONGEST_POLL_S),
                new Configuration.Translations(false),
                new Configuration.TimelinesAccess(access, access, access),
                false);
    }
}
