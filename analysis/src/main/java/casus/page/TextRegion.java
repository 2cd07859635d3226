package casus.page;

import casus.document.Dropped;
import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stretch of blocks that is the article: running text speaks for it, short lines and furniture against it, and
 * running text among short lines (a teaser) says little. Of all stretches the one that most speaks for is taken.
 */
final class TextRegion {
    private static final int RUNNING_WORDS = 8;
    private static final int MOST = 50;
    private static final double LONE = 0.35;
    private static final int LONG_WORDS = 25;

    private final List<TextBlock> blocks;
    private final boolean[] running;
    private final int[] words;
    private int begin;
    private int end;

    TextRegion(List<TextBlock> blocks) {
        this.blocks = blocks;
        running = new boolean[blocks.size()];
        words = new int[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            words[i] = words(text);
            running[i] = words[i] >= RUNNING_WORDS && HtmlBlock.endsSentence(text) || words[i] > LONG_WORDS;
        }
        find();
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            words += inside || blank ? 0 : 1;
            inside = !blank;
        }
        return words + HtmlBlock.unspaced(text) / 2;
    }

    /** Index of the first block of the article. */
    int begin() {
        return begin;
    }

    /** Index after its last block. */
    int end() {
        return end;
    }

    boolean isRunning(int index) {
        return running[index];
    }

    int words(int index) {
        return words[index];
    }

    private void find() {
        double best = 0;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weight(i);
            if (sum > best) {
                best = sum;
                begin = from;
                end = i + 1;
            }
        }
        if (best <= 0) {
            begin = 0;
            end = blocks.size();
        }
    }

    private double weight(int index) {
        TextBlock block = blocks.get(index);
        Optional<Furniture.Sign> sign = Furniture.ofText(block.text());
        if (sign.isPresent()) {
            return sign.get().kind() == Dropped.Kind.COMMENT
                    ? -30
                    : sign.get().kind() == Dropped.Kind.NEWSLETTER ? -4 : -8;
        }
        if (block.mark() == Mark.RUNNING_HEAD) {
            return 0;
        }
        if (running[index]) {
            int most = Math.min(words[index], MOST);
            return isRunningAt(index - 1) || isRunningAt(index + 1) ? most : most * LONE;
        }
        if (block.mark() == Mark.ITEM || HtmlBlock.endsSentence(block.text())) {
            return isRunningAt(index - 1) || isRunningAt(index + 1) ? 1 : -2;
        }
        boolean among = !isRunningAt(index - 1) && !isRunningAt(index + 1);
        return among ? -7 : -4;
    }

    private boolean isRunningAt(int index) {
        return index >= 0 && index < running.length && running[index];
    }
}
