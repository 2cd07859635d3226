package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * That one actor stands for two: in some claims, or wherever it is called by some words, another is meant.
 *
 * @param into the other, in the contract's form of actors
 * @param claims ids, in one analysis, of claims in which the other is meant
 * @param words by which the other is called, in lower case
 */
record ActorSplit(String from, JsonNode actor, Set<String> claims, List<String> words) {
    static final String KIND = "actor-split";

    /** The splits that hold, as they concern one series of articles; the oldest first. */
    static List<ActorSplit> on(Handle handle, String series, Function<Decisions.Anchor, @Nullable String> found) {
        List<Decision> decisions = Decisions.held(handle, KIND);
        if (decisions.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> claims = new HashMap<>();
        for (Decisions.Aimed aimed : Decisions.on(handle, series, Set.of(KIND))) {
            String id = found.apply(aimed.anchor());
            if (id != null) {
                claims.computeIfAbsent(aimed.decision().seq(), key -> new HashSet<>())
                        .add(id);
            }
        }
        List<ActorSplit> splits = new ArrayList<>();
        for (Decision decision : decisions) {
            List<String> words = words(decision.content());
            Set<String> own = claims.getOrDefault(decision.seq(), Set.of());
            if (!own.isEmpty() || !words.isEmpty()) {
                splits.add(new ActorSplit(
                        decision.content().path("from").asText(),
                        decision.content().path("into"),
                        own,
                        words));
            }
        }
        return splits;
    }

    /** The words of a split, in lower case. */
    static List<String> words(JsonNode content) {
        List<String> words = new ArrayList<>();
        content.path("words").forEach(word -> words.add(plain(word.asText())));
        return words;
    }

    /** Id of the other. */
    String into() {
        return actor.path("id").asText();
    }

    /** Whether the other is meant where a claim has an actor in a role. */
    boolean means(JsonNode claim, String role, String named, AnalysedText text) {
        if (claims.contains(claim.path("id").asText())) {
            return true;
        }
        if (words.isEmpty()) {
            return false;
        }
        if (role.equals("source")) {
            return called(claim.path("attribution").path("text").asText(""));
        }
        for (JsonNode slot : claim.path("slots")) {
            if (slot.path("role").asText().equals(role)
                    && slot.path("actor").asText("").equals(named)
                    && called(text.at(slot))) {
                return true;
            }
        }
        return false;
    }

    private boolean called(String phrase) {
        String plain = " " + plain(phrase) + " ";
        return words.stream().anyMatch(word -> plain.contains(" " + word + " "));
    }

    /** Letters and digits in lower case, words divided by one blank. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Adds the other to the actors of an analysis. */
    void register(ObjectNode analysis) {
        for (JsonNode known : analysis.path("actors")) {
            if (known.path("id").asText().equals(into())) {
                return;
            }
        }
        ((ArrayNode) analysis.withArray("actors")).add(actor.deepCopy());
    }
}
