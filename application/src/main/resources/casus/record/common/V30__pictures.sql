-- What drawings of many incidents are counted from, so that none of them reads the claims or the JSON of each.

-- Mean Goldstein score of its claims.
ALTER TABLE incident ADD COLUMN goldstein DOUBLE PRECISION;
UPDATE incident SET goldstein = (SELECT AVG(claim.goldstein) FROM claim WHERE claim.incident = incident.id);

-- All that counts and filters ask of an incident, so that the index alone is read.
CREATE INDEX incident_picture ON incident (day, quad, background, country, type, status, time_to, place, latitude, longitude,
    place_precision, reports, sources, goldstein, id);

-- Who acts upon whom in an incident, as its claims have it; both ways for those that meet, agree, or fight each other.
CREATE TABLE incident_dyad (
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    recipient TEXT NOT NULL,
    goldstein DOUBLE PRECISION,
    PRIMARY KEY (incident, actor, recipient)
)${clustered};
INSERT INTO incident_dyad (incident, actor, recipient, goldstein)
SELECT claim.incident, acting.actor, other.actor, AVG(claim.goldstein)
FROM claim
JOIN claim_actor acting ON acting.claim = claim.no AND acting.role = 'actor' AND acting.own = 1
JOIN claim_actor other ON other.claim = claim.no AND other.own = 1 AND other.actor <> acting.actor
WHERE claim.kind = 'event' AND claim.incident IS NOT NULL
    AND (other.role = 'recipient' OR other.role = 'actor' AND claim.type IN ('CONSULT', 'COOPERATE', 'AGREE', 'ASSAULT')
        AND NOT EXISTS (SELECT 1 FROM claim_actor upon WHERE upon.claim = claim.no AND upon.role = 'recipient')
        AND (claim.type <> 'ASSAULT' OR (SELECT COUNT(*) FROM claim_actor side
            WHERE side.claim = claim.no AND side.role = 'actor' AND side.own = 1) = 2))
GROUP BY claim.incident, acting.actor, other.actor;
