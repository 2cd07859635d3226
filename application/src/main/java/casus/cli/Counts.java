package casus.cli;

/** Numbers with what they count, in words. */
final class Counts {
    private Counts() {}

    /** {@code 1 claim}, {@code 2 claims}; for words that take an s. */
    static String of(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
