package dev.hubbub.app.server.model;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Remark;
import dev.hubbub.app.server.store.Audit;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.price.Price;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The model that the server speaks by, and how each society speaks. A key goes in and never comes out.
@RestController
@RequestMapping("/api/hubbub/v1")
@Tag(name = "models", description = "The model that personas speak by, if one is set.")
class ModelsController {

    private static final int LONGEST = 300;

    private final Access access;
    private final SpokenBy spokenBy;
    private final ModelTable table;
    private final Ghostwriters ghostwriters;
    private final Purse purse;
    private final Audit audit;

    ModelsController(
            Access access, SpokenBy spokenBy, ModelTable table, Ghostwriters ghostwriters, Purse purse, Audit audit) {
        this.access = access;
        this.spokenBy = spokenBy;
        this.table = table;
        this.ghostwriters = ghostwriters;
        this.purse = purse;
        this.audit = audit;
    }

    /// The model as it is set.
    ///
    /// @param model        `provider/model`, or empty when none is set: then the grammar speaks
    /// @param address      where it is
    /// @param ownAddress   the address that the owner set, or empty
    /// @param from         `settings`, `environment` or `none`
    /// @param key          where the key comes from: `settings`, `environment` or `none`
    /// @param priceKnown   whether the price table has the model; without a price it is not asked
    /// @param priceChecked day on which somebody compared the price with the provider's page, or null
    /// @param ready        whether it can be asked
    /// @param problem      why not, or empty
    /// @param waiting      posts that wait for words
    record ModelJson(
            String model,
            String address,
            String ownAddress,
            String from,
            String key,
            boolean priceKnown,
            @Nullable LocalDate priceChecked,
            boolean ready,
            String problem,
            int waiting) {}

    @GetMapping("/models")
    ModelJson model() {
        access.owner();
        SpokenBy.Line line = spokenBy.line();
        ModelRef ref = line.ref();
        return new ModelJson(
                ref == null ? "" : ref.id(),
                ref == null ? "" : String.valueOf(ref.endpoint()),
                table.settings().address(),
                word(line.origin()),
                word(line.key()),
                ref != null && line.price() instanceof Price.Listed,
                line.price() instanceof Price.Listed listed ? listed.checked() : null,
                line.ready(),
                line.problem(),
                ghostwriters.waiting());
    }

    private static String word(SpokenBy.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    /// A model to be set.
    ///
    /// @param model   `provider/model`; null or empty goes back to what the environment says
    /// @param address where it is, for servers of one's own; null keeps the one before if the provider stays, empty
    ///     is the provider's
    /// @param key     kept sealed; null keeps the one before if provider and address stay, empty forgets it
    record WantedModel(
            @Nullable String model,
            @Nullable String address,
            @Nullable String key) {

        /// Says nothing of the key.
        @Override
        public String toString() {
            return "model " + model + " at " + address;
        }
    }

    @PutMapping("/models")
    ModelJson model(@RequestBody WantedModel wanted) {
        access.owner();
        String model = shortEnough(wanted.model(), "model");
        ModelSettings before = table.settings();
        if (model.isEmpty()) {
            table.put(before.at("", "", null));
        } else {
            ModelRef ref = ModelRef.parse(model);
            boolean stays =
                    !before.model().isEmpty() && ModelRef.parse(before.model()).provider() == ref.provider();
            String address =
                    wanted.address() == null && stays ? before.address() : shortEnough(wanted.address(), "address");
            if (!address.isEmpty()) {
                requireAddress(address);
            }
            boolean same = stays && before.address().equals(address);
            String key = wanted.key();
            ApiKey opens = key == null ? (same ? before.key() : null) : key.isBlank() ? null : ApiKey.of(key);
            table.put(before.at(model, address, opens));
        }
        spokenBy.change();
        ghostwriters.change();
        return model();
    }

    private void requireUsable(ModelRef ref) {
        SpokenBy.Line line = spokenBy.line();
        try {
            ModelRef at = ref.at(line.accounts().of(ref).endpoint());
            if (purse.prices().price(at, Instant.now()) instanceof Price.Unlisted unlisted) {
                throw new Refusal.Invalid(unlisted.why());
            }
        } catch (ModelFailure e) {
            throw new Refusal.Invalid(String.valueOf(e.getMessage()));
        }
    }

    private static String shortEnough(@Nullable String text, String field) {
        String given = Objects.requireNonNullElse(text, "").strip();
        if (given.length() > LONGEST || given.indexOf('\0') >= 0) {
            throw new Refusal.Invalid(
                    field + " must be at most " + LONGEST + " characters long, but was " + given.length());
        }
        return given;
    }

    private static void requireAddress(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Refusal.Invalid("address must be an http or https address, but was '" + address + "'");
    }

    /// Makes one short call: whether it works, how long it takes and what it costs.
    @PostMapping("/models/check")
    SpokenBy.Check check() {
        access.owner();
        return spokenBy.check();
    }

    /// How the personas of a society speak.
    ///
    /// @param voice       `model` or `grammar`
    /// @param model       `provider/model`, or empty for the server's
    /// @param dailyMicros the most that a day may cost, or null for no limit but the server's
    /// @param byModel     whether a model is asked as things are
    /// @param restingUntil while it is left alone after a failure, else null
    /// @param restingAfter the failure, or empty
    /// @param waiting     posts that are kept back while words are sought
    /// @param learnt      phrases that the grammar has learnt from the model
    /// @param spoke       who spoke since the server was started: `model`, or why the grammar did
    record VoiceJson(
            String voice,
            String model,
            @Nullable Long dailyMicros,
            boolean byModel,
            @Nullable Instant restingUntil,
            String restingAfter,
            int waiting,
            int learnt,
            Map<String, Long> spoke) {}

    @GetMapping("/societies/{slug}/voice")
    VoiceJson voice(@PathVariable String slug) {
        return shown(access.society(slug, Role.MODERATOR));
    }

    private VoiceJson shown(LiveSociety society) {
        Writer writer = ghostwriters.writer(society.settings().id());
        SocietyVoice voice = writer == null ? SocietyVoice.USUAL : writer.settings();
        Rest rest = writer == null ? new Rest() : writer.rest();
        boolean resting = rest.at(System.currentTimeMillis());
        return new VoiceJson(
                voice.word(),
                voice.model(),
                voice.dailyMicros(),
                writer != null && writer.voice() != null && spokenBy.line().ready(),
                resting ? Instant.ofEpochMilli(rest.untilMs()) : null,
                resting ? rest.why() : "",
                writer == null ? 0 : writer.waiting(),
                society.lines().learnt(),
                writer == null ? Map.of() : writer.tally());
    }

    /// How a society is to speak; what is left out is as usual.
    record WantedVoice(
            @Nullable String voice,
            @Nullable String model,
            @Nullable Long dailyMicros) {}

    @PutMapping("/societies/{slug}/voice")
    VoiceJson voice(@PathVariable String slug, @RequestBody WantedVoice wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        String word = Objects.requireNonNullElse(wanted.voice(), "model");
        if (!word.equals("model") && !word.equals("grammar")) {
            throw new Refusal.Invalid("voice must be model or grammar, but was '" + word + "'");
        }
        String model = shortEnough(wanted.model(), "model");
        if (!model.isEmpty()) {
            requireUsable(ModelRef.parse(model));
        }
        SocietyVoice voice = new SocietyVoice(
                word.equals("model"), model, CostsController.checked(wanted.dailyMicros(), "dailyMicros"));
        long id = society.settings().id();
        audit.doing(id, access.person().person(), new Remark("set voice", word, model), () -> {
            table.put(id, voice);
            return true;
        });
        purse.change();
        ghostwriters.change();
        return shown(society);
    }
}
