package casus.benchmark;

import java.util.Locale;

/** How much there is to read. */
record Counts(int documents, int sentences, int tokens, int telling) {
    /** From the line that {@link Survey} prints. */
    static Counts of(String line) {
        String[] cells = line.split(" ");
        return new Counts(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]));
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%d documents, %d sentences, %d tokens; %.0f %% of the sentences make a claim",
                documents,
                sentences,
                tokens,
                100.0 * telling / Math.max(1, sentences));
    }
}
