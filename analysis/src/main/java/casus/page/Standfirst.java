package casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells the standfirst, which stands between headline and text: by the names of its element, by its place under the
 * headline, or because the page describes itself with the same words.
 */
final class Standfirst {
    private static final Set<String> NEVER =
            Set.of("comment", "newsletter", "cookie-notice", "author-note", "advert", "share", "byline");
    private static final String STRONG = "standfirst";
    private static final String WEAK = "description";
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_RUNNING = 7;
    private static final int LEAST_LETTERS = 30;
    private static final int LEVELS = 3;
    private static final int MOST = 3;

    private final MainContent content;
    private final List<String> descriptions = new ArrayList<>();
    private @Nullable Element title;
    private int count;

    /** @param described how the page describes itself, as it stands there */
    Standfirst(MainContent content, List<String> described) {
        this.content = content;
        for (String each : described) {
            String letters = Captions.plain(each);
            if (letters.length() >= LEAST_LETTERS) {
                descriptions.add(letters);
            }
        }
    }

    /** The headline as the page shows it, which the standfirst is looked for under. */
    void titled(Element heading) {
        title = heading;
    }

    /**
     * @param scope the element that holds headline and text
     * @param titled whether a headline was shown before
     * @return whether the block, which stands before the text, is the standfirst
     */
    boolean is(HtmlBlock block, Element scope, boolean titled) {
        if (count < MOST && isDescription(block, scope, titled)) {
            count++;
            return true;
        }
        return titled && isUnder(block, scope);
    }

    private boolean isDescription(HtmlBlock block, Element scope, boolean titled) {
        if (block.words() + HtmlBlock.unspaced(block.text()) < LEAST_WORDS
                || block.owner().normalName().equals("h1")
                || block.density() > BlockShape.LINKS / 2
                || Credits.isWholly(block.text())
                || BlockShape.head(block).isPresent()
                || Furniture.ofText(block.text()).isPresent()) {
            return false;
        }
        if (isDescribed(block.text())) {
            return content.sign(block, null)
                    .filter(sign -> sign.label().equals("comment"))
                    .isEmpty();
        }
        boolean near = MainContent.isWithin(block.owner(), scope);
        Optional<Furniture.Sign> sign = content.sign(block, near ? scope : null);
        return (titled || near)
                        && isNamed(block.owner(), STRONG)
                        && sign.filter(found -> NEVER.contains(found.label())).isEmpty()
                || titled && sign.isEmpty() && (isNamed(block.owner(), WEAK) || isHeadingBelow(block));
    }

    private boolean isHeadingBelow(HtmlBlock block) {
        return block.words() >= LEAST_WORDS && BlockShape.isHeadingTag(block.owner()) && isUnderTitle(block.owner());
    }

    /** Running text between headline and text. */
    private boolean isUnder(HtmlBlock block, Element scope) {
        return block.words() >= LEAST_RUNNING
                && block.isRunning()
                && block.density() < BlockShape.LINKS / 2
                && title != null
                && MainContent.isWithin(block.owner(), scope)
                && content.sign(block, scope).isEmpty()
                && BlockShape.head(block).isEmpty()
                && Furniture.ofText(block.text()).isEmpty();
    }

    /** Whether a block of the text itself is called a standfirst; the first few only. */
    boolean isCalled(HtmlBlock block) {
        return count < MOST && (isNamed(block.owner(), STRONG) || isNamed(block.owner(), WEAK)) && ++count > 0;
    }

    private static boolean isNamed(Element owner, String role) {
        Element parent = owner.parent();
        return Roles.isNamed(owner, role) || parent != null && Roles.isNamed(parent, role);
    }

    private boolean isUnderTitle(Element owner) {
        Element at = owner.parent();
        for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
            if (title != null && MainContent.isWithin(title, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDescribed(String text) {
        String letters = Captions.plain(text);
        if (letters.length() < LEAST_LETTERS) {
            return false;
        }
        for (String each : descriptions) {
            boolean cut = each.length() < letters.length();
            if (each.equals(letters) || (cut ? letters.startsWith(each) : each.startsWith(letters))) {
                return true;
            }
        }
        return false;
    }
}
