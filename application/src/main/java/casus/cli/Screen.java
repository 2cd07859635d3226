package casus.cli;

import java.util.Map;

/**
 * What text is printed on. The launcher says whether it is a terminal, since Java cannot tell on every release.
 *
 * @param width columns
 * @param colours whether escape sequences may be used
 */
record Screen(int width, boolean colours) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;

    /** Reads {@code COLUMNS}, {@code NO_COLOR} and what the launcher found. */
    static Screen of(Map<String, String> environment, boolean terminal) {
        int width = DEFAULT_WIDTH;
        String columns = environment.getOrDefault("COLUMNS", "").strip();
        if (columns.matches("[0-9]{1,5}")) {
            width = Math.max(NARROWEST, Integer.parseInt(columns));
        }
        String noColour = environment.getOrDefault("NO_COLOR", "");
        return new Screen(width, terminal && noColour.isEmpty());
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Columns that a text takes: wide characters take two, combining ones none. */
    static int columns(String text) {
        return text.codePoints().map(Screen::columns).sum();
    }

    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0xFF01 && point <= 0xFF60
                || switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
        return wide ? 2 : 1;
    }
}
