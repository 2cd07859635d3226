package casus.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Dependencies run one way along the flow, and nothing here reaches outside. */
class DependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("casus");

    private static final DescribedPredicate<JavaMethodCall> READS_CLOCK = DescribedPredicate.describe(
            "reads the clock",
            call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                    || call.getName().equals("currentTimeMillis"));

    /** Each package and what it may use. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("document", List.of());
        MAY_USE.put("page", List.of("document"));
        MAY_USE.put("engine", List.of());
        MAY_USE.put("sentence", List.of("document", "engine"));
        MAY_USE.put("place", List.of("document", "sentence"));
        MAY_USE.put("time", List.of("document", "sentence"));
        MAY_USE.put("quantity", List.of("document", "sentence"));
        MAY_USE.put("actor", List.of("document", "sentence"));
        MAY_USE.put("incident", List.of("document", "sentence"));
        MAY_USE.put("claim", List.of("document", "time", "place"));
        MAY_USE.put("attribution", List.of("document", "sentence", "actor", "claim"));
        MAY_USE.put("factuality", List.of("document", "sentence", "claim"));
    }

    @Test
    void packagesUseOnlyWhatComesBeforeThem() {
        Set<String> all = new TreeSet<>(MAY_USE.keySet());
        all.addAll(List.of("event", "relation", "analysis"));
        MAY_USE.forEach((name, allowed) -> {
            Set<String> others = new TreeSet<>(all);
            others.remove(name);
            others.removeAll(allowed);
            check(name, others);
        });
        check("event", Set.of("page", "relation", "analysis"));
        check("relation", Set.of("page", "analysis"));
    }

    @Test
    void nothingUsesNetworkDatabaseOrClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net", "java.net.http", "java.sql", "javax.sql")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
        noClasses().should().callMethodWhere(READS_CLOCK).check(CLASSES);
    }

    private static void check(String name, Set<String> forbidden) {
        noClasses()
                .that()
                .resideInAPackage("casus." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        forbidden.stream().map(other -> "casus." + other).toArray(String[]::new))
                .check(CLASSES);
    }
}
