package casus.page;

import casus.document.Dropped;
import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the stretch of blocks that is the article: running text speaks for it, short lines and furniture against it, and
 * running text among short lines (a teaser) says little. Of all stretches the one that most speaks for is taken.
 */
final class TextRegion {
    private static final int RUNNING_WORDS = TextRunning.LEAST_WORDS;
    private static final int MOST = 50;
    private static final double LONE = 0.27;
    private static final int LONG_WORDS = 25;
    private static final int BROKEN_WORDS = 12;
    private static final int LONGEST_TITLE = 17;
    private static final int GAP = 3;
    private static final int ISLAND_WORDS = 25;
    private static final int ISLAND_REACH = 25;
    private static final double SAME_SUBJECT = 0.4;
    private static final int LIST_GAP = 2;
    private static final int TEASER_WORDS = 5;
    /** "jbaxt says:", "Ada on May 3, 2019 at 5:23 pm said:". */
    private static final Pattern COMMENTER = Pattern.compile("(?i)\\b(?:" + TextWords.either("comment") + ")$");

    private static final int COMMENTER_WORDS = 14;

    private final List<TextBlock> blocks;
    private final boolean[] running;
    private final int[] words;
    private final boolean[] cut;
    private final boolean[] again;
    private boolean[] listed;
    private final boolean[] posted;
    /** Stands without a full stop below a line that announces other stories. */
    private final boolean[] announced;

    private final List<Optional<Furniture.Sign>> signs = new ArrayList<>();
    private int begin;
    private int end;

    TextRegion(List<TextBlock> blocks) {
        this.blocks = blocks;
        running = new boolean[blocks.size()];
        words = new int[blocks.size()];
        cut = new boolean[blocks.size()];
        again = new boolean[blocks.size()];
        announced = new boolean[blocks.size()];
        listed = new boolean[blocks.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            words[i] = words(text);
            again[i] = words[i] >= RUNNING_WORDS && !seen.add(text);
            cut[i] = again[i] || TextShape.isCut(text, words[i]);
            running[i] = !cut[i] && (TextRunning.ends(text, words[i]) || words[i] > LONG_WORDS);
            signs.add(Furniture.ofText(text));
        }
        posted = TextThreads.posts(blocks, words);
        boolean[] stuck = TextThreads.stuck(blocks, words);
        boolean[] sending = TextOpenings.of(blocks, words);
        boolean headlines = false;
        for (int i = 0; i < blocks.size(); i++) {
            cut[i] |= stuck[i];
            again[i] |= sending[i];
            headlines =
                    isRelated(i) || headlines && !TextRunning.ends(blocks.get(i).text(), words[i]);
            announced[i] = headlines;
            running[i] &= !stuck[i] && (!headlines || words[i] > MOST);
        }
        for (int i = blocks.size() - 2; i >= 0; i--) {
            running[i] |= !cut[i] && !announced[i] && breaksOff(i);
        }
        find();
        listed = TextLists.of(blocks, this);
        withLists();
        withIslands();
        withLists();
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

    /** Whether a column, a page or a picture breaks the block off: what follows goes on in a lower-case letter, or might. */
    private boolean breaksOff(int index) {
        String text = blocks.get(index).text();
        if (words[index] < BROKEN_WORDS
                || !Character.isLetter(text.codePointBefore(text.length())) && !text.endsWith(",")) {
            return false;
        }
        for (int i = index + 1; i < blocks.size() && i <= index + GAP; i++) {
            String next = blocks.get(i).text();
            if (words[i] >= RUNNING_WORDS && Character.isLowerCase(next.codePointAt(0))) {
                return true;
            }
        }
        return words[index] > LONGEST_TITLE && running[index + 1] && TextRunning.isPlain(text);
    }

    /**
     * Whether the block is the text of another story: it repeats an earlier block, or it breaks off and running text is not
     * on both sides of it.
     */
    boolean isTeaser(int index) {
        return again[index]
                || announced[index] && !running[index] && !listed[index] && words[index] >= TEASER_WORDS
                || TextShape.isCried(blocks.get(index).text(), words[index])
                || cut[index] && !(isRunningAt(index - 1) && isRunningAt(index + 1));
    }

    /** Index of the first block of running text. */
    int firstRunning() {
        for (int i = begin; i < end; i++) {
            if (running[i]) {
                return i;
            }
        }
        return begin;
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

    /** Lists that the text leads up to; the text of a picture may stand before the line that announces one. */
    private void withLists() {
        int last = end - 1;
        for (int i = end; i < blocks.size() && i <= last + LIST_GAP + 1 && !isSign(i); i++) {
            boolean announces = i + 1 < blocks.size()
                    && listed[i + 1]
                    && TextLists.announces(blocks.get(i).text(), words[i]);
            if (announces || listed[i] && i <= last + LIST_GAP) {
                last = i;
            }
        }
        end = last + 1;
    }

    /** Running text on the same subject that furniture has cut off from the rest, above or below. */
    private void withIslands() {
        List<String> texts = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            if (running[i]) {
                texts.add(blocks.get(i).text());
            }
        }
        TextSubject subject = new TextSubject(texts);
        int last = Math.min(blocks.size(), end + ISLAND_REACH);
        boolean found = false;
        for (int i = end; i < last && !endsArticle(i); i++) {
            boolean island = isIsland(i, subject);
            if (found && !island) {
                break;
            }
            found |= island;
            end = island ? i + 1 : end;
        }
        int first = Math.max(0, begin - ISLAND_REACH);
        for (int i = begin - 1; i >= first; i--) {
            begin = isIsland(i, subject) ? i : begin;
        }
    }

    private boolean isIsland(int index, TextSubject subject) {
        String text = blocks.get(index).text();
        return running[index]
                && words[index] >= ISLAND_WORDS
                && HtmlBlock.endsSentence(text)
                && signs.get(index).isEmpty()
                && !TextShape.isCaption(blocks.get(index), words[index])
                && !TextShape.isNote(text, false)
                && subject.share(text, false) >= SAME_SUBJECT;
    }

    private boolean isRelated(int index) {
        return signs.get(index).isPresent() && signs.get(index).get().kind() == Dropped.Kind.RELATED;
    }

    private boolean endsArticle(int index) {
        Optional<Furniture.Sign> sign = signs.get(index);
        return sign.isPresent() && sign.get().kind() == Dropped.Kind.COMMENT;
    }

    /** What the block is by its words, where they tell that it is furniture. */
    Optional<Furniture.Sign> sign(int index) {
        return signs.get(index);
    }

    /** Whether the block is furniture by its words, or a date or a count. */
    boolean isSign(int index) {
        String text = blocks.get(index).text();
        return signs.get(index).isPresent() || TextShape.isCounter(text) || TextHead.isDateLine(text);
    }

    /** Whether the block is a reader's post or a line about one. */
    boolean isPosted(int index) {
        return posted[index] && (index < begin || index >= end);
    }

    /** Whether the block is a line of a list. */
    boolean isListed(int index) {
        return listed[index];
    }

    private double weight(int index) {
        TextBlock block = blocks.get(index);
        Optional<Furniture.Sign> sign = signs.get(index);
        if (sign.isPresent()) {
            return sign.get().kind() == Dropped.Kind.COMMENT
                    ? -250
                    : sign.get().kind() == Dropped.Kind.NEWSLETTER ? -4 : -8;
        }
        if (words[index] < COMMENTER_WORDS && COMMENTER.matcher(block.text()).find()) {
            return -15;
        }
        if (block.mark() == Mark.RUNNING_HEAD) {
            return 0;
        }
        if (posted[index]) {
            return -2;
        }
        if (running[index]) {
            int most = Math.min(words[index], MOST);
            return isRunningAt(index - 1) || isRunningAt(index + 1) ? most : most * LONE;
        }
        if (isTeaser(index)) {
            return -4;
        }
        if (TextShape.isCounter(block.text()) || TextHead.isDateLine(block.text())) {
            return -9;
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
