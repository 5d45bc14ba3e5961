package dev.hubbub.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/// All classes of the program, read once for all rules that they must keep.
final class House {

    private House() {}

    private static final class Read {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.hubbub");
    }

    /// A test for each of some rules.
    static List<DynamicTest> holds(List<ArchRule> rules) {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(Read.CLASSES)))
                .toList();
    }
}
