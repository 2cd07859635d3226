package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article, from structured data, meta elements and the visible page, reconciled.
 *
 * @param types schema.org types of the article, blank when there are none
 */
record Metadata(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String section,
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String url,
        String types) {
    private static final Pattern TITLE_END = Pattern.compile("\\s+[|–—»·•-]\\s+");
    private static final Pattern URL_DAY = Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-])");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "og:published_time",
            "publish-date",
            "publishdate",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "cxenseparse:recs:publishtime",
            "article.published",
            "publication_date",
            "last-publish-date",
            "published",
            "created",
            "article_date_original",
            "originalpublicationdate",
            "pub_date");
    private static final List<String> UPDATED = List.of(
            "article:modified_time", "og:updated_time", "dateModified", "last-modified", "revised", "dcterms.modified");
    private static final int LONGEST_OUTLET = 40;

    static Metadata of(Document document, JsonLd data) {
        Map<String, String> meta = metas(document);
        String outlet = meta.get("og:site_name");
        if (outlet == null) {
            outlet = data.text("publisher");
        }
        String url = url(document, meta);
        return new Metadata(
                title(document, meta, data, outlet),
                outlet,
                Optional.ofNullable(meta.get("article:section")).orElse(data.text("articleSection")),
                authors(document, data, outlet),
                published(document, meta, data, url),
                moment(data.text("dateModified")).or(() -> named(meta, UPDATED)).orElse(null),
                url,
                data.types());
    }

    // ---------------------------------------------------------------- title

    /** Of the headline as shown and as told by structured data and meta elements the one that most of them bear out. */
    private static @Nullable String title(
            Document document, Map<String, String> meta, JsonLd data, @Nullable String outlet) {
        List<String> said = new ArrayList<>();
        for (String each : new String[] {data.text("headline"), meta.get("og:title"), document.title()}) {
            if (each != null && !plain(each).isEmpty()) {
                said.add(withoutOutlet(plain(each), outlet));
            }
        }
        String shown = null;
        for (Element heading : document.select("h1")) {
            String text = plain(heading.text());
            boolean borne = said.stream().anyMatch(each -> same(each, text));
            if (borne) {
                return text;
            }
            boolean headline = text.split(" ").length > 2 || HtmlBlock.unspaced(text) > 2;
            shown = shown == null && headline ? text : shown;
        }
        for (int i = 0; i < said.size(); i++) {
            String one = said.get(i);
            if (said.subList(i + 1, said.size()).stream()
                                    .filter(other -> same(one, other))
                                    .count()
                            > 0
                    && (shown == null || said.size() > 2)) {
                return one;
            }
        }
        return shown != null ? shown : said.isEmpty() ? null : said.get(0);
    }

    private static String plain(String text) {
        return (text.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** "Headline | The Outlet", "Headline - outlet.com": without what stands behind the last divider, where that is the outlet. */
    private static String withoutOutlet(String title, @Nullable String outlet) {
        Matcher divider = TITLE_END.matcher(title);
        int last = -1;
        int after = -1;
        while (divider.find()) {
            String rest = title.substring(divider.end());
            boolean named =
                    outlet != null && (same(rest, outlet) || letters(rest).startsWith(letters(outlet)));
            if (last < 0 && named || divider.start() > title.length() / 3 && rest.length() <= LONGEST_OUTLET) {
                last = last < 0 || !named ? divider.start() : last;
                after = divider.end();
                if (named) {
                    break;
                }
            }
        }
        boolean short_ = after > 0 && title.substring(after).split(" ").length <= 5;
        return last > 0 && short_ ? title.substring(0, last).strip() : title;
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

    // ---------------------------------------------------------------- authors

    private static List<String> authors(Document document, JsonLd data, @Nullable String outlet) {
        List<String> found = Authors.persons(data.authors(), outlet);
        if (found.isEmpty()) {
            List<String> named = new ArrayList<>();
            for (Element element : document.select(
                    "meta[name=author], meta[property=author], meta[name=byl], meta[name=parsely-author], meta[name=sailthru.author],"
                            + " meta[name=dc.creator], meta[property=article:author], meta[name=cXenseParse:author]")) {
                named.add(element.attr("content"));
            }
            found = Authors.persons(named, outlet);
        }
        if (found.isEmpty()) {
            List<String> visible = new ArrayList<>();
            for (Element element : document.select(
                    "[itemprop=author], [rel=author], a[href*=/author/], a[href*=/authors/], a[href*=/by/]")) {
                visible.add(element.text());
                if (visible.size() > 4) {
                    break;
                }
            }
            found = Authors.persons(visible, outlet);
        }
        if (found.isEmpty()) {
            Element byline = document.selectFirst(
                    "[class*=byline], [class*=author-name], [class*=authorName], [class*=author_name], [class*=Byline], [class=author], [class=authors]");
            if (byline != null && byline.text().length() < 200) {
                found = Authors.persons(List.of(byline.text()), outlet);
            }
        }
        return found;
    }

    // ---------------------------------------------------------------- dates and the rest

    private static @Nullable Moment published(
            Document document, Map<String, String> meta, JsonLd data, @Nullable String url) {
        Optional<Moment> found = moment(data.text("datePublished"))
                .or(() -> named(meta, PUBLISHED))
                .or(() -> moment(data.text("dateCreated")))
                .or(() -> ofUrl(url));
        if (found.isPresent()) {
            return found.get();
        }
        for (Element time : document.select(
                "[itemprop=datePublished], time[pubdate], time[datetime], [class*=publish], [class*=date]")) {
            Optional<Moment> visible = moment(
                    time.hasAttr("datetime")
                            ? time.attr("datetime")
                            : time.hasAttr("content") ? time.attr("content") : shortText(time));
            if (visible.isPresent()) {
                return visible.get();
            }
        }
        return null;
    }

    private static String shortText(Element element) {
        String text = element.text();
        return text.length() > 120 ? "" : text;
    }

    private static Optional<Moment> ofUrl(@Nullable String url) {
        Matcher day = URL_DAY.matcher(url == null ? "" : url);
        return day.find()
                ? Moment.first(String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        day.group(1),
                        Integer.valueOf(day.group(2)),
                        Integer.valueOf(day.group(3))))
                : Optional.empty();
    }

    private static Optional<Moment> moment(@Nullable String text) {
        return text == null ? Optional.empty() : Moment.first(text);
    }

    private static Optional<Moment> named(Map<String, String> meta, List<String> names) {
        for (String name : names) {
            Optional<Moment> found = moment(meta.get(name.toLowerCase(Locale.ROOT)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Contents of the meta elements by property, name or itemprop in lower case; the first of each. */
    private static Map<String, String> metas(Document document) {
        Map<String, String> found = new HashMap<>();
        for (Element element : document.select("meta[content]")) {
            String content = element.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop")) {
                String name = element.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    found.putIfAbsent(name, content);
                }
            }
        }
        return found;
    }

    private static @Nullable String url(Document document, Map<String, String> meta) {
        Element element = document.selectFirst("link[rel=canonical]");
        if (element != null && !element.attr("href").isBlank()) {
            return element.attr("href");
        }
        return meta.get("og:url");
    }
}
