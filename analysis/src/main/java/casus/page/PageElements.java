package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page in their order, gone through once: what looks for some of them need not walk the page again. Of a
 * page of very many nodes only the first are there.
 */
final class PageElements implements NodeFilter {
    /** So many nodes of a page are read; pages of news have some ten thousand. */
    static final int MOST_NODES = 1_000_000;

    private static final Set<String> KEPT = Set.of("meta", "script", "h1", "link");
    private static final Set<String> PICTURES = Set.of("img", "amp-img", "picture", "video");

    private final Document document;
    private final Element body;
    private final List<Element> all = new ArrayList<>();
    private final Map<String, List<Element>> named = new HashMap<>();
    private final List<Element> pictures = new ArrayList<>();
    private final List<Element> bodies = new ArrayList<>();
    private boolean inBody;
    private int nodes;

    private PageElements(Document document) {
        this.document = document;
        this.body = document.body();
    }

    static PageElements of(Document document) {
        PageElements elements = new PageElements(document);
        NodeTraversor.filter(elements, document);
        return elements;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > MOST_NODES) {
            return FilterResult.STOP;
        }
        if (node instanceof Element element) {
            String name = element.normalName();
            inBody |= element == body;
            all.add(element);
            if (KEPT.contains(name)) {
                named.computeIfAbsent(name, none -> new ArrayList<>()).add(element);
            } else if (inBody && PICTURES.contains(name)) {
                pictures.add(element);
            }
            if (inBody && (name.equals("main") || is(element, "itemprop", "articleBody"))) {
                bodies.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    Document document() {
        return document;
    }

    /** Whether the page has more nodes than are read. */
    boolean isCut() {
        return nodes > MOST_NODES;
    }

    /** All with a tag out of meta, script, h1 and link. */
    List<Element> named(String tag) {
        if (!KEPT.contains(tag)) {
            throw new IllegalArgumentException("Elements " + tag + " are not gathered, only " + KEPT);
        }
        return named.getOrDefault(tag, List.of());
    }

    /** Pictures and films in the body. */
    List<Element> pictures() {
        return pictures;
    }

    /** Those that call themselves the main part of the page or the body of its article. */
    List<Element> bodies() {
        return bodies;
    }

    /** Whether an attribute has the value, without regard to case. */
    static boolean is(Element element, String attribute, String value) {
        return element.attributesSize() > 0
                && value.equalsIgnoreCase(element.attr(attribute).trim());
    }

    /** The first elements that hold, no more than so many. */
    List<Element> matching(Predicate<Element> holds, int most) {
        List<Element> found = new ArrayList<>();
        for (Element element : all) {
            if (found.size() >= most) {
                break;
            }
            if (element.attributesSize() > 0 && holds.test(element)) {
                found.add(element);
            }
        }
        return found;
    }
}
