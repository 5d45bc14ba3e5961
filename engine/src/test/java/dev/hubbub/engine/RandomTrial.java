package dev.hubbub.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that must hold for any input it can make from chance: it runs several times, each time with a
/// `java.util.random.RandomGenerator` of another seed as its argument.
///
/// The seeds follow from the test's name, so a red build is red for everybody. A failing trial shows its seed, in its
/// display name and with its stack trace, and `-Dtrial.seed=` runs that one alone.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RandomTrialExtension.class)
public @interface RandomTrial {

    /// How many seeds to try.
    int times() default 100;
}
