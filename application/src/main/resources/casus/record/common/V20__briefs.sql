-- Briefs as they were published: never changed.
CREATE TABLE brief (
    id TEXT PRIMARY KEY,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    title TEXT NOT NULL,
    filter TEXT NOT NULL,
    stories INTEGER NOT NULL,
    who TEXT NOT NULL,
    published_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    json ${blob} NOT NULL
);
CREATE INDEX brief_day ON brief (to_day);

-- Who gets briefs by mail. What became of an address is told by its moments: asked, confirmed, left.
CREATE TABLE subscriber (
    email TEXT NOT NULL,
    filter TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    confirmed_at TEXT,
    PRIMARY KEY (email, filter)
);

-- What was sent to whom, so that nothing is sent twice.
CREATE TABLE delivery (
    what TEXT NOT NULL,
    target TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    done_at TEXT,
    problem TEXT,
    payload ${blob},
    PRIMARY KEY (what, target)
);
CREATE INDEX delivery_due ON delivery (done_at, next_at);

-- Values of the store's own, such as the key that links are signed with.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
