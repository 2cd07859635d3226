package casus.annotated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures Casus on the annotated set and holds the floors. Writes a report for each half to {@code target/annotated}. */
class AnnotatedSetTest {
    private static final Path SET = Path.of("src/test/resources/casus/annotated");
    private static final Path REPORTS = Path.of("target/annotated");
    private static final double CLEARLY = 0.02;

    @ParameterizedTest
    @ValueSource(strings = {"open", "blind"})
    void holdsItsFloors(String half) throws IOException {
        Measure measure = Measure.of(AnnotatedReader.read(SET.resolve(half)));
        Map<String, Double> figures = measure.scores().figures();
        write(half + ".txt", report(half, measure));
        List<String> below = new ArrayList<>();
        floors(half).forEach((name, floor) -> {
            double figure = Math.round(figures.getOrDefault(name, 0.0) * 1000) / 1000.0;
            if (figure < floor) {
                below.add(half + "." + name + " is " + Scores.number(figure) + ", its floor " + Scores.number(floor));
            } else if (figure > floor + CLEARLY) {
                System.out.println(half + "." + name + " is " + Scores.number(figure) + ": its floor of "
                        + Scores.number(floor) + " may be raised");
            }
        });
        if (!below.isEmpty()) {
            fail(String.join("\n", below) + "\nwhat changed (see target/annotated/" + half + ".txt):\n"
                    + changes(half, measure));
        }
        write(half + "-passed.tsv", outcomes(measure));
    }

    @Test
    void blindItemsAreAsTheyWereWritten() throws IOException {
        String now = AnnotatedReader.read(SET.resolve("blind")).stream()
                .map(item -> item.fingerprint() + "\t" + item.file() + "\t" + item.text())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Path list = SET.resolve("blind/fingerprints.tsv");
        if (Boolean.getBoolean("casus.annotated.update")) {
            Files.writeString(list, now);
        }
        assertThat(now)
                .as("a blind item was changed; if an annotation was plainly wrong, say so in the README "
                        + "and renew the list with -Dcasus.annotated.update=true")
                .isEqualTo(Files.readString(list));
    }

    @Test
    void aThirdIsBlindAndMuchIsNegative() {
        List<AnnotatedItem> open = AnnotatedReader.read(SET.resolve("open"));
        List<AnnotatedItem> blind = AnnotatedReader.read(SET.resolve("blind"));
        List<AnnotatedItem> all = new ArrayList<>(open);
        all.addAll(blind);
        long judgingClaims = all.stream()
                .filter(item -> !item.claims().isEmpty() || !item.negative().isEmpty())
                .count();
        assertThat(blind.stream().filter(item -> item.complete().isEmpty()).count() * 3)
                .isGreaterThanOrEqualTo(judgingClaims);
        long everyMention =
                all.stream().filter(item -> !item.complete().isEmpty()).count();
        assertThat(everyMention).isGreaterThanOrEqualTo(400);
        assertThat(blind.stream().filter(item -> !item.complete().isEmpty()).count() * 3)
                .isGreaterThanOrEqualTo(everyMention);
        assertThat(all.stream().map(AnnotatedItem::text)).doesNotHaveDuplicates();
    }

    private static Map<String, Double> floors(String half) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SET.resolve("floors.properties"))) {
            properties.load(reader);
        }
        Map<String, Double> floors = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(half + ".")) {
                floors.put(name.substring(half.length() + 1), Double.valueOf(properties.getProperty(name)));
            }
        }
        assertThat(floors).as("floors of " + half).isNotEmpty();
        return floors;
    }

    private static String report(String half, Measure measure) {
        StringBuilder report = new StringBuilder(measure.scores().table());
        report.append("\nAs floors:\n");
        measure.scores()
                .figures()
                .forEach((name, figure) -> report.append(half + "." + name + " = " + Scores.number(figure) + "\n"));
        if (half.equals("blind") && !Boolean.getBoolean("casus.annotated.blind")) {
            return report.append(
                            "\nThe items of the blind half are not shown (-Dcasus.annotated.blind=true shows them).\n")
                    .toString();
        }
        measure.outcomes().forEach((item, wrong) -> report.append(wrong.isEmpty() ? "" : describe(item, wrong)));
        return report.toString();
    }

    private static String describe(AnnotatedItem item, String wrong) {
        return "\n" + item.where() + "  " + item.text() + "\n" + wrong;
    }

    private static String outcomes(Measure measure) {
        return measure.outcomes().entrySet().stream()
                .map(entry -> entry.getKey().fingerprint() + "\t" + kinds(entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String kinds(String wrong) {
        return wrong.strip().replace('\n', '|').replaceAll("\\s+", " ");
    }

    /** Items with another outcome than in the last run that passed here; all that is wrong where there was none. */
    private static String changes(String half, Measure measure) throws IOException {
        Map<String, String> before = new HashMap<>();
        Path passed = REPORTS.resolve(half + "-passed.tsv");
        if (Files.exists(passed)) {
            for (String line : Files.readAllLines(passed, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", 2);
                before.put(cells[0], cells[1]);
            }
        }
        StringBuilder changes = new StringBuilder();
        measure.outcomes().forEach((item, wrong) -> {
            if (!kinds(wrong).equals(before.getOrDefault(item.fingerprint(), ""))) {
                changes.append(describe(item, wrong.isEmpty() ? "    now right\n" : wrong));
            }
        });
        return changes.toString();
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(name), text);
    }
}
