package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.microblog.Followers;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedColumns;
import org.jspecify.annotations.Nullable;

/// Shows one act to the followers of who did it, and collects what they are going to do about it.
///
/// Friends and colleagues are decided one by one. Of a segment of other followers only those are looked at on whom a
/// geometric skip falls, with an upper bound of the chance of acting; each is then accepted by its true chance over
/// the bound. So cost follows reactions, not followers, and every draw is a function of (seed, act key, slot or
/// follower). One instance per thread.
final class Audience {

    private static final double MOST_ACTIVE = Reactions.MOST_ACTIVE;
    private static final double MOST_CHANCE = 0.5;
    private static final double REPLY_KEENNESS = 0.25;

    /// People who see a post by way of a repost seldom reply to it.
    private static final double PASSED_ON_REPLY = 0.15;
    private static final double MOST_SECOND_HAND = 5;
    private static final double MINUTE_MS = 60_000;
    private static final int REPOST = ActKind.REPOST.ordinal();
    private static final int REPLY = ActKind.REPLY.ordinal();
    private static final int QUOTE = ActKind.QUOTE.ordinal();
    private static final int LIKE = ActKind.LIKE.ordinal();

    private final Reactions world;
    private final Population population;
    private final SeedColumns seeds;
    private final ReactionModel model;
    private final Followers followers;
    private final Intent out;

    private final ActLog log;
    private int act;
    private int content;
    private long key;
    private long atMs;
    private int topic;
    private int event;
    private double strength;
    private double pace;
    private boolean replyShown;
    private double topicBound;
    private long spell;
    private long acceptKey;
    private long skipKey;
    private final double[] bounds = new double[Population.TIERS];
    private final double[] scales = new double[Population.TIERS];
    private final double[] chancePerLively = new double[Population.TIERS];
    private double chancePerLivelyOfAny;

    Audience(Reactions world, ActLog log, Intent out) {
        this.world = world;
        this.population = world.population();
        this.seeds = population.columns();
        this.model = world.model();
        this.followers = world.graph().followers();
        this.log = log;
        this.out = out;
    }

    /// Shows one act.
    void show(int shown) {
        ActKind kind = log.kind(shown);
        if (kind == ActKind.LIKE) {
            return;
        }
        act = shown;
        content = Reactions.content(log, shown);
        key = log.key(shown);
        atMs = log.atMs(shown);
        topic = log.topic(shown);
        event = log.event(shown);
        replyShown = kind == ActKind.REPLY;
        long rootKey = log.key(log.root(shown));
        pace = world.pace(rootKey);
        strength = switch (kind) {
            case POST -> world.appeal(key);
            case QUOTE -> world.appeal(key) * model.quoteStrength();
            case REPOST ->
                Math.min(MOST_SECOND_HAND, world.appeal(log.key(content)))
                        * model.secondHand()
                        * StrictMath.pow(model.fading(), log.depth(shown) - 1.0);
            case REPLY, LIKE -> model.replyStrength();
        };
        spell = world.presence().spellOf(atMs);
        topicBound = event < 0 ? ReactionRates.MOST_INTEREST : world.mostConcernFactor();
        acceptKey = world.acceptKey(key);
        skipKey = world.skipKey(key);
        chancePerLivelyOfAny = 0;
        for (int tier = 0; tier < Population.TIERS; tier++) {
            chancePerLively[tier] = world.mostPerLively(tier) * strength * topicBound;
            chancePerLivelyOfAny = Math.max(chancePerLivelyOfAny, chancePerLively[tier]);
        }
        if (replyShown) {
            followers.openClose(log.persona(shown));
        } else {
            followers.open(log.persona(shown));
        }
        close();
        if (!replyShown) {
            for (int tier = 0; tier < Population.TIERS; tier++) {
                bounds[tier] = Math.min(MOST_CHANCE, world.most(tier) * strength * topicBound);
                scales[tier] = 1 / -Reactions.logOfRest(bounds[tier]);
            }
            for (int segment = 0; segment < followers.segments(); segment++) {
                if (followers.start(segment) >= followers.closeSlots()) {
                    others(segment);
                }
            }
        }
        out.addExposures(replyShown ? followers.closeSlots() : followers.slots());
    }

    private void close() {
        double most = model.closeReply() * world.mostOfAnyTier() * strength * topicBound;
        anyTier(0, followers.closeSlots(), true, most, model.closeReply());
    }

    private void others(int segment) {
        int tier = followers.tier(segment);
        if (tier == Followers.ANY_TIER) {
            double most = world.mostOfAnyTier() * strength * topicBound;
            anyTier(followers.start(segment), followers.start(segment + 1), false, most, 1);
            return;
        }
        double bound = bounds[tier];
        double scale = scales[tier];
        double perLively = chancePerLively[tier];
        long end = followers.start(segment + 1);
        long slot = followers.start(segment) - 1L;
        for (long draw = 0; ; draw++) {
            long bits = world.skip(skipKey, segment, draw);
            slot += 1 + (long) (Exponential.of(bits) * scale);
            if (slot >= end) {
                return;
            }
            int follower = followers.at((int) slot);
            if (follower >= 0) {
                double drawn = world.accept(acceptKey, follower) * bound;
                double lively = world.presence().livelinessIn(follower, spell);
                if (drawn < perLively * lively) {
                    decide(follower, tier, false, drawn, lively);
                }
            }
        }
    }

    /// Goes through slots whose holders may be of any tier. Each is refused by the cheapest bound that tells: that of
    /// everybody, that of its liveliness, and only then that of its tier, which has to be fetched.
    private void anyTier(int from, int to, boolean close, double most, double factor) {
        double perLively = factor * chancePerLivelyOfAny;
        for (int slot = from; slot < to; slot++) {
            int follower = followers.at(slot);
            if (follower < 0) {
                continue;
            }
            double drawn = world.accept(acceptKey, close ? follower : slot);
            if (drawn >= most) {
                continue;
            }
            double lively = world.presence().livelinessIn(follower, spell);
            if (drawn >= perLively * lively) {
                continue;
            }
            int tier = world.tier(follower);
            if (drawn < factor * chancePerLively[tier] * lively) {
                decide(follower, tier, close, drawn, lively);
            }
        }
    }

    /// Decides what one follower does.
    ///
    /// @param drawn  uniform number times the chance with which the follower was picked; an act follows below the
    ///               true chance
    /// @param lively how lively the follower is in this spell
    private void decide(int follower, int tier, boolean close, double drawn, double lively) {
        double active = Math.min(MOST_ACTIVE, lively * world.drive(follower, tier));
        double atMost = world.most(tier) * strength * topicBound * active / MOST_ACTIVE;
        if (drawn >= (close ? model.closeReply() * atMost : atMost)) {
            return;
        }
        int seed = population.seedOf(follower);
        Relevance relevance = event < 0 ? null : world.relevance(event);
        double matter = relevance == null
                ? ReactionRates.interestFactor(population, follower, topic)
                : 0.3 + model.eventAppeal() * relevance.concern(follower);
        double base = world.rates().perExposure(tier) * strength * matter * active / world.weightSum();
        double replyFactor =
                (close ? model.closeReply() : model.strangerReply()) * (act == content ? 1 : PASSED_ON_REPLY);
        if (relevance != null) {
            replyFactor *= 1 + relevance.event().controversy();
        }
        double repost = replyShown ? 0 : model.repostShare() * seeds.repost(seed) * (close ? 0.6 : 1);
        double quote = replyShown ? 0 : model.quoteShare() * seeds.quote(seed);
        double reply = model.replyShare() * seeds.reply(seed) * replyFactor;
        double like = model.likesPerAct() * seeds.like(seed);
        double chance = Math.min(MOST_CHANCE, base * (repost + quote + reply + like));
        if (drawn >= chance) {
            return;
        }
        double pick = world.pick(key, follower) * (repost + quote + reply + like);
        int kind =
                pick < repost ? REPOST : pick < repost + quote ? QUOTE : pick < repost + quote + reply ? REPLY : LIKE;
        emit(follower, kind, relevance);
    }

    private void emit(int follower, int kind, @Nullable Relevance relevance) {
        long actKey = world.actKey(key, follower, kind);
        long bits = world.delay(actKey);
        DelayTable table = kind == REPLY ? model.replyDelay() : model.repostDelay();
        long delayMs = (long) (table.minutes(bits) * pace * MINUTE_MS);
        long due = world.presence()
                .next(follower, atMs + delayMs, bits, kind == REPLY ? REPLY_KEENNESS : model.keenness());
        if (due < 0 || due >= world.durationMs()) {
            return;
        }
        double stance = relevance == null ? world.everydayStance(actKey) : relevance.stance(follower);
        out.add(due, follower, kind == REPOST ? act : content, kind, event, topic, stance, actKey);
    }

    /// Lets the author of what a reply answers answer back.
    void answer(int reply) {
        int parent = log.parent(reply);
        int author = log.persona(parent);
        int depth = log.depth(reply);
        if (depth >= world.depthLimit() || author == log.persona(reply)) {
            return;
        }
        long replyKey = log.key(reply);
        double talk = depth <= 1 ? model.answerBack() : model.carryOn();
        double eager = Math.min(1.6, 0.5 + 0.5 * seeds.reply(population.seedOf(author)));
        double crowd = 1 / (1 + world.graph().followerSlots(author) / 4000.0);
        int about = log.event(reply);
        double heat = about < 0
                ? 0
                : world.relevance(about).event().controversy() * Math.abs(log.stance(reply) - log.stance(parent)) / 2;
        if (world.accept(world.acceptKey(replyKey), -1) >= talk * eager * crowd * (1 + heat)) {
            return;
        }
        long actKey = world.actKey(replyKey, author, REPLY);
        long bits = world.delay(actKey);
        long delayMs = (long) (model.answerDelay().minutes(bits) * MINUTE_MS);
        long due = world.presence().next(author, log.atMs(reply) + delayMs, bits, 0.8);
        if (due >= 0 && due < world.durationMs()) {
            out.add(due, author, reply, REPLY, about, log.topic(reply), log.stance(parent), actKey);
        }
    }
}
