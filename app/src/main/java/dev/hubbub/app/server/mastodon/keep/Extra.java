package dev.hubbub.app.server.mastodon.keep;

import java.util.ArrayList;
import java.util.List;

/// What hangs on a status beside its words.
///
/// @param media       numbers of its files, in order
/// @param poll        number of its poll, or 0
/// @param app         the program it was written with, or empty
/// @param website     of that program, or empty
/// @param quotePolicy who may quote it: `public`, `followers` or `nobody`; empty when nothing was said
/// @param revoked     ids of quotes its writer took back
/// @param before      its earlier forms, the first one first
public record Extra(
        List<Long> media,
        long poll,
        String app,
        String website,
        String quotePolicy,
        List<Long> revoked,
        List<Form> before) {

    public static final Extra NONE = new Extra(List.of(), 0, "", "", "", List.of(), List.of());

    /// A status as it was.
    public record Form(String text, String spoiler, boolean sensitive, long atMs, List<Long> media) {
        public Form {
            media = List.copyOf(media);
        }
    }

    public Extra {
        media = List.copyOf(media);
        revoked = List.copyOf(revoked);
        before = List.copyOf(before);
    }

    public Extra withPolicy(String policy) {
        return new Extra(media, poll, app, website, policy, revoked, before);
    }

    public Extra withRevoked(long quote) {
        List<Long> all = new ArrayList<>(revoked);
        all.add(quote);
        return new Extra(media, poll, app, website, quotePolicy, all, before);
    }

    /// The same with other files and poll, and the form it had until now.
    public Extra edited(List<Long> nextMedia, Form was) {
        List<Form> all = new ArrayList<>(before);
        all.add(was);
        return new Extra(nextMedia, poll, app, website, quotePolicy, revoked, all);
    }
}
