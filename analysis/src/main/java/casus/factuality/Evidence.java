package casus.factuality;

import casus.claim.Certainty;
import casus.claim.Status;
import casus.document.Span;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been found so far about one predicate, from the inside out: the first status stays, negations turn it round. */
final class Evidence {
    private final List<Span> cues = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private Optional<Status> status = Optional.empty();
    private Certainty certainty = Certainty.CERTAIN;
    private boolean negated;
    private boolean ability;

    void status(Status found, String rule, Token cue) {
        if (status.isEmpty() || status.get() == Status.ONGOING) {
            status = Optional.of(found);
            note(rule, cue);
        }
    }

    /** What is told to be possible may turn out to depend on something even though it is told as to come. */
    void suppose(String rule, Token cue) {
        if (status.isEmpty() || status.get() == Status.ONGOING || status.get() == Status.PLANNED) {
            status = Optional.of(Status.POSSIBLE);
            note(rule, cue);
        }
    }

    /** "can", "could", "able": with a negation it does not happen. */
    void ability(Token cue) {
        ability |= status.isEmpty();
        status(Status.POSSIBLE, "modal", cue);
    }

    void turn(String rule, Token cue) {
        negated = !negated;
        note(rule, cue);
    }

    void probable(String rule, Token cue) {
        certainty = Certainty.PROBABLE;
        note(rule, cue);
    }

    boolean isOpen() {
        return status.isEmpty();
    }

    private void note(String rule, Token cue) {
        rules.add(rule);
        cues.add(cue.span());
    }

    Factuality result() {
        Status result = status.orElse(Status.OCCURRED);
        if (negated) {
            result = switch (result) {
                case OCCURRED, ONGOING, ATTEMPTED, PLANNED -> Status.NOT_OCCURRED;
                case NOT_OCCURRED -> Status.OCCURRED;
                case POSSIBLE -> ability ? Status.NOT_OCCURRED : Status.POSSIBLE;
                default -> result;
            };
        }
        Certainty sure = result == Status.POSSIBLE ? Certainty.POSSIBLE : certainty;
        return new Factuality(result, sure, cues, rules.isEmpty() ? "plain" : String.join("+", rules));
    }
}
