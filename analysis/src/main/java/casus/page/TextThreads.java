package casus.page;

import casus.page.TextBlocks.TextBlock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what many have written below an article: a line that names who said it and when, or how many like it, then what was
 * said, again and again. Also teasers of which title and text are stuck together, one below the other.
 */
final class TextThreads {
    private static final Pattern POSTER =
            Pattern.compile("(?iu).{0,80}(?<!\\p{L})(?:" + TextWords.either("comment") + ")$");
    private static final Pattern VOTES = Pattern.compile(
            "(?iu)(?=.{0,40}\\d)(?:.{0,30}(?<!\\p{L}))?(?:" + TextWords.either("votes") + ")(?!\\p{L}).{0,12}");
    private static final Pattern STUCK = Pattern.compile(
            "\\p{Ll}{3}\\p{Lu}\\p{Ll}*[ ,'’]|\\p{Ll}{2}[?!]\\p{Lu}|\\p{Ll}\\d{4}\\p{Lu}|[\\p{Ll}\\d]{3}(?:A|I|The|In|An) ");
    private static final int POSTER_WORDS = 14;
    private static final int APART = 14;
    private static final int LEAST = 3;
    private static final int LONGEST_TEASER = 90;

    private TextThreads() {}

    /** For each block whether it stands in a thread of posts. */
    static boolean[] posts(List<TextBlock> blocks, int[] words) {
        boolean[] posted = new boolean[blocks.size()];
        int first = -1;
        int last = -1;
        int posters = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean poster = i < blocks.size()
                    && words[i] < POSTER_WORDS
                    && isPoster(blocks.get(i).text());
            if (last >= 0 && (i == blocks.size() || i - last > APART)) {
                for (int j = first; posters >= LEAST && j < Math.min(blocks.size(), last + APART); j++) {
                    posted[j] = true;
                }
                last = -1;
                posters = 0;
            }
            if (poster) {
                first = last < 0 ? i : first;
                last = i;
                posters++;
            }
        }
        return posted;
    }

    private static boolean isPoster(String text) {
        return POSTER.matcher(text).matches() || VOTES.matcher(text).matches();
    }

    /** For each block whether it is one of several teasers, one below the other, of which title and text are stuck together. */
    static boolean[] stuck(List<TextBlock> blocks, int[] words) {
        boolean[] teasers = new boolean[blocks.size()];
        int first = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean stuck = i < blocks.size()
                    && words[i] > LEAST
                    && words[i] < LONGEST_TEASER
                    && STUCK.matcher(blocks.get(i).text()).find();
            if (!stuck) {
                for (int j = first; i - first >= LEAST && j < i; j++) {
                    teasers[j] = true;
                }
                first = i + 1;
            }
        }
        return teasers;
    }
}
