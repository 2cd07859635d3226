package casus.event;

import casus.claim.ClaimTime;
import casus.claim.Status;
import casus.time.TimeMention;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives events the time that an earlier sentence stated for the same happening, where it is taken up ("the attack
 * killed three"). Sentences must come in order.
 */
final class TimeMemory {
    private static final Set<TimeMention.Precision> SHORT =
            Set.of(TimeMention.Precision.DAY, TimeMention.Precision.WEEK, TimeMention.Precision.RANGE);

    private final BackReference back;
    private final Map<String, ClaimTime> last = new HashMap<>();
    private final Map<String, ClaimTime> series = new HashMap<>();
    private @Nullable ClaimTime latest;
    private int latestAt = -2;

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
                keep(candidate, candidate.time());
            }
            return candidate;
        }
        ClaimTime told = back.isTo(candidate)
                ? last.get(type)
                : back.isOneOfSeries(candidate) ? series.get(type) : before(candidate);
        if (told == null) {
            return candidate;
        }
        ClaimTime time = new ClaimTime(told.text(), told.from(), told.to(), told.precision(), ClaimTime.Basis.CONTEXT);
        latest = time;
        latestAt = candidate.sentence().index();
        return candidate.withTime(time);
    }

    private void keep(Candidate candidate, ClaimTime time) {
        String type = String.valueOf(candidate.sense().type());
        last.put(type, time);
        if (back.isSeries(candidate)) {
            series.put(type, time);
        }
        latest = time;
        latestAt = candidate.sentence().index();
    }

    /** The day of what the sentence before told last, where this one says that it goes on at once. */
    private @Nullable ClaimTime before(Candidate candidate) {
        boolean near = candidate.sentence().index() - latestAt <= 1;
        return near && back.goesOn(candidate) ? latest : null;
    }
}
