package casus.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts a page into its runs of text, front to back, without recursion. */
final class BlockWalker implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "button",
            "input",
            "select",
            "textarea",
            "head",
            "option",
            "math",
            "canvas",
            "dialog",
            "audio",
            "video",
            "map",
            "datalist");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr", "img", "picture", "source", "nobr", "acronym", "amp-img", "o:p", "rp", "rt", "ruby");

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<HtmlBlock.Anchor> links = new ArrayList<>();
    private final boolean withHidden;
    private int linked;
    private int linkDepth;
    private int linkBegin;
    private String href = "";

    private BlockWalker(Element root, boolean withHidden) {
        this.withHidden = withHidden;
        owners.push(root);
    }

    /** @param withHidden also what the page does not show at first */
    static List<HtmlBlock> blocks(Element root, boolean withHidden) {
        BlockWalker walker = new BlockWalker(root, withHidden);
        NodeTraversor.filter(walker, root);
        walker.flush();
        return walker.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (SKIPPED.contains(name) || !withHidden && isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("a")) {
            linkDepth++;
            linkBegin = text.length();
            href = element.absUrl("href").isEmpty() ? element.attr("href") : element.absUrl("href");
        } else if (!INLINE.contains(name)) {
            flush();
            owners.push(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("a")) {
                linkDepth = Math.max(0, linkDepth - 1);
                if (!href.isEmpty() && linkBegin < text.length()) {
                    links.add(new HtmlBlock.Anchor(linkBegin, text.length(), href));
                }
                href = "";
            } else if (!INLINE.contains(name) && owners.peek() == element) {
                flush();
                owners.pop();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void append(String raw) {
        int before = text.length();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (!blank) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
        linked += linkDepth > 0 ? text.length() - before : 0;
    }

    /** Ends the run; two line breaks in a row divide it like a paragraph. */
    private void flush() {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            int next = text.length();
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) == '\n' && doubleBreak(i) > 0) {
                    next = doubleBreak(i);
                    break;
                }
                to = i + 1;
            }
            piece(from, to);
            from = Math.max(next, from + 1);
        }
        text.setLength(0);
        links.clear();
        linked = 0;
        linkBegin = 0;
    }

    /** Where the text goes on after two or more breaks that begin here; 0 when there is one only. */
    private int doubleBreak(int at) {
        int breaks = 0;
        int i = at;
        while (i < text.length() && text.charAt(i) <= ' ') {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
            i++;
        }
        return breaks > 1 ? i : 0;
    }

    private void piece(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to) {
            return;
        }
        Element owner = owners.isEmpty() ? null : owners.peek();
        if (owner == null) {
            return;
        }
        List<HtmlBlock.Anchor> inside = new ArrayList<>();
        int characters = 0;
        for (HtmlBlock.Anchor link : links) {
            int first = Math.max(link.begin(), from);
            int last = Math.min(link.end(), to);
            if (first < last) {
                inside.add(new HtmlBlock.Anchor(first - from, last - from, link.href()));
                characters += last - first;
            }
        }
        boolean whole = from == begin && to >= text.length() - 1 && begin == 0;
        String words = text.substring(from, to).replace('\n', ' ');
        blocks.add(HtmlBlock.of(owner, words, whole ? Math.min(linked, words.length()) : characters, inside));
    }
}
