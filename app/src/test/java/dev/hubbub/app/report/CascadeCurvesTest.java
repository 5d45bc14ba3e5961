package dev.hubbub.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CascadeCurvesTest {

    private static final long MINUTE_MS = 60_000;

    @Test
    void aCascadeIsThePostWithItsRepostsAndQuotes() {
        JsonNode curves = curves(chain(150));
        assertThat(curves.get("posts").asInt()).isEqualTo(1);
        assertThat(curves.get("large").asInt()).isEqualTo(1);
        assertThat(curves.get("largest").asInt()).isEqualTo(151);
        assertThat(curves.get("depths").get(3).asInt()).isEqualTo(1);
    }

    @Test
    void growthReachesTheWholeAndHalfOfItInBetween() {
        JsonNode curves = curves(chain(150));
        JsonNode share = curves.get("shareAfterMinutes");
        assertThat(curves.get("halfLifeMinutes").asDouble()).isEqualTo(75);
        assertThat(share.get(10).get(0).asInt()).isEqualTo(60);
        assertThat(share.get(10).get(1).asDouble()).isEqualTo(0.404);
        assertThat(share.get(share.size() - 1).get(1).asDouble()).isEqualTo(1);
    }

    @Test
    void exceedanceFallsFromOne() {
        JsonNode all = curves(MadeUpRun.acts(20_000)).get("all");
        assertThat(all.get(0).get(0).asInt()).isEqualTo(1);
        assertThat(all.get(0).get(1).asDouble()).isEqualTo(1);
        for (int at = 1; at < all.size(); at++) {
            assertThat(all.get(at).get(0).asInt())
                    .isGreaterThan(all.get(at - 1).get(0).asInt());
            assertThat(all.get(at).get(1).asDouble())
                    .isLessThanOrEqualTo(all.get(at - 1).get(1).asDouble());
        }
    }

    /// A post, then each minute a repost of one of the last three steps in turn, each with a reply that does not count.
    private static MadeUpActs chain(int reposts) {
        long[] atMs = new long[1 + 2 * reposts];
        for (int i = 1; i < atMs.length; i++) {
            atMs[i] = (i + 1) / 2 * MINUTE_MS;
        }
        var acts = new MadeUpActs(atMs);
        acts.set(0, 0, ActKind.POST, -1, -1, 0, 0);
        int[] step = {0, 0, 0};
        for (int i = 0; i < reposts; i++) {
            int act = 1 + 2 * i;
            acts.set(act, act, i % 2 == 0 ? ActKind.REPOST : ActKind.QUOTE, step[i % 3], -1, 0, 0);
            acts.set(act + 1, act + 1, ActKind.REPLY, act, -1, 0, 0);
            if (i < 2) {
                step[i + 1] = act;
            }
        }
        return acts;
    }

    private static JsonNode curves(MadeUpActs acts) {
        var curves = new CascadeCurves(acts, Long.MAX_VALUE);
        for (int act = 0; act < acts.size(); act++) {
            curves.size(act, acts.kind(act), acts.parent(act), acts.root(act));
        }
        for (int act = 0; act < acts.size(); act++) {
            curves.grow(act, acts.root(act));
        }
        var out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            curves.write(json);
        }
        return JsonMapper.shared().readTree(out.toString());
    }
}
