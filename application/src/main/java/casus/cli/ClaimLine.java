package casus.cli;

import casus.record.ClaimQuery;
import casus.record.RecordWords;
import com.fasterxml.jackson.databind.JsonNode;

/** A claim of the record in two lines for people: what it says, and the words it rests on. */
final class ClaimLine {
    private ClaimLine() {}

    static String of(ClaimQuery.Row row) {
        JsonNode claim = row.claim();
        StringBuilder line = new StringBuilder(claim.path("id").asText());
        line.append("  ").append(RecordWords.of(claim));
        if (row.review() != null) {
            line.append("  [").append(row.review()).append(']');
        }
        String origin = row.outlet() == null ? row.origin() : row.outlet();
        return line + "\n    “" + claim.path("evidence").path("exact").asText().replaceAll("\\s+", " ") + "”  — "
                + origin + (row.published() == null ? "" : ", " + row.published()) + " (" + row.key() + ")";
    }
}
