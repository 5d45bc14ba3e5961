package dev.hubbub.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the engine must do without, so that the same seed gives the same public.
class EngineArchitectureTest {

    private static final String ENGINE = "dev.hubbub.engine..";
    private static final String JSPECIFY = "org.jspecify..";
    private static final String REPEATABLE = "the same seed must give the same public, byte for byte";

    @TestFactory
    List<DynamicTest> theEngineDoesWithout() {
        return House.holds(rules());
    }

    private static List<ArchRule> rules() {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(ENGINE)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", JSPECIFY, ENGINE)
                        .because("the engine must run wherever a JDK does, a Spark worker included"),
                noClasses()
                        .that()
                        .resideInAPackage(ENGINE)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.sql..",
                                "java.util.logging.."))
                        .because(
                                "a run is a pure function of its scenario; reading and writing belong to who calls it"),
                engineMustNotUse("the console", member(System.class, "in", "out", "err", "console", "getLogger"))
                        .because(
                                "a run is a pure function of its scenario; reading and writing belong to who calls it"),
                engineMustNotUse(
                                "chance from elsewhere",
                                member(Math.class, "random")
                                        .or(member(StrictMath.class, "random"))
                                        .or(member(Collections.class, "shuffle"))
                                        .or(member(UUID.class, "randomUUID"))
                                        .or(anyMember(java.util.Random.class))
                                        .or(anyMember(SplittableRandom.class))
                                        .or(anyMember(ThreadLocalRandom.class))
                                        .or(anyMember(java.security.SecureRandom.class)))
                        .because(REPEATABLE + ": every draw is a hash of seed, stream and indexes"),
                engineMustNotUse(
                                "the clock",
                                member(System.class, "currentTimeMillis", "nanoTime")
                                        .or(anyMember(Clock.class))
                                        .or(describe(
                                                "now() of java.time",
                                                access -> access.getName().equals("now")
                                                        && access.getTargetOwner()
                                                                .getPackageName()
                                                                .equals("java.time"))))
                        .because(REPEATABLE + ", whenever it runs"),
                engineMustNotUse("identity hashes", member(System.class, "identityHashCode"))
                        .because(REPEATABLE + ", and an identity hash is another one in every process"),
                engineMustNotUse(
                                "threads of its own making",
                                member(Thread.class, "<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                                        .or(anyMember(Executors.class))
                                        .or(anyMember(Timer.class))
                                        .or(member(ThreadPoolExecutor.class, "<init>"))
                                        .or(member(ForkJoinPool.class, "<init>", "commonPool"))
                                        .or(describe(
                                                "asynchronous stages without an executor",
                                                access -> access.getTargetOwner()
                                                                .isEquivalentTo(CompletableFuture.class)
                                                        && access.getName().endsWith("Async")
                                                        && !takes(Executor.class, access)))
                                        .or(describe(
                                                "parallel streams",
                                                access -> access.getName().equals("parallelStream")
                                                        || (access.getName().equals("parallel")
                                                                && access.getTargetOwner()
                                                                        .isAssignableTo(BaseStream.class))))
                                        .or(describe(
                                                "parallel work on arrays",
                                                access -> access.getTargetOwner()
                                                                .isEquivalentTo(Arrays.class)
                                                        && access.getName().startsWith("parallel"))))
                        .because("whoever starts a run decides how many cores it may have"),
                engineMustNotUse(
                                "inexact functions of Math",
                                member(
                                        Math.class,
                                        "exp",
                                        "expm1",
                                        "log",
                                        "log10",
                                        "log1p",
                                        "pow",
                                        "sin",
                                        "cos",
                                        "tan",
                                        "asin",
                                        "acos",
                                        "atan",
                                        "atan2",
                                        "sinh",
                                        "cosh",
                                        "tanh",
                                        "cbrt",
                                        "hypot"))
                        .because(REPEATABLE + ", and these may differ by an ulp between CPUs: use StrictMath"),
                noClasses()
                        .that()
                        .resideInAPackage(ENGINE)
                        .should()
                        .dependOnClassesThat(belongToAnyOf(
                                HashMap.class,
                                HashSet.class,
                                IdentityHashMap.class,
                                WeakHashMap.class,
                                ConcurrentHashMap.class))
                        .because(REPEATABLE + ", and these have no order to rely on: use a LinkedHashMap, EnumMap,"
                                + " TreeMap or arrays"),
                engineMustNotUse(
                                "unordered immutable collections",
                                member(Set.class, "of", "copyOf")
                                        .or(member(Map.class, "of", "copyOf", "ofEntries"))
                                        .or(member(Collectors.class, "toSet", "toUnmodifiableSet", "toUnmodifiableMap"))
                                        .or(withFewerParameters(Collectors.class, "toMap", 4))
                                        .or(withFewerParameters(Collectors.class, "groupingBy", 3)))
                        .because(REPEATABLE + ", and these change their order from one process to the next"));
    }

    private static ArchRule engineMustNotUse(String what, DescribedPredicate<JavaAccess<?>> uses) {
        return noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .accessTargetWhere(uses.as(what))
                .as("the engine does without " + what);
    }

    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String... names) {
        Set<String> forbidden = new LinkedHashSet<>(Arrays.asList(names));
        return describe(
                owner.getSimpleName() + forbidden,
                access -> access.getTargetOwner().isEquivalentTo(owner) && forbidden.contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> anyMember(Class<?> owner) {
        return describe(owner.getSimpleName(), access -> access.getTargetOwner().isEquivalentTo(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> withFewerParameters(Class<?> owner, String name, int enough) {
        return describe(
                owner.getSimpleName() + "." + name + " without a map of its own",
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().equals(name)
                        && parameters(access).size() < enough);
    }

    private static boolean takes(Class<?> type, JavaAccess<?> access) {
        return parameters(access).stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method
                ? method.getRawParameterTypes()
                : List.of();
    }
}
