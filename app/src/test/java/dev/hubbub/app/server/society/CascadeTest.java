package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.app.server.society.Society.Draft;
import dev.hubbub.engine.microblog.ActKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final ActKind[] KINDS = ActKind.values();

    /// A tree of given parents, one act a second, everybody acting once unless accounts say otherwise.
    private static CascadeTree tree(ActKind kind, int[] parents, int... accounts) {
        long[] ids = new long[parents.length];
        ActKind[] kinds = new ActKind[parents.length];
        int[] who = new int[parents.length];
        for (int node = 0; node < parents.length; node++) {
            ids[node] = (1_000L * (node + 1)) << 16;
            kinds[node] = node == 0 ? ActKind.POST : kind;
            who[node] = accounts.length == 0 ? node : accounts[node];
        }
        return new CascadeTree(ids[0], true, ids, parents, kinds, who);
    }

    @Test
    void aBroadcastIsAStarAndAChainIsNot() {
        CascadeFigures star = CascadeFigures.of(tree(ActKind.REPOST, new int[] {-1, 0, 0, 0, 0}));
        assertThat(star.virality()).isCloseTo(2 - 2.0 / 5, within(1e-12));
        assertThat(star.breadth()).containsExactly(1, 4);
        assertThat(star.spread().users()).isEqualTo(5);
        CascadeFigures chain = CascadeFigures.of(tree(ActKind.QUOTE, new int[] {-1, 0, 1, 2, 3}));
        assertThat(chain.virality()).isCloseTo(2, within(1e-12));
        assertThat(chain.depth()).isEqualTo(4);
        assertThat(chain.maxBreadth()).isEqualTo(1);
        assertThat(chain.growth().getFirst()).isEqualTo(new CascadeFigures.Stand(1_000, 1, 1, 0, 1));
        assertThat(chain.growth().getLast()).isEqualTo(new CascadeFigures.Stand(5_000, 5, 5, 4, 1));
        assertThat(chain.growth()).isSortedAccordingTo(Comparator.comparingLong(CascadeFigures.Stand::atMs));
    }

    @Test
    void whoCarriesOnTwiceSpreadsOnceAndRepliesSpreadNothing() {
        CascadeFigures twice = CascadeFigures.of(tree(ActKind.REPOST, new int[] {-1, 0, 0, 2}, 5, 6, 6, 7));
        assertThat(twice.people()).isEqualTo(3);
        assertThat(twice.reposts()).isEqualTo(3);
        assertThat(twice.spread().users()).isEqualTo(3);
        assertThat(twice.spread().depth()).isEqualTo(2);
        CascadeFigures replies = CascadeFigures.of(tree(ActKind.REPLY, new int[] {-1, 0, 1}));
        assertThat(replies.spread().users()).isEqualTo(1);
        assertThat(replies.spread().structuralVirality()).isNaN();
        assertThat(CascadeFigures.of(tree(ActKind.POST, new int[] {-1})).virality())
                .isNaN();
    }

    @Test
    void aCascadeHoldsWhatTheCountsSayAndEveryActHangsBelowAnEarlierOne() {
        try (Village village = Village.begun()) {
            LiveSociety society = village.society;
            Status talked = mostTalkedAbout(society);
            CascadeTree cascade = society.cascade(talked.id(), -1);
            assertThat(cascade.whole()).isTrue();
            assertThat(cascade.size()).isGreaterThan(5);
            int[] seen = new int[KINDS.length];
            for (int node = 1; node < cascade.size(); node++) {
                assertThat(cascade.parent(node)).isBetween(0, node - 1);
                assertThat(cascade.id(node)).isGreaterThan(cascade.id(node - 1));
                Status status = Objects.requireNonNull(society.timelines().status(cascade.id(node), -1));
                assertThat(cascade.kind(node)).isEqualTo(status.kind()).isNotEqualTo(ActKind.LIKE);
                assertThat(cascade.account(node)).isEqualTo(status.account());
                assertThat(cascade.atMs(node)).isEqualTo(status.atMs());
                if (underTop(status, talked)) {
                    seen[status.kind().ordinal()]++;
                }
            }
            assertThat(seen[ActKind.REPLY.ordinal()]).isEqualTo(talked.replies());
            assertThat(seen[ActKind.QUOTE.ordinal()]).isEqualTo(talked.quotes());
            assertThat(seen[ActKind.REPOST.ordinal()]).isEqualTo(talked.reposts());
            CascadeFigures figures = CascadeFigures.of(cascade);
            assertThat(figures.replies() + figures.quotes() + figures.reposts() + 1)
                    .isEqualTo(cascade.size());
            assertThat(figures.breadth().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(cascade.size());
        }
    }

    private static boolean underTop(Status status, Status top) {
        return switch (status.kind()) {
            case REPLY -> status.parent() == top.id();
            case QUOTE -> Objects.requireNonNull(status.quoted()).id() == top.id();
            case REPOST -> Objects.requireNonNull(status.reposted()).id() == top.id();
            case POST, LIKE -> false;
        };
    }

    private static Status mostTalkedAbout(LiveSociety society) {
        List<Status> all = new ArrayList<>();
        for (long below = 0; ; below = all.getLast().id()) {
            List<Status> page = society.timelines().everybody(-1, Page.before(below, 80));
            if (page.isEmpty()) {
                return all.stream()
                        .max(Comparator.comparingInt(one -> one.replies() * 3 + one.quotes() * 3 + one.reposts()))
                        .orElseThrow();
            }
            all.addAll(page);
        }
    }

    @Test
    void whatIsTakenAwayTakesItsAnswersAlongAndWhatIsHiddenDoesNot() {
        try (Village village = Village.begun()) {
            LiveSociety society = village.society;
            society.direct(1, new Deed.Paced(0));
            int ada = society.join(1, "ada", "Ada", "");
            int bo = society.join(2, "bo", "Bo", "");
            Status post = society.acts().post(ada, Draft.of("Who is coming to the lake?"));
            Status answer = society.acts().post(bo, Draft.reply("Me", post.id()));
            Status further = society.acts().post(ada, Draft.reply("Good", answer.id()));
            Status carried = society.acts().repost(bo, further.id());
            assertThat(society.cascade(carried.id(), -1).id(0)).isEqualTo(further.id());
            assertThat(society.cascade(further.id(), -1).root()).isEqualTo(post.id());
            assertThat(society.cascade(post.id(), -1).size()).isEqualTo(4);
            assertThat(society.cascade(post.id(), -1).depth(3)).isEqualTo(3);

            int cat = society.join(3, "cat", "Cat", "");
            society.acts().mute(cat, bo, true);
            CascadeTree hidden = society.cascade(post.id(), cat);
            assertThat(hidden.size()).isEqualTo(2);
            assertThat(hidden.id(1)).isEqualTo(further.id());
            assertThat(hidden.depth(1)).isEqualTo(1);

            society.acts().delete(bo, answer.id());
            assertThat(society.cascade(post.id(), -1).size()).isEqualTo(1);
            assertThatThrownBy(() -> society.cascade(answer.id(), -1)).isInstanceOf(Refusal.Missing.class);
        }
    }
}
