-- Pairs of actors with all that filters ask of their incident, so that counting pairs reads one table.
DROP TABLE incident_dyad;
CREATE TABLE incident_dyad (
    id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    recipient TEXT NOT NULL,
    goldstein DOUBLE PRECISION,
    type TEXT,
    quad TEXT,
    status TEXT NOT NULL,
    background INTEGER NOT NULL,
    day TEXT,
    time_to TEXT,
    place TEXT,
    country TEXT,
    PRIMARY KEY (id, actor, recipient)
)${clustered};
INSERT INTO incident_dyad (id, actor, recipient, goldstein, type, quad, status, background, day, time_to, place, country)
SELECT incident.id, pair.actor, pair.recipient, pair.goldstein, incident.type, incident.quad, incident.status, incident.background,
    incident.day, incident.time_to, incident.place, incident.country
FROM (SELECT claim.incident AS incident, acting.actor AS actor, other.actor AS recipient, AVG(claim.goldstein) AS goldstein
    FROM claim
    JOIN claim_actor acting ON acting.claim = claim.no AND acting.role = 'actor' AND acting.own = 1
    JOIN claim_actor other ON other.claim = claim.no AND other.own = 1 AND other.actor <> acting.actor
    WHERE claim.kind = 'event' AND claim.incident IS NOT NULL
        AND (other.role = 'recipient' OR other.role = 'actor' AND claim.type IN ('CONSULT', 'COOPERATE', 'AGREE', 'ASSAULT')
            AND NOT EXISTS (SELECT 1 FROM claim_actor upon WHERE upon.claim = claim.no AND upon.role = 'recipient')
            AND (claim.type <> 'ASSAULT' OR (SELECT COUNT(*) FROM claim_actor side
                WHERE side.claim = claim.no AND side.role = 'actor' AND side.own = 1) = 2))
    GROUP BY claim.incident, acting.actor, other.actor) pair
JOIN incident ON incident.id = pair.incident;
