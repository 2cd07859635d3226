package casus.cli;

import casus.claim.Claim;
import casus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A text cut at every border of a claim, so that marks may overlap; where a claim begins stands its number. */
final class MarkedText {
    private static final int DEEPEST = 3;

    private final String text;
    private final List<Claim> claims;
    private final String prefix;

    /**
     * @param claims in the order of their numbers, the first being 1
     * @param prefix makes the anchors of this text unique in the page
     */
    MarkedText(String text, List<Claim> claims, String prefix) {
        this.text = text;
        this.claims = claims;
        this.prefix = prefix;
    }

    /** The part of the text as HTML. */
    String of(Span part) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(part.begin(), part.end()));
        for (Claim claim : claims) {
            Span span = claim.common().evidence();
            if (part.contains(span)) {
                cuts.add(span.begin());
                cuts.add(span.end());
            }
        }
        StringBuilder html = new StringBuilder();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null) {
                segment(html, new Span(from, cut));
            }
            from = cut;
        }
        return html.toString();
    }

    private void segment(StringBuilder html, Span segment) {
        List<Integer> over = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Span span = claims.get(i).common().evidence();
            if (span.contains(segment)) {
                over.add(i);
            }
        }
        String words = HtmlPage.escape(segment.of(text));
        if (over.isEmpty()) {
            html.append(words);
            return;
        }
        for (int claim : over) {
            if (claims.get(claim).common().evidence().begin() == segment.begin()) {
                String anchor = prefix + (claim + 1);
                html.append("<sup><a class=\"number\" id=\"mark-")
                        .append(anchor)
                        .append("\" href=\"#claim-")
                        .append(anchor)
                        .append("\" aria-label=\"claim ")
                        .append(claim + 1)
                        .append("\">")
                        .append(claim + 1)
                        .append("</a></sup>");
            }
        }
        html.append("<mark class=\"")
                .append(HtmlPage.css(Section.of(claims.get(over.get(0)))))
                .append(" depth")
                .append(Math.min(DEEPEST, over.size()))
                .append("\">")
                .append(words)
                .append("</mark>");
    }
}
