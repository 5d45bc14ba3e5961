package dev.hubbub.app.population;

import dev.hubbub.engine.population.Activity;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Style;
import dev.hubbub.engine.population.Topic;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/// One seed profile as one line of JSON: keys as the record components, topics and enums in kebab case.
public final class SeedJsonl {

    private final StringBuilder line = new StringBuilder(1024);

    private SeedJsonl() {}

    /// The line of a profile, without a line feed.
    public static String line(SeedProfile profile) {
        return new SeedJsonl().written(profile);
    }

    /// The name of a topic or another enum constant in a file: `national-politics`.
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String written(SeedProfile profile) {
        line.append('{');
        text("id", profile.id());
        number("age", profile.age());
        text("gender", kebab(profile.gender()));
        text("country", profile.country());
        text("city", profile.city());
        text("timeZone", profile.timeZone());
        text("occupation", profile.occupation());
        text("sector", kebab(profile.sector()));
        text("education", kebab(profile.education()));
        key("personality");
        personality(profile.personality());
        number("leaning", profile.leaning());
        key("interests").append('{');
        for (Map.Entry<Topic, Double> interest : profile.interests().entrySet()) {
            number(kebab(interest.getKey()), interest.getValue());
        }
        line.append('}');
        key("style");
        style(profile.style());
        key("activity");
        activity(profile.activity());
        text("bio", profile.bio());
        return line.append('}').toString();
    }

    private void personality(BigFive traits) {
        line.append('{');
        number("openness", traits.openness());
        number("conscientiousness", traits.conscientiousness());
        number("extraversion", traits.extraversion());
        number("agreeableness", traits.agreeableness());
        number("neuroticism", traits.neuroticism());
        line.append('}');
    }

    private void style(Style style) {
        line.append('{');
        text("language", style.language());
        number("formality", style.formality());
        number("emojiRate", style.emojiRate());
        number("slang", style.slang());
        number("punctuation", style.punctuation());
        number("typoRate", style.typoRate());
        number("hashtagRate", style.hashtagRate());
        number("lowercase", style.lowercase());
        line.append('}');
    }

    private void activity(Activity activity) {
        line.append('{');
        number("postsPerDay", activity.postsPerDay());
        key("hourly").append('[');
        for (double weight : activity.hourly()) {
            line.append(line.charAt(line.length() - 1) == '[' ? "" : ",").append(plain(weight));
        }
        line.append(']');
        number("like", activity.like());
        number("reply", activity.reply());
        number("repost", activity.repost());
        number("quote", activity.quote());
        number("mediaRate", activity.mediaRate());
        line.append('}');
    }

    private void text(String key, String value) {
        key(key).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append('"');
    }

    private void number(String key, double value) {
        key(key).append(plain(value));
    }

    private StringBuilder key(String key) {
        if (line.charAt(line.length() - 1) != '{') {
            line.append(',');
        }
        return line.append('"').append(key).append("\":");
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
