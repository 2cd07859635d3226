package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided.
 *
 * @param seq its number in the history, from 1
 * @param kind together, apart, accept, reject, fix, actor or undo
 * @param content what exactly, depending on the kind
 * @param undoneBy number of the decision that undid it; null while it holds
 */
public record Decision(long seq, String who, Instant at, String kind, JsonNode content, @Nullable Long undoneBy) {}
