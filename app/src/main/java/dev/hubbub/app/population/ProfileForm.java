package dev.hubbub.app.population;

import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.population.Activity;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Education;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.Sector;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Style;
import dev.hubbub.engine.population.Topic;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A seed profile read from the fields of a JSON object; fields that are missing are taken from another profile, if one
/// is given, and are a problem otherwise.
final class ProfileForm {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private ProfileForm() {}

    /// The profile, or nothing when its line has a problem.
    static @Nullable SeedProfile read(Problems problems, int line, Fields fields, @Nullable SeedProfile base) {
        int before = problems.count();
        String id = fields.text("id", base == null ? null : base.id());
        int age = fields.whole("age", base == null ? null : base.age());
        Gender gender = fields.one("gender", Gender.class, base == null ? null : base.gender());
        String country = fields.text("country", base == null ? null : base.country());
        String city = fields.text("city", base == null ? null : base.city());
        String zone = fields.text("timeZone", base == null ? null : base.timeZone());
        String occupation = fields.text("occupation", base == null ? null : base.occupation());
        Sector sector = fields.one("sector", Sector.class, base == null ? null : base.sector());
        Education education = fields.one("education", Education.class, base == null ? null : base.education());
        BigFive personality = personality(fields, base == null ? null : base.personality());
        double leaning = fields.number("leaning", base == null ? null : base.leaning());
        Map<Topic, Double> interests = interests(fields, base == null ? null : base.interests());
        Style style = style(fields, base == null ? null : base.style());
        Activity activity = activity(fields, base == null ? null : base.activity());
        String bio = fields.text("bio", base == null ? null : base.bio());
        if (fields.has("timeZone") && !ZONES.contains(zone)) {
            fields.problem("timeZone", "be an IANA time zone", "'" + zone + "'");
        }
        fields.end();
        if (gender == null
                || sector == null
                || education == null
                || personality == null
                || interests == null
                || style == null
                || activity == null
                || problems.count() > before) {
            return null;
        }
        try {
            return new SeedProfile(
                    id,
                    age,
                    gender,
                    country,
                    city,
                    zone,
                    occupation,
                    sector,
                    education,
                    personality,
                    leaning,
                    interests,
                    style,
                    activity,
                    bio);
        } catch (IllegalArgumentException objection) {
            problems.add(line, String.valueOf(objection.getMessage()));
            return null;
        }
    }

    private static @Nullable BigFive personality(Fields all, @Nullable BigFive base) {
        Fields fields = all.nested("personality", base != null);
        if (fields == null) {
            return base;
        }
        double openness = fields.number("openness", base == null ? null : base.openness());
        double conscientiousness = fields.number("conscientiousness", base == null ? null : base.conscientiousness());
        double extraversion = fields.number("extraversion", base == null ? null : base.extraversion());
        double agreeableness = fields.number("agreeableness", base == null ? null : base.agreeableness());
        double neuroticism = fields.number("neuroticism", base == null ? null : base.neuroticism());
        fields.end();
        try {
            return new BigFive(openness, conscientiousness, extraversion, agreeableness, neuroticism);
        } catch (IllegalArgumentException objection) {
            fields.objection(objection);
            return null;
        }
    }

    private static @Nullable Map<Topic, Double> interests(Fields all, @Nullable Map<Topic, Double> base) {
        Fields fields = all.nested("interests", base != null);
        if (fields == null) {
            return base;
        }
        EnumMap<Topic, Double> interests = new EnumMap<>(Topic.class);
        for (String name : fields.names()) {
            Topic topic = Fields.constant(Topic.class, name);
            double weight = fields.number(name, null);
            if (topic == null) {
                fields.problem(name, "be a topic", "none; " + Nearest.hint(name, Fields.names(Topic.class)));
            } else if (!(weight > 0 && weight <= 1)) {
                fields.problem(name, "be in (0, 1]", Double.toString(weight));
            } else {
                interests.put(topic, weight);
            }
        }
        return interests;
    }

    private static @Nullable Style style(Fields all, @Nullable Style base) {
        Fields fields = all.nested("style", base != null);
        if (fields == null) {
            return base;
        }
        String language = fields.text("language", base == null ? null : base.language());
        double formality = fields.number("formality", base == null ? null : base.formality());
        double emojiRate = fields.number("emojiRate", base == null ? null : base.emojiRate());
        double slang = fields.number("slang", base == null ? null : base.slang());
        double punctuation = fields.number("punctuation", base == null ? null : base.punctuation());
        double typoRate = fields.number("typoRate", base == null ? null : base.typoRate());
        double hashtagRate = fields.number("hashtagRate", base == null ? null : base.hashtagRate());
        double lowercase = fields.number("lowercase", base == null ? null : base.lowercase());
        fields.end();
        try {
            return language.isEmpty()
                    ? null
                    : new Style(language, formality, emojiRate, slang, punctuation, typoRate, hashtagRate, lowercase);
        } catch (IllegalArgumentException objection) {
            fields.objection(objection);
            return null;
        }
    }

    private static @Nullable Activity activity(Fields all, @Nullable Activity base) {
        Fields fields = all.nested("activity", base != null);
        if (fields == null) {
            return base;
        }
        double postsPerDay = fields.number("postsPerDay", base == null ? null : base.postsPerDay());
        List<Double> hourly = fields.numbers("hourly", base == null ? null : base.hourly());
        double like = fields.number("like", base == null ? null : base.like());
        double reply = fields.number("reply", base == null ? null : base.reply());
        double repost = fields.number("repost", base == null ? null : base.repost());
        double quote = fields.number("quote", base == null ? null : base.quote());
        double mediaRate = fields.number("mediaRate", base == null ? null : base.mediaRate());
        boolean posts = fields.has("postsPerDay") || base != null;
        fields.end();
        if (hourly == null || !posts) {
            return null;
        }
        try {
            return new Activity(postsPerDay, hourly, like, reply, repost, quote, mediaRate);
        } catch (IllegalArgumentException objection) {
            fields.objection(objection);
            return null;
        }
    }
}
