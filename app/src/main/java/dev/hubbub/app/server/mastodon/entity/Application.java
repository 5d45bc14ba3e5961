package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program that registered itself.
///
/// @param redirectUri  all of them, a line each
public record Application(
        String id,
        String name,
        @Nullable String website,
        List<String> scopes,
        List<String> redirectUris,
        String redirectUri,
        String vapidKey)
        implements Entity {

    /// The same with the secret, told once.
    ///
    /// @param clientSecretExpiresAt 0 for never
    public record Credentials(
            String id,
            String name,
            @Nullable String website,
            List<String> scopes,
            List<String> redirectUris,
            String redirectUri,
            String clientId,
            String clientSecret,
            long clientSecretExpiresAt,
            String vapidKey)
            implements Entity {}
}
