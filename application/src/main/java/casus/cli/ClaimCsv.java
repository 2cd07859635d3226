package casus.cli;

import casus.export.Formulas;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One row per claim, RFC 4180; the columns are those of {@link #HEADER}. */
final class ClaimCsv {
    private static final List<String> COLUMNS = List.of(
            "article",
            "id",
            "kind",
            "type",
            "mode",
            "status",
            "certainty",
            "background",
            "actors",
            "recipients",
            "measure",
            "low",
            "high",
            "of",
            "what",
            "relation",
            "subject",
            "object",
            "time.from",
            "time.to",
            "place.name",
            "place.country",
            "attribution.kind",
            "attribution.text",
            "evidence.begin",
            "evidence.end",
            "evidence.exact",
            "rule");
    static final String HEADER = String.join(",", COLUMNS);

    private ClaimCsv() {}

    static List<String> rows(JsonNode analysis) {
        List<String> rows = new ArrayList<>();
        for (JsonNode claim : analysis.path("claims")) {
            Map<String, String> cells = new TreeMap<>();
            for (String column : COLUMNS) {
                JsonNode value = claim;
                for (String field : column.split("\\.")) {
                    value = value.path(field);
                }
                cells.put(column, cell(value));
            }
            rows.add(COLUMNS.stream().map(cells::get).collect(Collectors.joining(",")));
        }
        return rows;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asText()));
            return quoted(String.join("|", items));
        }
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isTextual() ? quoted(value.asText()) : value.asText();
    }

    /** Quotes what needs it; a cell that a spreadsheet would run as a formula is made text by an apostrophe. */
    private static String quoted(String text) {
        String safe = Formulas.guarded(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
