package casus.export;

import casus.record.Intake;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.Transfer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes exports back: reviewed CSV and JSON lines of claims, whose changes become decisions of a person, and the lines of a whole
 * record. A line that does not fit is told with its number, and the others go on.
 */
public final class Importer {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Store store;
    private final Intake intake;
    private final Reviewed reviewed;
    private final Consumer<String> problems;
    private final Tally tally = new Tally();

    /** @param problems takes each problem, in a line that says where */
    public Importer(Store store, Corrector corrector, Consumer<String> problems) {
        this.store = store;
        this.intake = new Intake(store);
        this.reviewed = new Reviewed(store, corrector, tally);
        this.problems = problems;
    }

    /** What came of it so far. */
    public Tally tally() {
        return tally;
    }

    /**
     * Reads one file.
     *
     * @param name by which problems call it
     * @throws IOException when it cannot be read at all
     */
    public void read(String name, InputStream in) throws IOException {
        Reader strict = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        BufferedReader reader = new BufferedReader(strict, 1 << 16);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            reader.mark(1);
            int first = reader.read();
            reader.reset();
            if (first == '{') {
                lines(name, reader);
            } else {
                rows(name, reader);
            }
        } catch (CharacterCodingException e) {
            problem(name, "is not all UTF-8; what comes from there on was not read. Save it as CSV UTF-8.");
        } finally {
            reviewed.keep();
        }
    }

    private void lines(String name, BufferedReader reader) throws IOException {
        List<JsonNode> decisions = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode node = Json.MAPPER.readTree(line);
                if (node.has("decision")) {
                    decisions.add(node.path("decision"));
                } else if (node.has("received") && node.has("analysis")) {
                    article(node);
                } else {
                    reviewed.line(node).forEach(at(name, number));
                }
            } catch (JsonProcessingException e) {
                problem(name + ":" + number, "is no JSON: " + e.getOriginalMessage());
            } catch (StoreProblem | IllegalArgumentException | java.time.DateTimeException e) {
                problem(name + ":" + number, String.valueOf(e.getMessage()));
            }
        }
        if (!decisions.isEmpty()) {
            if (new Transfer(store).restore(decisions)) {
                tally.decisions += decisions.size();
            } else {
                problem(
                        name,
                        "has " + decisions.size() + " decisions of persons, which were left out: this record has"
                                + " decisions of its own. Import into an empty record to have them.");
            }
        }
    }

    private void article(JsonNode node) {
        Intake.Added added = intake.add(RecordLines.received(node.path("received")), node.path("analysis"));
        node.path("origins").forEach(origin -> intake.alsoAt(added.key(), origin.asText()));
        if (added.result() == Intake.Result.KNOWN) {
            tally.known++;
        } else {
            tally.articles++;
        }
    }

    private void rows(String name, Reader reader) throws IOException {
        CsvReader csv = new CsvReader(reader);
        CsvReader.Line header = csv.header();
        if (header == null || !header.cells().contains("id")) {
            problem(
                    name,
                    "is no export of claims: its first line has no column id. Give CSV or JSON lines made by casus export.");
            return;
        }
        for (CsvReader.Line row = csv.next(); row != null; row = csv.next()) {
            String where = name + ":" + row.line();
            if (!row.whole()) {
                problem(where, "a quotation mark that opens here is never closed; nothing from here on was read.");
            } else if (row.cells().size() != header.cells().size()) {
                problem(
                        where,
                        "has " + row.cells().size() + " cells, the header "
                                + header.cells().size() + ".");
            } else {
                try {
                    reviewed.row(header.cells(), row.cells()).forEach(at(name, row.line()));
                } catch (StoreProblem e) {
                    problem(where, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private Consumer<String> at(String name, int line) {
        return message -> problem(name + ":" + line, message);
    }

    private void problem(String where, String message) {
        tally.problems++;
        problems.accept(where + ": " + message);
    }

    /** What came of an import, in numbers. */
    public static final class Tally {
        private int rows;
        private int unchanged;
        private int accepted;
        private int rejected;
        private int fixed;
        private int articles;
        private int known;
        private int decisions;
        private int problems;

        void row(boolean changed) {
            rows++;
            unchanged += changed ? 0 : 1;
        }

        void accepted() {
            accepted++;
        }

        void rejected() {
            rejected++;
        }

        void fixed() {
            fixed++;
        }

        /** How many lines could not be taken in wholly. */
        public int problems() {
            return problems;
        }

        @Override
        public String toString() {
            return rows + " claims read, " + unchanged + " unchanged; " + accepted + " accepted, " + rejected
                    + " rejected, " + fixed + " fields corrected; " + articles + " articles new, " + known
                    + " already known; " + decisions + " decisions taken over; " + problems + " problems";
        }
    }
}
