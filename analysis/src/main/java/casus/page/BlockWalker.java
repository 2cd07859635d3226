package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
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

    /** What is nested deeper than browsers allow belongs to the element at that depth: the way up from a block is short. */
    private static final int DEEPEST = 500;

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<HtmlBlock.Anchor> links = new ArrayList<>();
    private final boolean withHidden;
    private final HtmlOrigins html;
    /** Where the characters of the text come from. */
    private Alignment.Builder origins = new Alignment.Builder();

    private int nodes;
    private int linked;
    private int linkDepth;
    private int linkBegin;
    private String href = "";

    private BlockWalker(Element root, boolean withHidden, HtmlOrigins html) {
        this.withHidden = withHidden;
        this.html = html;
        owners.push(root);
    }

    /** @param withHidden also what the page does not show at first */
    static List<HtmlBlock> blocks(Element root, boolean withHidden) {
        return blocks(root, withHidden, HtmlOrigins.NONE);
    }

    /**
     * @param withHidden also what the page does not show at first
     * @param html where the page's texts stand in its source
     */
    static List<HtmlBlock> blocks(Element root, boolean withHidden, HtmlOrigins html) {
        BlockWalker walker = new BlockWalker(root, withHidden, html);
        NodeTraversor.filter(walker, root);
        walker.flush();
        return walker.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > PageElements.MOST_NODES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            append(words);
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
            origins.append(text.length(), html.tag(element, "\n").origin());
            text.append('\n');
        } else if (name.equals("a")) {
            linkDepth++;
            linkBegin = text.length();
            href = element.attr("href");
        } else if (!INLINE.contains(name)) {
            flush();
            if (depth < DEEPEST) {
                owners.push(element);
            }
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
            } else if (owners.peek() == element) {
                flush();
                owners.pop();
            } else if (depth >= DEEPEST && !INLINE.contains(name) && !name.equals("br")) {
                flush();
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

    private void append(TextNode node) {
        int before = text.length();
        AlignedText words = html.of(node);
        String raw = words.text();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (blank && (text.length() == 0 || text.charAt(text.length() - 1) <= ' ')) {
                continue;
            }
            if (!words.origin().isEmpty()) {
                origins.append(text.length(), words.origin().part(i, i + 1));
            }
            text.append(blank ? ' ' : c);
        }
        linked += linkDepth > 0 ? text.length() - before : 0;
    }

    /** Ends the run; two line breaks in a row divide it like a paragraph. */
    private void flush() {
        Alignment whole = origins.build();
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
            piece(from, to, whole);
            from = Math.max(next, from + 1);
        }
        origins = whole.isEmpty() ? origins : new Alignment.Builder();
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

    private void piece(int begin, int end, Alignment whole) {
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
        boolean all = from == begin && to >= text.length() - 1 && begin == 0;
        String words = text.substring(from, to).replace('\n', ' ');
        blocks.add(HtmlBlock.of(
                owner,
                new AlignedText(words, whole.part(from, to)),
                all ? Math.min(linked, words.length()) : characters,
                inside));
    }
}
