package casus.ingest;

import casus.document.Note;
import casus.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document to read, or the problem that kept it from being read. Exactly one of the two is there.
 *
 * @param further the other pages of the document in their order, where several inputs are one article
 */
public record Input(String id, @Nullable Source source, @Nullable Problem problem, List<Source> further) {
    /** What is wrong, where, and how to mend it. */
    public record Problem(String code, String message, String where) {}

    public Input {
        further = List.copyOf(further);
    }

    static Input of(Source source) {
        return new Input(source.id(), source, null, List.of());
    }

    /** Inputs that are pages of one article; it has the id of the first. */
    static Input joined(List<Source> pages, List<Note> notes) {
        Source first = pages.get(0);
        List<Note> all = new ArrayList<>(first.notes());
        all.addAll(notes);
        Source noted = new Source(
                first.id(),
                first.origin(),
                first.bytes(),
                first.format(),
                first.date(),
                first.title(),
                first.url(),
                first.charset(),
                Map.of(),
                all);
        return new Input(first.id(), noted, null, pages.subList(1, pages.size()));
    }

    static Input problem(String id, String code, String message, String where) {
        return new Input(id, null, new Problem(code, message, where), List.of());
    }

    /** All pages of the document in their order; empty where there is a problem. */
    public List<Source> sources() {
        List<Source> all = new ArrayList<>();
        if (source != null) {
            all.add(source);
            all.addAll(further);
        }
        return all;
    }
}
