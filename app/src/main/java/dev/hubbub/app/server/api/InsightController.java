package dev.hubbub.app.server.api;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.Climate;
import dev.hubbub.app.server.society.Forecast;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Why;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a society talks and about what, what it is about to do, and why somebody acted.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}")
@Tag(name = "insight", description = "Where a society talks, what it is about to do, why somebody acted.")
class InsightController {

    private static final Set<Integer> HOURS = Set.of(1, 3, 6, 12, 24, 72, 168);

    private final Access access;
    private final EventInbox inbox;

    InsightController(Access access, EventInbox inbox) {
        this.access = access;
        this.inbox = inbox;
    }

    /// Acts of one stretch of time.
    record BucketJson(
            Instant at,
            int posts,
            int replies,
            int reposts,
            int quotes,
            int likes,
            int favour,
            int against,
            double stance) {}

    record TopicJson(String topic, int acts, double stance) {}

    record EmotionJson(String emotion, int acts) {}

    /// What a society did in the last hours of its own time.
    record ClimateJson(
            Instant from,
            Instant to,
            long bucketMs,
            long acts,
            List<BucketJson> buckets,
            List<Climate.Place> places,
            List<TopicJson> topics,
            List<Climate.Told> events,
            List<EmotionJson> emotions) {}

    /// Counts of the last hours of simulated time: by time, country, topic, event and emotion.
    @GetMapping("/climate")
    ClimateJson climate(@PathVariable String slug, @RequestParam(defaultValue = "6") int hours) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        if (!HOURS.contains(hours)) {
            throw new Refusal.Invalid(
                    "hours must be one of " + HOURS.stream().sorted().toList() + ", but was " + hours);
        }
        Climate climate = society.insight().climate(hours * 3_600_000L);
        return new ClimateJson(
                Instant.ofEpochMilli(climate.fromMs()),
                Instant.ofEpochMilli(climate.toMs()),
                climate.bucketMs(),
                climate.acts(),
                climate.buckets().stream()
                        .map(one -> new BucketJson(
                                Instant.ofEpochMilli(one.atMs()),
                                one.posts(),
                                one.replies(),
                                one.reposts(),
                                one.quotes(),
                                one.likes(),
                                one.favour(),
                                one.against(),
                                one.stance()))
                        .toList(),
                climate.places(),
                climate.topics().stream()
                        .map(one -> new TopicJson(Shown.word(one.topic()), one.acts(), one.stance()))
                        .toList(),
                climate.events(),
                climate.emotions().stream()
                        .map(one -> new EmotionJson(one.emotion().toLowerCase(Locale.ROOT), one.acts()))
                        .toList());
    }

    /// Somebody who is going to post.
    record VoiceJson(Shown.@Nullable AccountJson account, int minutes, double stance) {}

    /// What the public is about to do of its own accord.
    record ForecastJson(
            int posts,
            List<Forecast.Within> within,
            int favour,
            int against,
            double stance,
            List<Forecast.Place> places,
            List<VoiceJson> voices) {}

    /// What the public would do if it were told of an event now; nobody is told.
    @PostMapping(path = "/events/forecast", consumes = MediaType.APPLICATION_JSON_VALUE)
    ForecastJson forecast(@PathVariable String slug, @RequestBody String body) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Forecast forecast = society.insight().forecast(inbox.understand(body).event());
        return new ForecastJson(
                forecast.posts(),
                forecast.within(),
                forecast.favour(),
                forecast.against(),
                forecast.stance(),
                forecast.places(),
                forecast.voices().stream()
                        .map(one -> new VoiceJson(
                                shown(society.accounts().account(one.account())), one.minutes(), one.stance()))
                        .toList());
    }

    private static Shown.@Nullable AccountJson shown(@Nullable Account account) {
        return account == null ? null : Shown.account(account);
    }

    record ReasonJson(String kind, String what, double weight) {}

    /// Why somebody said or passed on a status.
    record WhyJson(double concern, double stance, long afterMs, List<ReasonJson> reasons) {}

    @GetMapping("/statuses/{id}/why")
    WhyJson why(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Why why = society.insight().why(id, access.seat(society));
        if (why == null) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
        return new WhyJson(
                why.concern(),
                why.stance(),
                why.afterMs(),
                why.reasons().stream()
                        .map(one -> new ReasonJson(
                                Shown.word(one.kind()),
                                one.kind() == Why.Kind.INTEREST ? word(one.what()) : one.what(),
                                one.weight()))
                        .toList());
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
