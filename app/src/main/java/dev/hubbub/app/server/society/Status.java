package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One post, reply, quote or repost as somebody sees it.
///
/// @param id         ascends in the order of presentation
/// @param kind       never [ActKind#LIKE]
/// @param atMs       presented time
/// @param text       its words; empty for a repost
/// @param parent     id of the status it answers, or 0
/// @param parentAccount account of that status, or −1
/// @param root       id of the post at the top of the thread
/// @param quoted     the status it quotes, or null when it quotes none or that is gone
/// @param reposted   the status it carries on; null for all kinds but reposts
/// @param event      id of the event it is about, or empty
/// @param stance     −1 to 1 towards the event, as expressed
/// @param mentions   accounts it names
/// @param tags       hashtags in it, without the hash sign, as written
/// @param editedMs   presented time of the last change, or 0
/// @param label      what a moderator wrote above it, or empty
/// @param liked      whether the viewer liked it
/// @param repostedByViewer whether the viewer reposted it
/// @param attached what a persona shows beside the words, or null
public record Status(
        long id,
        ActKind kind,
        int account,
        long atMs,
        String text,
        String language,
        long parent,
        int parentAccount,
        long root,
        @Nullable Status quoted,
        @Nullable Status reposted,
        int replies,
        int reposts,
        int likes,
        int quotes,
        Visibility visibility,
        boolean sensitive,
        String spoiler,
        Topic topic,
        String event,
        double stance,
        List<Integer> mentions,
        List<String> tags,
        long editedMs,
        String label,
        boolean liked,
        boolean repostedByViewer,
        @Nullable Attached attached) {

    public Status {
        mentions = List.copyOf(mentions);
        tags = List.copyOf(tags);
    }
}
