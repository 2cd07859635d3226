package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Span;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The strings of a JSON text with the places where they stand in it, escapes decoded. */
final class JsonPlaces {
    private JsonPlaces() {}

    /** A string and the name of its field; the name is blank in a list. */
    record Named(String name, AlignedText value) {}

    /** In the order of the text; what comes after an error in it is left out. */
    static List<Named> strings(AlignedText json) {
        List<Named> found = new ArrayList<>();
        try (JsonParser parser = JsonLd.parser(json.text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    int begin = (int) parser.currentTokenLocation().getCharOffset() + 1;
                    String name = parser.currentName();
                    String value = parser.getText();
                    Alignment origin = alignment(json.text(), begin, value).andThen(json.origin());
                    found.add(new Named(name == null ? "" : name, new AlignedText(value, origin)));
                }
            }
        } catch (IOException e) {
            return found;
        }
        return found;
    }

    private static Alignment alignment(String json, int begin, String value) {
        Alignment.Builder found = new Alignment.Builder();
        int there = begin;
        for (int here = 0; here < value.length(); here++) {
            int length = json.charAt(there) != '\\' ? 1 : json.charAt(there + 1) == 'u' ? 6 : 2;
            found.replace(new Span(here, here + 1), new Span(there, there + length));
            there += length;
        }
        return found.build();
    }
}
