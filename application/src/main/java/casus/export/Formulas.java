package casus.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what somebody wrote: a text that begins, after any apostrophes, with {@code = + - @} (also in full
 * width), a tab or a return gets an apostrophe before it.
 */
public final class Formulas {
    private static final String BEGINNING = "[=+\\-@\\t\\r＝＋－＠]";
    private static final Pattern FORMULA = Pattern.compile("'*" + BEGINNING + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("''*" + BEGINNING + ".*", Pattern.DOTALL);

    private Formulas() {}

    /** A text that no spreadsheet runs. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was guarded. */
    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
