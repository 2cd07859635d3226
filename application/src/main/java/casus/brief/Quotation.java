package casus.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.BreakIterator;
import java.util.Locale;

/** The sentence of an article in which a claim stands, word for word. */
final class Quotation {
    private static final int LONGEST = 360;

    private Quotation() {}

    /** The words between typographic quotation marks, marks inside them made single. */
    static String marked(String words) {
        return "“" + words.replace('“', '‘').replace('”', '’').replaceAll("\"([^\"]*)\"", "‘$1’") + "”";
    }

    /**
     * The sentence around the words of a claim, blanks made single; the claim's words alone where that would be very long.
     *
     * @param text of the article
     * @param claim in the contract's form, whose offsets count code points
     */
    static String of(String text, JsonNode claim) {
        JsonNode evidence = claim.path("evidence");
        int begin = offset(text, evidence.path("begin").asInt());
        int end = offset(text, evidence.path("end").asInt());
        int from = text.lastIndexOf("\n\n", Math.max(0, begin - 1));
        from = from < 0 ? 0 : from + 2;
        int to = text.indexOf("\n\n", end);
        to = to < 0 ? text.length() : to;
        String paragraph = text.substring(from, to);
        String sentence = sentence(paragraph, begin - from, end - from).strip().replaceAll("\\s+", " ");
        return sentence.length() <= LONGEST
                ? sentence
                : evidence.path("exact").asText().strip().replaceAll("\\s+", " ");
    }

    private static String sentence(String paragraph, int begin, int end) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        int from = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at > 0 && !isBreak(paragraph, at)) {
                continue;
            }
            if (at >= end) {
                return paragraph.substring(from, at);
            }
            if (at <= begin) {
                from = at;
            }
        }
        return paragraph.substring(from);
    }

    /** A point after a short capitalised word, or an initial, ends no sentence ("Gen. Smith", "J. Doe"). */
    private static boolean isBreak(String paragraph, int at) {
        return at >= paragraph.length()
                || !paragraph
                        .substring(0, at)
                        .stripTrailing()
                        .matches("(?s).*\\b(?:\\p{Lu}|\\p{Lu}\\p{Ll}{1,3}|\\p{Lu}\\.\\p{Lu})\\.");
    }

    private static int offset(String text, int points) {
        return text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length())));
    }
}
