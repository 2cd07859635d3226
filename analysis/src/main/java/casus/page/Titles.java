package casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page: of what the page shows, and what structured data and meta elements say, the one that most of
 * them bear out, without the outlet's name.
 *
 * @param title null when the page has none
 * @param from what it was taken from
 * @param said all wordings that the page gives, the outlet's name taken off
 */
record Titles(@Nullable String title, String from, List<String> said) {
    private static final Pattern DIVIDER = Pattern.compile("\\s+[|–—»·•-]\\s+|\\s*[|｜ㅣ]\\s*");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 2000;
    private static final int LONGEST_OUTLET = 40;
    private static final int MOST_OUTLET_WORDS = 5;

    private record Said(String text, String from) {}

    static Titles of(PageElements elements, Map<String, String> meta, JsonLd data, @Nullable String outlet) {
        List<Said> raw = new ArrayList<>();
        add(raw, data.text("headline"), "JSON-LD headline");
        add(raw, meta.get("og:title"), "meta og:title");
        add(raw, elements.document().title(), "title");
        List<Said> said = new ArrayList<>();
        for (Said each : raw) {
            said.add(new Said(withoutOutlet(each.text(), outlet, raw), each.from()));
        }
        List<String> wordings = said.stream().map(Said::text).distinct().toList();
        String shown = null;
        for (Element heading : elements.named("h1")) {
            String text = plain(ShortText.of(heading, LONGEST));
            if (text.isEmpty() || isLogo(text, outlet)) {
                continue;
            }
            if (said.stream().anyMatch(each -> same(each.text(), text))
                    || raw.stream().anyMatch(each -> letters(each.text()).equals(letters(text)))) {
                return new Titles(text, "h1", wordings);
            }
            boolean headline = text.split(" ").length > 2 || HtmlBlock.unspaced(text) > 2;
            shown = shown == null && headline ? text : shown;
        }
        for (int i = 0; i + 1 < said.size(); i++) {
            String one = said.get(i).text();
            boolean borne = said.subList(i + 1, said.size()).stream().anyMatch(other -> same(one, other.text()));
            if (borne && (shown == null || said.size() > 2)) {
                return new Titles(one, said.get(i).from(), wordings);
            }
        }
        if (shown != null) {
            return new Titles(shown, "h1", wordings);
        }
        return said.isEmpty()
                ? new Titles(null, "", wordings)
                : new Titles(said.get(0).text(), said.get(0).from(), wordings);
    }

    private static void add(List<Said> raw, @Nullable String text, String from) {
        if (text != null && !plain(text).isEmpty()) {
            raw.add(new Said(plain(text), from));
        }
    }

    private static String plain(String text) {
        return (text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replace("\u00ad", "")
                .strip();
    }

    /** The name of the outlet and nothing else, as the alternative text of its logo gives it. */
    private static boolean isLogo(String text, @Nullable String outlet) {
        if (outlet == null || outlet.isBlank()) {
            return false;
        }
        String rest = letters(text).replace(letters(outlet), "").replace("logo", "");
        return rest.isEmpty();
    }

    /**
     * "Headline | The Outlet", "Headline - outlet.com", "The Outlet: Headline": without the outlet. What stands behind a
     * dash is cut only when it is the outlet or another wording ends there.
     */
    private static String withoutOutlet(String title, @Nullable String outlet, List<Said> all) {
        Matcher divider = DIVIDER.matcher(title);
        String best = title;
        while (divider.find()) {
            String before = title.substring(0, divider.start()).strip();
            String after = title.substring(divider.end()).strip();
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            if (isOutlet(before, outlet)) {
                return withoutOutlet(after, outlet, all);
            }
            boolean ends = all.stream().anyMatch(each -> letters(each.text()).equals(letters(before)));
            if (isOutlet(after, outlet) || ends) {
                return before;
            }
            boolean bar = "|｜ㅣ".contains(divider.group().strip());
            if (best.equals(title)
                    && bar
                    && divider.start() > title.length() / 3
                    && after.length() <= LONGEST_OUTLET
                    && after.split(" ").length <= MOST_OUTLET_WORDS) {
                best = before;
            }
        }
        return best;
    }

    private static boolean isOutlet(String text, @Nullable String outlet) {
        String own = letters(text);
        return outlet != null
                && !own.isEmpty()
                && (same(text, outlet)
                        || own.startsWith(letters(outlet)) && !letters(outlet).isEmpty())
                && own.length() <= LONGEST_OUTLET;
    }

    /** Whether two titles are the same but for punctuation, or one goes on where the other ends. */
    static boolean same(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        return longer.equals(shorter) || longer.startsWith(shorter) && shorter.length() * 10 > longer.length() * 7;
    }

    private static String letters(String text) {
        return LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
