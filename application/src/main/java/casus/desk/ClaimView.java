package casus.desk;

import casus.record.ClaimQuery;
import casus.record.RecordWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as pages show it.
 *
 * @param section news, not-happened, background, figures or relations
 * @param code PLOVER root; of figures the measure, of relations the relation
 * @param value of a figure, in words; empty for others
 * @param subject of what is counted or related
 * @param according who says so, from the article outwards; empty when its author does
 * @param review accepted, rejected or corrected; null where nobody looked
 */
public record ClaimView(
        String id,
        String kind,
        String section,
        @Nullable String code,
        @Nullable String mode,
        String value,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        @Nullable ActorRef subject,
        String when,
        String basis,
        @Nullable String place,
        @Nullable String country,
        String status,
        String certainty,
        boolean background,
        String exact,
        String prefix,
        String suffix,
        int begin,
        int end,
        String according,
        String rule,
        @Nullable String cameo,
        @Nullable String event,
        @Nullable String key,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String incident,
        @Nullable String review) {

    static ClaimView of(ClaimQuery.Row row, Map<String, String> names) {
        return of(
                row.claim(),
                names,
                row.key(),
                row.title(),
                row.outlet(),
                row.published(),
                row.incident(),
                row.review());
    }

    static ClaimView of(JsonNode claim, Map<String, String> names, @Nullable String key) {
        return of(claim, names, key, null, null, null, null, null);
    }

    static ClaimView of(
            JsonNode claim,
            Map<String, String> names,
            @Nullable String key,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String incident,
            @Nullable String review) {
        String kind = claim.path("kind").asText();
        JsonNode evidence = claim.path("evidence");
        JsonNode place = claim.path("place");
        return new ClaimView(
                claim.path("id").asText(),
                kind,
                section(claim),
                text(claim.path(kind.equals("event") ? "type" : kind.equals("figure") ? "measure" : "relation")),
                text(claim.path("mode")),
                kind.equals("figure")
                        ? (RecordWords.amount(claim) + " " + claim.path("what").asText("")).strip()
                        : "",
                kind.equals("relation")
                        ? List.of(ActorRef.of(claim.path("subject").asText(), names))
                        : ActorRef.list(claim.path("actors"), names),
                kind.equals("relation")
                        ? List.of(ActorRef.of(claim.path("object").asText(), names))
                        : ActorRef.list(claim.path("recipients"), names),
                claim.path("of").isTextual() ? ActorRef.of(claim.path("of").asText(), names) : null,
                RecordWords.day(claim.path("time")),
                claim.path("time").path("basis").asText(""),
                text(place.path("name")),
                text(place.path("country")),
                claim.path("status").asText(),
                claim.path("certainty").asText(),
                claim.path("background").asBoolean(),
                evidence.path("exact").asText().replaceAll("\\s+", " "),
                evidence.path("prefix").asText().replaceAll("\\s+", " "),
                evidence.path("suffix").asText().replaceAll("\\s+", " "),
                evidence.path("begin").asInt(),
                evidence.path("end").asInt(),
                according(claim.path("attribution")),
                claim.path("rule").asText(),
                text(claim.path("cameo")),
                text(claim.path("event")),
                key,
                title,
                outlet,
                published,
                incident,
                review);
    }

    static String section(JsonNode claim) {
        switch (claim.path("kind").asText()) {
            case "figure":
                return "figures";
            case "relation":
                return "relations";
            default:
                if (claim.path("background").asBoolean()) {
                    return "background";
                }
                return List.of("occurred", "ongoing", "attempted")
                                .contains(claim.path("status").asText())
                        ? "news"
                        : "not-happened";
        }
    }

    /** "state media, as told by the author"; the nearest source first. */
    private static String according(JsonNode attribution) {
        if (attribution.path("kind").asText("author").equals("author")) {
            return "";
        }
        String source =
                attribution.path("text").isTextual() ? attribution.path("text").asText() : "sources that are not named";
        List<String> tellers = new ArrayList<>(List.of(source));
        JsonNode chain = attribution.path("chain");
        for (int i = chain.size() - 1; i >= 0; i--) {
            String outer = chain.get(i).path("text").asText("");
            if (!outer.isEmpty() && !tellers.contains(outer)) {
                tellers.add(outer);
            }
        }
        return String.join(", as told by ", tellers);
    }

    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
    }

    /** Which words of the pages name its code: root, measure or relation. */
    public String codeKind() {
        return kind.equals("event") ? "root" : kind.equals("figure") ? "measure" : "relation";
    }

    public boolean figure() {
        return kind.equals("figure");
    }
}
