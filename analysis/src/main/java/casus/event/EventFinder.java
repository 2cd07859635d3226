package casus.event;

import casus.claim.Claim;
import java.util.List;

/** Makes event claims and figure claims. Thread-safe. */
public final class EventFinder {
    /** Claims in text order; a figure that belongs to an event names it. */
    public List<Claim> find(Mentions mentions, Trace trace) {
        return List.of();
    }
}
