package casus.factuality;

import casus.claim.Status;
import casus.factuality.Embedders.Effect;
import casus.sentence.Sentence;
import casus.sentence.Token;

/** Writes down what an embedding word makes of the predicate. */
final class Effects {
    private final Sentence sentence;
    private final Clauses clauses;
    private final Evidence evidence;

    Effects(Sentence sentence, Clauses clauses, Evidence evidence) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.evidence = evidence;
    }

    void apply(Effect effect, Token governor, boolean claimed) {
        switch (effect) {
            case NOT_OCCURRED -> evidence.turn("failed", governor);
            case ATTEMPTED -> evidence.status(Status.ATTEMPTED, "attempt", governor);
            case PLANNED -> evidence.status(Status.PLANNED, "plan", governor);
            case REQUESTED -> evidence.status(Status.REQUESTED, "request", governor);
            case POSSIBLE -> evidence.suppose("supposed", governor);
            case DENIED -> denied(governor);
            case REJECTED -> {
                if (claimed) {
                    denied(governor);
                } else {
                    evidence.turn("rejected", governor);
                }
            }
            case PROBABLE -> {
                if (clauses.isNegated(governor)) {
                    evidence.status(Status.POSSIBLE, "not believed", governor);
                } else {
                    evidence.probable("believed", governor);
                }
            }
            case ONGOING -> {
                if (!governor.tag().equals("VBD")) {
                    evidence.status(Status.ONGOING, "continues", governor);
                }
            }
            case CONFIRMED -> {
                if (clauses.isNegated(governor) || hasNeither(governor)) {
                    evidence.status(Status.POSSIBLE, "not confirmed", governor);
                }
            }
            case OCCURRED, CLAIM, SHARE, LIGHT -> {
                // says nothing of its own
            }
        }
    }

    private void denied(Token governor) {
        evidence.status(
                clauses.isNegated(governor) || hasNeither(governor) ? Status.POSSIBLE : Status.DENIED,
                "denial",
                governor);
    }

    /** "neither confirmed nor denied". */
    private boolean hasNeither(Token verb) {
        return sentence.tokens().stream().limit(verb.index()).anyMatch(token -> token.word()
                .equalsIgnoreCase("neither"));
    }
}
