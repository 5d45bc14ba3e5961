package dev.hubbub.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The map of the house, held by the build: who may use whom.
class ArchitectureTest {

    private static final String ENGINE = "dev.hubbub.engine..";
    private static final String VOICE = "dev.hubbub.voice..";
    private static final String PROVIDER = "dev.hubbub.voice.provider..";
    private static final String BY_MODEL = "dev.hubbub.voice.model..";
    private static final String DRAWING = "dev.hubbub.voice.drawing..";
    private static final String LLM = "dev.hubbub.llm..";
    private static final String APP = "dev.hubbub.app..";
    private static final String BENCH = "dev.hubbub.bench..";
    private static final String JSPECIFY = "org.jspecify..";
    private static final String JACKSON = "tools.jackson..";
    private static final String SCHEMAS = "com.networknt..";

    @TestFactory
    List<DynamicTest> theHouseIsAsDrawn() {
        return House.holds(rules());
    }

    private static List<ArchRule> rules() {
        return List.of(
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("kernel")
                        .definedBy("dev.hubbub.engine.kernel..")
                        .layer("population")
                        .definedBy("dev.hubbub.engine.population..")
                        .layer("microblog")
                        .definedBy("dev.hubbub.engine.microblog..")
                        .layer("reaction")
                        .definedBy("dev.hubbub.engine.reaction..")
                        .layer("measure")
                        .definedBy("dev.hubbub.engine.measure..")
                        .layer("simulation")
                        .definedBy("dev.hubbub.engine.simulation..")
                        .whereLayer("kernel")
                        .mayNotAccessAnyLayer()
                        .whereLayer("population")
                        .mayOnlyAccessLayers("kernel")
                        .whereLayer("microblog")
                        .mayOnlyAccessLayers("population", "kernel")
                        .whereLayer("reaction")
                        .mayOnlyAccessLayers("microblog", "population", "kernel")
                        .whereLayer("measure")
                        .mayOnlyAccessLayers("microblog", "population", "kernel")
                        .whereLayer("simulation")
                        .mayNotBeAccessedByAnyLayer()
                        .because("who there is comes before where they meet, and that before what sets them off"),
                classes()
                        .that()
                        .resideInAPackage(VOICE)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "javax.imageio..", JSPECIFY, ENGINE, VOICE, LLM, "tools.jackson.core..")
                        .because("words and pictures are a function of seed, act and persona, and of nothing else"),
                noClasses()
                        .that()
                        .resideInAPackage(VOICE)
                        .and()
                        .resideOutsideOfPackages(PROVIDER, BY_MODEL)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.net..", "tools.jackson.."))
                        .because("GIFs of others come over the wire, and what does must be in one place and optional"),
                noClasses()
                        .that()
                        .resideInAPackage(VOICE)
                        .and()
                        .resideOutsideOfPackage(BY_MODEL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(LLM)
                        .because("the grammar is whole without a model"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(DRAWING, "dev.hubbub.app.server.mastodon..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio.."))
                        .because("AWT takes a third of a second to load, and who draws nothing must not pay it"),
                classes()
                        .that()
                        .resideInAPackage(LLM)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", JSPECIFY, JACKSON, SCHEMAS, "org.slf4j..", LLM)
                        .because("the way to a model serves whoever asks, so it knows neither personas nor posts"),
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true)
                        .layer("journal")
                        .definedBy("dev.hubbub.llm.journal..")
                        .layer("price")
                        .definedBy("dev.hubbub.llm.price..")
                        .layer("ledger")
                        .definedBy("dev.hubbub.llm.ledger..")
                        .layer("budget")
                        .definedBy("dev.hubbub.llm.budget..")
                        .layer("cache")
                        .definedBy("dev.hubbub.llm.cache..")
                        .layer("queue")
                        .definedBy("dev.hubbub.llm.queue..")
                        .whereLayer("journal")
                        .mayNotAccessAnyLayer()
                        .whereLayer("price")
                        .mayNotAccessAnyLayer()
                        .whereLayer("ledger")
                        .mayOnlyAccessLayers("journal", "price")
                        .whereLayer("budget")
                        .mayOnlyAccessLayers("journal", "price", "ledger")
                        .whereLayer("cache")
                        .mayOnlyAccessLayers("journal")
                        .whereLayer("queue")
                        .mayOnlyAccessLayers("journal")
                        .because("what was spent is written down before anybody asks what may be"),
                noMethods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat(resideInAPackage(LLM).and(modifier(JavaModifier.PUBLIC)))
                        .should(takeOrGive(resideInAnyPackage(JACKSON, SCHEMAS)))
                        .because("a library that shows in the gateway's doors could never be exchanged"),
                noClasses()
                        .that(resideInAPackage(LLM)
                                .and(DescribedPredicate.not(resideInAPackage("dev.hubbub.llm.provider.."))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.hubbub.llm.provider..")
                        .because("money, routes and batches hold for every provider, and for one that is yet to come"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(APP, BENCH)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(APP)
                        .because("the program is where everything comes together, so nothing can stand on it"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(APP)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "picocli..",
                                "org.springframework..",
                                "org.jooq..",
                                "org.postgresql..",
                                "org.flywaydb..",
                                "ch.qos.logback..")
                        .because("command line, web, database and logging backend are the program's choice alone"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.hubbub.app.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "org.postgresql..", "org.flywaydb..", "jakarta..")
                        .because("commands must start without a web framework, so only what serve calls may load one"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.hubbub.app.server.graph..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.neo4j..")
                        .because("the graph database is optional, and the server's hot paths never wait for it"),
                noClasses()
                        .that()
                        .resideInAPackage("dev.hubbub.app.server.society..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                        .because("a society is a function of its journal, wherever that is kept and whoever asks"),
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because(
                                "what changes belongs to an object that somebody owns, so that two worlds fit in a JVM"),
                classes().should(resideInANullMarkedPackage()).because("a null must be announced by its type"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?")
                        .because("a name says what a thing is, and these say that nobody knew"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..common..", "..util..", "..utils..")
                        .because("a package is a concept, not a drawer"));
    }

    private static ArchCondition<JavaMethod> takeOrGive(DescribedPredicate<JavaClass> types) {
        return new ArchCondition<>("take or give what " + types.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean does = types.test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(types);
                events.add(new SimpleConditionEvent(method, does, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            item.getFullName() + " is in " + item.getPackageName() + ", which is not @NullMarked"));
                }
            }
        };
    }
}
