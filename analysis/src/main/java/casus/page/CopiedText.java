package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text copied from a page: furniture is told from the article by shape and place. */
final class CopiedText {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\s]{0,500}\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\n]{1,300})\\*\\*");
    private static final Pattern CREDIT = Pattern.compile(
            "(?:[\\p{Lu}][\\p{L}.'-]+(?: [\\p{Lu}][\\p{L}.'-]+){0,3}/)?(?:\\p{L}+/){0,3}\\p{L}+ via [\\p{L} ]{3,30}$|[\\p{L} .'-]{3,40}/(?:AP|AFP|Reuters|Getty Images|EPA|Pool)[\\p{L}/ ]*$");
    private static final Pattern BYLINE = Pattern.compile("^[Bb]y:? (.{3,120})$");
    private static final Set<String> SECTIONS = Set.of(
            "opinion",
            "commentary",
            "analysis",
            "world",
            "politics",
            "news",
            "asia",
            "europe",
            "africa",
            "middle east");
    private static final Set<String> OPINION = Set.of("opinion", "commentary", "op-ed", "editorial");
    private static final Set<String> BUTTONS = Set.of(
            "save", "share", "print", "email", "tweet", "listen", "copy link", "comments", "facebook", "whatsapp");
    private static final int SHORT = 12;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String section;
    private String kind = "news";
    private @Nullable LocalDate published;
    private @Nullable LocalDate updated;
    private boolean ended;

    private CopiedText() {}

    static Page read(String text) {
        CopiedText reader = new CopiedText();
        List<String> paragraphs = Arrays.stream(
                        PARAGRAPHS.split(text.replace("\r\n", "\n").replace('\r', '\n')))
                .map(paragraph -> paragraph.strip().replaceAll("[ \\t\\u00a0]*\\n[ \\t]*", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(CopiedText::withoutMarkdown)
                .toList();
        for (String paragraph : rejoined(paragraphs)) {
            reader.block(paragraph);
        }
        return new Page(
                reader.blocks,
                reader.title,
                reader.kind,
                reader.section,
                null,
                reader.authors,
                moment(reader.published),
                moment(reader.updated),
                null,
                List.of());
    }

    private static @Nullable Moment moment(@Nullable LocalDate day) {
        return day == null ? null : new Moment(day, null);
    }

    private static String withoutMarkdown(String paragraph) {
        return BOLD.matcher(MARKDOWN_LINK.matcher(paragraph).replaceAll("$1")).replaceAll("$1");
    }

    /** A long paragraph that breaks off without a full stop goes on in the next long one: a column or page ended. */
    private static List<String> rejoined(List<String> paragraphs) {
        List<String> joined = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int last = joined.size() - 1;
            if (last >= 0 && breaksOff(joined.get(last)) && words(paragraph) >= SHORT && !isCaption(paragraph)) {
                joined.set(last, joined.get(last) + " " + paragraph);
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static boolean breaksOff(String paragraph) {
        return words(paragraph) > SHORT
                        && !isCaption(paragraph)
                        && Character.isLetterOrDigit(paragraph.codePointBefore(paragraph.length()))
                || paragraph.endsWith(",") && words(paragraph) > SHORT;
    }

    private void block(String paragraph) {
        String lower = paragraph.toLowerCase(Locale.ROOT);
        if (isNewsletter(lower)) {
            add(Dropped.Kind.NEWSLETTER, paragraph);
            ended = ended || title != null && bodyWords() > 100;
        } else if (paragraph.matches("[\\d,.kK]{1,7}")) {
            add(Dropped.Kind.COUNTER, paragraph);
        } else if (BUTTONS.contains(lower)) {
            add(Dropped.Kind.SHARE, paragraph);
        } else if (ended) {
            add(words(paragraph) > SHORT ? Dropped.Kind.AUTHOR_NOTE : Dropped.Kind.RELATED, paragraph);
        } else if (SECTIONS.contains(lower)) {
            section = section == null ? paragraph : section;
            kind = OPINION.contains(lower) ? "opinion" : lower.equals("analysis") ? "analysis" : kind;
            add(Dropped.Kind.NAVIGATION, paragraph);
        } else if (BYLINE.matcher(paragraph).matches() && words(paragraph) < 20) {
            authors(paragraph);
            add(Dropped.Kind.BYLINE, paragraph);
        } else if (words(paragraph) < 9 && PageDates.first(paragraph).isPresent()) {
            date(paragraph, lower);
        } else if (isCaption(paragraph)) {
            caption(paragraph);
        } else if (title == null) {
            title = paragraph.length() <= 250 ? paragraph : null;
            blocks.add(
                    title == null
                            ? Block.part(Part.Kind.BODY, "body", paragraph)
                            : Block.part(Part.Kind.HEADLINE, "headline", paragraph));
        } else if (words(paragraph) < SHORT && !endsSentence(paragraph)) {
            blocks.add(
                    bodyWords() > 0 && words(paragraph) > 1
                            ? Block.part(Part.Kind.HEADING, "heading", paragraph)
                            : Block.furniture(Dropped.Kind.OTHER, paragraph));
        } else {
            blocks.add(Block.part(Part.Kind.BODY, "body", paragraph));
        }
    }

    private static boolean isNewsletter(String lower) {
        return lower.startsWith("sign up for")
                || lower.startsWith("subscribe to")
                || lower.startsWith("get the latest");
    }

    private void authors(String paragraph) {
        Matcher matcher = BYLINE.matcher(paragraph);
        if (matcher.matches()) {
            for (String name : matcher.group(1).split(",| and | & ")) {
                if (!name.isBlank() && name.strip().contains(" ")) {
                    authors.add(name.strip());
                }
            }
        }
    }

    private void date(String paragraph, String lower) {
        if (lower.startsWith("updated")) {
            updated = PageDates.first(paragraph).orElse(null);
        } else if (published == null) {
            published = PageDates.first(paragraph).orElse(null);
        }
        add(Dropped.Kind.DATE, paragraph);
    }

    private void caption(String paragraph) {
        Matcher matcher = CREDIT.matcher(paragraph);
        if (matcher.find() && matcher.start() > 0) {
            int slash = paragraph.indexOf('/', matcher.start());
            int stop = paragraph.lastIndexOf(". ", slash < 0 ? matcher.start() : slash);
            String caption = paragraph
                    .substring(0, stop > 0 ? stop + 1 : matcher.start())
                    .strip();
            blocks.add(Block.part(Part.Kind.CAPTION, "caption", caption));
            blocks.add(Block.part(
                    Part.Kind.CREDIT,
                    "credit",
                    paragraph.substring(caption.length()).strip()));
        } else {
            blocks.add(Block.part(Part.Kind.CAPTION, "caption", paragraph));
        }
    }

    private static boolean isCaption(String paragraph) {
        return words(paragraph) < 80 && CREDIT.matcher(paragraph).find();
    }

    private int bodyWords() {
        return blocks.stream()
                .filter(block -> block.part() == Part.Kind.BODY)
                .mapToInt(block -> words(block.text()))
                .sum();
    }

    private void add(Dropped.Kind dropped, String paragraph) {
        blocks.add(Block.furniture(dropped, paragraph));
    }

    private static boolean endsSentence(String paragraph) {
        return paragraph.matches("(?s).*[.!?…][\"”’')\\]]*$");
    }

    private static int words(String paragraph) {
        return paragraph.split("\\s+").length;
    }
}
