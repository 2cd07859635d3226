CREATE INDEX decision_kind ON decision (kind);
