package casus.page;

import casus.document.AlignedText;
import casus.document.Dropped;
import casus.document.Part;
import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text copied from a page or a PDF: the article's region by its running text, its head above, furniture by shape and words. */
final class CopiedText {
    private static final int TITLE_LEAST = 3;
    private static final int STANDFIRST = 7;
    private static final int LATER_STANDFIRST = 12;
    private static final int LINE = 18;
    private static final int HEADING_WORDS = 14;
    private static final int SHORT_HEADING = 10;
    private static final int PICTURES_AFTER = 2;
    private static final int SHORT_REGION = 4;
    private static final int PICTURE_WORDS = 25;
    private static final int NEAR_TOP = 8;
    private static final int LONGEST_PICTURE_TEXT = 60;

    private final List<TextBlock> blocks;
    private final TextRegion region;
    private final TextHead head;
    /** After the article, what the lines are until one says otherwise: other stories, or readers' comments. */
    private Furniture.Sign trailing = new Furniture.Sign(Dropped.Kind.RELATED, "related");

    private CopiedText(List<TextBlock> blocks) {
        this.blocks = blocks;
        region = new TextRegion(blocks);
        head = new TextHead(blocks, region);
    }

    static Page read(String text) {
        return read(AlignedText.untraced(text));
    }

    /** The blocks lead back to where the text does. */
    static Page read(AlignedText text) {
        return new CopiedText(TextBlocks.of(text)).page();
    }

    private Page page() {
        List<Block> labelled = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            labelled.add(label(i));
        }
        if (labelled.stream().allMatch(block -> block.part() == null)) {
            labelled.replaceAll(CopiedText::kept);
        }
        labelled.stream()
                .filter(block ->
                        block.part() == Part.Kind.BODY && !block.label().equals("standfirst"))
                .findFirst()
                .ifPresent(block -> head.dateline(block.text()));
        return new Page(
                BrokenText.rejoined(labelled),
                head.title(),
                head.kind(),
                head.section(),
                null,
                head.authors(),
                head.published(),
                head.updated(),
                null,
                List.of());
    }

    /** Where nothing reads like an article, what is not known to be furniture is its text. */
    private static Block kept(Block block) {
        boolean unsure = block.dropped() == Dropped.Kind.NAVIGATION
                || block.dropped() == Dropped.Kind.OTHER
                || block.dropped() == Dropped.Kind.COUNTER;
        return unsure ? Block.part(Part.Kind.BODY, "body", block.aligned()) : block;
    }

    private Block label(int index) {
        TextBlock block = blocks.get(index);
        if (index == head.titleAt()) {
            return part(Part.Kind.HEADLINE, "headline", block);
        }
        if (block.mark() == Mark.RUNNING_HEAD) {
            String label = TextPages.isNumber(block.text()) ? "page-number" : "running-head";
            return Block.furniture(Dropped.Kind.OTHER, label, block.aligned());
        }
        boolean after = index >= region.end();
        if (region.isPosted(index)) {
            return furniture(new Furniture.Sign(Dropped.Kind.COMMENT, "comment"), block);
        }
        Optional<Furniture.Sign> sign = region.sign(index);
        if (sign.isPresent()) {
            Dropped.Kind kind = sign.get().kind();
            boolean lasts = kind == Dropped.Kind.COMMENT || kind == Dropped.Kind.RELATED;
            trailing = after && lasts ? sign.get() : trailing;
            return furniture(sign.get(), block);
        }
        if (Furniture.isCorrection(block.text()) && region.words(index) > TITLE_LEAST) {
            return part(Part.Kind.BODY, "correction", block);
        }
        if (head.holds(index)) {
            return ofHead(index, block);
        }
        if (TextShape.isCounter(block.text())) {
            return Block.furniture(Dropped.Kind.COUNTER, "counter", block.aligned());
        }
        if (index < region.begin()) {
            return navigation(block);
        }
        return after ? ofTail(index, block) : ofBody(index, block);
    }

    /** Above the body: section, byline, date, standfirst, caption. */
    private Block ofHead(int index, TextBlock block) {
        String text = block.text();
        int words = region.words(index);
        if (TextShape.isCaption(block, words)
                || TextShape.isPictured(text, words)
                || isPictureText(index) && words >= STANDFIRST) {
            return caption(block);
        }
        boolean dated = words <= LINE && TextHead.isDateLine(text);
        if (dated) {
            head.date(text);
        }
        if (words <= LINE && head.byline(index)) {
            return Block.furniture(Dropped.Kind.BYLINE, text);
        }
        if (dated) {
            return Block.furniture(Dropped.Kind.DATE, text);
        }
        if (TextShape.isCounter(text)) {
            return Block.furniture(Dropped.Kind.COUNTER, "counter", block.aligned());
        }
        if (isStandfirst(index, text, words)) {
            return part(Part.Kind.BODY, "standfirst", block);
        }
        if (words < TITLE_LEAST) {
            head.section(text);
        }
        return navigation(block);
    }

    private boolean isStandfirst(int index, String text, int words) {
        boolean below = head.titleAt() >= 0 && index > head.titleAt();
        boolean next = below && index == head.titleAt() + 1;
        boolean marked = below && blocks.get(head.titleAt()).mark() == Mark.HEADING;
        return below
                && words >= (next ? STANDFIRST : LATER_STANDFIRST)
                && text.indexOf('|') < 0
                && (HtmlBlock.endsSentence(text) || words > HEADING_WORDS || next && marked);
    }

    private Block ofBody(int index, TextBlock block) {
        String text = block.text();
        int words = region.words(index);
        if (TextShape.isCaption(block, words) || TextShape.isPictured(text, words) || isPictureText(index)) {
            return caption(block);
        }
        boolean late = index >= region.end() - 2 && region.end() - region.begin() > SHORT_REGION;
        if (late && isNote(text)) {
            return Block.furniture(Dropped.Kind.AUTHOR_NOTE, text);
        }
        Optional<Furniture.Sign> note = late ? new AuthorNotes(head.authors()).sign(text, words) : Optional.empty();
        if (note.isPresent()) {
            return furniture(note.get(), block);
        }
        if (block.mark() == Mark.QUOTE) {
            return part(Part.Kind.QUOTE_BLOCK, "quote-block", block);
        }
        if (region.isTeaser(index)) {
            return furniture(new Furniture.Sign(Dropped.Kind.RELATED, "related"), block);
        }
        boolean nearTop = index < region.firstRunning() + NEAR_TOP && words <= LINE && !region.isRunning(index);
        if (nearTop && TextHead.isDateLine(text) | head.byline(index)) {
            head.date(text);
            return Block.furniture(TextHead.isDateLine(text) ? Dropped.Kind.DATE : Dropped.Kind.BYLINE, text);
        }
        if (region.isRunning(index) || HtmlBlock.endsSentence(text)) {
            return part(Part.Kind.BODY, block.mark() == Mark.ITEM ? "list" : "body", block);
        }
        if (block.mark() == Mark.ITEM && words >= TITLE_LEAST || region.isListed(index)) {
            return part(Part.Kind.BODY, "list", block);
        }
        if (block.mark() == Mark.HEADING || isHeading(index, text, words)) {
            return part(Part.Kind.HEADING, "heading", block);
        }
        return words > HEADING_WORDS
                ? part(Part.Kind.BODY, "body", block)
                : Block.furniture(Dropped.Kind.OTHER, "other", block.aligned());
    }

    /** A short line that stands above running text or above a picture's text. */
    private boolean isHeading(int index, String text, int words) {
        boolean opens = index + 1 < region.end()
                && (region.isRunning(index + 1) || TextShape.isCaption(blocks.get(index + 1), region.words(index + 1)));
        return opens && words <= SHORT_HEADING && TextShape.isHeading(text);
    }

    /** Below the body. */
    private Block ofTail(int index, TextBlock block) {
        if (index < region.end() + PICTURES_AFTER && TextShape.isCaption(block, region.words(index))) {
            return caption(block);
        }
        return isNote(block.text())
                ? Block.furniture(Dropped.Kind.AUTHOR_NOTE, block.text())
                : furniture(trailing, block);
    }

    /** A line right above a credit, or right below the number of a picture. */
    private boolean isPictureText(int index) {
        String text = blocks.get(index).text();
        int words = region.words(index);
        boolean whole = HtmlBlock.endsSentence(text) || !region.isRunning(index);
        boolean above = whole
                && index + 1 < blocks.size()
                && Credits.isWholly(blocks.get(index + 1).text());
        boolean below =
                index > 0 && TextShape.isPictureNumber(blocks.get(index - 1).text());
        return above && words <= PICTURE_WORDS && !TextShape.goesOn(text) || below && words <= LONGEST_PICTURE_TEXT;
    }

    private boolean isNote(String text) {
        return TextShape.isNote(text, head.authors().stream().anyMatch(text::startsWith));
    }

    private static Block caption(TextBlock block) {
        return Credits.isWholly(block.text())
                ? part(Part.Kind.CREDIT, "credit", block)
                : part(Part.Kind.CAPTION, "caption", block);
    }

    private static Block navigation(TextBlock block) {
        return Block.furniture(Dropped.Kind.NAVIGATION, "navigation", block.aligned());
    }

    private static Block furniture(Furniture.Sign sign, TextBlock block) {
        return Block.furniture(sign.kind(), sign.label(), block.aligned());
    }

    private static Block part(Part.Kind part, String label, TextBlock block) {
        return new Block(
                part, null, label, block.text(), block.links(), block.aligned().origin());
    }
}
