package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts what persons decided about single claims over what the rules say. A decision finds its claim by id, else by its words: the
 * nearest claim of the same kind that rests on the same quotation. What a person accepted or corrected stays, also where a newer
 * version of Casus would not make it any more, as long as its words are still in the text.
 */
final class Corrections {
    static final Set<String> KINDS = Set.of("accept", "reject", "fix");

    private final ObjectNode analysis;
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private final Map<String, String> reviews = new HashMap<>();
    private final Set<Long> lost = new TreeSet<>();

    private Corrections(JsonNode analysis) {
        this.analysis = analysis.deepCopy();
        for (JsonNode claim : this.analysis.path("claims")) {
            byId.put(claim.path("id").asText(), (ObjectNode) claim);
        }
    }

    /** Applies all decisions that hold on a series, and notes where their claims are now. */
    static Corrections apply(Handle handle, String series, JsonNode analysis) {
        Corrections corrections = readOnly(handle, series, analysis);
        Decisions.resolve(handle, series, corrections::find);
        return corrections;
    }

    /** Applies all decisions that hold on a series, without writing. */
    static Corrections readOnly(Handle handle, String series, JsonNode analysis) {
        Corrections corrections = new Corrections(analysis);
        Decisions.on(handle, series, KINDS).forEach(aimed -> corrections.apply(aimed.decision(), aimed.anchor()));
        return corrections;
    }

    /** A copy of the analysis that holds only claims which nobody rejected. */
    ObjectNode withoutRejected(ObjectNode corrected) {
        ObjectNode copy = corrected.deepCopy();
        ArrayNode kept = copy.putArray("claims");
        for (JsonNode claim : corrected.path("claims")) {
            if (!"rejected".equals(reviews.get(claim.path("id").asText()))) {
                kept.add(claim);
            }
        }
        return copy;
    }

    /** The analysis with all corrections. */
    ObjectNode analysis() {
        return analysis;
    }

    /** accepted, rejected or corrected, by claim id. */
    Map<String, String> reviews() {
        return reviews;
    }

    /** Decisions whose words are not in the text any more. */
    Set<Long> lost() {
        return lost;
    }

    private void apply(Decision decision, Decisions.Anchor anchor) {
        String id = find(anchor);
        if (id == null) {
            id = decision.kind().equals("reject") ? null : restored(decision, anchor);
            if (id == null) {
                lost.add(decision.seq());
                return;
            }
        }
        ObjectNode claim = byId.get(id);
        if (claim == null) {
            return;
        }
        switch (decision.kind()) {
            case "accept" -> reviews.putIfAbsent(id, "accepted");
            case "reject" -> reviews.put(id, "rejected");
            default -> {
                ClaimFields.set(
                        claim,
                        decision.content().path("field").asText(),
                        decision.content().path("value"));
                reviews.put(id, "corrected");
            }
        }
    }

    /** The id under which a decision's claim is found in this analysis; null where it is not. */
    @Nullable
    String find(Decisions.Anchor anchor) {
        if (byId.containsKey(anchor.claim())) {
            return anchor.claim();
        }
        String best = null;
        int nearest = Integer.MAX_VALUE;
        for (JsonNode claim : analysis.path("claims")) {
            boolean same = claim.path("kind").asText().equals(anchor.kind())
                    && claim.path("trigger").path("text").asText("").equals(anchor.word());
            String exact = claim.path("evidence").path("exact").asText();
            if (same
                    && (exact.equals(anchor.exact())
                            || exact.contains(anchor.exact())
                            || anchor.exact().contains(exact))) {
                int away = Math.abs(claim.path("evidence").path("begin").asInt() - anchor.begin());
                if (away < nearest) {
                    nearest = away;
                    best = claim.path("id").asText();
                }
            }
        }
        return best;
    }

    /** Brings back a claim that a person vouched for and no rule makes any more. */
    private @Nullable String restored(Decision decision, Decisions.Anchor anchor) {
        JsonNode kept = decision.content().path("claims").path(anchor.claim());
        String text = analysis.path("article").path("text").asText();
        int at = nearest(text, anchor.exact(), anchor.begin());
        if (!kept.isObject() || at < 0) {
            return null;
        }
        ObjectNode claim = kept.deepCopy();
        int shift =
                text.codePointCount(0, at) - kept.path("evidence").path("begin").asInt();
        shift(claim, shift);
        claim.put("article", analysis.path("article").path("id").asText());
        claim.put("rule", "person");
        ((ArrayNode) analysis.withArray("claims")).add(claim);
        byId.put(claim.path("id").asText(), claim);
        return claim.path("id").asText();
    }

    private static int nearest(String text, String exact, int begin) {
        int best = -1;
        for (int at = text.indexOf(exact); at >= 0 && !exact.isEmpty(); at = text.indexOf(exact, at + 1)) {
            if (best < 0 || Math.abs(at - begin) < Math.abs(best - begin)) {
                best = at;
            }
        }
        return best;
    }

    private static void shift(JsonNode node, int by) {
        if (node instanceof ObjectNode object) {
            for (String field : List.of("begin", "end")) {
                if (object.path(field).isInt()) {
                    object.put(field, object.path(field).asInt() + by);
                }
            }
        }
        node.forEach(child -> shift(child, by));
    }
}
