package casus.cli;

import casus.record.ArticleQuery;

/** An article of the record in one line for people. */
final class ArticleLine {
    private ArticleLine() {}

    static String of(ArticleQuery.Row row) {
        String copy = row.copyOf().equals(row.key()) ? "" : ", copy of " + row.copyOf();
        String version = row.version() == 1 ? "" : ", version " + row.version();
        return row.key() + "  " + (row.published() == null ? "undated   " : row.published()) + "  "
                + (row.outlet() == null ? "" : row.outlet() + ": ")
                + (row.title() == null ? row.origin() : row.title()) + "  ("
                + Counts.of(row.claims(), "claim") + version + copy + ")";
    }
}
