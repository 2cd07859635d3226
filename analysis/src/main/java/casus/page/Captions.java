package casus.page;

import casus.document.AlignedText;
import casus.document.Dropped;
import casus.document.Part;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells captions, by their element, by a picture that they stand alone with, or because the page's data or the picture
 * itself give the same words; and parts them from their credits.
 */
final class Captions {
    private static final int MOST_WORDS = 120;
    private static final int LONGEST = 800;
    private static final int LEAST_GIVEN = 4;
    private static final int SHORT = 25;
    private static final double MOST_SHARE = 0.35;

    private final Element root;
    private final Element container;
    private final Pictures pictures;
    private final Set<String> given;
    private final Map<Element, Boolean> named = new IdentityHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final boolean trustsPictures;

    /** @param given texts that the page says to be those of pictures, as {@link #plain} makes them */
    Captions(MainContent content, Element container, List<HtmlBlock> blocks, Set<String> given) {
        this.root = content.root();
        this.container = container;
        this.given = given;
        pictures = new Pictures(content.pictures(), blocks);
        int all = 0;
        int beside = 0;
        for (HtmlBlock block : blocks) {
            if (block.isRunning() && MainContent.isWithin(block.owner(), container)) {
                all += block.text().length();
                beside += pictures.holder(block, container) == null
                        ? 0
                        : block.text().length();
            }
        }
        // An article each paragraph of which has its picture is no list of captions.
        trustsPictures = beside < MOST_SHARE * all;
    }

    /** Whether the element around the block, or what is said of pictures, makes it a caption beyond doubt. */
    boolean isSure(HtmlBlock block) {
        if (block.words() > MOST_WORDS) {
            return false;
        }
        for (Element at = block.owner(); at != null && at != root; at = at.parent()) {
            if (named.computeIfAbsent(at, Captions::holdsCaption)) {
                return true;
            }
        }
        return block.words() >= LEAST_GIVEN
                && !BlockShape.isHeadingTag(block.owner())
                && !given.isEmpty()
                && given.contains(plain(block.text()));
    }

    /** Whether it stands with a picture, so that it is a caption unless something else speaks against that. */
    boolean isBeside(HtmlBlock block) {
        if (BlockShape.isHeading(block)
                || block.density() > BlockShape.LINKS
                || Roles.isNamed(block.owner(), "standfirst")
                        && !Credits.isNamed(block.owner().className())) {
            return false;
        }
        if (pictures.holder(block, container) != null) {
            return trustsPictures || !block.isRunning();
        }
        return pictures.isBelowPicture(block)
                && block.words() <= LONGEST / 16
                && (Credits.begin(block.text()) > 0
                        || isSlanted(block)
                        || block.words() <= SHORT
                                && block.text().indexOf(':') < 0
                                && !HtmlBlock.endsSentence(block.text()));
    }

    private static boolean isSlanted(HtmlBlock block) {
        Element inner = block.owner().selectFirst("> em, > i, > small");
        return inner != null && inner.text().length() >= block.text().length() - 1;
    }

    private static boolean holdsCaption(Element element) {
        String tag = element.normalName();
        return tag.equals("figcaption")
                || tag.equals("figure") && element.selectFirst("table, blockquote, p:nth-of-type(3)") == null
                || Roles.isNamed(element, "caption") && ShortText.isShort(element, LONGEST - 1);
    }

    static String plain(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(Character.toLowerCase(point));
            }
        }
        return letters.toString();
    }

    /** Adds the caption and its credit, each once a page. */
    void add(HtmlBlock block, List<Block> labelled) {
        String text = block.text();
        if (!seen.add(text)) {
            labelled.add(new Block(null, Dropped.Kind.OTHER, "repeated", text));
            return;
        }
        if (isCreditElement(block.owner()) || Credits.isWholly(text)) {
            labelled.add(Block.part(Part.Kind.CREDIT, "credit", block));
            return;
        }
        int at = creditBegin(block);
        if (at > 0) {
            AlignedText whole = block.aligned();
            labelled.add(
                    Block.part(Part.Kind.CAPTION, "caption", whole.part(0, at).strip()));
            labelled.add(Block.part(
                    Part.Kind.CREDIT, "credit", whole.part(at, text.length()).strip()));
        } else {
            labelled.add(Block.part(Part.Kind.CAPTION, "caption", block));
        }
    }

    private static boolean isCreditElement(Element owner) {
        for (Element at = owner; at != null && !at.normalName().equals("figure"); at = at.parent()) {
            if (Credits.isNamed(at.className())) {
                return true;
            }
            if (at.normalName().equals("figcaption") || Roles.isNamed(at, "caption")) {
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
}
