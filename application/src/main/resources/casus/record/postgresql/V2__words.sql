CREATE TABLE claim_words (
    rowid BIGINT PRIMARY KEY REFERENCES claim (no) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX claim_words_words ON claim_words USING GIN (words);
CREATE TABLE article_words (
    article TEXT PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    title TEXT,
    body TEXT NOT NULL,
    words TSVECTOR NOT NULL
);
CREATE INDEX article_words_words ON article_words USING GIN (words);
