-- What is followed: feeds, sitemaps and folders.
CREATE TABLE watch_source (
    address TEXT PRIMARY KEY,
    moved_to TEXT,
    kind TEXT,
    title TEXT,
    added_at TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    next_at TEXT NOT NULL,
    tried_at TEXT,
    succeeded_at TEXT,
    failures INTEGER NOT NULL,
    problem TEXT
);
CREATE INDEX watch_source_next ON watch_source (next_at);

-- What they told of, each once, whatever became of it: pending, done, kept out or failed.
CREATE TABLE watch_item (
    key TEXT PRIMARY KEY,
    source TEXT NOT NULL REFERENCES watch_source (address) ON DELETE CASCADE,
    guid TEXT NOT NULL,
    link TEXT NOT NULL,
    hash TEXT NOT NULL,
    is_stub INTEGER NOT NULL,
    published TEXT,
    seen_at TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    done_at TEXT,
    article TEXT,
    problem TEXT,
    page ${blob}
);
CREATE INDEX watch_item_source ON watch_item (source, seen_at);
CREATE INDEX watch_item_guid ON watch_item (source, guid);
CREATE INDEX watch_item_next ON watch_item (state, next_at);
