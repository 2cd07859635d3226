package casus.cli;

import casus.record.RecordWords;
import casus.record.Sample;
import com.fasterxml.jackson.databind.JsonNode;

/** A claim of a sample in two lines for people, as it was drawn. */
final class CodedClaim {
    private CodedClaim() {}

    static String of(Sample sample, String id) {
        JsonNode claim = sample.claim(id);
        JsonNode evidence = claim.path("evidence");
        return id + "  " + RecordWords.of(claim) + "\n    …"
                + (evidence.path("prefix").asText("") + "“"
                                + evidence.path("exact").asText() + "”"
                                + evidence.path("suffix").asText(""))
                        .replaceAll("\\s+", " ")
                + "…";
    }
}
