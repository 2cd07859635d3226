package casus.export;

import casus.record.Audit.Judged;
import casus.record.ClaimQuery.Row;
import casus.record.RecordWords;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample of claims as a table whose column {@code verdict} a person fills in: right, wrong or unsure. */
public final class AuditSheet {
    private static final List<Column<Row>> COLUMNS = new Column.Columns<Row>()
            .text("claim", "id of the claim", row -> row.claim().path("id").asText())
            .text("verdict", "right, wrong or unsure", row -> "")
            .text("says", "what Casus reads", row -> RecordWords.of(row.claim()))
            .text("quote", "the words it rests on", row -> evidence(row, "exact"))
            .text("before", "the words before them", row -> evidence(row, "prefix"))
            .text("after", "the words after them", row -> evidence(row, "suffix"))
            .text("title", "headline of the article", Row::title)
            .text("outlet", "who published it", Row::outlet)
            .text("published", "day it was published", Row::published)
            .text("article", "key of the article", Row::key)
            .list();

    private AuditSheet() {}

    private static String evidence(Row row, String field) {
        JsonNode evidence = row.claim().path("evidence");
        return evidence.path(field).asText("");
    }

    /** Writes the table. */
    public static void write(List<Row> claims, OutputStream out) throws IOException {
        CsvTable<Row> table = new CsvTable<>(COLUMNS, ',', out);
        for (Row claim : claims) {
            table.take(claim);
        }
        table.finish();
    }

    /**
     * The verdicts of a table, by claim; rows without one are passed over.
     *
     * @throws StoreProblem when a column is missing or a verdict is none
     */
    public static Map<String, Judged> read(Reader reader) throws IOException {
        CsvReader rows = new CsvReader(reader);
        CsvReader.Line header = rows.header();
        int claim = header == null ? -1 : header.cells().indexOf("claim");
        int verdict = header == null ? -1 : header.cells().indexOf("verdict");
        if (claim < 0 || verdict < 0) {
            throw new StoreProblem(
                    "bad-table", "The table needs the columns claim and verdict. casus audit --out FILE writes one.");
        }
        Map<String, Judged> verdicts = new LinkedHashMap<>();
        for (CsvReader.Line line = rows.next(); line != null; line = rows.next()) {
            String word =
                    verdict < line.cells().size() ? line.cells().get(verdict).strip() : "";
            if (!word.isEmpty() && claim < line.cells().size()) {
                Optional<Judged> judged = Judged.of(word);
                if (judged.isEmpty()) {
                    throw new StoreProblem(
                            "bad-verdict",
                            "Line " + line.line() + ": \"" + word + "\" is no verdict. Write right, wrong or unsure.");
                }
                verdicts.put(line.cells().get(claim), judged.get());
            }
        }
        return verdicts;
    }
}
