package dev.hubbub.app.server.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// How somebody likes to write and read.
public record Preferences(
        @JsonProperty("posting:default:visibility") String visibility,
        @JsonProperty("posting:default:sensitive") boolean sensitive,
        @JsonProperty("posting:default:language") @Nullable String language,
        @JsonProperty("posting:default:quote_policy") String quotePolicy,
        @JsonProperty("reading:expand:media") String expandMedia,
        @JsonProperty("reading:expand:spoilers") boolean expandSpoilers,
        @JsonProperty("reading:autoplay:gifs") boolean autoplayGifs)
        implements Entity {}
