-- What a stream writes. Every row is written by its id, and only over what is older, so that rows which come twice or late change nothing.

CREATE TABLE IF NOT EXISTS stream_claim (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    origin TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    json JSONB NOT NULL
);

-- The incident that an event claim is in; null where it is in none.
CREATE TABLE IF NOT EXISTS stream_member (
    claim TEXT PRIMARY KEY,
    incident TEXT,
    stamp BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS stream_member_incident ON stream_member (incident);

-- Every incident that there has been. One holds as long as its first claim, whose id it has, is in it.
CREATE TABLE IF NOT EXISTS stream_incident (
    id TEXT PRIMARY KEY,
    stamp BIGINT NOT NULL,
    json JSONB NOT NULL
);

CREATE OR REPLACE VIEW stream_incident_now AS
    SELECT i.id, i.json FROM stream_incident i JOIN stream_member m ON m.claim = i.id AND m.incident = i.id;
