package casus.page;

import casus.document.AlignedText;
import casus.document.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text of an article as its structured data give it: HTML or lines in a JSON string. */
final class GivenParagraphs {
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern LINES = Pattern.compile("\n+");

    private GivenParagraphs() {}

    static List<Block> of(AlignedText given) {
        AlignedText source = given.replaceAll(LINE, "<br><br>");
        boolean traced = !given.origin().isEmpty();
        Document document = Parser.htmlParser().setTrackPosition(traced).parseInput(source.text(), "");
        AlignedText text = (traced ? new HtmlOrigins(source.text()) : HtmlOrigins.NONE).whole(document);
        AlignedText whole = new AlignedText(text.text(), text.origin().andThen(source.origin()));
        List<Block> paragraphs = new ArrayList<>();
        for (AlignedText paragraph : whole.split(LINES)) {
            AlignedText plain = paragraph.collapsed();
            if (!plain.isEmpty()) {
                paragraphs.add(Block.part(Part.Kind.BODY, "body", plain));
            }
        }
        return paragraphs;
    }

    /** The given text with its place in the page's source, where that is asked for. */
    static AlignedText place(String given, Document document, HtmlOrigins html) {
        if (html.isEmpty()) {
            return AlignedText.untraced(given);
        }
        for (Element script : document.select("script[type*=ld+json]")) {
            for (JsonPlaces.Named named : JsonPlaces.strings(html.data(script))) {
                AlignedText value = named.value().strip();
                if (value.text().equals(given)) {
                    return value;
                }
            }
        }
        return AlignedText.untraced(given);
    }
}
