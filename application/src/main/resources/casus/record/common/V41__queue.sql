-- What the review queue and the counts of the desk are read by.

CREATE INDEX claim_review ON claim (review);
CREATE INDEX incident_weight ON incident (background, contested, reports);
