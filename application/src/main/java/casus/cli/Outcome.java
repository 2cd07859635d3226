package casus.cli;

import casus.analysis.Analysis;
import casus.ingest.Input.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document: its analysis, or the problem. Exactly one of the two is there.
 *
 * @param inputs the ids of the inputs that it was read from: several where an article is split over them
 */
record Outcome(String id, @Nullable Analysis analysis, @Nullable Problem problem, List<String> inputs) {
    Outcome {
        inputs = List.copyOf(inputs);
    }
}
