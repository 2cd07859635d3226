package casus.golden;

import casus.analysis.Analysis;
import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.document.Article;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An analysis in a form to be read and compared line by line: the article, its parts, what was dropped, and a line a claim. */
final class GoldenForm {
    private static final int QUOTE = 160;
    private static final int HEAD = 60;

    private GoldenForm() {}

    static String of(Analysis analysis) {
        StringBuilder form = new StringBuilder();
        article(analysis.article(), form);
        form.append("\nclaims\n");
        analysis.claims().stream()
                .sorted(Comparator.comparing(claim -> claim.common().evidence()))
                .forEach(claim -> form.append(claim(analysis, claim)).append('\n'));
        return form.toString();
    }

    private static void article(Article article, StringBuilder form) {
        form.append("title      ").append(article.title()).append('\n');
        form.append("kind       ").append(article.kind()).append('\n');
        form.append("outlet     ").append(article.outlet()).append(", section ").append(article.section());
        form.append("\nauthors    ").append(String.join(" | ", article.authors()));
        form.append("\npublished  ")
                .append(article.published())
                .append(", updated ")
                .append(article.updated());
        article.notes().forEach(note -> form.append("\nnote       ").append(note.code()));
        form.append("\n\nparts\n");
        article.parts().forEach(part -> form.append(String.format(
                        Locale.ROOT, "%-12s", part.kind().toString().toLowerCase(Locale.ROOT)))
                .append(head(part.span().of(article.text())))
                .append('\n'));
        form.append("\ndropped\n");
        Map<String, Integer> dropped = new TreeMap<>();
        article.dropped().forEach(one -> dropped.merge(name(one.kind()), 1, Integer::sum));
        dropped.forEach(
                (kind, count) -> form.append(kind).append(' ').append(count).append('\n'));
    }

    private static String claim(Analysis analysis, Claim claim) {
        Claim.Common common = claim.common();
        String said = common.evidence().of(analysis.article().text()).replaceAll("\\s+", " ");
        return String.join(
                        " | ",
                        List.of(
                                what(analysis, claim),
                                name(common.status())
                                        + (common.background() ? " background" : "")
                                        + (name(common.certainty()).equals("certain")
                                                ? ""
                                                : " " + name(common.certainty())),
                                time(common.time()),
                                place(common.place()),
                                by(common.attribution()),
                                "\"" + cut(said, QUOTE) + "\""))
                .replaceAll(" +", " ");
    }

    private static String what(Analysis analysis, Claim claim) {
        if (claim instanceof Claim.Event event) {
            return "event " + orNone(event.type()) + (event.mode() == null ? "" : "/" + event.mode()) + " | "
                    + list(event.actors()) + " -> " + list(event.recipients()) + " | '"
                    + event.trigger().of(analysis.article().text()) + "'";
        }
        if (claim instanceof Claim.Figure figure) {
            return "figure " + figure.measure() + " | "
                    + number(figure) + " " + figure.unit() + " '" + figure.what() + "' of " + orNone(figure.of())
                    + (figure.asOf() == null ? "" : " as of " + figure.asOf())
                    + " | " + event(analysis, figure.event());
        }
        Claim.Relation relation = (Claim.Relation) claim;
        return "relation " + relation.relation() + " | " + relation.subject() + " -> " + relation.object();
    }

    private static String event(Analysis analysis, @Nullable String id) {
        return analysis.claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .filter(event -> event.common().id().equals(id))
                .map(event -> "'" + event.trigger().of(analysis.article().text()) + "'")
                .findFirst()
                .orElse("-");
    }

    private static String number(Claim.Figure figure) {
        if (figure.low() == null && figure.high() == null) {
            return "-";
        }
        String low = plain(figure.low());
        String high = plain(figure.high());
        return (figure.approximate() ? "~" : "") + (low.equals(high) ? low : low + ".." + high);
    }

    private static String plain(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String time(ClaimTime time) {
        String from = time.from() == null ? "" : time.from().toString();
        String to = time.to() == null ? "" : time.to().toString();
        return (from.equals(to) ? from : from + ".." + to) + " " + name(time.basis());
    }

    private static String place(@Nullable ClaimPlace place) {
        return place == null
                ? "-"
                : place.place().name() + " " + orNone(place.place().country()) + " " + name(place.basis());
    }

    private static String by(Attribution attribution) {
        return "by " + name(attribution.kind())
                + (attribution.source() == null ? "" : " " + attribution.source())
                + (attribution.text() == null ? "" : " '" + attribution.text().replaceAll("\\s+", " ") + "'");
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "-" : ids.stream().collect(Collectors.joining(","));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String head(String text) {
        return cut(text.replaceAll("\\s+", " "), HEAD);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int half = length / 2;
        return text.substring(0, half).stripTrailing() + " … "
                + text.substring(text.length() - half).strip();
    }
}
