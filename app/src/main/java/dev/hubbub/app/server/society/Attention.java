package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Who answers a person at once, and who follows one back.
///
/// The engine lets personas answer when they get round to it, which may be hours. A person waits in front of a screen,
/// so whoever it speaks to and a few of those who follow it are taken to be looking at theirs: they answer after 0.3
/// to 0.9 s of simulated time, whatever the hour. All other reactions come by the engine's own delays.
final class Attention {

    private static final int SOONEST_MS = 300;
    private static final int SPAN_MS = 600;
    private static final int NAMED = 3;
    private static final int LOOKED_AT = 48;
    private static final double ANSWERS_A_REPLY = 0.9;
    private static final double FOLLOWS_BACK = 0.45;
    private static final double FOLLOWS_AFTER_TALK = 0.12;
    private static final double QUARRELS = 0.35;

    private final Population population;
    private final FollowGraph graph;
    private final int personas;
    private final Chance who;
    private final Chance when;
    private final Chance mood;
    private final Chance key;
    private final Chance back;

    Attention(Population population, FollowGraph graph, int personas) {
        this.population = population;
        this.graph = graph;
        this.personas = personas;
        this.who = Chance.of(population.seed(), "who answers a person");
        this.when = Chance.of(population.seed(), "when a person is answered");
        this.mood = Chance.of(population.seed(), "how a person is answered");
        this.key = Chance.of(population.seed(), "answer to a person");
        this.back = Chance.of(population.seed(), "follows a person back");
    }

    /// What a person said.
    ///
    /// @param to    account it answers, or −1
    /// @param named accounts it names
    /// @param wide  whether followers see it
    record Said(
            int act,
            int seat,
            long atMs,
            long key,
            int to,
            List<Integer> named,
            boolean wide,
            int topic,
            double stance,
            int event) {}

    /// Who of the personas can answer a person just now.
    ///
    /// @param hears   whether it may speak and is not shut out by the person
    /// @param hasTime whether it has not had enough for today; it is spared as long as others can answer
    record Crowd(List<Integer> followersByChoice, IntPredicate hears, IntPredicate hasTime) {}

    /// Personas who answer, the first of them first; there is always one, unless the post is for certain
    /// people alone or nobody hears it.
    List<Integer> answerers(Said said, Crowd crowd) {
        Set<Integer> answerers = new LinkedHashSet<>();
        if (said.to >= 0 && said.to < personas && who.unit(said.key, said.to) < ANSWERS_A_REPLY) {
            answerers.add(said.to);
        }
        said.named.stream().filter(one -> one < personas).limit(NAMED).forEach(answerers::add);
        answerers.removeIf(one -> !crowd.hears.test(one));
        if (said.wide && (answerers.isEmpty() || said.to < 0)) {
            List<Integer> near = near(said, crowd);
            int wanted = 1 + Chance.below(who.bits(said.key, -1), 3);
            for (int i = 0; i < near.size() && answerers.size() < wanted; i++) {
                answerers.add(near.get(i));
            }
        }
        return List.copyOf(answerers);
    }

    /// Followers, or where there are none some of the public: those first who have not had enough for today,
    /// and of these those who care most for the topic.
    private List<Integer> near(Said said, Crowd crowd) {
        Set<Integer> looked = new LinkedHashSet<>();
        crowd.followersByChoice.stream()
                .filter(one -> one < personas && crowd.hears.test(one))
                .limit(LOOKED_AT)
                .forEach(looked::add);
        Followers followers = graph.followers();
        followers.open(said.seat);
        for (int i = 0; i < LOOKED_AT && followers.slots() > 0; i++) {
            int follower = followers.at(Chance.below(who.bits(said.key, i), followers.slots()));
            if (follower >= 0 && follower < personas && crowd.hears.test(follower)) {
                looked.add(follower);
            }
        }
        boolean tired = looked.stream().noneMatch(crowd.hasTime::test);
        int enough = tired ? looked.size() + NAMED : NAMED;
        for (int i = 0; i < LOOKED_AT && looked.size() < enough; i++) {
            int somebody = Chance.below(who.bits(said.key, LOOKED_AT + i), personas);
            if (crowd.hears.test(somebody)) {
                looked.add(somebody);
            }
        }
        int from = Chance.below(who.bits(said.key, 2L * LOOKED_AT), personas);
        for (int i = 0; i < personas && looked.isEmpty(); i++) {
            int somebody = (from + i) % personas;
            if (crowd.hears.test(somebody)) {
                looked.add(somebody);
            }
        }
        List<Integer> near = new ArrayList<>(looked);
        near.sort(Comparator.comparing((Integer persona) -> !crowd.hasTime.test(persona))
                .thenComparingDouble(persona -> -eagerness(said, persona))
                .thenComparing(Comparator.naturalOrder()));
        return near;
    }

    private double eagerness(Said said, int persona) {
        double luck = 0.5 + who.unit(said.key, persona);
        double talks = 0.2 + population.columns().reply(population.seedOf(persona));
        return luck * talks * (0.1 + population.interest(persona, said.topic));
    }

    /// Adds their answers.
    void answer(Said said, List<Integer> answerers, Intent out) {
        for (int persona : answerers) {
            long delayMs = SOONEST_MS + (long) Chance.below(when.bits(said.key, persona), SPAN_MS);
            out.add(
                    said.atMs + delayMs,
                    persona,
                    said.act,
                    ActKind.REPLY.ordinal(),
                    said.event,
                    said.topic,
                    stance(said, persona),
                    key.bits(said.key, persona));
        }
    }

    /// Agreeable people side with whom they answer, quarrelsome ones against.
    private double stance(Said said, int persona) {
        Persona one = population.persona(persona);
        double draw = mood.unit(said.key, persona);
        boolean against = draw < QUARRELS * 2 * (1 - one.personality().agreeableness());
        double strength = 0.3 + 0.6 * mood.unit(said.key, persona, 1);
        double side = said.stance >= 0 ? 1 : -1;
        return against ? -side * strength : side * strength;
    }

    /// Whether a persona follows a person who began to follow it, or whom it talked to.
    boolean followsBack(int persona, int seat, boolean talked) {
        double famous = 1 / (1 + graph.followerSlots(persona) / 2000.0);
        double open = 0.5 + population.persona(persona).personality().extraversion();
        return back.unit(persona, seat, talked ? 1 : 0) < (talked ? FOLLOWS_AFTER_TALK : FOLLOWS_BACK) * famous * open;
    }

    /// When it does so, in milliseconds from now: within a minute or two.
    long followsBackAfterMs(int persona, int seat) {
        return 4_000L + Chance.below(back.bits(persona, seat, 2), 90_000);
    }
}
