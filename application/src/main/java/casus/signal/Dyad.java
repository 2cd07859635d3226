package casus.signal;

/** Two sides between which something passed, in the order of their ids. */
public record Dyad(String one, String other) implements Comparable<Dyad> {
    public Dyad {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("Sides must differ and stand in order: " + one + ", " + other);
        }
    }

    /** The dyad of two different sides in any order. */
    public static Dyad of(String a, String b) {
        return a.compareTo(b) < 0 ? new Dyad(a, b) : new Dyad(b, a);
    }

    /** Whether a side is one of the two. */
    public boolean has(String side) {
        return one.equals(side) || other.equals(side);
    }

    @Override
    public int compareTo(Dyad that) {
        int first = one.compareTo(that.one);
        return first != 0 ? first : other.compareTo(that.other);
    }

    @Override
    public String toString() {
        return one + "–" + other;
    }
}
