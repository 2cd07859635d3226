package casus.record;

import org.jdbi.v3.core.Handle;

/** Who acts upon whom in each incident, gathered from its claims whenever the incident is written. */
final class Dyads {
    /** Each pair once, with the mean Goldstein score of the claims that have it. Those that meet or agree, and two that fight, act both ways. */
    private static final String PAIRS =
            "SELECT claim.incident AS incident, acting.actor AS actor, other.actor AS recipient, AVG(claim.goldstein) AS goldstein"
                    + " FROM claim JOIN claim_actor acting ON acting.claim = claim.no AND acting.role = 'actor' AND acting.own = 1"
                    + " JOIN claim_actor other ON other.claim = claim.no AND other.own = 1 AND other.actor <> acting.actor"
                    + " WHERE claim.kind = 'event' AND claim.incident IS NOT NULL AND (other.role = 'recipient' OR other.role = 'actor'"
                    + " AND claim.type IN ('CONSULT', 'COOPERATE', 'AGREE', 'ASSAULT') AND NOT EXISTS (SELECT 1 FROM claim_actor upon"
                    + " WHERE upon.claim = claim.no AND upon.role = 'recipient')"
                    + " AND (claim.type <> 'ASSAULT' OR (SELECT COUNT(*) FROM claim_actor side"
                    + " WHERE side.claim = claim.no AND side.role = 'actor' AND side.own = 1) = 2))";

    private static final String GROUPED = " GROUP BY claim.incident, acting.actor, other.actor";

    private static final String COPIED = "type, quad, status, background, day, time_to, place, country";

    /** Counts pairs that claims have and the table has not, the other way round, and those that stand otherwise than their incident. */
    static final String WRONG = "SELECT COUNT(*) FROM (" + PAIRS + GROUPED + ") told FULL OUTER JOIN incident_dyad kept"
            + " ON kept.id = told.incident AND kept.actor = told.actor AND kept.recipient = told.recipient"
            + " LEFT JOIN incident ON incident.id = kept.id WHERE told.incident IS NULL OR kept.id IS NULL"
            + " OR ABS(COALESCE(told.goldstein, 99) - COALESCE(kept.goldstein, 99)) > 0.001"
            + " OR incident.day IS DISTINCT FROM kept.day OR incident.quad IS DISTINCT FROM kept.quad"
            + " OR incident.background <> kept.background OR incident.status <> kept.status";

    private Dyads() {}

    /** Gathers those of an incident that has just been written. */
    static void add(Handle handle, String incident) {
        handle.createUpdate("INSERT INTO incident_dyad (id, actor, recipient, goldstein, " + COPIED
                        + ") SELECT pair.incident,"
                        + " pair.actor, pair.recipient, pair.goldstein, " + COPIED + " FROM (" + PAIRS
                        + " AND claim.incident = :incident" + GROUPED
                        + ") pair JOIN incident ON incident.id = pair.incident")
                .bind("incident", incident)
                .execute();
    }
}
