package casus.time;

import casus.time.TimeMention.Precision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that only point at the past, the present or the future. */
final class ReferenceRules {
    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "recently", Cue.DEICTIC, "(?:more |most )?(?:recently|lately)", (m, c) -> lately(c.published())),
            TimeRule.of("recent", Cue.DEICTIC, "recent", (m, c) -> lately(c.published())),
            TimeRule.of(
                    "now",
                    Cue.DEICTIC,
                    "(?:right now|now|currently|presently|nowadays|at present|at the moment|at this moment)(?! that\\b)",
                    (m, c) -> Values.date("PRESENT_REF", c.published(), c.published(), Precision.UNKNOWN)),
            TimeRule.of(
                    "current",
                    Cue.DEICTIC,
                    "current(?= [a-z])(?! (?:account|affairs|events))",
                    (m, c) -> Values.date("PRESENT_REF", c.published(), c.published(), Precision.UNKNOWN)),
            TimeRule.of(
                    "the future",
                    Cue.DEICTIC,
                    "the (?:near |foreseeable |immediate |distant )?future(?! (?:of|[a-z]+s\\b))",
                    (m, c) -> Values.date("FUTURE_REF", c.published(), null, Precision.UNKNOWN)),
            TimeRule.of(
                    "the past",
                    Cue.DEICTIC,
                    "(?<=\\b(?:in|from|of) )the (?:distant |recent )?past(?= *(?:$|[,.;:)”\"]|and\\b|but\\b|have\\b|had\\b|has\\b|to\\b|for\\b|that\\b|he\\b|it\\b|they\\b|by\\b|with\\b|when\\b))",
                    (m, c) -> RelativeRules.pastReference(c)));

    private static final int LATELY_DAYS = 31;

    private ReferenceRules() {}

    private static TimeValue lately(@Nullable LocalDate published) {
        return Values.date(
                "PAST_REF", published == null ? null : published.minusDays(LATELY_DAYS), published, Precision.RANGE);
    }
}
