-- The record of Casus. Flags are 0 or 1; days are ISO dates, moments ISO instants in UTC; JSON is packed as Packed writes it.

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY,
    origin TEXT NOT NULL,
    url TEXT,
    media TEXT,
    headers TEXT,
    received_at TEXT NOT NULL,
    size BIGINT NOT NULL,
    bytes ${blob} NOT NULL
);

-- One row for each version of an article; the claims of the current version alone are in the record.
CREATE TABLE article (
    key TEXT PRIMARY KEY,
    series TEXT NOT NULL,
    version INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    id TEXT NOT NULL,
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document (sha256),
    url TEXT,
    outlet TEXT,
    title TEXT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    authors TEXT NOT NULL,
    copy_of TEXT NOT NULL,
    marks INTEGER NOT NULL,
    casus TEXT NOT NULL,
    added_at TEXT NOT NULL,
    options TEXT NOT NULL,
    story TEXT NOT NULL,
    analysis ${blob} NOT NULL,
    UNIQUE (series, version)
);
CREATE INDEX article_copy ON article (copy_of);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_outlet ON article (outlet);

-- Other paths and addresses under which the same bytes came.
CREATE TABLE article_origin (
    origin TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    PRIMARY KEY (origin, article)
);

CREATE TABLE copy_mark (
    hash BIGINT NOT NULL,
    article TEXT NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
)${clustered};
CREATE INDEX copy_mark_article ON copy_mark (article);

CREATE TABLE claim (
    no ${serial},
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    type TEXT,
    mode TEXT,
    quad TEXT,
    goldstein DOUBLE PRECISION,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    background INTEGER NOT NULL,
    time_from TEXT,
    time_to TEXT,
    day TEXT,
    place TEXT,
    country TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    place_precision TEXT,
    measure TEXT,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    event TEXT,
    relation TEXT,
    attribution TEXT NOT NULL,
    source TEXT,
    rule TEXT NOT NULL,
    review TEXT,
    incident TEXT,
    json ${blob} NOT NULL
);
CREATE INDEX claim_article ON claim (article, seq);
CREATE INDEX claim_incident ON claim (incident);
CREATE INDEX claim_day ON claim (day);
CREATE INDEX claim_type ON claim (type, day);
CREATE INDEX claim_country ON claim (country, day);
CREATE INDEX claim_event ON claim (event);

-- Who takes part: actor, recipient, of, subject, object or source. Each actor stands with all that it is part of.
CREATE TABLE claim_actor (
    actor TEXT NOT NULL,
    claim BIGINT NOT NULL REFERENCES claim (no) ON DELETE CASCADE,
    role TEXT NOT NULL,
    own INTEGER NOT NULL,
    PRIMARY KEY (actor, claim, role)
)${clustered};
CREATE INDEX claim_actor_claim ON claim_actor (claim);

CREATE TABLE claim_block (
    hash BIGINT NOT NULL,
    listed INTEGER NOT NULL,
    claim BIGINT NOT NULL REFERENCES claim (no) ON DELETE CASCADE,
    PRIMARY KEY (hash, listed, claim)
)${clustered};
CREATE INDEX claim_block_claim ON claim_block (claim);

-- Pairs that speak for each other; both ways.
CREATE TABLE claim_link (
    one BIGINT NOT NULL REFERENCES claim (no) ON DELETE CASCADE,
    other BIGINT NOT NULL REFERENCES claim (no) ON DELETE CASCADE,
    PRIMARY KEY (one, other)
)${clustered};
CREATE INDEX claim_link_other ON claim_link (other);

CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    type TEXT,
    quad TEXT,
    status TEXT NOT NULL,
    background INTEGER NOT NULL,
    day TEXT,
    time_from TEXT,
    time_to TEXT,
    place TEXT,
    country TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    place_precision TEXT,
    claims INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    killed_low DOUBLE PRECISION,
    killed_high DOUBLE PRECISION,
    contested INTEGER NOT NULL,
    json ${blob} NOT NULL
);
CREATE INDEX incident_day ON incident (background, day);
CREATE INDEX incident_country ON incident (country, day);
CREATE INDEX incident_type ON incident (type, day);

CREATE TABLE incident_redirect (
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
);

CREATE TABLE actor (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT,
    sectors TEXT NOT NULL,
    part_of TEXT,
    wikidata TEXT
);

-- What persons decided. Nothing is taken out of it: an undone decision names the one that undid it.
CREATE TABLE decision (
    seq BIGINT PRIMARY KEY,
    who TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    undone_by BIGINT
);

-- The claims that decisions are about, anchored by quote and position, so that they are found again.
CREATE TABLE decision_claim (
    decision BIGINT NOT NULL REFERENCES decision (seq),
    side INTEGER NOT NULL,
    series TEXT NOT NULL,
    claim TEXT NOT NULL,
    kind TEXT NOT NULL,
    exact TEXT NOT NULL,
    word TEXT NOT NULL,
    begin_at INTEGER NOT NULL,
    resolved TEXT
);
CREATE INDEX decision_claim_series ON decision_claim (series);
CREATE INDEX decision_claim_resolved ON decision_claim (resolved);

-- Numbers given out so far.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('claim', 0);
INSERT INTO counter (name, value) VALUES ('decision', 0);
