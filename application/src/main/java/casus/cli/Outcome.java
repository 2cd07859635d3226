package casus.cli;

import casus.analysis.Analysis;
import casus.ingest.Input;
import org.jspecify.annotations.Nullable;

/** What came of one input: its analysis, or the problem. Exactly one of the two is there. */
record Outcome(String id, @Nullable Analysis analysis, Input.@Nullable Problem problem) {}
