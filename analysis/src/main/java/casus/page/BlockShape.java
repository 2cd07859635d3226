package casus.page;

import casus.document.Dropped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells headings and furniture by the shape of a block: lists of links, lone words, what stands above the text. */
final class BlockShape {
    static final double LINKS = 0.6;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern BYLINE =
            Pattern.compile("(?iu)^(by|von|por|par|di|door|written by|words by|story by)[: ] ?\\p{Lu}.{2,100}");
    private static final int HEADING_WORDS = 16;
    private static final int SHORT_WORDS = 4;
    private static final int LONG_WORDS = 25;
    private static final double WHOLLY_LINKED = 0.9;

    private BlockShape() {}

    /** Furniture by shape; empty when nothing of its shape speaks against the block. */
    static Optional<Furniture.Sign> furniture(HtmlBlock block, Element container, boolean begun) {
        Optional<Furniture.Sign> head = begun ? dated(block) : head(block);
        if (head.isPresent()) {
            return head;
        }
        int words = block.words();
        Element item = block.owner().closest("li");
        if (block.density() > LINKS && (words < LONG_WORDS || item != null) && !isHeadingTag(block.owner())) {
            boolean sentence = HtmlBlock.endsSentence(block.text()) && block.density() < WHOLLY_LINKED && item == null;
            if (!sentence) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.RELATED, "related"));
            }
        }
        if (isHeadingTag(block.owner())
                && block.density() > WHOLLY_LINKED
                && (block.owner().closest("a[href]") != null || item != null)) {
            return Optional.of(new Furniture.Sign(Dropped.Kind.RELATED, "related"));
        }
        Element table = block.owner().closest("table");
        if (table != null && !block.isRunning() && MainContent.isWithin(table, container)) {
            return Optional.of(new Furniture.Sign(Dropped.Kind.OTHER, "table"));
        }
        if (words < SHORT_WORDS
                && !HtmlBlock.endsSentence(block.text())
                && !isHeading(block)
                && HtmlBlock.unspaced(block.text()) < SHORT_WORDS) {
            return Optional.of(new Furniture.Sign(Dropped.Kind.OTHER, "other"));
        }
        return Optional.empty();
    }

    /** A byline or a date, such as stand between headline and text. */
    static Optional<Furniture.Sign> head(HtmlBlock block) {
        if (block.words() < HEADING_WORDS) {
            if (BYLINE.matcher(block.text()).matches()) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.BYLINE, "byline"));
            }
            if (PageDates.first(block.text()).isPresent() && !HtmlBlock.endsSentence(block.text())) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.DATE, "date"));
            }
        }
        return dated(block);
    }

    private static Optional<Furniture.Sign> dated(HtmlBlock block) {
        return Furniture.isDated(block.text())
                ? Optional.of(new Furniture.Sign(Dropped.Kind.DATE, "date"))
                : Optional.empty();
    }

    static boolean isHeadingTag(Element owner) {
        return HEADINGS.contains(owner.normalName());
    }

    /** A heading by its tag, or a short paragraph that is bold from end to end. */
    static boolean isHeading(HtmlBlock block) {
        if (isHeadingTag(block.owner())) {
            return true;
        }
        if (block.words() > HEADING_WORDS
                || HtmlBlock.endsSentence(block.text())
                || !block.owner().normalName().equals("p")) {
            return false;
        }
        String bold = block.owner().select("> strong, > b").text();
        return !bold.isEmpty() && bold.length() >= block.text().length() - 1;
    }
}
