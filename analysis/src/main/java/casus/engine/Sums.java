package casus.engine;

/**
 * Sums of rows times numbers, in loops that the compiler of Java 17 is known to turn into vector instructions: every row an array
 * of its own, and no more than four of them at once. Eight at once, or rows within one array, were three times as slow.
 */
final class Sums {
    /** How many rows {@link #add} adds. */
    static final int AT_ONCE = 4;

    private Sums() {}

    /** Adds four rows, from {@code row} on, each times one of four numbers, from {@code number} on. */
    static void add(float[] sums, float[][] rows, int row, float[] numbers, int number) {
        addFour(
                sums,
                rows[row],
                rows[row + 1],
                rows[row + 2],
                rows[row + 3],
                numbers[number],
                numbers[number + 1],
                numbers[number + 2],
                numbers[number + 3]);
    }

    static void addOne(float[] sums, float[] row, float number) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += number * row[i];
        }
    }

    private static void addFour(
            float[] sums, float[] one, float[] two, float[] three, float[] four, float a, float b, float c, float d) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a * one[i] + b * two[i] + c * three[i] + d * four[i];
        }
    }
}
