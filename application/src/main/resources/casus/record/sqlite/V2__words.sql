CREATE VIRTUAL TABLE claim_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE article_words USING fts5 (article UNINDEXED, title, body, tokenize = 'porter unicode61 remove_diacritics 2');
