package casus.event;

import casus.claim.ClaimTime;
import casus.claim.Status;
import casus.time.TimeMention;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives events the time that an earlier sentence stated for the same happening, where it is taken up ("the attack
 * killed three"). Sentences must come in order.
 */
final class TimeMemory {
    private static final Set<TimeMention.Precision> SHORT =
            Set.of(TimeMention.Precision.DAY, TimeMention.Precision.WEEK, TimeMention.Precision.RANGE);

    private final BackReference back;
    private final Map<String, ClaimTime> last = new HashMap<>();

    TimeMemory(WordClasses classes) {
        this.back = new BackReference(classes);
    }

    /** The candidate with the time that it has, or is given. */
    Candidate dated(Candidate candidate) {
        String type = candidate.sense().type();
        if (type == null || candidate.factuality().status() != Status.OCCURRED) {
            return candidate;
        }
        if (candidate.time().basis() != ClaimTime.Basis.PUBLISHED) {
            if (SHORT.contains(candidate.time().precision())) {
                last.put(type, candidate.time());
            }
            return candidate;
        }
        ClaimTime told = back.isTo(candidate) ? last.get(type) : null;
        return told == null
                ? candidate
                : candidate.withTime(
                        new ClaimTime(told.text(), told.from(), told.to(), told.precision(), ClaimTime.Basis.CONTEXT));
    }
}
