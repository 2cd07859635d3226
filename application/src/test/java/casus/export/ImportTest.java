package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Location;
import casus.record.Review;
import casus.record.Store;
import casus.record.StoreCare;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void forget() {
        problems.clear();
    }

    @Test
    void anExportThatNobodyTouchedChangesNothing() throws Exception {
        Store store = Filled.in(folder);
        for (String format : List.of("csv", "jsonl")) {
            String before = Filled.text(store, format);
            Importer.Tally tally = imported(store, before);
            assertThat(problems).isEmpty();
            assertThat(tally.toString()).startsWith("14 claims read, 14 unchanged; 0 accepted, 0 rejected, 0 fields");
            assertThat(Filled.text(store, format)).isEqualTo(before);
        }
        assertThat(review(store).history()).isEmpty();
    }

    @Test
    void changedCellsBecomeCorrectionsOfAPerson() throws Exception {
        Store store = Filled.in(folder);
        String csv = changed(
                Filled.text(store, "csv"),
                "struck",
                Map.of(
                        "mode",
                        "aerial",
                        "recipients",
                        "UKR.CVL|UKR.COP",
                        "background",
                        "TRUE",
                        "place.name",
                        "Sumy market",
                        "time.from",
                        "2025-02-16"));
        csv = changed(csv, "hit", Map.of("review", "accepted"));
        csv = changed(csv, "rallied", Map.of("review", "rejected"));
        imported(store, csv);
        assertThat(problems).isEmpty();
        ClaimQuery.Row strike = claim(store, "struck");
        assertThat(strike.review()).isEqualTo("corrected");
        assertThat(strike.claim().path("mode").asText()).isEqualTo("aerial");
        assertThat(strike.claim().path("recipients").toString()).isEqualTo("[\"UKR.CVL\",\"UKR.COP\"]");
        assertThat(strike.claim().path("background").asBoolean()).isTrue();
        assertThat(strike.claim().path("place").path("name").asText()).isEqualTo("Sumy market");
        assertThat(strike.claim().path("place").path("country").asText()).isEqualTo("UKR");
        assertThat(strike.claim().path("time").path("from").asText()).isEqualTo("2025-02-16");
        assertThat(claim(store, "hit").review()).isEqualTo("accepted");
        assertThat(claim(store, "rallied").review()).isEqualTo("rejected");
        assertThat(review(store).history()).allMatch(decision -> decision.who().equals("Ada"));

        int decisions = review(store).history().size();
        imported(store, csv);
        assertThat(problems).isEmpty();
        assertThat(review(store).history()).hasSize(decisions);
    }

    @Test
    void changedJsonLinesBecomeCorrections() throws Exception {
        Store store = Filled.in(folder);
        String lines = Filled.text(store, "jsonl")
                .lines()
                .map(line -> {
                    ObjectNode claim = (ObjectNode) json(line);
                    if (claim.path("measure").asText().equals("detained")) {
                        claim.put("low", 28).put("review", "rejected");
                    }
                    return claim.toString();
                })
                .collect(Collectors.joining("\n"));
        imported(store, lines);
        assertThat(problems).isEmpty();
        List<ClaimQuery.Row> rejected = new ClaimQuery(store).list(Filter.of(Map.of("review", "rejected")), 10, 0);
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).claim().path("low").asInt()).isEqualTo(28);
    }

    @Test
    void badLinesAreToldWithTheirNumbersAndTheOthersGoOn() throws Exception {
        Store store = Filled.in(folder);
        String good = claim(store, "struck").claim().path("id").asText();
        String other = claim(store, "hit").claim().path("id").asText();
        String csv = "\uFEFFid;low;status;what;evidence.exact\r\n"
                + "nobody;1;occurred;x;y\r\n"
                + good + ";;sideways;;changed words\r\n"
                + "too;short\r\n"
                + "\r\n"
                + other + ";;possible;;A Russian drone hit the bakery in Sumy\r\n"
                + "\"open;1\r\n";
        Importer.Tally tally = imported(store, csv);
        assertThat(problems)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("given:2: There is no claim nobody in the record."),
                        line -> assertThat(line).startsWith("given:3: evidence.exact cannot be corrected"),
                        line -> assertThat(line).startsWith("given:3: status: status cannot be sideways. Use one of"),
                        line -> assertThat(line).isEqualTo("given:4: has 2 cells, the header 5."),
                        line -> assertThat(line).startsWith("given:7: a quotation mark that opens here"));
        assertThat(tally.problems()).isEqualTo(5);
        assertThat(claim(store, "hit").claim().path("status").asText()).isEqualTo("possible");
        assertThat(claim(store, "struck").claim().path("status").asText()).isEqualTo("occurred");

        problems.clear();
        imported(store, "{\"id\":\"" + other + "\",\"status\":\"occurred\"}\n{\"id\": oops\n\n{\"x\":1}\n");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith("given:2: is no JSON");
        assertThat(problems.get(1)).isEqualTo("given:4: has no id of a claim.");
        assertThat(claim(store, "hit").claim().path("status").asText()).isEqualTo("occurred");
    }

    @Test
    void whatIsNoExportOrNoUtf8IsTold() throws Exception {
        Store store = Filled.in(folder);
        imported(store, "a,b\n1,2\n");
        assertThat(problems).singleElement().asString().contains("no column id");
        problems.clear();
        importer(store).read("given", new ByteArrayInputStream(new byte[] {'i', 'd', '\n', (byte) 0xE9, '\n'}));
        assertThat(problems).singleElement().asString().contains("UTF-8");
    }

    @Test
    void aRecordOutAndInAgainIsTheSameRecord() throws Exception {
        Store store = Filled.in(folder.resolve("one"));
        Review review = review(store);
        String strike = claim(store, "struck").claim().path("id").asText();
        String rally = claim(store, "rallied").claim().path("id").asText();
        String met = claim(store, "met").claim().path("id").asText();
        review.fix(List.of(strike), "mode", Filled.MAPPER.valueToTree("aerial"), "Ada");
        review.reject(List.of(claim(store, "answer").claim().path("id").asText()), "Ada");
        review.merge(
                String.valueOf(claim(store, "rallied").incident()),
                String.valueOf(claim(store, "met").incident()),
                "Ada");
        review.fix(List.of(met), "status", Filled.MAPPER.valueToTree("planned"), "Ada");
        review.undoLast("Ada");
        assertThat(claim(store, "rallied").incident())
                .isEqualTo(claim(store, "met").incident());
        String whole = Filled.text(store, "record");

        Store other = Store.open(Location.of(folder.resolve("two").toString(), Map.of()));
        Importer.Tally tally = imported(other, whole);
        assertThat(problems).isEmpty();
        assertThat(tally.toString()).contains("4 articles new").contains("5 decisions taken over");
        for (String format : ExportsTest.names().toList()) {
            assertThat(Filled.export(other, format)).as(format).isEqualTo(Filled.export(store, format));
        }
        assertThat(incidents(other)).isEqualTo(incidents(store));
        assertThat(new ClaimQuery(other).one(rally)).isPresent();
        assertThat(new StoreCare(other).verify()).isEmpty();

        imported(other, whole);
        assertThat(problems).singleElement().asString().contains("has decisions of its own");
        assertThat(Filled.text(other, "record")).isEqualTo(whole);
    }

    private Importer.Tally imported(Store store, String text) throws IOException {
        Importer importer = importer(store);
        importer.read("given", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return importer.tally();
    }

    private Importer importer(Store store) {
        Review review = review(store);
        return new Importer(store, verdicts -> review.decide(verdicts, "Ada"), problems::add);
    }

    private static Review review(Store store) {
        return new Review(store, () -> Instant.parse("2025-03-02T00:00:00Z"));
    }

    private static ClaimQuery.Row claim(Store store, String trigger) {
        List<ClaimQuery.Row> found = new ArrayList<>();
        new ClaimQuery(store).each(Filter.of(Map.of("review", "any")), row -> {
            if (row.claim().path("trigger").path("text").asText().equals(trigger)) {
                found.add(row);
            }
        });
        assertThat(found).as(trigger).hasSize(1);
        return found.get(0);
    }

    private static List<JsonNode> incidents(Store store) {
        List<JsonNode> incidents = new ArrayList<>();
        new IncidentQuery(store).each(Filter.ALL, incidents::add);
        return incidents;
    }

    /** The same CSV with other cells in the row of one trigger. */
    private static String changed(String csv, String trigger, Map<String, String> cells) throws IOException {
        CsvReader reader = new CsvReader(new java.io.StringReader(csv));
        CsvReader.Line header = java.util.Objects.requireNonNull(reader.header());
        StringBuilder changed = new StringBuilder(line(header.cells()));
        for (CsvReader.Line row = reader.next(); row != null; row = reader.next()) {
            List<String> own = new ArrayList<>(row.cells());
            if (own.get(header.cells().indexOf("trigger.text")).equals(trigger)) {
                cells.forEach((column, value) -> own.set(header.cells().indexOf(column), value));
            }
            changed.append(line(own));
        }
        return changed.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static JsonNode json(String line) {
        try {
            return Filled.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
