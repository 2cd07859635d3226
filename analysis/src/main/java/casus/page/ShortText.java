package casus.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Texts of elements that are of use when short only: one that holds all of a page is not read to its end. */
final class ShortText {
    private ShortText() {}

    /** The text of the element; blank when it is longer than so many characters. */
    static String of(Element element, int longest) {
        int[] left = {longest};
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        left[0] -= letters(text.getWholeText());
                    }
                    return left[0] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        if (left[0] < 0) {
            return "";
        }
        String text = element.text();
        return text.length() > longest ? "" : text;
    }

    /** Whether the text of the element is no longer than so many characters. */
    static boolean isShort(Element element, int longest) {
        return !of(element, longest).isEmpty() || !element.hasText();
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
