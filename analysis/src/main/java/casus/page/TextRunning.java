package casus.page;

/** Tells running text from headlines by its end and its letters. */
final class TextRunning {
    static final int LEAST_WORDS = 8;
    private static final int ASIAN_WORDS = 4;

    private TextRunning() {}

    /** Whether some words end a sentence; in scripts without blanks headlines ask, and only a full stop tells running text. */
    static boolean ends(String text, int words) {
        boolean spaced = HtmlBlock.unspaced(text) * 4 < text.length();
        return spaced
                ? words >= LEAST_WORDS && HtmlBlock.endsSentence(text)
                : words >= ASIAN_WORDS && (text.endsWith("。") || text.endsWith("。」"));
    }

    /** Whether few of the words are written large, unlike in titles. */
    static boolean isPlain(String text) {
        String[] all = text.split(" ");
        int large = 0;
        for (String word : all) {
            large += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return large * 3 < all.length;
    }
}
