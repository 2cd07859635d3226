CREATE INDEX decision_claim_decision ON decision_claim (decision);
