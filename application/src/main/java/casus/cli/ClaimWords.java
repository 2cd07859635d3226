package casus.cli;

import casus.actor.Actor;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.claim.Attribution;
import casus.claim.Certainty;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says claims in words, for people. */
final class ClaimWords {
    private final Analysis analysis;

    ClaimWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /** {@code ASSAULT/aerial  Russia → Ukraine}, {@code killed  12 soldiers}, {@code A  leader-of  B}. */
    String what(Claim claim) {
        if (claim instanceof Claim.Event event) {
            String type = event.type() == null ? "(not coded)" : event.type();
            String sides =
                    names(event.actors()) + (event.recipients().isEmpty() ? "" : " → " + names(event.recipients()));
            return type + (event.mode() == null ? "" : "/" + event.mode()) + "  " + sides;
        }
        if (claim instanceof Claim.Figure figure) {
            return figure.measure() + "  " + amount(figure) + (figure.what().isEmpty() ? "" : " " + figure.what())
                    + (figure.of() == null ? "" : " (" + name(figure.of()) + ")");
        }
        Claim.Relation relation = (Claim.Relation) claim;
        return name(relation.subject()) + "  " + relation.relation() + "  " + name(relation.object());
    }

    /** Status, certainty, time and place, as far as they are known. */
    List<String> circumstances(Claim claim) {
        List<String> found = new ArrayList<>();
        Claim.Common common = claim.common();
        found.add(AnalysisJson.name(common.status()));
        if (common.certainty() != Certainty.CERTAIN) {
            found.add(AnalysisJson.name(common.certainty()));
        }
        ClaimTime time = common.time();
        if (time.text() != null) {
            found.add(when(time));
        }
        if (common.place() != null) {
            String country = common.place().place().country();
            found.add(common.place().place().name() + (country == null ? "" : ", " + country));
        }
        return found;
    }

    String quote(Claim claim) {
        return claim.common()
                .evidence()
                .of(analysis.article().text())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Who says so; empty when the author does. */
    String according(Claim claim) {
        Attribution attribution = claim.common().attribution();
        if (attribution.kind() == Attribution.Kind.AUTHOR) {
            return "";
        }
        StringBuilder text = new StringBuilder("according to ").append(source(attribution));
        for (Attribution outer : attribution.chain()) {
            if (outer.text() != null && !outer.text().equals(attribution.text())) {
                text.append(", told by ").append(outer.text());
            }
        }
        return text.toString();
    }

    private static String source(Attribution attribution) {
        return attribution.text() == null ? "sources that are not named" : attribution.text();
    }

    private static String when(ClaimTime time) {
        if (time.from() != null && time.from().equals(time.to())) {
            return String.valueOf(time.from());
        }
        return (time.from() == null ? "" : time.from()) + "–" + (time.to() == null ? "" : time.to());
    }

    private static String amount(Claim.Figure figure) {
        String about = figure.approximate() ? "about " : "";
        if (figure.low() == null && figure.high() == null) {
            return "an unstated number of";
        }
        if (figure.high() == null) {
            return about + "at least " + plain(figure.low());
        }
        if (figure.low() == null) {
            return about + "up to " + plain(figure.high());
        }
        return about
                + (figure.low().equals(figure.high())
                        ? plain(figure.low())
                        : plain(figure.low()) + "–" + plain(figure.high()));
    }

    private static String plain(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
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
}
