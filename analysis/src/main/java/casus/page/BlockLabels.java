package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Labels the blocks of a page: those of the article by what they are, the others by why they are left out. */
final class BlockLabels {
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)caption(?!ing)|photo-?(desc|text|info)|image-?(desc|info|text)|legende|bildunterschrift|pie-?de-?foto");
    private static final Pattern STANDFIRST = Pattern.compile(
            "(?i)(^|[-_ ])(standfirst|subtitle|sub-?head(line|ing)?|summary|deck?|lead|lede|intro(duction)?|excerpt|teaser-?text|abstract|chapo|spot|description|vorspann)([-_ ]|$)");
    private static final Pattern LIVE = Pattern.compile(
            "(?i)(^|[-_ ])(live|liveblog|post|entry|update|kicker)([-_ ]|$)|live-?(post|entry|update|block)");
    private static final Pattern BYLINE =
            Pattern.compile("(?iu)^(by|von|por|par|di|door|written by|words by|story by)[: ] ?\\p{Lu}.{2,100}");
    private static final Set<String> FOREIGN = Set.of("related", "advert", "comment", "navigation", "newsletter");
    private static final int HEADING_WORDS = 16;
    private static final int SHORT_WORDS = 4;
    private static final int LONG_WORDS = 25;
    private static final int MOST_CAPTION_WORDS = 120;
    private static final int LONGEST_CAPTION = 800;
    private static final int REPEATED_WORDS = 6;
    private static final double LINKS = 0.6;

    private final MainContent content;
    private final Element container;
    private final Element scope;
    private final Metadata metadata;
    private final SiteTemplates.Template template;
    private final Map<Element, Boolean> captions = new IdentityHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean begun;
    private boolean titled;

    BlockLabels(MainContent content, Element container, Metadata metadata, SiteTemplates.Template template) {
        this.content = content;
        this.container = container;
        this.metadata = metadata;
        this.template = template;
        Element around = container.closest("article, main");
        this.scope = around == null ? parentOf(parentOf(container)) : around;
    }

    private static Element parentOf(Element element) {
        Element parent = element.parent();
        return parent == null || element.normalName().equals("body") ? element : parent;
    }

    /** The labelled blocks in the order of the page. */
    List<Block> label(List<HtmlBlock> all) {
        List<Block> labelled = new ArrayList<>();
        for (HtmlBlock block : all) {
            boolean inside = MainContent.isWithin(block.owner(), container);
            if (isTitle(block)) {
                titled = titled || !begun;
                continue;
            }
            if (inside) {
                inside(block, labelled);
            } else if (isStandfirst(block)) {
                seen.add(block.text());
                labelled.add(Block.part(Part.Kind.BODY, "standfirst", block));
            } else if (MainContent.isWithin(block.owner(), scope) && isCaption(block) && !isForeign(block, scope)) {
                caption(block, labelled);
            } else {
                labelled.add(left(block, content.sign(block, null).or(() -> template(block))));
            }
        }
        return trimmed(labelled);
    }

    /** Between the headline and the body: running text, or what is called a standfirst. */
    private boolean isStandfirst(HtmlBlock block) {
        if (!titled || begun || !MainContent.isWithin(block.owner(), scope) || isCaption(block)) {
            return false;
        }
        boolean named = STANDFIRST.matcher(block.owner().className()).find()
                || block.owner().parent() != null
                        && STANDFIRST
                                .matcher(block.owner().parent().className())
                                .find();
        return block.words() > SHORT_WORDS + 2
                && block.density() < LINKS / 2
                && (named || block.isRunning())
                && content.sign(block, scope).isEmpty()
                && Furniture.ofText(block.text()).isEmpty()
                && !template.holds(block);
    }

    private boolean isTitle(HtmlBlock block) {
        String title = metadata.title();
        return title != null
                && (block.text().equalsIgnoreCase(title)
                        || block.owner().normalName().equals("h1") && Metadata.same(block.text(), title));
    }

    private void inside(HtmlBlock block, List<Block> labelled) {
        if (isCaption(block) && !isForeign(block, container)) {
            caption(block, labelled);
            return;
        }
        if (block.words() <= HEADING_WORDS && Credits.isWholly(block.text())) {
            labelled.add(Block.part(Part.Kind.CREDIT, "credit", block));
            return;
        }
        Optional<Furniture.Sign> sign = content.sign(block, container)
                .or(() -> Furniture.ofText(block.text()))
                .or(() -> template(block))
                .or(() -> shape(block));
        if (sign.isPresent()) {
            labelled.add(left(block, sign));
            return;
        }
        if (block.words() >= REPEATED_WORDS && !seen.add(block.text())) {
            labelled.add(new Block(null, Dropped.Kind.OTHER, "repeated", block.text()));
            return;
        }
        begun = begun || block.isRunning();
        labelled.add(kept(block));
    }

    /** What the site shows on its other pages as well. */
    private Optional<Furniture.Sign> template(HtmlBlock block) {
        return template.holds(block)
                ? Optional.of(new Furniture.Sign(Dropped.Kind.OTHER, "template"))
                : Optional.empty();
    }

    private Block kept(HtmlBlock block) {
        Element owner = block.owner();
        if (isHeading(block)) {
            return Block.part(Part.Kind.HEADING, "heading", block);
        }
        if (owner.closest("blockquote") != null && MainContent.isWithin(owner.closest("blockquote"), container)) {
            return Block.part(Part.Kind.QUOTE_BLOCK, "quote-block", block);
        }
        if (owner.closest("li") != null && MainContent.isWithin(owner.closest("li"), container)) {
            return Block.part(Part.Kind.BODY, "list", block);
        }
        return Block.part(Part.Kind.BODY, isLive(owner) ? "live-entry" : "body", block);
    }

    private boolean isLive(Element owner) {
        if (!metadata.types().contains("LiveBlog")) {
            return false;
        }
        for (Element at = owner; at != null && at != container; at = at.parent()) {
            if (at.normalName().equals("article")
                    || LIVE.matcher(at.className()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Furniture by shape: lists of links, lone words, what stands above the text. */
    private Optional<Furniture.Sign> shape(HtmlBlock block) {
        int words = block.words();
        boolean item = block.owner().closest("li") != null;
        if (block.density() > LINKS && (words < LONG_WORDS || item) && !isHeadingTag(block.owner())) {
            boolean sentence = HtmlBlock.endsSentence(block.text()) && block.density() < 0.9 && !item;
            if (!sentence) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.RELATED, "related"));
            }
        }
        if (!begun && words < HEADING_WORDS) {
            if (BYLINE.matcher(block.text()).matches()) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.BYLINE, "byline"));
            }
            if (PageDates.first(block.text()).isPresent() && !HtmlBlock.endsSentence(block.text())) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.DATE, "date"));
            }
        }
        boolean cell = block.owner().closest("table") != null
                && MainContent.isWithin(block.owner().closest("table"), container);
        if (cell && !block.isRunning()) {
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

    private static boolean isHeadingTag(Element owner) {
        return owner.normalName().matches("h[1-6]");
    }

    /** A heading by its tag, or a short paragraph that is bold from end to end. */
    private static boolean isHeading(HtmlBlock block) {
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

    private boolean isCaption(HtmlBlock block) {
        if (block.words() > MOST_CAPTION_WORDS) {
            return false;
        }
        for (Element at = block.owner(); at != null && at != content.root(); at = at.parent()) {
            if (captions.computeIfAbsent(at, BlockLabels::holdsCaption)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsCaption(Element element) {
        String tag = element.normalName();
        return tag.equals("figcaption")
                || tag.equals("figure") && element.selectFirst("table, blockquote, p:nth-of-type(3)") == null
                || CAPTION.matcher(element.className()).find() && element.text().length() < LONGEST_CAPTION;
    }

    /** The picture of another story: under a sign of such a list, and with a link that leads there. */
    private boolean isForeign(HtmlBlock block, Element limit) {
        boolean elsewhere = content.sign(block, limit)
                .filter(sign -> FOREIGN.contains(sign.label()))
                .isPresent();
        return elsewhere
                && (block.density() > LINKS || !MainContent.isWithin(block.owner(), container) || isLinked(block));
    }

    private static boolean isLinked(HtmlBlock block) {
        Element figure = block.owner().closest("figure, li, article");
        return block.owner().closest("a[href]") != null
                || figure == null
                || figure.selectFirst("h2, h3, h4, h5") != null;
    }

    private void caption(HtmlBlock block, List<Block> labelled) {
        String text = block.text();
        if (!seen.add("caption " + text)) {
            labelled.add(new Block(null, Dropped.Kind.OTHER, "repeated", text));
            return;
        }
        if (isCreditElement(block.owner()) || Credits.isWholly(text)) {
            labelled.add(Block.part(Part.Kind.CREDIT, "credit", block));
            return;
        }
        int at = creditBegin(block);
        if (at > 0) {
            labelled.add(Block.part(
                    Part.Kind.CAPTION, "caption", text.substring(0, at).strip()));
            labelled.add(
                    Block.part(Part.Kind.CREDIT, "credit", text.substring(at).strip()));
        } else {
            labelled.add(Block.part(Part.Kind.CAPTION, "caption", block));
        }
    }

    private static boolean isCreditElement(Element owner) {
        for (Element at = owner; at != null && !at.normalName().equals("figure"); at = at.parent()) {
            if (Credits.isNamed(at.className())) {
                return true;
            }
            if (at.normalName().equals("figcaption")
                    || CAPTION.matcher(at.className()).find()) {
                return false;
            }
        }
        return false;
    }

    /** Where the credit at the end of a caption begins: an inline element called so, or words that open one; -1 for none. */
    private static int creditBegin(HtmlBlock block) {
        String text = block.text();
        for (Element inline : block.owner().select("span, small, cite, em, i, a")) {
            String words = inline.text().strip();
            if (!words.isEmpty()
                    && Credits.isNamed(inline.className())
                    && text.endsWith(words)
                    && words.length() < text.length()) {
                return text.length() - words.length();
            }
        }
        return Credits.begin(text);
    }

    private static Block left(HtmlBlock block, Optional<Furniture.Sign> sign) {
        return sign.map(found -> new Block(null, found.kind(), found.label(), block.text()))
                .orElseGet(() -> new Block(null, Dropped.Kind.OTHER, "other", block.text()));
    }

    /** Headings and scraps after the last running text belong to what follows the article. */
    private static List<Block> trimmed(List<Block> labelled) {
        int last = -1;
        for (int i = 0; i < labelled.size(); i++) {
            Part.@Nullable Kind kind = labelled.get(i).part();
            if (kind == Part.Kind.BODY && HtmlBlock.endsSentence(labelled.get(i).text())
                    || kind == Part.Kind.QUOTE_BLOCK) {
                last = i;
            }
        }
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            Block block = labelled.get(i);
            boolean trailing = last >= 0
                    && i > last
                    && (block.part() == Part.Kind.HEADING
                            || block.part() == Part.Kind.BODY && block.text().length() < 60);
            kept.add(trailing ? new Block(null, Dropped.Kind.RELATED, "related", block.text()) : block);
        }
        return kept;
    }
}
