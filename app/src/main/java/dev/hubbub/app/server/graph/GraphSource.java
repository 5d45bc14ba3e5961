package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.population.Circles;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The part of a society's graph that never changes: its personas, their communities, and whom they follow among
/// themselves. A function of its settings.
final class GraphSource {

    private final LiveSociety society;
    private final Population population;
    private final FollowGraph follows;
    private final Communities communities;
    private final int personas;
    private int[] row = new int[256];

    GraphSource(LiveSociety society) {
        this.society = society;
        this.population = society.world().population();
        this.follows = society.world().graph();
        this.communities = Communities.of(population);
        this.personas = society.settings().personas();
    }

    int personas() {
        return personas;
    }

    /// What the graph is a function of; one made of anything else is another.
    String signature() {
        var settings = society.settings();
        return "1 " + settings.id() + " " + settings.seed() + " " + personas + " " + settings.seats();
    }

    /// A persona as a node.
    record Node(
            int number,
            String handle,
            String name,
            int age,
            String country,
            String language,
            double leaning,
            String topic) {}

    Node node(int number) {
        Persona persona = population.persona(number);
        return new Node(
                number,
                population.handle(number),
                population.name(number),
                persona.age(),
                persona.seed().country(),
                persona.language(),
                Math.round(persona.leaning() * 1000) / 1000.0,
                topic(persona.seed().interests()));
    }

    private static String topic(Map<Topic, Double> interests) {
        Topic best = Topic.values()[0];
        double most = -1;
        for (Map.Entry<Topic, Double> one : interests.entrySet()) {
            if (one.getValue() > most) {
                best = one.getKey();
                most = one.getValue();
            }
        }
        return best.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A community as a node.
    record Group(String id, String kind, String name) {}

    /// The communities of a persona: its city, its circle of friends, its company, and those who share its interest.
    List<Group> groups(int number) {
        return List.of(
                group("city", communities.cities().name(communities.cities().groupOf(number))),
                circle("circle", communities.circles(), number),
                circle("company", communities.companies(), number),
                group(
                        "interest",
                        communities
                                .interests()
                                .name(communities.interests().groupOf(number))
                                .toLowerCase(Locale.ROOT)));
    }

    private static Group group(String kind, String name) {
        return new Group(kind + ":" + name, kind, name);
    }

    private static Group circle(String kind, Circles circles, int number) {
        int group = circles.groups().groupOf(number);
        int first = circles.first(group, circles.place(number));
        String within = circles.groups().name(group);
        return new Group(kind + ":" + within + "/" + first, kind, within);
    }

    /// Hears whom a persona follows.
    interface Followees {
        void followee(int number);
    }

    /// Hands out the personas that a persona follows.
    void followees(int number, Followees into) {
        int slots = follows.followeeSlots(number);
        row = row.length < slots ? new int[2 * slots] : row;
        slots = follows.followees(number, row);
        for (int slot = 0; slot < slots; slot++) {
            if (row[slot] >= 0 && row[slot] < personas) {
                into.followee(row[slot]);
            }
        }
    }
}
