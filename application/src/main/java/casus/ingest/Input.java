package casus.ingest;

import casus.document.Source;
import org.jspecify.annotations.Nullable;

/** A document to read, or the problem that kept it from being read. Exactly one of the two is there. */
public record Input(String id, @Nullable Source source, @Nullable Problem problem) {
    /** What is wrong, where, and how to mend it. */
    public record Problem(String code, String message, String where) {}

    static Input of(Source source) {
        return new Input(source.id(), source, null);
    }

    static Input problem(String id, String code, String message, String where) {
        return new Input(id, null, new Problem(code, message, where));
    }
}
