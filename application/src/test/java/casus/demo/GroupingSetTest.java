package casus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import casus.incident.Group;
import casus.incident.Grouper;
import casus.incident.Telling;
import casus.incident.TellingReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Groups the demonstration corpus and measures it against what clusters.tsv says belongs together. */
final class GroupingSetTest {
    private static final Map<String, JsonNode> ANALYSES = new LinkedHashMap<>();
    private static final List<Telling> TELLINGS = new ArrayList<>();
    private static final int SHUFFLES = 5;

    /** A passage that tells of an incident: its word stands at begin to end of the article's text, in code points. */
    private record Passage(String incident, String file, int begin, int end) {}

    @BeforeAll
    static void analyse() throws Exception {
        ANALYSES.putAll(DemoAnalyses.all());
        ANALYSES.forEach((file, analysis) -> TELLINGS.addAll(TellingReader.all(analysis, file)));
    }

    @Test
    void putsTogetherWhatBelongsTogether() throws IOException {
        Map<String, Integer> groups = groups(TELLINGS);
        List<Passage> passages = passages();
        Map<String, String> incidents = new HashMap<>();
        for (Passage passage : passages) {
            claimAt(passage).ifPresent(claim -> incidents.putIfAbsent(claim, passage.incident()));
        }
        List<String> claims = incidents.keySet().stream().sorted().toList();
        int both = 0;
        int found = 0;
        int gold = 0;
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                boolean together = groups.get(claims.get(i)).equals(groups.get(claims.get(j)));
                boolean belong = incidents.get(claims.get(i)).equals(incidents.get(claims.get(j)));
                both += together && belong ? 1 : 0;
                found += together ? 1 : 0;
                gold += belong ? 1 : 0;
            }
        }
        double precision = (double) both / found;
        double recall = (double) both / gold;
        double coverage = (double) claims.size() / passages.size();
        System.out.printf(
                "Grouping: %d passages, %d told by a claim (%.3f); pairs: precision %.3f (%d/%d), recall %.3f (%d/%d)%n",
                passages.size(), claims.size(), coverage, precision, both, found, recall, both, gold);
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(floor("precision"));
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(floor("recall"));
        assertThat(coverage).as("coverage").isGreaterThanOrEqualTo(floor("coverage"));
    }

    @Test
    void groupsTheSameInAnyOrder() {
        Set<Set<String>> expected = sets(TELLINGS);
        Random random = new Random(7);
        for (int i = 0; i < SHUFFLES; i++) {
            List<Telling> shuffled = new ArrayList<>(TELLINGS);
            Collections.shuffle(shuffled, random);
            assertThat(sets(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void passagesStandInTheirArticles() throws IOException {
        List<Passage> passages = passages();
        Map<String, Set<String>> files = new HashMap<>();
        passages.forEach(passage -> files.computeIfAbsent(passage.incident(), key -> new HashSet<>())
                .add(passage.file()));
        Set<String> clustered = files.values().stream()
                .filter(of -> of.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(clustered).as("reports in clusters").hasSizeGreaterThanOrEqualTo(40);
        assertThat(ANALYSES).hasSizeGreaterThanOrEqualTo(60);
    }

    private static Map<String, Integer> groups(List<Telling> tellings) {
        Map<String, Integer> groups = new HashMap<>();
        int number = 0;
        for (Group group : new Grouper().group(tellings, Set.of())) {
            for (Telling telling : group.tellings()) {
                groups.put(telling.claim(), number);
            }
            number++;
        }
        return groups;
    }

    private static Set<Set<String>> sets(List<Telling> tellings) {
        return new Grouper()
                .group(tellings, Set.of()).stream()
                        .map(group ->
                                group.tellings().stream().map(Telling::claim).collect(Collectors.toSet()))
                        .collect(Collectors.toSet());
    }

    private static Optional<String> claimAt(Passage passage) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode claim :
                Objects.requireNonNull(ANALYSES.get(passage.file())).path("claims")) {
            JsonNode trigger = claim.path("trigger");
            if (claim.path("kind").asText().equals("event")
                    && trigger.path("begin").asInt() < passage.end()
                    && passage.begin() < trigger.path("end").asInt()) {
                ids.add(claim.path("id").asText());
            }
        }
        return ids.stream().findFirst();
    }

    private static List<Passage> passages() throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : lines("clusters.tsv")) {
            String[] cells = line.split("\t", -1);
            String text = Objects.requireNonNull(ANALYSES.get(cells[1]), cells[1])
                    .path("article")
                    .path("text")
                    .asText();
            int open = cells[2].indexOf('[');
            int length = cells[2].indexOf(']') - open - 1;
            String quotation = cells[2].replace("[", "").replace("]", "");
            int at = text.indexOf(quotation);
            assertThat(at).as(line).isNotNegative().isEqualTo(text.lastIndexOf(quotation));
            int begin = text.codePointCount(0, at + open);
            passages.add(new Passage(cells[0], cells[1], begin, begin + length));
        }
        return passages;
    }

    private static double floor(String name) throws IOException {
        Properties floors = new Properties();
        try (InputStream in = open("grouping-floors.properties")) {
            floors.load(in);
        }
        return Double.parseDouble(floors.getProperty(name));
    }

    /** The lines of a table without its comments and its header. */
    private static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(GroupingSetTest.class.getResourceAsStream("/casus/demo/" + name), name);
    }
}
