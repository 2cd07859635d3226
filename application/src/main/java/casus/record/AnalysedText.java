package casus.record;

import com.fasterxml.jackson.databind.JsonNode;

/** The text of an analysis by the contract's offsets, which count code points. */
final class AnalysedText {
    private final int[] codePoints;

    AnalysedText(JsonNode analysis) {
        codePoints = analysis.path("article").path("text").asText().codePoints().toArray();
    }

    /** What stands from {@code begin} to before {@code end}; blank where that is not inside the text. */
    String at(JsonNode span) {
        int begin = span.path("begin").asInt(-1);
        int end = span.path("end").asInt(-1);
        return begin < 0 || end < begin || end > codePoints.length ? "" : new String(codePoints, begin, end - begin);
    }
}
