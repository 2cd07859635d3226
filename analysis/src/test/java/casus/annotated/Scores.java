package casus.annotated;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one half: right, missed and extra claims in all and by kind and by file, and each field's share of right values. */
final class Scores {
    private final Map<String, int[]> claims = new TreeMap<>();
    private final Map<String, int[]> fields = new TreeMap<>();
    private final Map<String, int[]> mentions = new TreeMap<>();
    private int negatives;
    private int disturbed;

    void right(String kind, String file) {
        claim(kind, file, 0);
    }

    void extra(String kind, String file) {
        claim(kind, file, 1);
    }

    void missed(String kind, String file) {
        claim(kind, file, 2);
    }

    /** Mentions of a kind in sentences of which every mention is annotated. */
    void every(String kind, int right, int extra, int missed) {
        int[] counts = mentions.computeIfAbsent("every " + kind, key -> new int[3]);
        counts[0] += right;
        counts[1] += extra;
        counts[2] += missed;
    }

    void field(String name, boolean fits) {
        int[] counts = fields.computeIfAbsent(name, key -> new int[2]);
        counts[0] += fits ? 1 : 0;
        counts[1]++;
    }

    void negative(boolean quiet) {
        negatives++;
        disturbed += quiet ? 0 : 1;
    }

    private void claim(String kind, String file, int column) {
        for (String name : new String[] {"claims", kind, "in " + file}) {
            claims.computeIfAbsent(name, key -> new int[3])[column]++;
        }
    }

    /** What floors may be set for, by name. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        claims.forEach((name, c) -> {
            if (!name.startsWith("in ")) {
                figures.put(name + ".precision", share(c[0], c[0] + c[1]));
                figures.put(name + ".recall", share(c[0], c[0] + c[2]));
            }
        });
        mentions.forEach((name, c) -> {
            figures.put(name.replace(' ', '-') + ".precision", share(c[0], c[0] + c[1]));
            figures.put(name.replace(' ', '-') + ".recall", share(c[0], c[0] + c[2]));
        });
        fields.forEach((name, c) -> figures.put("field." + name, share(c[0], c[1])));
        figures.put("negatives.quiet", share(negatives - disturbed, negatives));
        return figures;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** The counts as a table to read. */
    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "", "right", "extra", "missed", "precision", "recall");
        claims.forEach((name, c) ->
                row(table, name, c[0], c[1], c[2], number(share(c[0], c[0] + c[1])), number(share(c[0], c[0] + c[2]))));
        mentions.forEach((name, c) ->
                row(table, name, c[0], c[1], c[2], number(share(c[0], c[0] + c[1])), number(share(c[0], c[0] + c[2]))));
        table.append('\n');
        row(table, "field", "right", "judged", "share", "", "");
        fields.forEach((name, c) -> row(table, name, c[0], c[1], number(share(c[0], c[1])), "", ""));
        return table.append("\nitems without claims: ")
                .append(negatives)
                .append(", of which Casus made claims in ")
                .append(disturbed)
                .append('\n')
                .toString();
    }

    private static void row(StringBuilder table, Object... cells) {
        table.append(String.format(Locale.ROOT, "%-28s%8s%8s%8s%11s%8s", cells).stripTrailing())
                .append('\n');
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
