package casus.flink;

import casus.adding.Provenance;
import casus.adding.Workers;
import casus.analysis.AnalysisJson;
import casus.ingest.Inputs;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a run made: claims as rows and incidents in full, one a line of JSON with its fields in order, and how many troubles. */
record Outcome(Set<String> claims, Set<String> incidents, int troubles) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    /** What {@code casus add} makes of files. */
    static Outcome ofLocalRun(List<String> files, Path folder) {
        int[] troubles = new int[1];
        try (Store store = Store.open(new Location(folder, null))) {
            Intake intake = new Intake(store);
            Inputs inputs = new Inputs("auto", null, InputStream.nullInputStream(), false);
            new Workers(Engine.with(List.of())).run(inputs, files, outcome -> {
                if (outcome.analysis() == null) {
                    troubles[0]++;
                } else {
                    intake.add(
                            Provenance.of(outcome.sources(), Map.of("as", "auto"), Instant.EPOCH),
                            AnalysisJson.tree(outcome.analysis()));
                }
            });
            return ofRecord(store, troubles[0]);
        }
    }

    /** What a record holds. */
    static Outcome ofRecord(Store store, int troubles) {
        Set<String> claims = new TreeSet<>();
        Set<String> incidents = new TreeSet<>();
        new ClaimQuery(store)
                .each(Filter.ALL, row -> claims.add(ordered(row.json().toString())));
        new IncidentQuery(store).each(Filter.ALL, incident -> incidents.add(ordered(incident.toString())));
        return new Outcome(claims, incidents, troubles);
    }

    /** What was written as lines into a folder. */
    static Outcome ofFolder(Path folder) throws IOException {
        return new Outcome(
                new TreeSet<>(lines(folder.resolve("claims"))),
                new TreeSet<>(lines(folder.resolve("incidents"))),
                lines(folder.resolve("troubles")).size());
    }

    static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.filter(Files::isRegularFile).toList();
            }
            for (Path file : all) {
                Files.readAllLines(file).forEach(line -> lines.add(ordered(line)));
            }
        }
        return lines;
    }

    static String ordered(String json) {
        try {
            return MAPPER.writeValueAsString(MAPPER.treeToValue(MAPPER.readTree(json), Object.class));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
