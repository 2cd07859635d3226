package casus.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Flink is a way to run Casus: no rule lives here, and nothing of Casus needs it. */
class DependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("casus");

    @Test
    void noRuleOfLanguageLivesHere() {
        noClasses()
                .that()
                .resideInAPackage("casus.flink")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "casus.claim..",
                        "casus.event..",
                        "casus.factuality..",
                        "casus.relation..",
                        "casus.time..",
                        "casus.place..",
                        "casus.cli..",
                        "edu.stanford..")
                .check(CLASSES);
    }

    @Test
    void nothingElseKnowsFlink() {
        noClasses()
                .that()
                .resideOutsideOfPackage("casus.flink")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("casus.flink", "org.apache.flink..", "org.apache.kafka..")
                .check(CLASSES);
    }
}
