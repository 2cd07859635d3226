package casus.document;

/** Half-open range {@code [begin, end)} of UTF-16 units in a named text, usually {@link Article#text()}. */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("Span [" + begin + ", " + end + ") is not a range");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds both. */
    public Span envelope(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    public String of(String text) {
        return text.substring(begin, end);
    }

    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}
