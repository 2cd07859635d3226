-- The claims that one rule made, counted beside each claim that is reviewed, and incidents in the order of their weight.

CREATE INDEX claim_rule ON claim (rule, kind, type, review, id);
DROP INDEX incident_weight;
CREATE INDEX incident_weight ON incident (background, contested DESC, reports DESC, id);
