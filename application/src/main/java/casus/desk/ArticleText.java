package casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The text of an article cut at every border of a claim, so that marks may overlap.
 *
 * @param paragraphs in the order of the article
 */
public record ArticleText(List<Paragraph> paragraphs) {
    /** @param kind of the contract's parts: headline, heading, quote-block, caption, credit or body */
    public record Paragraph(String kind, List<Segment> segments) {}

    /**
     * A run of text over which the same claims lie.
     *
     * @param opens claims that begin here
     * @param over claims that lie over it
     */
    public record Segment(String text, List<Numbered> opens, List<Numbered> over) {
        /** How many lie over it, up to three: marks look different by it. */
        public int depth() {
            return Math.min(3, over.size());
        }

        public String section() {
            return over.isEmpty() ? "" : over.get(0).claim().section();
        }

        /** Ids of the claims over it, divided by blanks. */
        public String ids() {
            return String.join(" ", over.stream().map(one -> one.claim().id()).toList());
        }
    }

    /** A claim with its number on the page, from 1. */
    public record Numbered(int number, ClaimView claim) {}

    /**
     * @param article the contract's article
     * @param claims numbered as they stand beside the text
     */
    static ArticleText of(JsonNode article, List<Numbered> claims) {
        String text = article.path("text").asText();
        int[] codePoints = text.codePoints().toArray();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode part : article.path("parts")) {
            int begin = Math.min(codePoints.length, part.path("begin").asInt());
            int end = Math.min(codePoints.length, part.path("end").asInt());
            List<Numbered> inside = claims.stream()
                    .filter(one -> one.claim().begin() >= begin && one.claim().end() <= end)
                    .toList();
            paragraphs.add(new Paragraph(part.path("kind").asText(), segments(codePoints, begin, end, inside)));
        }
        return new ArticleText(paragraphs);
    }

    private static List<Segment> segments(int[] text, int begin, int end, List<Numbered> claims) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(begin, end));
        for (Numbered one : claims) {
            cuts.add(one.claim().begin());
            cuts.add(one.claim().end());
        }
        List<Segment> segments = new ArrayList<>();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null && cut > from) {
                int start = from;
                segments.add(new Segment(
                        new String(text, start, cut - start),
                        claims.stream()
                                .filter(one -> one.claim().begin() == start)
                                .toList(),
                        claims.stream()
                                .filter(one -> one.claim().begin() <= start
                                        && one.claim().end() >= cut)
                                .toList()));
            }
            from = cut;
        }
        return segments;
    }
}
