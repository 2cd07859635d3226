package casus.cli;

import casus.actor.Actor;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.Status;
import casus.document.Article;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The record of one article for people: news, background, what is only possible, figures and relations. */
final class Table {
    private static final Set<Status> HAPPENED = EnumSet.of(Status.OCCURRED, Status.ONGOING, Status.ATTEMPTED);
    private static final int DEFAULT_WIDTH = 100;

    private final Analysis analysis;
    private final int width;

    Table(Analysis analysis) {
        this.analysis = analysis;
        this.width = width(System.getenv("COLUMNS"));
    }

    private static int width(@Nullable String columns) {
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(40, Integer.parseInt(columns.trim()));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    void print(PrintWriter out) {
        Article article = analysis.article();
        wrap(out, "", article.title() == null ? article.id() : article.title());
        String authors = article.authors().isEmpty() ? "no author named" : String.join(", ", article.authors());
        wrap(
                out,
                "",
                article.kind() + " · " + authors + " · "
                        + (article.published() == null
                                ? "no date"
                                : article.published().toString()));
        article.notes().forEach(note -> wrap(out, "", "note: " + note.message()));
        section(
                out,
                "News",
                claim -> isEvent(claim) && happened(claim) && !claim.common().background());
        section(out, "Background", claim -> isEvent(claim) && claim.common().background());
        section(
                out,
                "Possible, planned, requested or denied",
                claim -> isEvent(claim) && !happened(claim) && !claim.common().background());
        section(out, "Figures", claim -> claim instanceof Claim.Figure);
        section(out, "Relations", claim -> claim instanceof Claim.Relation);
    }

    private static boolean isEvent(Claim claim) {
        return claim instanceof Claim.Event;
    }

    private static boolean happened(Claim claim) {
        return HAPPENED.contains(claim.common().status());
    }

    private void section(PrintWriter out, String title, Predicate<Claim> wanted) {
        List<Claim> claims = analysis.claims().stream().filter(wanted).toList();
        if (claims.isEmpty()) {
            return;
        }
        out.println();
        out.println(title.toUpperCase(java.util.Locale.ROOT));
        for (Claim claim : claims) {
            wrap(out, "  ", headline(claim));
            wrap(
                    out,
                    "      ",
                    "“"
                            + claim.common()
                                    .evidence()
                                    .of(analysis.article().text())
                                    .replace('\n', ' ') + "”"
                            + according(claim.common().attribution()));
        }
    }

    private String headline(Claim claim) {
        if (claim instanceof Claim.Event event) {
            String type = (event.type() == null ? "(uncoded)" : event.type())
                    + (event.mode() == null ? "" : "/" + event.mode());
            String sides =
                    names(event.actors()) + (event.recipients().isEmpty() ? "" : " → " + names(event.recipients()));
            return type + "  " + sides + "  ["
                    + AnalysisJson.name(claim.common().status()) + when(claim) + "]";
        }
        if (claim instanceof Claim.Figure figure) {
            return figure.measure() + "  " + range(figure) + " " + figure.what()
                    + (figure.of() == null ? "" : " (" + name(figure.of()) + ")");
        }
        Claim.Relation relation = (Claim.Relation) claim;
        return name(relation.subject()) + "  " + relation.relation() + "  " + name(relation.object());
    }

    private static String when(Claim claim) {
        var time = claim.common().time();
        var place = claim.common().place();
        return (time.text() == null ? "" : "; " + time.from() + "–" + time.to())
                + (place == null ? "" : "; " + place.place().name());
    }

    private static String range(Claim.Figure figure) {
        String low = figure.low() == null ? "" : plain(figure.low());
        String high = figure.high() == null ? "" : plain(figure.high());
        return (figure.approximate() ? "about " : "") + (low.equals(high) ? low : low + "–" + high);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(java.util.Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    private static String according(Attribution attribution) {
        return attribution.kind() == Attribution.Kind.AUTHOR
                ? ""
                : "  — according to " + (attribution.text() == null ? "unnamed sources" : attribution.text());
    }

    private String names(List<String> ids) {
        return ids.isEmpty()
                ? "?"
                : String.join(", ", ids.stream().map(this::name).toList());
    }

    private String name(String id) {
        Actor actor = analysis.actors().byId().get(id);
        return actor == null ? id : actor.name();
    }

    private void wrap(PrintWriter out, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > width && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
