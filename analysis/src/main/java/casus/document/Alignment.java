package casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads spans of a text back to the text that it was made from, and forth: through what was cut out, replaced, decoded or
 * moved. Immutable; several of them compose ({@link #andThen}), so that each step of cleaning keeps its own.
 *
 * <p>It holds runs of units: {@code count} units, each {@code size} long here and {@code originSize} long there. Copied
 * characters are units of 1 and 1, "&amp;amp;" read as "&amp;" is one unit of 1 and 5. Whatever no run covers here was
 * put in and has no origin. A part of a unit leads to the whole of its other side. All places are UTF-16 units, but for
 * alignments that {@code casus.page} says lead to bytes.
 */
public final class Alignment {
    /** Nothing here has an origin. */
    public static final Alignment NONE = new Alignment(List.of());

    private final List<Run> runs;

    private Alignment(List<Run> runs) {
        this.runs = runs;
    }

    /** Units in a row: here from {@code begin}, there from {@code origin}. */
    private record Run(int begin, int count, int size, int origin, int originSize) {
        int end() {
            return begin + count * size;
        }

        int originEnd() {
            return origin + count * originSize;
        }

        /** The units from the index on, so many of them. */
        Run units(int first, int many) {
            return new Run(begin + first * size, many, size, origin + first * originSize, originSize);
        }

        Span originOf(int from, int to) {
            int first = (from - begin) / size;
            int last = (to - 1 - begin) / size;
            return new Span(origin + first * originSize, origin + (last + 1) * originSize);
        }

        Span placeOf(int from, int to) {
            int first = (from - origin) / originSize;
            int last = (to - 1 - origin) / originSize;
            return new Span(begin + first * size, begin + (last + 1) * size);
        }
    }

    /** Each of {@code length} characters is its own origin. */
    public static Alignment identity(int length) {
        return new Builder().add(0, length, 0, length, true).build();
    }

    /** Whether nothing here has an origin. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The smallest span there that holds the origin of all of the span; empty when none of it has one. */
    public Optional<Span> origin(Span span) {
        return origins(span).stream().reduce(Span::envelope);
    }

    /** Where the pieces of the span come from, in the order of this text; neighbours are joined, what was put in is passed over. */
    public List<Span> origins(Span span) {
        List<Span> found = new ArrayList<>();
        for (int i = firstAfter(span.begin()); i < runs.size() && runs.get(i).begin < span.end(); i++) {
            Run run = runs.get(i);
            join(found, run.originOf(Math.max(span.begin(), run.begin), Math.min(span.end(), run.end())));
        }
        return found;
    }

    /** What here was made from the span there, in the order of this text; empty when it was cut out. */
    public List<Span> places(Span origin) {
        List<Span> found = new ArrayList<>();
        for (Run run : runs) {
            int from = Math.max(origin.begin(), run.origin);
            int to = Math.min(origin.end(), run.originEnd());
            if (from < to) {
                join(found, run.placeOf(from, to));
            }
        }
        return found;
    }

    private static void join(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        boolean touches = last >= 0
                && spans.get(last).end() >= next.begin()
                && spans.get(last).begin() <= next.begin();
        if (touches) {
            spans.set(last, spans.get(last).envelope(next));
        } else {
            spans.add(next);
        }
    }

    /** The index of the first run that ends after the place. */
    private int firstAfter(int place) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** That of the part {@code [begin, end)} of this text, its places counted in the part. */
    public Alignment part(int begin, int end) {
        Builder part = new Builder();
        for (int i = firstAfter(begin); i < runs.size() && runs.get(i).begin < end; i++) {
            Run run = runs.get(i);
            part.addPart(run, Math.max(begin, run.begin), Math.min(end, run.end()), -begin);
        }
        return part.build();
    }

    /** The same where what it leads to stands so much further on in a longer text. */
    public Alignment shifted(int by) {
        return by == 0
                ? this
                : new Alignment(runs.stream()
                        .map(run -> new Run(run.begin, run.count, run.size, run.origin + by, run.originSize))
                        .toList());
    }

    /** From this text over the one it was made from to the one that {@code next} leads that back to. */
    public Alignment andThen(Alignment next) {
        Builder whole = new Builder();
        for (Run run : runs) {
            if (run.size == 1 && run.originSize == 1) {
                int shift = run.begin - run.origin;
                for (int i = next.firstAfter(run.origin);
                        i < next.runs.size() && next.runs.get(i).begin < run.originEnd();
                        i++) {
                    Run further = next.runs.get(i);
                    whole.addPart(
                            further,
                            Math.max(run.origin, further.begin),
                            Math.min(run.originEnd(), further.end()),
                            shift);
                }
                continue;
            }
            for (int unit = 0; unit < run.count; unit++) {
                Run one = run.units(unit, 1);
                next.origin(new Span(one.origin, one.originEnd()))
                        .ifPresent(origin -> whole.add(one.begin, one.size, origin.begin(), origin.length(), false));
            }
        }
        return whole.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alignment alignment && runs.equals(alignment.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return runs.toString();
    }

    /** Collects runs front to back. */
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();

        /** Characters copied one by one. */
        public Builder copy(int begin, int origin, int length) {
            return add(begin, length, origin, length, true);
        }

        /** A stretch that stands for another as a whole. */
        public Builder replace(Span here, Span there) {
            return add(here.begin(), here.length(), there.begin(), there.length(), false);
        }

        /**
         * All of the other alignment, its text beginning at {@code begin} of this one.
         *
         * @throws IllegalArgumentException when it does not lie after what was added before
         */
        public Builder append(int begin, Alignment other) {
            other.runs.forEach(run -> addPart(run, run.begin, run.end(), begin));
            return this;
        }

        /** Takes back what was added for the end of the text from here on. */
        public Builder shorten(int end) {
            while (!runs.isEmpty() && runs.get(runs.size() - 1).end() > end) {
                Run last = runs.remove(runs.size() - 1);
                if (last.begin < end) {
                    addPart(last, last.begin, end, 0);
                }
            }
            return this;
        }

        private Builder add(int begin, int length, int origin, int originLength, boolean copied) {
            if (length > 0 && originLength > 0) {
                add(copied ? new Run(begin, length, 1, origin, 1) : new Run(begin, 1, length, origin, originLength));
            }
            return this;
        }

        private void addPart(Run run, int from, int to, int shift) {
            int first = (from - run.begin + run.size - 1) / run.size;
            int after = (to - run.begin) / run.size;
            if (first > after) {
                torn(run, from, to, shift);
                return;
            }
            int head = run.begin + first * run.size;
            int tail = run.begin + after * run.size;
            torn(run, from, head, shift);
            if (after > first) {
                Run whole = run.units(first, after - first);
                add(new Run(whole.begin + shift, whole.count, whole.size, whole.origin, whole.originSize));
            }
            torn(run, tail, to, shift);
        }

        /** A part of a unit keeps the whole of its origin. */
        private void torn(Run run, int from, int to, int shift) {
            if (from < to) {
                Span origin = run.originOf(from, to);
                add(new Run(from + shift, 1, to - from, origin.begin(), origin.length()));
            }
        }

        private void add(Run run) {
            int last = runs.size() - 1;
            if (last >= 0) {
                Run before = runs.get(last);
                if (run.begin < before.end()) {
                    throw new IllegalArgumentException(run + " begins before the end of " + before);
                }
                boolean goesOn = before.end() == run.begin
                        && before.originEnd() == run.origin
                        && before.size == run.size
                        && before.originSize == run.originSize;
                if (goesOn) {
                    runs.set(
                            last,
                            new Run(before.begin, before.count + run.count, run.size, before.origin, run.originSize));
                    return;
                }
            }
            runs.add(run);
        }

        public Alignment build() {
            return runs.isEmpty() ? NONE : new Alignment(List.copyOf(runs));
        }
    }
}
