package casus.time;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A named rule: the phrase, what it means, and the kinds of words without which it need not be tried. */
record TimeRule(String name, Set<Cue> cues, Pattern pattern, Production production) {
    /** Makes the value of a match; null where the words are no time after all. */
    @FunctionalInterface
    interface Production {
        @Nullable
        TimeValue value(Matcher matcher, TimeContext context);
    }

    static TimeRule of(String name, Cue cue, String pattern, Production production) {
        return new TimeRule(
                name,
                Set.of(cue),
                Pattern.compile("(?<![\\w$€£-])" + pattern + "(?![\\w-])", Pattern.CASE_INSENSITIVE),
                production);
    }

    /** Without the usual bounds: the pattern states its own. */
    static TimeRule free(String name, Cue cue, String pattern, Production production) {
        return new TimeRule(name, Set.of(cue), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), production);
    }
}
