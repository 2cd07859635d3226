package casus.incident;

/**
 * A decision of a person about two claims; the order of the two makes no difference.
 *
 * @param together whether they tell of one happening, or cannot
 */
public record Link(String one, String other, boolean together) {
    public Link {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A claim is always with itself: " + one);
        }
        if (one.compareTo(other) > 0) {
            String first = one;
            one = other;
            other = first;
        }
    }
}
