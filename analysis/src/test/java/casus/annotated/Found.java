package casus.annotated;

import casus.analysis.Analysis;
import casus.claim.Attribution;
import casus.claim.Claim;
import casus.claim.ClaimPlace;
import casus.document.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A claim that Casus made, in the words of the annotation.
 *
 * @param where the trigger of an event, else the evidence
 */
record Found(String kind, Span where, Map<String, String> fields, String line) {
    static Found of(Analysis analysis, Claim claim) {
        Map<String, String> fields = new TreeMap<>();
        Claim.Common common = claim.common();
        fields.put("status", name(common.status()));
        fields.put("certainty", name(common.certainty()));
        fields.put("background", common.background() ? "background" : "news");
        fields.put("by", by(common.attribution()));
        fields.put("time", range(common.time().from(), common.time().to()));
        fields.put("place", place(common.place()));
        if (claim instanceof Claim.Event event) {
            fields.put("type", orNone(event.type()));
            fields.put("mode", orNone(event.mode()));
            fields.put("actors", event.actors().isEmpty() ? "-" : String.join(",", event.actors()));
            fields.put("recipients", event.recipients().isEmpty() ? "-" : String.join(",", event.recipients()));
            fields.put("trigger", event.trigger().of(analysis.article().text()));
            return make("event", event.trigger(), fields, common);
        }
        if (claim instanceof Claim.Figure figure) {
            fields.put("measure", figure.measure());
            fields.put("number", number(figure.low(), figure.high(), figure.approximate()));
            fields.put("of", orNone(figure.of()));
            fields.put("what", figure.what());
            return make("figure", common.evidence(), fields, common);
        }
        Claim.Relation relation = (Claim.Relation) claim;
        fields.put("relation", relation.relation());
        fields.put("subject", relation.subject());
        fields.put("object", relation.object());
        return make("relation", common.evidence(), fields, common);
    }

    private static Found make(String kind, Span where, Map<String, String> fields, Claim.Common common) {
        StringBuilder line = new StringBuilder(kind);
        fields.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(value));
        return new Found(
                kind,
                where,
                fields,
                line.append("  [").append(common.rule()).append(']').toString());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String by(Attribution attribution) {
        String kind = name(attribution.kind());
        return attribution.source() == null ? kind : kind + ":" + attribution.source();
    }

    private static String place(@Nullable ClaimPlace place) {
        return place == null ? "-" : orNone(place.place().country());
    }

    static String range(@Nullable Object from, @Nullable Object to) {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    /** {@code 12}, {@code 12..}, {@code ..12}, {@code 10..15}, {@code ~12}, or {@code -} for no number. */
    static String number(@Nullable Double low, @Nullable Double high, boolean approximate) {
        if (low == null && high == null) {
            return "-";
        }
        return (approximate ? "~" : "") + range(plain(low), plain(high));
    }

    private static @Nullable String plain(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
