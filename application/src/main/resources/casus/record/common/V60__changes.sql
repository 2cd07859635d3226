-- What persons changed, in one table: decisions, articles, accounts, collections, sources, briefs. Rows are only ever added; words of
-- articles, passwords and keys never stand in them.
CREATE TABLE change_log (
    seq BIGINT PRIMARY KEY,
    who TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    what TEXT NOT NULL,
    target TEXT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('logged', 0);
