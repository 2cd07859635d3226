package casus.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which text stands with a picture: it is alone with it in an element. Icons, portraits of authors and pictures
 * that lead to other stories do not count.
 */
final class Pictures {
    private static final Set<String> WHOLE = Set.of("article", "main", "body", "html", "table", "tr", "tbody");
    private static final Pattern ICON = Pattern.compile(
            "(?i)(^|[^a-z])(icon|icons|logo|avatar|emoji|pixel|spinner|author|byline|sprite)([^a-z]|$)");
    private static final Pattern PICTURE_FILE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif)([?#].*)?$");
    private static final int LEVELS = 4;
    private static final int LEAST_WIDTH = 80;
    private static final int MOST_BLOCKS = 3;
    private static final int MOST_WORDS = 60;

    private final Set<Element> pictured = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Integer> blocksIn = new IdentityHashMap<>();
    private final Map<Element, Integer> runningIn = new IdentityHashMap<>();

    /** @param shown all pictures of the page */
    Pictures(List<Element> shown, List<HtmlBlock> blocks) {
        for (Element picture : shown) {
            if (isShown(picture)) {
                Element at = picture.parent();
                for (int level = 0; at != null && level <= LEVELS && pictured.add(at); level++) {
                    at = at.parent();
                }
            }
        }
        if (!pictured.isEmpty()) {
            for (HtmlBlock block : blocks) {
                Element at = block.owner();
                for (int level = 0; at != null && level <= LEVELS; level++, at = at.parent()) {
                    blocksIn.merge(at, 1, Integer::sum);
                    if (block.isRunning()) {
                        runningIn.merge(at, 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static boolean isShown(Element picture) {
        String width = picture.attr("width");
        boolean small = !width.isEmpty()
                && width.chars().allMatch(Character::isDigit)
                && width.length() < 5
                && Integer.parseInt(width) < LEAST_WIDTH;
        if (small
                || ICON.matcher(picture.className() + " " + picture.attr("alt")).find()) {
            return false;
        }
        Element link = picture.closest("a[href]");
        return link == null || PICTURE_FILE.matcher(link.attr("href")).matches();
    }

    /** The element in which the block stands alone with a picture; null when there is none below the limit. */
    @Nullable
    Element holder(HtmlBlock block, Element limit) {
        if (pictured.isEmpty() || block.words() > MOST_WORDS) {
            return null;
        }
        Element at = block.owner();
        for (int level = 0; at != null && at != limit && level <= LEVELS; level++, at = at.parent()) {
            if (WHOLE.contains(at.normalName())
                    || blocksIn.getOrDefault(at, 0) > MOST_BLOCKS
                    || runningIn.getOrDefault(at, 0) > 1) {
                return null;
            }
            if (pictured.contains(at)) {
                return at.normalName().equals("p") || MainContent.isWithin(limit, at) ? null : at;
            }
        }
        return null;
    }

    /** Whether what stands right before the block's element is a picture without words. */
    boolean isBelowPicture(HtmlBlock block) {
        Element before = block.owner().previousElementSibling();
        return before != null
                && blocksIn.getOrDefault(block.owner(), 0) == 1
                && (pictured.contains(before)
                        || before.normalName().toLowerCase(Locale.ROOT).matches("img|picture|amp-img|video"))
                && !before.hasText();
    }
}
