package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.society.Status;
import java.util.List;

/// Which statuses a viewer wants to see.
final class Choices {

    private Choices() {}

    /// Whether files hang on a status; only people hang any.
    static boolean hasMedia(Call call, Status one) {
        return one.account() >= call.society().card().personas()
                && !call.view().extra(one.id()).media().isEmpty();
    }

    /// Whether nobody who is muted or blocked speaks in it.
    static boolean wanted(Call call, Status one) {
        int viewer = call.viewer();
        if (viewer < 0) {
            return true;
        }
        List<Integer> speakers = one.reposted() == null
                ? List.of(one.account())
                : List.of(one.account(), one.reposted().account());
        for (int speaker : speakers) {
            if (speaker != viewer) {
                var tie = call.society().accounts().tie(viewer, speaker);
                if (tie.muting() || tie.blocking() || tie.blockedBy()) {
                    return false;
                }
            }
        }
        return true;
    }
}
