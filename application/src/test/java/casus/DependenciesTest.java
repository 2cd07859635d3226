package casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The command uses the inputs and the analysis, never the other way round, and only its front door ends the process. */
class DependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("casus");

    @Test
    void packagesFormNoCircle() {
        SlicesRuleDefinition.slices()
                .matching("casus.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void inputsKnowNoCommand() {
        noClasses()
                .that()
                .resideInAPackage("casus.ingest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("casus.cli", "picocli..", "casus.event", "casus.relation")
                .check(CLASSES);
    }

    @Test
    void theAnalysisKnowsNoApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "casus.cli", "casus.ingest", "casus.adding", "casus.desk..", "casus.watch", "casus.delivery")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("casus.cli", "casus.ingest", "picocli..")
                .check(CLASSES);
    }

    @Test
    void drawingsKnowNeitherStoreNorWebNorClock() {
        noClasses()
                .that()
                .resideInAPackage("casus.draw")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "casus.record",
                        "casus.desk",
                        "casus.export",
                        "casus.cli",
                        "casus.ingest",
                        "io..",
                        "org.jdbi..",
                        "java.sql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("casus.draw")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyTheFrontDoorEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void nothingPrintsPastTheCommandOrLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("casus.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "org.slf4j..")
                .check(CLASSES);
    }
}
