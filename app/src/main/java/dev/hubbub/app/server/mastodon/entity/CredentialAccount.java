package dev.hubbub.app.server.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own account, with what only its owner sees.
public record CredentialAccount(@JsonUnwrapped Account account, Source source, OwnRole role) implements Entity {

    /// The profile as it was typed, and what a new post is like unless told otherwise.
    ///
    /// @param attributionDomains hosts that may name this account as an author
    public record Source(
            String privacy,
            boolean sensitive,
            @Nullable String language,
            String note,
            List<Account.Field> fields,
            int followRequestsCount,
            String quotePolicy,
            boolean hideCollections,
            boolean discoverable,
            boolean indexable,
            List<String> attributionDomains)
            implements Entity {}

    /// What its owner may do on this server.
    ///
    /// @param permissions a bit mask in decimal digits
    public record OwnRole(String id, String name, String permissions, String color, boolean highlighted)
            implements Entity {}
}
