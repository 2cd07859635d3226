package casus.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A named rule: the phrase, and what it means. */
record TimeRule(String name, Pattern pattern, Production production) {
    /** Makes the value of a match; null where the words are no time after all. */
    @FunctionalInterface
    interface Production {
        @Nullable
        TimeValue value(Matcher matcher, TimeContext context);
    }
}
