package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Span;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Where the texts of a parsed page stand in its source. The page must have been parsed with its positions tracked; of
 * one that was not, no text has an origin.
 */
final class HtmlOrigins {
    /** Of a page whose positions were not tracked. */
    static final HtmlOrigins NONE = new HtmlOrigins("");

    private final String html;

    /** @param html the source of the page */
    HtmlOrigins(String html) {
        this.html = html;
    }

    /** Whether there is no source to lead back to. */
    boolean isEmpty() {
        return html.isEmpty();
    }

    /** From the whole text of the node to the source. */
    AlignedText of(TextNode node) {
        return html.isEmpty()
                ? AlignedText.untraced(node.getWholeText())
                : of(node.getWholeText(), node.sourceRange(), false);
    }

    /** The data of a script, as it stands in the source. */
    AlignedText data(Element script) {
        String data = script.data();
        Node only = script.childNodeSize() == 1 ? script.childNode(0) : null;
        if (html.isEmpty() || !(only instanceof DataNode)) {
            return AlignedText.untraced(data);
        }
        Range range = only.sourceRange();
        return range.isTracked() && html.startsWith(data, range.startPos())
                ? new AlignedText(
                        data,
                        new Alignment.Builder()
                                .copy(0, range.startPos(), data.length())
                                .build())
                : AlignedText.untraced(data);
    }

    /** The text of all of an element, line breaks as such. */
    AlignedText whole(Element element) {
        AlignedText.Builder whole = new AlignedText.Builder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        whole.append(of(text));
                    } else if (node instanceof Element inner
                            && inner.normalName().equals("br")) {
                        whole.append(tag(inner, "\n"));
                    }
                },
                element);
        return whole.build();
    }

    /** The value of an attribute; as it stands in the source between its quotation marks. */
    AlignedText of(Element element, String attribute) {
        String value = element.attr(attribute);
        return html.isEmpty()
                ? AlignedText.untraced(value)
                : of(value, element.attributes().sourceRange(attribute).valueRange(), true);
    }

    /** Where the tag of an element stands; from nowhere when it stands nowhere. */
    AlignedText tag(Element element, String text) {
        return new AlignedText(text, html.isEmpty() ? Alignment.NONE : whole(text, element.sourceRange()));
    }

    private AlignedText of(String text, Range range, boolean inAttribute) {
        if (html.isEmpty() || !range.isTracked() || range.startPos() < 0 || range.endPos() > html.length()) {
            return AlignedText.untraced(text);
        }
        int begin = range.startPos();
        String raw = html.substring(begin, range.endPos());
        return new AlignedText(
                text, Entities.alignment(raw, text, begin, inAttribute).orElseGet(() -> whole(text, range)));
    }

    /** What was read otherwise than expected leads back to its place as a whole, never to a wrong part of it. */
    private Alignment whole(String text, Range range) {
        if (text.isEmpty() || !range.isTracked() || range.endPos() <= range.startPos()) {
            return Alignment.NONE;
        }
        return new Alignment.Builder()
                .replace(new Span(0, text.length()), new Span(range.startPos(), range.endPos()))
                .build();
    }
}
