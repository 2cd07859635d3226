package casus.page;

import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above the text of a copied article: its title, writers, dates and section. */
final class TextHead {

    private static final Pattern DATELINE =
            Pattern.compile("^(?:\\([A-Z]{2,8}\\) )?\\p{Lu}[\\p{Lu}\\p{M} .'’-]{2,40},.{0,60}");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)[ap]\\.m\\.$");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})/\\d{1,2}/\\d{4}");
    private static final int LAST_MONTH = 12;
    private static final int BYLINE_REACH = 10;
    private static final int BESIDE = 3;
    private static final int REACH = 25;
    private static final int TITLE_LEAST = 3;
    private static final int TITLE_MOST = 32;
    private static final int DATELINE_REACH = 90;
    private static final int LONGEST_DATE = 160;
    private static final double MARKED = 4;
    private static final double NEARER = 0.02;
    private static final double NEARLY = 0.4;
    private static final double FULL_STOP = 0.5;
    private static final int FULL_TITLE = 5;

    private final List<TextBlock> blocks;
    private final TextRegion region;
    private final TextBylines bylines = new TextBylines();
    private final boolean dayFirst;
    private final int titleAt;
    private int lastByline = -1;
    private @Nullable String section;
    private String kind = "news";
    private @Nullable Moment published;
    private @Nullable Moment updated;

    TextHead(List<TextBlock> blocks, TextRegion region) {
        this.blocks = blocks;
        this.region = region;
        titleAt = findTitle();
        dayFirst = isDayFirst();
    }

    /** The index of the title's block; -1 when there is none. */
    int titleAt() {
        return titleAt;
    }

    @Nullable
    String title() {
        return titleAt < 0 ? null : blocks.get(titleAt).text();
    }

    @Nullable
    String section() {
        return section;
    }

    List<String> authors() {
        return bylines.authors();
    }

    @Nullable
    Moment published() {
        return published;
    }

    @Nullable
    Moment updated() {
        return updated;
    }

    /** Whether the block stands right above the text. */
    boolean holds(int index) {
        return index < firstText() && index >= firstText() - REACH;
    }

    /** The kind of article that its title or section tells. */
    String kind() {
        String lower = String.valueOf(title()).toLowerCase(Locale.ROOT);
        for (String known : List.of("analysis", "opinion", "interview")) {
            if (lower.startsWith(known + ":") || lower.startsWith(known + " |")) {
                return known;
            }
        }
        return kind;
    }

    // ---------------------------------------------------------------- the title

    /** The first running block that is no question set as a title. */
    private int firstText() {
        int first = region.firstRunning();
        while (first + 1 < region.end()
                && TextShape.isQuestion(blocks.get(first).text(), region.words(first))) {
            first++;
        }
        return first;
    }

    /** Of the lines above the body the one whose words the body takes up, the nearer the better. */
    private int findTitle() {
        int first = firstText();
        Set<String> body = new HashSet<>();
        for (int i = first; i < region.end(); i++) {
            body.addAll(TextSubject.telling(blocks.get(i).text()));
        }
        int best = -1;
        double most = 0;
        double last = 0;
        for (int i = Math.max(0, first - REACH); i < Math.max(first, 1) && i < blocks.size(); i++) {
            double above = last;
            last = 0;
            if (i == first && first > 0 && !TextShape.isQuestion(blocks.get(i).text(), region.words(i))
                    || !mayBeTitle(i)) {
                continue;
            }
            Set<String> own = TextSubject.telling(blocks.get(i).text());
            long shared = own.stream().filter(body::contains).count();
            double score = (shared + 0.5) * (own.isEmpty() ? 0.2 : (double) (shared + 1) / (own.size() + 1))
                    + (blocks.get(i).mark() == Mark.HEADING ? MARKED : 0)
                    - NEARER * (first - i);
            score *= blocks.get(i).text().endsWith(".") ? FULL_STOP : 1;
            last = score;
            // a line right above that is nearly as telling is the title, and this one the standfirst
            boolean standfirst =
                    best >= 0 && best == i - 1 && above > NEARLY * score && region.words(best) >= FULL_TITLE;
            if (score > most && !standfirst) {
                most = score;
                best = i;
            }
        }
        return withoutPath(best, first);
    }

    /** "Home News Ferry sinks in the fog" is the way to the title: where the title has a line of its own, that one is taken. */
    private int withoutPath(int best, int first) {
        for (int i = Math.max(0, first - REACH); best >= 0 && i < first; i++) {
            String text = blocks.get(i).text();
            String path = blocks.get(best).text();
            if (region.words(i) >= TITLE_LEAST
                    && path.length() > text.length()
                    && path.endsWith(text)
                    && mayBeTitle(i)) {
                return i;
            }
        }
        return best;
    }

    private boolean mayBeTitle(int index) {
        TextBlock block = blocks.get(index);
        String text = block.text();
        int words = region.words(index);
        return (words >= TITLE_LEAST || block.mark() == Mark.HEADING)
                && words <= TITLE_MOST
                && block.mark() != Mark.RUNNING_HEAD
                && block.mark() != Mark.IMAGE
                && Furniture.ofText(text).isEmpty()
                && !TextBylines.opens(text)
                && !TextShape.isCounter(text)
                && !TextBylines.isNames(text)
                && Credits.begin(text) < 0
                && !isDateLine(text)
                && !(HtmlBlock.endsSentence(text) && region.isRunning(index) && !TextShape.isQuestion(text, words));
    }

    // ---------------------------------------------------------------- section, dates

    /** Takes the line as the name of a section where it is one; the first that tells a kind of article is kept. */
    void section(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (Sections.isSection(lower)) {
            boolean telling = section != null
                    && !Sections.kind(section.toLowerCase(Locale.ROOT)).equals("news");
            section = telling ? section : text;
            kind = Sections.kind(lower).equals("news") ? kind : Sections.kind(lower);
        }
    }

    static boolean isDateLine(String text) {
        return text.length() < LONGEST_DATE
                && Moment.first(text).isPresent()
                && !HtmlBlock.endsSentence(HALF_DAY.matcher(text).replaceFirst(""));
    }

    /** Whether 11/10/2024 is a day of October: another line leaves no other reading, or the text is not English. */
    private boolean isDayFirst() {
        StringBuilder body = new StringBuilder();
        for (int i = region.begin(); i < region.end(); i++) {
            if (region.isRunning(i)) {
                body.append(blocks.get(i).text()).append(' ');
            }
        }
        return !Language.of(body.toString()).equals("en")
                || blocks.stream()
                        .map(block -> SLASHED.matcher(block.text()))
                        .anyMatch(matcher -> matcher.find() && Integer.parseInt(matcher.group(1)) > LAST_MONTH);
    }

    /** Takes the dates of a line: what follows a word for a change is the day of the change. */
    void date(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int change =
                TextWords.of("update").stream().mapToInt(lower::indexOf).max().orElse(-1);
        String before = change < 0 ? text : text.substring(0, change);
        String after = change < 0 ? "" : text.substring(change);
        published = published == null ? Moment.first(before, dayFirst).orElse(null) : published;
        updated = updated == null ? Moment.first(after, dayFirst).orElse(null) : updated;
    }

    /** "PORT VILA, March 3, 2025 (Agency) --": the day that a dateline gives, where no line gave one. */
    void dateline(String body) {
        if (published == null) {
            String begin = body.substring(0, Math.min(DATELINE_REACH, body.length()));
            published = DATELINE.matcher(begin).find() ? Moment.first(begin).orElse(null) : null;
        }
    }

    // ---------------------------------------------------------------- persons

    /** Takes the persons of a line that names them; whether it does. */
    boolean byline(int index) {
        String text = blocks.get(index).text();
        if (bylines.take(text)
                || index > 0 && TextBylines.isBare(blocks.get(index - 1).text()) && bylines.takeAlone(text)) {
            lastByline = index;
            return true;
        }
        boolean more = bylines.authors().isEmpty() || lastByline == index - 1;
        boolean near = more && titleAt >= 0 && index > titleAt && index <= titleAt + BYLINE_REACH;
        boolean taken = near && (TextBylines.hasRole(text) || isAmongDates(index)) && bylines.takeAlone(text);
        lastByline = taken ? index : lastByline;
        return taken;
    }

    /** Whether a line right above or below gives a date or the writer's role. */
    private boolean isAmongDates(int index) {
        for (int i = Math.max(titleAt + 1, index - 2); i <= Math.min(blocks.size() - 1, index + BESIDE); i++) {
            String text = blocks.get(i).text();
            if (i != index
                    && (isDateLine(text)
                            || TextShape.isCounter(text)
                            || region.words(i) < BESIDE * 2 && TextBylines.hasRole(text))) {
                return true;
            }
        }
        return false;
    }
}
