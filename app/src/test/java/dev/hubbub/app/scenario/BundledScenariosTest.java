package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.simulation.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundledScenariosTest {

    private static final int FEWEST = 12;

    private final Map<String, Scenario> scenarios = read();

    @Test
    void everyScenarioNamesItsSourcesAndKeepsInsideItsRun() {
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(FEWEST);
        scenarios.forEach((name, scenario) -> {
            assertThat(scenario.name()).isEqualTo(name);
            assertThat(scenario.sources()).as(name).isNotEmpty();
            assertThat(scenario.events())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.atMs())
                            .isBetween(scenario.startMs(), scenario.startMs() + scenario.durationMs()));
            assertThat(scenario.interventions())
                    .as(name)
                    .allSatisfy(one -> assertThat(one.atMs()).isLessThan(scenario.durationMs()));
        });
    }

    @Test
    void allTypesAndReachesAreThere() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Impact> impacts = EnumSet.noneOf(Impact.class);
        for (Scenario scenario : scenarios.values()) {
            for (Event event : scenario.events()) {
                types.add(event.type());
                impacts.add(event.impact());
            }
        }
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
        assertThat(impacts).containsExactlyInAnyOrder(Impact.values());
    }

    @Test
    void whatAScenarioLeavesOpenIsFilledSensibly() {
        Event chatbot = event("chatgpt-launch", "launch");
        assertThat(chatbot.type()).isEqualTo(EventType.TECHNOLOGY);
        assertThat(chatbot.impact()).isEqualTo(Impact.GLOBAL);
        assertThat(chatbot.stakeholders().getFirst().name()).isEqualTo("OpenAI");

        Event tour = event("taylor-swift-eras-announcement", "tour");
        assertThat(tour.type()).isEqualTo(EventType.ENTERTAINMENT);
        assertThat(tour.place().country()).isEqualTo("US");
        assertThat(tour.valence()).isPositive();

        Event painting = event("ecce-homo-borja", "ecce-homo");
        assertThat(painting.impact()).isEqualTo(Impact.LOCAL);
        assertThat(painting.place().city()).isEqualTo("Borja");

        Event mourning = event("turkey-syria-earthquake", "mourning");
        assertThat(mourning.type()).isEqualTo(EventType.DISASTER);
        assertThat(mourning.valence()).isLessThan(-0.5);
        assertThat(mourning.place().country()).isEqualTo("TR");

        assertThat(event("svb-collapse", "hsbc").type()).isEqualTo(EventType.BUSINESS);
        assertThat(event("facebook-outage-2021", "back").type()).isEqualTo(EventType.TECHNOLOGY);
        assertThat(event("chandrayaan-3-landing", "rover").type()).isEqualTo(EventType.SCIENCE);
        assertThat(event("oscars-slap-2022", "best-picture").type()).isEqualTo(EventType.ENTERTAINMENT);
    }

    @Test
    void anInterventionIsAllThatPartsAPair() {
        assertSameEvents("brexit-referendum", "brexit-referendum-muted");
        assertSameEvents("notre-dame-fire", "notre-dame-fire-rumour-removed");
    }

    private void assertSameEvents(String plain, String altered) {
        assertThat(scenario(altered).events()).isEqualTo(scenario(plain).events());
        assertThat(scenario(altered).startMs()).isEqualTo(scenario(plain).startMs());
        assertThat(scenario(plain).interventions()).isEmpty();
        assertThat(scenario(altered).interventions()).isNotEmpty();
    }

    private Event event(String name, String id) {
        return scenario(name).events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Scenario scenario(String name) {
        return Objects.requireNonNull(scenarios.get(name), name);
    }

    private static Map<String, Scenario> read() {
        EventClassifier classifier = EventClassifier.of(Lexicons.standard());
        List<String> notes = new ArrayList<>();
        ScenarioFile file = new ScenarioFile(
                draft -> new EventFiller.Filled(classifier.classify(draft).event(), List.of()), notes::add);
        Map<String, Scenario> scenarios = new TreeMap<>();
        for (String name : BundledScenarios.names()) {
            scenarios.put(name, file.read(name, null));
        }
        return scenarios;
    }
}
