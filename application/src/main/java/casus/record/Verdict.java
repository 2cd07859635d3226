package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a person says of claims, before it is kept as a decision.
 *
 * @param kind accept, reject or fix
 * @param claims ids
 * @param content what is kept with the decision: of a fix its field and value
 */
public record Verdict(String kind, List<String> claims, ObjectNode content) {
    public Verdict {
        claims = List.copyOf(claims);
        content = content.deepCopy();
        if (claims.isEmpty()) {
            throw new StoreProblem("nothing", "No claim is given.");
        }
    }

    /** The claims are right as they stand. */
    public static Verdict accept(List<String> claims) {
        return new Verdict("accept", claims, JsonNodeFactory.instance.objectNode());
    }

    /** The claims are wrong. */
    public static Verdict reject(List<String> claims) {
        return new Verdict("reject", claims, JsonNodeFactory.instance.objectNode());
    }

    /** A field of the claims has another value, a text, number or list as {@link ClaimFields} takes it. */
    public static Verdict fix(List<String> claims, String field, JsonNode value) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("field", field);
        content.set("value", value);
        return new Verdict("fix", claims, content);
    }

    /** The same, settling what reviewers of a sample said differently. */
    Verdict settling(String sample, String item) {
        ObjectNode noted = content.deepCopy().put("sample", sample).put("item", item);
        return new Verdict(kind, claims, noted);
    }
}
