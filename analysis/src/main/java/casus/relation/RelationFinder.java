package casus.relation;

import casus.claim.Claim;
import casus.event.Mentions;
import casus.event.Trace;
import java.util.List;

/** Makes relation claims. Thread-safe. */
public final class RelationFinder {
    /** Claims in text order; an equal relation only once. */
    public List<Claim> find(Mentions mentions, Trace trace) {
        return List.of();
    }
}
