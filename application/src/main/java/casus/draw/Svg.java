package casus.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes one SVG element. Every text and attribute is escaped; coordinates have one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final String ids;

    /**
     * Begins a drawing.
     *
     * @param kind its class: timeline, map, network, intensity
     * @param links whether marks lead somewhere; what is one picture to a screen reader would hide them
     */
    Svg(String kind, Sheet sheet, double height, String title, String description, boolean links) {
        ids = kind + "-" + sheet.word();
        begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "picture " + kind + " " + sheet.word(),
                "viewBox",
                "0 0 " + sheet.width() + " " + Numbers.decimal(height, 1),
                "role",
                links ? "graphics-document" : "img",
                "aria-label",
                title);
        leaf("title", title);
        leaf("desc", description);
    }

    /** An id that no other drawing on a page has. */
    String id(String name) {
        return ids + "-" + name;
    }

    /** What {@code fill} says to be filled with a pattern of {@link #hatches}. */
    String fill(String name) {
        return "url(#" + id(name) + ")";
    }

    /** Patterns of slanted lines: one for each class, in the colour that the class gives its lines. */
    Svg hatches(String... names) {
        begin("defs");
        for (int i = 0; i < names.length; i++) {
            begin(
                    "pattern",
                    "id",
                    id(names[i]),
                    "width",
                    5,
                    "height",
                    5,
                    "patternUnits",
                    "userSpaceOnUse",
                    "patternTransform",
                    i % 2 == 0 ? "rotate(45)" : "rotate(-45)");
            empty("path", "class", "hatch " + names[i], "d", "M0 0V5");
            end();
        }
        return end();
    }

    /** Begins the part of a drawing that scripts may zoom and move; nothing of it shows outside its frame. */
    Svg zoomable(double width, double height) {
        String box = "0 0 " + Numbers.decimal(width, 1) + " " + Numbers.decimal(height, 1);
        return begin(
                "svg",
                "class",
                "zoomable",
                "width",
                width,
                "height",
                height,
                "viewBox",
                box,
                "data-words",
                Words.of("zoom"));
    }

    /** Begins what is drawn around a point, with the point as nought, and keeps its size when the ground grows; ended twice. */
    Svg around(Point point) {
        String at = "translate(" + Numbers.decimal(point.x(), 1) + " " + Numbers.decimal(point.y(), 1) + ")";
        return begin("g", "transform", at).begin("g", "class", "still");
    }

    /** Begins an element; attributes in pairs, those that are null are left out. */
    Svg begin(String name, @Nullable Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg empty(String name, @Nullable Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    Svg leaf(String name, String text, @Nullable Object... attributes) {
        tag(name, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Begins a mark with words of its own: a link where it leads somewhere, a group else. {@link #end} ends it. */
    Svg mark(@Nullable String href, String kind, String words) {
        if (href == null) {
            begin("g", "class", kind);
        } else {
            begin("a", "href", href, "class", kind, "aria-label", words);
        }
        return leaf("title", words);
    }

    /** The whole, all elements ended. */
    String done() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void tag(String name, @Nullable Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value instanceof Double number ? Numbers.decimal(number, 1) : value.toString());
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        }
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c < 0xd800 || c > 0xdfff && c < 0xfffe || c > 0xffff || c == '\t' || c == '\n';
    }
}
