package dev.hubbub.app.server.api;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.CascadeFigures;
import dev.hubbub.app.server.society.CascadeTree;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.engine.measure.CascadeShape;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a status brought about: who answered, quoted and carried it on, through whom, and how the whole grew.
@RestController
@Tag(name = "cascades", description = "What a status brought about: replies, quotes and reposts at any remove.")
class CascadeController {

    private static final int MOST_NODES = 10_000;

    private final Access access;

    CascadeController(Access access) {
        this.access = access;
    }

    /// A page of a cascade, and figures of the whole of it.
    ///
    /// @param status   id of the status that was asked for, or of what it carries on
    /// @param root     id of the post at the top of its thread
    /// @param whole    false when the cascade is too large for all of it to be looked at
    /// @param nodes    acts in the order of their time; a parent stands before its children
    /// @param accounts those of the nodes on this page
    /// @param next     where the next page begins (`after`), or null
    record CascadeJson(
            String status,
            String root,
            boolean whole,
            FiguresJson figures,
            List<NodeJson> nodes,
            List<NameJson> accounts,
            @Nullable String next) {}

    /// One act.
    ///
    /// @param parent id of the act through which it was seen, or null for the status itself
    /// @param depth  hops from the status
    record NodeJson(String id, @Nullable String parent, String kind, int account, Instant at, int depth) {}

    record NameJson(int account, String handle, String name, boolean person) {}

    /// @param acts     nodes, the status itself included
    /// @param breadth  acts at each depth, from 0 on
    /// @param virality mean distance of two acts in the tree, in hops; null for a status on its own
    record FiguresJson(
            int acts,
            int replies,
            int quotes,
            int reposts,
            int people,
            int depth,
            int maxBreadth,
            List<Integer> breadth,
            @Nullable Double virality,
            SpreadJson spread,
            List<StandJson> growth) {}

    /// The form of what was carried on: reposts and quotes alone, every account one node.
    record SpreadJson(
            int users,
            int depth,
            int maxBreadth,
            @Nullable Double firstHopShare,
            @Nullable Double virality) {}

    /// How it stood at a moment.
    record StandJson(Instant at, int acts, int people, int depth, int maxBreadth) {}

    @GetMapping("/api/hubbub/v1/societies/{slug}/statuses/{id}/cascade")
    CascadeJson cascade(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "2000") int limit) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        CascadeTree cascade = society.cascade(id, access.seat(society));
        int most = Math.clamp(limit, 1, MOST_NODES);
        List<NodeJson> nodes = new ArrayList<>();
        Map<Integer, NameJson> names = new LinkedHashMap<>();
        int node = first(cascade, after);
        for (; node < cascade.size() && nodes.size() < most; node++) {
            nodes.add(node(cascade, node));
            names.computeIfAbsent(cascade.account(node), number -> name(society, number));
        }
        return new CascadeJson(
                Long.toString(cascade.id(0)),
                Long.toString(cascade.root()),
                cascade.whole(),
                figures(cascade.size(), CascadeFigures.of(cascade)),
                nodes,
                List.copyOf(names.values()),
                node < cascade.size() ? Long.toString(cascade.id(node - 1)) : null);
    }

    /// The first node with an id above a number.
    private static int first(CascadeTree cascade, long after) {
        int low = 0;
        int high = cascade.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cascade.id(middle) <= after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static NodeJson node(CascadeTree cascade, int node) {
        int parent = cascade.parent(node);
        return new NodeJson(
                Long.toString(cascade.id(node)),
                parent < 0 ? null : Long.toString(cascade.id(parent)),
                Shown.word(cascade.kind(node)),
                cascade.account(node),
                Instant.ofEpochMilli(cascade.atMs(node)),
                cascade.depth(node));
    }

    private static NameJson name(LiveSociety society, int number) {
        Account account = society.accounts().account(number);
        return account == null
                ? new NameJson(number, "", "", false)
                : new NameJson(number, account.handle(), account.name(), account.person());
    }

    private static FiguresJson figures(int acts, CascadeFigures figures) {
        CascadeShape spread = figures.spread();
        return new FiguresJson(
                acts,
                figures.replies(),
                figures.quotes(),
                figures.reposts(),
                figures.people(),
                figures.depth(),
                figures.maxBreadth(),
                figures.breadth(),
                known(figures.virality()),
                new SpreadJson(
                        spread.users(),
                        spread.depth(),
                        spread.maxBreadth(),
                        known(spread.firstHopShare()),
                        known(spread.structuralVirality())),
                figures.growth().stream()
                        .map(stand -> new StandJson(
                                Instant.ofEpochMilli(stand.atMs()),
                                stand.acts(),
                                stand.people(),
                                stand.depth(),
                                stand.maxBreadth()))
                        .toList());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
