package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Labels the blocks of a page: those of the article by what they are, the others by why they are left out. */
final class BlockLabels {
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d ?(?:am|pm|a\\.m|p\\.m|min|mins|minutes?|hours?|uhr)\\b");
    private static final int CLOCK_WORDS = 8;
    private static final Set<String> FOREIGN = Set.of("related", "advert", "comment", "navigation", "newsletter");
    private static final Set<String> NO_CAPTION = Set.of("byline", "author-note", "player", "share", "date");
    private static final int HEADING_WORDS = 16;
    private static final int REPEATED_WORDS = 6;
    private static final int SHORT_END = 60;

    private final MainContent content;
    private final Element container;
    private final Element scope;
    private final Metadata metadata;
    private final SiteTemplates.Template template;
    private final Standfirst standfirst;
    private final Set<String> seen = new HashSet<>();
    private final Map<Element, Boolean> live = new IdentityHashMap<>();
    private boolean begun;
    private boolean titled;

    BlockLabels(
            MainContent content,
            Element container,
            Metadata metadata,
            SiteTemplates.Template template,
            Standfirst standfirst) {
        this.content = content;
        this.container = container;
        this.metadata = metadata;
        this.template = template;
        this.standfirst = standfirst;
        Element around = container.closest("article, main");
        this.scope = around == null ? parentOf(parentOf(container)) : around;
    }

    private static Element parentOf(Element element) {
        Element parent = element.parent();
        return parent == null || element.normalName().equals("body") ? element : parent;
    }

    /**
     * The labelled blocks in the order of the page.
     *
     * @param pictured texts that the page says to be those of pictures, letters only
     */
    List<Block> label(List<HtmlBlock> all, Set<String> pictured) {
        Captions captions = new Captions(content, container, all, pictured);
        List<Block> labelled = new ArrayList<>();
        for (HtmlBlock block : all) {
            boolean title = isTitle(block);
            if (!begun && title) {
                titled = true;
                standfirst.titled(block.owner());
            }
            if (title) {
                continue;
            }
            if (!begun
                    && BlockShape.isHeadingTag(block.owner())
                    && metadata.headlines().contains(block.text())) {
                labelled.add(new Block(null, Dropped.Kind.OTHER, "headline", block.text()));
                continue;
            }
            if (MainContent.isWithin(block.owner(), container)) {
                inside(block, captions, labelled);
            } else {
                outside(block, captions, labelled);
            }
        }
        return ended(labelled);
    }

    private boolean isTitle(HtmlBlock block) {
        String title = metadata.title();
        return title != null
                && (block.text().equalsIgnoreCase(title)
                        || block.owner().normalName().equals("h1") && Titles.same(block.text(), title));
    }

    private void outside(HtmlBlock block, Captions captions, List<Block> labelled) {
        boolean head = titled && !begun;
        boolean near = head || MainContent.isWithin(block.owner(), scope);
        if (near
                && captions.isSure(block)
                && content.sign(block, scope).filter(BlockLabels::isForeign).isEmpty()) {
            captions.add(block, labelled);
        } else if (near
                && captions.isBeside(block)
                && content.sign(block, scope).isEmpty()) {
            captions.add(block, labelled);
        } else if (!begun && !template.holds(block) && standfirst.is(block, scope, titled)) {
            seen.add(block.text());
            labelled.add(Block.part(Part.Kind.BODY, "standfirst", block));
        } else {
            labelled.add(left(block, content.sign(block, null).or(() -> template(block))));
        }
    }

    private static boolean isForeign(Furniture.Sign sign) {
        return FOREIGN.contains(sign.label());
    }

    private void inside(HtmlBlock block, Captions captions, List<Block> labelled) {
        Optional<Furniture.Sign> named = content.sign(block, container);
        if (captions.isSure(block) && !leadsElsewhere(block, named)
                || captions.isBeside(block)
                        && !leadsElsewhere(block, named)
                        && named.filter(sign -> NO_CAPTION.contains(sign.label()))
                                .isEmpty()) {
            captions.add(block, labelled);
            return;
        }
        if (isTimeOfEntry(block)) {
            labelled.add(new Block(null, Dropped.Kind.DATE, "live-time", block.text()));
            return;
        }
        if (block.words() <= HEADING_WORDS && Credits.isWholly(block.text())) {
            labelled.add(Block.part(Part.Kind.CREDIT, "credit", block));
            return;
        }
        Optional<Furniture.Sign> sign = named.or(() -> Furniture.ofText(block.text()))
                .or(() -> template(block))
                .or(() -> BlockShape.furniture(block, container, begun));
        if (sign.isPresent()) {
            labelled.add(left(block, sign));
            return;
        }
        if (block.words() >= REPEATED_WORDS && !seen.add(block.text())) {
            labelled.add(new Block(null, Dropped.Kind.OTHER, "repeated", block.text()));
            return;
        }
        if (!begun && standfirst.isCalled(block)) {
            labelled.add(Block.part(Part.Kind.BODY, "standfirst", block));
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
        if (BlockShape.isHeading(block)) {
            return Block.part(Part.Kind.HEADING, "heading", block);
        }
        if (isInside(owner, "blockquote")) {
            return Block.part(Part.Kind.QUOTE_BLOCK, "quote-block", block);
        }
        if (isInside(owner, "li")) {
            return Block.part(Part.Kind.BODY, "list", block);
        }
        if (Furniture.isCorrection(block.text())) {
            return Block.part(Part.Kind.BODY, "correction", block);
        }
        return Block.part(Part.Kind.BODY, isLive(owner) ? "live-entry" : "body", block);
    }

    private boolean isInside(Element owner, String tag) {
        Element around = owner.closest(tag);
        return around != null && MainContent.isWithin(around, container);
    }

    /** Within an entry of a live blog, by its names; where the page says that it is one, weaker names tell as well. */
    private boolean isLive(Element owner) {
        for (Element at = owner; at != null && at != container.parent(); at = at.parent()) {
            if (live.computeIfAbsent(at, this::isLiveElement)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLiveElement(Element element) {
        return Roles.isNamed(element, "live")
                || metadata.types().contains("LiveBlog")
                        && element != container
                        && (element.normalName().equals("article") || Roles.isNamed(element, "entry"));
    }

    private boolean isTimeOfEntry(HtmlBlock block) {
        return block.words() <= CLOCK_WORDS
                && CLOCK.matcher(block.text().toLowerCase(Locale.ROOT)).find()
                && !HtmlBlock.endsSentence(block.text())
                && isLive(block.owner());
    }

    /** The picture of another story: under a sign of such a list, and with a link that leads there. */
    private static boolean leadsElsewhere(HtmlBlock block, Optional<Furniture.Sign> named) {
        if (named.filter(BlockLabels::isForeign).isEmpty()) {
            return false;
        }
        Element figure = block.owner().closest("figure, li, article");
        return block.density() > BlockShape.LINKS
                || block.owner().closest("a[href]") != null
                || figure != null && figure.selectFirst("h2, h3, h4, h5") != null;
    }

    private static Block left(HtmlBlock block, Optional<Furniture.Sign> sign) {
        return sign.map(found -> Block.furniture(found.kind(), found.label(), block.aligned()))
                .orElseGet(() -> Block.furniture(Dropped.Kind.OTHER, "other", block.aligned()));
    }

    /** Without the lines about the writers, and what follows the last running text: headings and scraps. */
    private List<Block> ended(List<Block> labelled) {
        AuthorNotes notes = new AuthorNotes(metadata.authors());
        List<Block> kept = new ArrayList<>(labelled);
        int last = -1;
        for (int i = kept.size() - 1; i >= 0 && last < 0; i--) {
            Block block = kept.get(i);
            Part.@Nullable Kind kind = block.part();
            if (kind != Part.Kind.BODY && kind != Part.Kind.QUOTE_BLOCK) {
                continue;
            }
            int words = block.text().split(" ").length;
            Optional<Furniture.Sign> note = kind == Part.Kind.BODY
                            && !block.label().equals("standfirst")
                            && !block.label().equals("correction")
                    ? notes.sign(block.text(), words)
                    : Optional.empty();
            if (note.isPresent()) {
                kept.set(i, Block.furniture(note.get().kind(), note.get().label(), block.aligned()));
            } else if (kind == Part.Kind.QUOTE_BLOCK || HtmlBlock.endsSentence(block.text())) {
                last = i;
            }
        }
        for (int i = last + 1; last >= 0 && i < kept.size(); i++) {
            Block block = kept.get(i);
            if (block.part() == Part.Kind.HEADING
                    || block.part() == Part.Kind.BODY && block.text().length() < SHORT_END) {
                kept.set(i, Block.furniture(Dropped.Kind.RELATED, "related", block.aligned()));
            }
        }
        return kept;
    }
}
