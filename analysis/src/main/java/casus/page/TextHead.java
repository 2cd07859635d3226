package casus.page;

import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above the text of a copied article: its title, writers, dates and section. */
final class TextHead {
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)(?:^|[|·•—–,/]\\s*|\\.\\s+)(?:" + TextWords.either("byline") + "):? ((?-i:\\p{Lu})[^|·•\\n]{2,120})");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\bat \\d.*$");
    private static final Pattern AND = Pattern.compile("\\b(?:and|und|y|et|de|van|von)\\b");
    private static final Pattern NAMES_BEFORE_SLASH =
            Pattern.compile("^(\\p{Lu}{2,}(?:[ '’-]\\p{Lu}{2,}){1,3}(?: and \\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3})?) */");
    private static final Pattern OURS = Pattern.compile("(?i)by (?:our|a|the|staff)\\b.{0,60}$");
    private static final Pattern BARE = Pattern.compile("(?iu)(?:" + TextWords.either("byline") + "):?");
    /** What parts a name from the date behind it: "Ada Quill / River Post / Sep 2, 2024", "Ada QuillPublished Jul 17, 2024". */
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*(?:[/|•·,]|Published|Updated|Posted).*$");

    private static final Pattern DATELINE =
            Pattern.compile("^(?:\\([A-Z]{2,8}\\) )?\\p{Lu}[\\p{Lu}\\p{M} .'’-]{2,40},.{0,60}");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)[ap]\\.m\\.$");
    private static final int REACH = 25;
    private static final int TITLE_LEAST = 3;
    private static final int TITLE_MOST = 32;
    private static final int DATELINE_REACH = 90;
    private static final int LONGEST_DATE = 160;
    private static final double MARKED = 4;
    private static final double NEARER = 0.02;
    private static final double NEARLY = 0.4;
    private static final int FULL_TITLE = 5;

    private final List<TextBlock> blocks;
    private final TextRegion region;
    private final Set<String> authors = new LinkedHashSet<>();
    private final int titleAt;
    private @Nullable String section;
    private String kind = "news";
    private @Nullable Moment published;
    private @Nullable Moment updated;

    TextHead(List<TextBlock> blocks, TextRegion region) {
        this.blocks = blocks;
        this.region = region;
        titleAt = findTitle();
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
        return List.copyOf(authors);
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
        return index < region.firstRunning() && index >= region.firstRunning() - REACH;
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

    /** Of the lines above the body the one whose words the body takes up, the nearer the better. */
    private int findTitle() {
        int first = region.firstRunning();
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
            if (i == first && first > 0 || !mayBeTitle(i)) {
                continue;
            }
            Set<String> own = TextSubject.telling(blocks.get(i).text());
            long shared = own.stream().filter(body::contains).count();
            double score = (shared + 0.5) * (own.isEmpty() ? 0.2 : (double) (shared + 1) / (own.size() + 1))
                    + (blocks.get(i).mark() == Mark.HEADING ? MARKED : 0)
                    - NEARER * (first - i);
            last = score;
            // a line right above that is nearly as telling is the title, and this one the standfirst
            boolean standfirst =
                    best >= 0 && best == i - 1 && above > NEARLY * score && region.words(best) >= FULL_TITLE;
            if (score > most && !standfirst) {
                most = score;
                best = i;
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
                && !BYLINE.matcher(text).lookingAt()
                && !TextShape.isCounter(text)
                && !isNames(text)
                && Credits.begin(text) < 0
                && !isDateLine(text)
                && !(HtmlBlock.endsSentence(text) && region.isRunning(index));
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

    /** Takes the dates of a line: what follows a word for a change is the day of the change. */
    void date(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int change =
                TextWords.of("update").stream().mapToInt(lower::indexOf).max().orElse(-1);
        String before = change < 0 ? text : text.substring(0, change);
        String after = change < 0 ? "" : text.substring(change);
        published = published == null ? Moment.first(before).orElse(null) : published;
        updated = updated == null ? Moment.first(after).orElse(null) : updated;
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
    boolean byline(String text) {
        Matcher by = BYLINE.matcher(text);
        if (by.find()) {
            List<String> persons = Authors.persons(List.of(by.group(1)), null);
            persons.forEach(person -> authors.add(isCapitals(person) ? titled(person) : person));
            return !persons.isEmpty() || by.start() == 0;
        }
        Matcher names = NAMES_BEFORE_SLASH.matcher(text);
        String line = names.find() ? names.group(1) : isNames(text) ? text : "";
        Authors.persons(List.of(line), null).forEach(person -> authors.add(titled(person)));
        return !line.isEmpty() || OURS.matcher(text).lookingAt() || isDateLine(text) && nameBefore(text);
    }

    private boolean nameBefore(String text) {
        String name = BEHIND_NAME.matcher(text).replaceFirst("");
        if (name.length() == text.length() || Sections.isSection(name.toLowerCase(Locale.ROOT)) || isCapitals(name)) {
            return false;
        }
        return authors.isEmpty() && authors.addAll(Authors.persons(List.of(name), null));
    }

    /** Takes the persons of a line below one that says "By" and no more. */
    boolean bylineBelow(int index) {
        return index > 0
                && BARE.matcher(blocks.get(index - 1).text()).matches()
                && authors.addAll(Authors.persons(List.of(blocks.get(index).text()), null));
    }

    /** "ADA QUILL and BEN TAL": nothing but persons, in capitals. */
    private static boolean isNames(String text) {
        String names = AND.matcher(CLOCK.matcher(text).replaceFirst("")).replaceAll("");
        return isCapitals(names)
                && !names.equals(text)
                && Authors.persons(List.of(text), null).size() > 1;
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String titled(String capitals) {
        StringBuilder name = new StringBuilder();
        boolean start = true;
        for (char c : capitals.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetter(c);
        }
        return name.toString();
    }
}
