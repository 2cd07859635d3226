package casus.adding;

import casus.analysis.Analysis;
import casus.document.Source;
import casus.ingest.Input.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document: its analysis, or the problem, or neither where it was known and not analysed again.
 *
 * @param sources what it was read from: several where an article is split over them
 * @param known key of the article in the store that was made from the same bytes
 */
public record Outcome(
        String id,
        @Nullable Analysis analysis,
        @Nullable Problem problem,
        List<Source> sources,
        @Nullable String known) {
    public Outcome {
        sources = List.copyOf(sources);
    }

    /** The ids of the inputs that it was read from. */
    public List<String> inputs() {
        return sources.stream().map(Source::id).toList();
    }
}
