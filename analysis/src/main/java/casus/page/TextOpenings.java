package casus.page;

import casus.page.TextBlocks.TextBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the lines by which an article sends to others again and again: some words, a colon or a bar, and a title, the same
 * words at each. Lines one below the other are a list, and who speaks in an interview is named in a word or two.
 */
final class TextOpenings {
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 6;
    private static final int LINE_WORDS = 25;
    private static final int LEAST = 2;

    private TextOpenings() {}

    /** For each block whether it is such a line. */
    static boolean[] of(List<TextBlock> blocks, int[] words) {
        String[] openings = new String[blocks.size()];
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < openings.length; i++) {
            openings[i] = words[i] > LINE_WORDS ? "" : opening(blocks.get(i).text());
        }
        for (int i = 0; i < openings.length; i++) {
            boolean isListed = i > 0 && openings[i].equals(openings[i - 1])
                    || i + 1 < openings.length && openings[i].equals(openings[i + 1]);
            if (!openings[i].isEmpty() && !isListed) {
                counts.merge(openings[i], 1, Integer::sum);
            }
        }
        boolean[] found = new boolean[openings.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = counts.getOrDefault(openings[i], 0) >= LEAST;
        }
        return found;
    }

    /** What stands before the first colon or bar, in lower case; blank where that is no opening of a line with a title. */
    private static String opening(String text) {
        int end = 0;
        while (end < text.length() && ":|｜".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end + 2 >= text.length()
                || text.charAt(end + 1) != ' '
                || Character.isLowerCase(text.codePointAt(end + 2))
                || HtmlBlock.endsSentence(text)) {
            return "";
        }
        String opening = text.substring(0, end).strip();
        int words = TextRegion.words(opening);
        return words >= LEAST_WORDS && words <= MOST_WORDS ? opening.toLowerCase(Locale.ROOT) : "";
    }
}
