package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text copied from a page or a PDF: the article's region by its running text, its head above, furniture by shape and words. */
final class CopiedText {
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)(?:^|[|·•—–,/]\\s*|\\.\\s+)(?:(?:written |story |words |interview )?by|von|por|par):? (\\p{Lu}[^|·•\\n]{2,120})");
    private static final Pattern NUMBER = Pattern.compile("[\\d,. ]{1,9}[kKmM]?");
    private static final Pattern DATELINE =
            Pattern.compile("^(?:\\([A-Z]{2,8}\\) )?\\p{Lu}[\\p{Lu}\\p{M} .'’-]{2,40},.{0,60}");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)\\b(is|was|are) (a|an|the|our) [^.]{0,80}\\b(journalist|reporter|correspondent|columnist|editor|writer|author|professor|lecturer|fellow|analyst|researcher|lawyer|contributor|historian|director|scholar|commentator|minister|member|diplomat)s?\\b|\\bwrites (a|about|for|on)\\b|\\bcovers [^.]{3,80}\\.$|\\bviews expressed\\b|\\bfollow (him|her|them|me) (on|at)\\b");
    private static final int HEAD_REACH = 25;
    private static final int TITLE_LEAST = 3;
    private static final int TITLE_MOST = 32;
    private static final int LINE = 18;
    private static final int CAPTION_WORDS = 90;
    private static final int HEADING_WORDS = 14;
    private static final int DATELINE_REACH = 90;
    private static final int TELLING = 4;

    private final List<TextBlock> blocks;
    private final TextRegion region;
    private final List<Block> labelled = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private int titleAt = -1;
    private @Nullable String section;
    private String kind = "news";
    private @Nullable Moment published;
    private @Nullable Moment updated;

    private CopiedText(List<TextBlock> blocks) {
        this.blocks = blocks;
        this.region = new TextRegion(blocks);
    }

    static Page read(String text) {
        return new CopiedText(TextBlocks.of(text)).page();
    }

    private Page page() {
        titleAt = title();
        for (int i = 0; i < blocks.size(); i++) {
            labelled.add(label(i));
        }
        List<Block> whole = rejoined(labelled);
        if (published == null) {
            published = ofDateline();
        }
        String title = titleAt < 0 ? null : blocks.get(titleAt).text();
        return new Page(
                whole, title, kindOf(title), section, null, List.copyOf(authors), published, updated, null, List.of());
    }

    // ---------------------------------------------------------------- the head

    /** Of the lines above the body the one whose words the body takes up, the nearer the better; -1 when there is none. */
    private int title() {
        int first = firstRunning();
        Set<String> body = new HashSet<>();
        for (int i = first; i < region.end(); i++) {
            body.addAll(telling(blocks.get(i).text()));
        }
        int best = -1;
        double most = 0;
        for (int i = Math.max(0, first - HEAD_REACH); i < Math.max(first, 1) && i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            int words = region.words(i);
            boolean marked = block.mark() == Mark.HEADING;
            if (i == first && first > 0
                    || words < TITLE_LEAST && !marked
                    || words > TITLE_MOST
                    || isFurnitureLine(block)
                    || Credits.begin(block.text()) >= 0
                    || isDateLine(block.text())
                    || HtmlBlock.endsSentence(block.text()) && region.isRunning(i)) {
                continue;
            }
            Set<String> own = telling(block.text());
            long shared = own.stream().filter(body::contains).count();
            double score = (shared + 0.5) * (own.isEmpty() ? 0.2 : (double) (shared + 1) / (own.size() + 1))
                    + (marked ? 4 : 0)
                    - 0.02 * (first - i);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static boolean isFurnitureLine(TextBlock block) {
        return Furniture.ofText(block.text()).isPresent()
                || BYLINE.matcher(block.text()).lookingAt()
                || NUMBER.matcher(block.text()).matches()
                || block.mark() == Mark.RUNNING_HEAD;
    }

    private static Set<String> telling(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= TELLING) {
                words.add(word.length() > 6 ? word.substring(0, 6) : word);
            }
        }
        return words;
    }

    private int firstRunning() {
        for (int i = region.begin(); i < region.end(); i++) {
            if (region.isRunning(i)) {
                return i;
            }
        }
        return region.begin();
    }

    // ---------------------------------------------------------------- labels

    private Block label(int index) {
        TextBlock block = blocks.get(index);
        if (index == titleAt) {
            return part(Part.Kind.HEADLINE, "headline", block);
        }
        if (block.mark() == Mark.RUNNING_HEAD) {
            return new Block(null, Dropped.Kind.OTHER, "running-head", block.text());
        }
        Optional<Furniture.Sign> sign = Furniture.ofText(block.text());
        if (sign.isPresent()) {
            return new Block(null, sign.get().kind(), sign.get().label(), block.text());
        }
        if (NUMBER.matcher(block.text()).matches()) {
            return Block.furniture(Dropped.Kind.COUNTER, block.text());
        }
        boolean head = index < firstRunning() && index >= firstRunning() - HEAD_REACH;
        if (index < region.begin() || head) {
            return head ? ofHead(index, block) : new Block(null, Dropped.Kind.NAVIGATION, "navigation", block.text());
        }
        if (index >= region.end()) {
            return isNote(block)
                    ? Block.furniture(Dropped.Kind.AUTHOR_NOTE, block.text())
                    : new Block(null, Dropped.Kind.RELATED, "related", block.text());
        }
        return ofBody(index, block);
    }

    /** Above the body: section, byline, date, standfirst, caption. */
    private Block ofHead(int index, TextBlock block) {
        String text = block.text();
        if (isCaption(block)) {
            return caption(block);
        }
        boolean line = region.words(index) <= LINE;
        boolean dated = line && isDateLine(text);
        if (dated) {
            date(text);
        }
        if (line && byline(text)) {
            return Block.furniture(Dropped.Kind.BYLINE, text);
        }
        if (dated) {
            return Block.furniture(Dropped.Kind.DATE, text);
        }
        if (index > titleAt
                && titleAt >= 0
                && region.words(index) > TITLE_LEAST * 2
                && (HtmlBlock.endsSentence(text) || region.words(index) > HEADING_WORDS)) {
            return part(Part.Kind.BODY, "standfirst", block);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (region.words(index) < TITLE_LEAST && Sections.isSection(lower)) {
            section = section == null
                            || Sections.kind(section.toLowerCase(Locale.ROOT)).equals("news")
                    ? text
                    : section;
            kind = Sections.kind(lower).equals("news") ? kind : Sections.kind(lower);
        }
        return new Block(null, Dropped.Kind.NAVIGATION, "navigation", text);
    }

    private Block ofBody(int index, TextBlock block) {
        String text = block.text();
        if (isCaption(block)) {
            return caption(block);
        }
        boolean late = index >= region.end() - 2 && region.end() - region.begin() > 4;
        if (late && isNote(block)) {
            return Block.furniture(Dropped.Kind.AUTHOR_NOTE, text);
        }
        if (block.mark() == Mark.QUOTE) {
            return part(Part.Kind.QUOTE_BLOCK, "quote-block", block);
        }
        if (region.isRunning(index) || HtmlBlock.endsSentence(text)) {
            return part(Part.Kind.BODY, block.mark() == Mark.ITEM ? "list" : "body", block);
        }
        if (block.mark() == Mark.ITEM && region.words(index) >= TITLE_LEAST) {
            return part(Part.Kind.BODY, "list", block);
        }
        boolean opens = index + 1 < region.end() && (region.isRunning(index + 1) || isCaption(blocks.get(index + 1)));
        if (block.mark() == Mark.HEADING || opens && region.words(index) <= HEADING_WORDS && isHeadingText(text)) {
            return part(Part.Kind.HEADING, "heading", block);
        }
        return region.words(index) > HEADING_WORDS
                ? part(Part.Kind.BODY, "body", block)
                : new Block(null, Dropped.Kind.OTHER, "other", text);
    }

    private static boolean isHeadingText(String text) {
        int first = text.codePointAt(0);
        return (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || "\"“‘«¿¡".indexOf(first) >= 0
                        || Character.getType(first) == Character.OTHER_LETTER)
                && !isDateLine(text);
    }

    private static Block part(Part.Kind part, String label, TextBlock block) {
        return new Block(part, null, label, block.text(), block.links());
    }

    // ---------------------------------------------------------------- captions, notes

    private static boolean isCaption(TextBlock block) {
        return block.mark() == Mark.IMAGE
                || TextRegion.words(block.text()) < CAPTION_WORDS
                        && (Credits.begin(block.text()) >= 0 || Credits.isWholly(block.text()));
    }

    private static Block caption(TextBlock block) {
        return Credits.isWholly(block.text())
                ? part(Part.Kind.CREDIT, "credit", block)
                : part(Part.Kind.CAPTION, "caption", block);
    }

    private boolean isNote(TextBlock block) {
        String text = block.text();
        boolean named = authors.stream().anyMatch(text::startsWith);
        return NOTE.matcher(text).find()
                && (named || text.length() < 400 && !text.startsWith("“") && !text.startsWith("\""))
                && (named || Character.isUpperCase(text.codePointAt(0)));
    }

    // ---------------------------------------------------------------- dates and persons

    private static boolean isDateLine(String text) {
        return text.length() < 160
                && PageDates.first(text).isPresent()
                && !HtmlBlock.endsSentence(text.replaceFirst("(?i)[ap]\\.m\\.$", ""));
    }

    private void date(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int change = Math.max(lower.indexOf("updated"), Math.max(lower.indexOf("modified"), lower.indexOf("edited")));
        String before = change < 0 ? text : text.substring(0, change);
        String after = change < 0 ? "" : text.substring(change);
        Moment first = Moment.first(before).orElse(null);
        published = published == null ? first : published;
        updated = updated == null ? Moment.first(after).orElse(null) : updated;
    }

    /** Takes the persons of a line that names them; whether it does. */
    private boolean byline(String text) {
        Matcher by = BYLINE.matcher(text);
        if (by.find()) {
            List<String> persons = Authors.persons(List.of(by.group(1)), null);
            authors.addAll(persons);
            return !persons.isEmpty() || by.start() == 0;
        }
        String letters = text.replaceAll("(?i)\\bat \\d.*$", "").replaceAll("[^\\p{L} /&|·,.'’-]", "");
        boolean capitals = letters.length() > 8
                && letters.replaceAll("\\b(and|und|y|et|de|van|von)\\b", "")
                        .equals(letters.replaceAll("\\b(and|und|y|et|de|van|von)\\b", "")
                                .toUpperCase(Locale.ROOT));
        if (capitals && authors.isEmpty() && PageDates.first(text).isPresent()) {
            return false;
        }
        Matcher names = Pattern.compile(
                        "^(\\p{Lu}{2,}(?:[ '’-]\\p{Lu}{2,}){1,3}(?: and \\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3})?) */")
                .matcher(text);
        if (names.find()) {
            for (String person : Authors.persons(List.of(names.group(1)), null)) {
                authors.add(titled(person));
            }
            return true;
        }
        return false;
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

    /** "PORT VILA, March 3, 2025 (Agency) --": the day that a dateline gives. */
    private @Nullable Moment ofDateline() {
        for (Block block : labelled) {
            if (block.part() == Part.Kind.BODY && !block.label().equals("standfirst")) {
                String begin = block.text()
                        .substring(0, Math.min(DATELINE_REACH, block.text().length()));
                return DATELINE.matcher(begin).find() ? Moment.first(begin).orElse(null) : null;
            }
        }
        return null;
    }

    private String kindOf(@Nullable String title) {
        String lower = String.valueOf(title).toLowerCase(Locale.ROOT);
        for (String known : List.of("analysis", "opinion", "interview")) {
            if (lower.startsWith(known + ":") || lower.startsWith(known + " |")) {
                return known;
            }
        }
        return kind;
    }

    // ---------------------------------------------------------------- broken sentences

    /** Splits captions from credits and joins what a column or page has broken: text that goes on in a lower-case letter. */
    private static List<Block> rejoined(List<Block> labelled) {
        List<Block> whole = new ArrayList<>();
        int open = -1;
        for (Block block : labelled) {
            if (block.part() == Part.Kind.CAPTION) {
                int at = Credits.begin(block.text());
                if (at > 0) {
                    whole.add(Block.part(
                            Part.Kind.CAPTION,
                            "caption",
                            block.text().substring(0, at).strip()));
                    whole.add(Block.part(
                            Part.Kind.CREDIT,
                            "credit",
                            block.text().substring(at).strip()));
                    continue;
                }
            }
            boolean body = block.part() == Part.Kind.BODY;
            if (body && open >= 0 && goesOn(block.text(), whole.size() - 1 == open)) {
                Block before = whole.get(open);
                int shift = before.text().length() + 1;
                List<HtmlBlock.Anchor> links = new ArrayList<>(before.links());
                block.links()
                        .forEach(link ->
                                links.add(new HtmlBlock.Anchor(link.begin() + shift, link.end() + shift, link.href())));
                Block joined = new Block(
                        Part.Kind.BODY, null, before.label(), before.text() + " " + block.text(), List.copyOf(links));
                whole.set(open, joined);
                open = breaksOff(joined.text()) ? open : -1;
                continue;
            }
            whole.add(block);
            if (body) {
                open = breaksOff(block.text()) ? whole.size() - 1 : -1;
            } else if (block.part() == Part.Kind.HEADING) {
                open = -1;
            }
        }
        return whole;
    }

    private static boolean breaksOff(String text) {
        int last = text.codePointBefore(text.length());
        return TextRegion.words(text) > HEADING_WORDS - 2
                && (Character.isLetterOrDigit(last) || last == ',' || last == '-');
    }

    private static boolean goesOn(String text, boolean next) {
        return Character.isLowerCase(text.codePointAt(0)) || next && TextRegion.words(text) > HEADING_WORDS - 2;
    }
}
