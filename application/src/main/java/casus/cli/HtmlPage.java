package casus.cli;

import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.claim.Claim;
import casus.document.Article;
import casus.document.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One page for any number of articles: each with its claims marked in the text and told beside it, linked both ways.
 * It needs nothing from elsewhere and no script.
 */
final class HtmlPage {
    private final PrintWriter out;
    private int articles;

    HtmlPage(PrintWriter out) {
        this.out = out;
    }

    void begin() {
        out.println("<!DOCTYPE html>");
        out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.println("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        out.println("<title>Casus: what was said, by whom</title>");
        out.println("<style>" + style() + "</style></head><body>");
        out.println("<a class=\"skip\" href=\"#record-1\">Skip to the record</a>");
    }

    void article(Analysis analysis) {
        articles++;
        String prefix = "a" + articles + "-";
        List<Claim> claims = ordered(analysis.claims());
        out.println("<main class=\"document\" id=\"article-" + articles + "\">");
        out.println("<div class=\"text\" lang=\"" + escape(language(analysis.article())) + "\" dir=\"auto\">");
        text(analysis, claims, prefix);
        out.println("</div>");
        out.println("<aside class=\"record\" id=\"record-" + articles + "\" aria-label=\"What the article says\""
                + " tabindex=\"-1\">");
        record(analysis, claims, prefix);
        out.println("</aside></main>");
    }

    void problem(String id, String message) {
        out.println("<p class=\"problem\"><strong>" + escape(id) + "</strong>: " + escape(message) + "</p>");
    }

    void end() {
        out.println("</body></html>");
    }

    private static List<Claim> ordered(List<Claim> claims) {
        List<Claim> ordered = new ArrayList<>();
        for (Section section : Section.values()) {
            claims.stream().filter(claim -> Section.of(claim) == section).forEach(ordered::add);
        }
        return ordered;
    }

    private void text(Analysis analysis, List<Claim> claims, String prefix) {
        Article article = analysis.article();
        out.println("<p class=\"about\">" + escape(about(article)) + "</p>");
        boolean headline = article.parts().stream().anyMatch(part -> part.kind() == Part.Kind.HEADLINE);
        if (!headline) {
            out.println("<h1>" + escape(article.title() == null ? article.id() : article.title()) + "</h1>");
        }
        article.notes().forEach(note -> out.println("<p class=\"note\">" + escape(note.message()) + "</p>"));
        MarkedText marked = new MarkedText(article.text(), claims, prefix);
        for (Part part : article.parts()) {
            String tag =
                    switch (part.kind()) {
                        case HEADLINE -> "h1";
                        case HEADING -> "h2";
                        case QUOTE_BLOCK -> "blockquote";
                        case CAPTION, CREDIT, BODY -> "p";
                    };
            String kind = AnalysisJson.name(part.kind());
            out.println("<" + tag + " class=\"" + kind + "\">" + marked.of(part.span()) + "</" + tag + ">");
        }
    }

    private static String about(Article article) {
        List<String> known = new ArrayList<>();
        known.add(article.kind());
        known.addAll(article.authors());
        if (article.outlet() != null) {
            known.add(article.outlet());
        }
        known.add(article.published() == null ? "no date" : String.valueOf(article.published()));
        return String.join(" · ", known);
    }

    private void record(Analysis analysis, List<Claim> claims, String prefix) {
        ClaimWords words = new ClaimWords(analysis);
        if (claims.isEmpty()) {
            out.println("<p>No claims were found.</p>");
        }
        Section open = null;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Section section = Section.of(claim);
            if (section != open) {
                if (open != null) {
                    out.println("</ol>");
                }
                out.println("<h2>" + escape(section.title()) + "</h2><ol start=\"" + (i + 1) + "\">");
                open = section;
            }
            claim(words, claim, section, prefix + (i + 1));
        }
        if (open != null) {
            out.println("</ol>");
        }
    }

    private void claim(ClaimWords words, Claim claim, Section section, String anchor) {
        String according = words.according(claim);
        out.println("<li id=\"claim-" + anchor + "\" class=\"" + css(section) + "\">");
        out.println("<strong>" + escape(words.what(claim)) + "</strong> <span class=\"circumstances\">"
                + escape(String.join("; ", words.circumstances(claim))) + "</span>");
        out.println("<q>" + escape(words.quote(claim)) + "</q>"
                + (according.isEmpty() ? "" : " <span class=\"source\">" + escape(according) + "</span>"));
        out.println("<a class=\"back\" href=\"#mark-" + anchor + "\">in the text</a></li>");
    }

    static String css(Section section) {
        return section.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String language(Article article) {
        return article.language() == null ? "und" : article.language();
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("Resource casus/cli/page.css is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
