package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing as a browser would have it, for tests. */
final class Parsed {
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");
    private static final Pattern STEP = Pattern.compile("([mlz])([^mlz]*)");

    private final Element root;

    private Parsed(Element root) {
        this.root = root;
    }

    /** Reads it, which fails for what is no XML. */
    static Parsed of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Parsed(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
    }

    Element root() {
        return root;
    }

    /** All elements of a name whose class holds a word; any class for an empty one. */
    List<Element> all(String name, String word) {
        List<Element> found = new ArrayList<>();
        NodeList all = root.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (word.isEmpty()
                    || List.of(element.getAttribute("class").split(" ")).contains(word)) {
                found.add(element);
            }
        }
        return found;
    }

    List<String> texts() {
        return all("text", "").stream().map(Element::getTextContent).toList();
    }

    /** How many elements inside have a class. */
    static long count(Element element, String word) {
        NodeList inner = element.getElementsByTagName("*");
        long count = 0;
        for (int i = 0; i < inner.getLength(); i++) {
            count += ((Element) inner.item(i)).getAttribute("class").equals(word) ? 1 : 0;
        }
        return count;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    double width() {
        return box()[2];
    }

    double height() {
        return box()[3];
    }

    private double[] box() {
        String[] numbers = root.getAttribute("viewBox").split(" ");
        return new double[] {
            Double.parseDouble(numbers[0]),
            Double.parseDouble(numbers[1]),
            Double.parseDouble(numbers[2]),
            Double.parseDouble(numbers[3])
        };
    }

    /** What must hold of every drawing. */
    Parsed isSound() {
        String all = text(root);
        assertThat(all).doesNotContain("NaN").doesNotContain("Infinity");
        Set<String> names =
                Set.of("svg", "title", "desc", "defs", "pattern", "g", "a", "rect", "circle", "path", "text");
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(names).contains(element.getTagName());
            for (String attribute : List.of("style", "onclick", "onload")) {
                assertThat(element.hasAttribute(attribute)).as(attribute).isFalse();
            }
            if (element.getTagName().equals("a")) {
                assertThat(element.getAttribute("href")).isNotEmpty();
                assertThat(element.getAttribute("aria-label")).isNotEmpty();
            }
            if (element.getTagName().equals("rect")) {
                assertThat(number(element, "width")).isNotNegative();
                assertThat(number(element, "height")).isNotNegative();
            }
        }
        assertThat(root.getAttribute("aria-label")).isNotEmpty();
        assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(root.getFirstChild().getNextSibling().getNodeName()).isEqualTo("desc");
        boolean linked = !all("a", "").isEmpty();
        assertThat(root.getAttribute("role")).isEqualTo(linked ? "graphics-document" : "img");
        return this;
    }

    private static String text(Element element) {
        StringBuilder all = new StringBuilder();
        NodeList elements = element.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            for (String attribute :
                    List.of("d", "x", "y", "cx", "cy", "r", "width", "height", "viewBox", "transform")) {
                all.append(((Element) elements.item(i)).getAttribute(attribute)).append(' ');
            }
        }
        return all.toString();
    }

    /** The closed parts of a path that goes by steps. */
    static List<List<Point>> rings(String path) {
        List<List<Point>> rings = new ArrayList<>();
        List<Point> ring = new ArrayList<>();
        double x = 0;
        double y = 0;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            if (steps.group(1).equals("z")) {
                x = ring.get(0).x();
                y = ring.get(0).y();
                rings.add(ring);
                continue;
            }
            Matcher numbers = NUMBER.matcher(steps.group(2));
            assertThat(numbers.find()).as(steps.group()).isTrue();
            x += Double.parseDouble(numbers.group());
            assertThat(numbers.find()).as(steps.group()).isTrue();
            y += Double.parseDouble(numbers.group());
            if (steps.group(1).equals("m")) {
                ring = new ArrayList<>();
            }
            ring.add(new Point(x, y));
        }
        return rings;
    }

    /** Whether a point lies inside, by the rule of even and odd. */
    static boolean inside(List<List<Point>> rings, Point point) {
        boolean inside = false;
        for (List<Point> ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                Point a = ring.get(i);
                Point b = ring.get(j);
                if (a.y() > point.y() != b.y() > point.y()
                        && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
