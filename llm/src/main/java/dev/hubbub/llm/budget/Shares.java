package dev.hubbub.llm.budget;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a limit is shared out by kind of content, in percent; a kind never spends another's share.
///
/// Calls of a kind that has no share, or of none, are held by the limit as a whole only.
///
/// @param percents by the label `content`; 100 together at most
public record Shares(Map<String, Integer> percents) {

    /// One pot for all.
    public static final Shares NONE = new Shares(Map.of());

    /// 40 % direct replies, 20 % quotes, 30 % new posts, 10 % multimedia.
    public static final Shares DEFAULT = defaultShares();

    private static final int WHOLE = 100;

    public Shares {
        int sum = 0;
        for (Map.Entry<String, Integer> share : percents.entrySet()) {
            if (share.getValue() < 0) {
                throw new IllegalArgumentException(
                        "the share of " + share.getKey() + " must be 0 or more, but was " + share.getValue());
            }
            sum += share.getValue();
        }
        if (sum > WHOLE) {
            throw new IllegalArgumentException("shares must be 100 % together at most, but were " + sum + " %");
        }
        percents = Collections.unmodifiableMap(new LinkedHashMap<>(percents));
    }

    /// The part of a limit that is for a kind of content, or null if it has no share. Rounded down, so that shares
    /// together never exceed the limit.
    @Nullable
    Long capMicros(String content, long limitMicros) {
        Integer percent = percents.get(content);
        return percent == null ? null : limitMicros / WHOLE * percent + limitMicros % WHOLE * percent / WHOLE;
    }

    private static Shares defaultShares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        shares.put("reply", 40);
        shares.put("quote", 20);
        shares.put("post", 30);
        shares.put("media", 10);
        return new Shares(shares);
    }
}
