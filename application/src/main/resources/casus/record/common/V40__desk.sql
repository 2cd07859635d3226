-- The desk: who may use it, and what readers keep. The counter tells whether anything has changed.

INSERT INTO counter (name, value) VALUES ('change', 0);

CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    made_at TEXT NOT NULL
);

-- Only a hash of what the browser holds is kept.
CREATE TABLE account_session (
    token TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    ends_at TEXT NOT NULL
);

CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL
);

CREATE TABLE collection_item (
    collection TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    note TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (collection, kind, target)
);
