package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import org.jspecify.annotations.Nullable;

/// An act as a run directory holds it.
///
/// @param atMs   milliseconds since 1970-01-01T00:00Z
/// @param parent −1 for a post
/// @param event  id of the event it is about, or null
/// @param text   null for acts without words
/// @param media  name of its GIF or image, or null
/// @param alt    what is seen on it, or null
public record StoredAct(
        int id,
        long atMs,
        int persona,
        ActKind kind,
        int parent,
        int root,
        int depth,
        @Nullable String event,
        float stance,
        String language,
        @Nullable String text,
        @Nullable String media,
        @Nullable String alt) {}
