package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page has the words of its title: in a heading, structured data, a meta element or its title element. Where the
 * words were changed, the place as a whole.
 */
final class TitleOrigin {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u00ad]+");

    private TitleOrigin() {}

    static AlignedText of(String title, Document document, HtmlOrigins html) {
        if (html.isEmpty()) {
            return AlignedText.untraced(title);
        }
        List<AlignedText> places = places(document, html);
        String words = BLANKS.matcher(title).replaceAll("");
        List<BiPredicate<String, String>> ways = List.of(String::equals, String::startsWith, String::contains);
        for (BiPredicate<String, String> way : ways) {
            for (AlignedText place : places) {
                AlignedText said = place.replaceAll(BLANKS, "");
                if (way.test(said.text(), words)) {
                    return spread(title, said, said.text().indexOf(words));
                }
            }
        }
        return places.stream()
                .filter(place -> Titles.same(place.text(), title))
                .findFirst()
                .flatMap(place -> place.origin().origin(new Span(0, place.length())))
                .map(origin -> new AlignedText(
                        title,
                        new Alignment.Builder()
                                .replace(new Span(0, title.length()), origin)
                                .build()))
                .orElseGet(() -> AlignedText.untraced(title));
    }

    /** The title's letters one by one lead to those of the place; blanks to nowhere. */
    private static AlignedText spread(String title, AlignedText place, int from) {
        Alignment.Builder origin = new Alignment.Builder();
        int at = from;
        for (int i = 0; i < title.length(); i++) {
            if (!BLANKS.matcher(title.substring(i, i + 1)).matches()) {
                origin.append(i, place.origin().part(at, at + 1));
                at++;
            }
        }
        return new AlignedText(title, origin.build());
    }

    private static List<AlignedText> places(Document document, HtmlOrigins html) {
        List<AlignedText> found = new ArrayList<>();
        for (Element heading : document.select("h1")) {
            found.add(html.whole(heading));
        }
        for (Element script : document.select("script[type*=ld+json]")) {
            JsonPlaces.strings(html.data(script)).stream()
                    .filter(named -> named.name().equals("headline"))
                    .forEach(named -> found.add(named.value()));
        }
        for (Element meta : document.select("meta[property=og:title], meta[content]")) {
            found.add(html.of(meta, "content"));
        }
        for (Element element : document.select("title, h2, h3")) {
            found.add(html.whole(element));
        }
        found.replaceAll(Entities::decoded);
        return found;
    }
}
