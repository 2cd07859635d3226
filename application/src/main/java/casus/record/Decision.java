package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided.
 *
 * @param seq its number in the history, from 1
 * @param kind together, apart, move, accept, reject, fix, actor-merge, actor-split, actor-name, dictionary, sample, verdict or undo
 * @param content what exactly, depending on the kind
 * @param undoneBy number of the decision that undid it; null while it holds
 */
public record Decision(long seq, String who, Instant at, String kind, JsonNode content, @Nullable Long undoneBy) {
    /** The same without what was said. */
    Decision blind() {
        ObjectNode sample = JsonNodeFactory.instance.objectNode();
        sample.set("sample", content.path("sample"));
        return new Decision(seq, who, at, kind, sample, undoneBy);
    }
}
