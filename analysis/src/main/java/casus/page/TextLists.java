package casus.page;

import casus.page.TextBlocks.TextBlock;
import java.util.List;

/** Finds the lines of lists that no mark tells: of one shape below one another, or below a line that announces them. */
final class TextLists {
    private static final int LINE_WORDS = 16;
    private static final int LEAST = 3;
    private static final int APART = 2;
    private static final int ANNOUNCED = 150;
    /** A picture's text may part a list from the text that leads up to it. */
    private static final int BEHIND = 3;

    private static final int SHAPE = 4;

    private TextLists() {}

    /** For each block whether it is a line of a list. */
    static boolean[] of(List<TextBlock> blocks, TextRegion region) {
        boolean[] listed = new boolean[blocks.size()];
        alike(blocks, region, listed);
        announced(blocks, region, listed);
        return listed;
    }

    /** "May 3 – Anvers", "May 9 – Tolm": three lines or more of the same marks, others may stand between two of them. */
    private static void alike(List<TextBlock> blocks, TextRegion region, boolean[] listed) {
        String[] shapes = new String[blocks.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = region.words(i) <= LINE_WORDS && !region.isSign(i)
                    ? shape(blocks.get(i).text())
                    : "";
        }
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i].isEmpty() || listed[i]) {
                continue;
            }
            int last = i;
            int lines = 1;
            for (int j = i + 1; j < shapes.length && j <= last + APART; j++) {
                if (shapes[j].equals(shapes[i])) {
                    last = j;
                    lines++;
                }
            }
            for (int j = i; lines >= LEAST && j <= last; j++) {
                listed[j] |= region.words(j) <= LINE_WORDS && !region.isSign(j);
            }
        }
    }

    /** The short lines below a line of the text that ends in a colon. */
    private static void announced(List<TextBlock> blocks, TextRegion region, boolean[] listed) {
        for (int i = region.begin(); i < Math.min(blocks.size(), region.end() + BEHIND); i++) {
            if (!announces(blocks.get(i).text(), region.words(i))) {
                continue;
            }
            int j = i + 1;
            while (j < blocks.size() && j <= i + ANNOUNCED && region.words(j) <= LINE_WORDS && !region.isSign(j)) {
                j++;
            }
            for (int k = i + 1; j - i > LEAST && k < j; k++) {
                listed[k] = true;
            }
        }
    }

    /** Whether a line says that a list comes: "The towns that voted for it:". */
    static boolean announces(String text, int words) {
        return words >= LEAST && (text.endsWith(":") || text.endsWith("："));
    }

    /** The marks and figures of a line in their order, of each run one; empty where it has none that a list would have. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        boolean marked = false;
        for (int i = 0; i < text.length() && shape.length() < SHAPE; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || c <= ' ' || "'’.".indexOf(c) >= 0) {
                continue;
            }
            char kind = Character.isDigit(c) ? '0' : c;
            if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
            marked |= kind == '0' || "–-:：@=/;(•".indexOf(kind) >= 0;
        }
        return marked ? shape.toString() : "";
    }
}
