package casus.cli;

import casus.analysis.Analysis;
import casus.claim.Claim;
import casus.document.Article;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The record of one article for people: news, background, what is only possible, figures and relations. */
final class Table {
    private final Analysis analysis;
    private final ClaimWords words;
    private final Screen screen;

    Table(Analysis analysis, Screen screen) {
        this.analysis = analysis;
        this.words = new ClaimWords(analysis);
        this.screen = screen;
    }

    void print(PrintWriter out) {
        Article article = analysis.article();
        wrap(out, "", article.title() == null ? article.id() : article.title(), true);
        wrap(out, "", byline(article), false);
        article.notes().forEach(note -> wrap(out, "", "note: " + note.message(), false));
        for (Section section : Section.values()) {
            List<Claim> claims = analysis.claims().stream()
                    .filter(claim -> Section.of(claim) == section)
                    .toList();
            if (!claims.isEmpty()) {
                out.println();
                out.println(screen.bold(section.title().toUpperCase(Locale.ROOT)));
                claims.forEach(claim -> print(out, section, claim));
            }
        }
        if (analysis.claims().isEmpty()) {
            out.println();
            wrap(out, "", "No claims were found.", false);
        }
    }

    private static String byline(Article article) {
        String authors = article.authors().isEmpty() ? "no author named" : String.join(", ", article.authors());
        String outlet = article.outlet() == null ? "" : " · " + article.outlet();
        String published = article.published() == null ? "no date" : String.valueOf(article.published());
        String updated = article.updated() == null || article.updated().equals(article.published())
                ? ""
                : " (updated " + article.updated() + ")";
        return article.kind() + " · " + authors + outlet + " · " + published + updated;
    }

    private void print(PrintWriter out, Section section, Claim claim) {
        boolean event = section.ordinal() <= Section.NOT_HAPPENED.ordinal();
        String circumstances = event ? "  [" + String.join("; ", words.circumstances(claim)) + "]" : "";
        wrap(out, "  ", words.what(claim) + circumstances, false);
        String according = words.according(claim);
        wrapDim(out, "      ", "“" + words.quote(claim) + "”" + (according.isEmpty() ? "" : " — " + according));
    }

    private void wrap(PrintWriter out, String indent, String text, boolean bold) {
        for (String line : lines(indent, text)) {
            out.println(bold ? screen.bold(line) : line);
        }
    }

    private void wrapDim(PrintWriter out, String indent, String text) {
        lines(indent, text).forEach(line -> out.println(screen.dim(line)));
    }

    private List<String> lines(String indent, String text) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            boolean full = Screen.columns(line.toString()) + Screen.columns(word) > screen.width();
            if (full && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
