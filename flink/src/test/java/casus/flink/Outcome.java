package casus.flink;

import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a run made: claims as rows and incidents in full, one a line of JSON with its fields in order, and how many troubles. */
record Outcome(Set<String> claims, Set<String> incidents, int troubles) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

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

    /** What the tables of a stream hold now. */
    static Outcome ofTables(String address) throws Exception {
        Set<String> incidents = new TreeSet<>();
        Set<String> claims = new TreeSet<>();
        try (Connection connection = Upserts.prepared(address).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT json FROM stream_incident_now")) {
                while (rows.next()) {
                    incidents.add(ordered(rows.getString(1)));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT json FROM stream_claim")) {
                while (rows.next()) {
                    claims.add(ordered(rows.getString(1)));
                }
            }
        }
        return new Outcome(claims, incidents, 0);
    }

    /** The claims alone, without what a table adds to them. */
    Set<String> bareClaims() {
        Set<String> bare = new TreeSet<>();
        for (String claim : claims) {
            try {
                ObjectNode node = (ObjectNode) MAPPER.readTree(claim);
                node.remove(List.of("review", "incident", "key", "origin", "url", "outlet", "title", "published"));
                bare.add(ordered(node.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bare;
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
            throw new UncheckedIOException(e);
        }
    }
}
