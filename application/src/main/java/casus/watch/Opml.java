package casus.watch;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as other readers write and read them: OPML 2.0. */
public final class Opml {
    private Opml() {}

    /** A feed of a list. */
    public record Outline(String address, String title) {}

    /** The feeds of a list, however deep their folders; nothing else in it is looked at. */
    public static List<Outline> read(String opml) {
        List<Outline> outlines = new ArrayList<>();
        for (Element outline : Jsoup.parse(opml, "", Parser.xmlParser()).getElementsByTag("outline")) {
            String address = attribute(outline, "xmlUrl");
            if (!address.isBlank()) {
                String title = attribute(outline, "title");
                outlines.add(new Outline(address.strip(), title.isBlank() ? attribute(outline, "text") : title));
            }
        }
        return outlines;
    }

    /** A list of feeds. */
    public static String write(List<Outline> outlines) {
        // Made by the XML parser, a document keeps capitals in names.
        Document opml = Jsoup.parse("", "", Parser.xmlParser());
        opml.outputSettings().prettyPrint(true);
        Element root = opml.appendElement("opml").attr("version", "2.0");
        root.appendElement("head").appendElement("title").text("Sources of Casus");
        Element body = root.appendElement("body");
        for (Outline outline : outlines) {
            body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", outline.title().isBlank() ? outline.address() : outline.title())
                    .attr("xmlUrl", outline.address());
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + opml.outerHtml() + "\n";
    }

    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name);
    }
}
