package casus.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article, from structured data, meta elements and the visible page, reconciled.
 *
 * @param headlines all wordings of the title that the page gives
 * @param from where each of the values was taken from, by its name in the contract
 * @param types schema.org types of the article, blank when there are none
 */
record Metadata(
        @Nullable String title,
        List<String> headlines,
        @Nullable String outlet,
        @Nullable String section,
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String url,
        String types,
        Map<String, String> from) {
    private static final Pattern URL_DAY = Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-])");
    private static final Set<String> AUTHOR_NAMES =
            Set.of("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "cxenseparse:author");
    private static final Set<String> AUTHOR_PROPERTIES = Set.of("author", "article:author");
    /** A number that begins with a day, an hour and a minute; one of eight digits may count the articles of a site. */
    private static final Pattern URL_NUMBER = Pattern.compile(
            "(?<!\\d)(20\\d{2}|19\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d\\d{0,12}(?!\\d)");

    private static final int MOST_LINKS = 5;
    private static final int LONGEST_BYLINE = 199;
    private static final int LONGEST_NAMES = 300;
    private static final int LONGEST_DATE = 120;
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

    /** A value and where it was taken from. */
    private record Told<T>(T value, String from) {}

    static Metadata of(PageElements elements, JsonLd data) {
        Map<String, String> meta = metas(elements);
        Map<String, String> from = new TreeMap<>();
        String outlet = noted(
                from,
                "outlet",
                text(meta.get("og:site_name"), "meta og:site_name").or(() -> given(data, "publisher")));
        String url = noted(from, "url", url(elements, meta));
        Titles titles = Titles.of(elements, meta, data, outlet);
        if (titles.title() != null) {
            from.put("title", titles.from());
        }
        String section = noted(
                from,
                "section",
                text(meta.get("article:section"), "meta article:section").or(() -> given(data, "articleSection")));
        List<String> authors = noted(from, "authors", authors(elements, data, outlet));
        Optional<Told<Moment>> updated =
                moment(data.text("dateModified"), "JSON-LD dateModified").or(() -> named(meta, UPDATED));
        return new Metadata(
                titles.title(),
                titles.said(),
                outlet,
                section,
                authors == null ? List.of() : authors,
                noted(from, "published", published(elements, meta, data, url)),
                noted(from, "updated", updated),
                url,
                data.types(),
                from);
    }

    private static <T> @Nullable T noted(Map<String, String> from, String name, Optional<Told<T>> told) {
        told.ifPresent(value -> from.put(name, value.from()));
        return told.map(Told::value).orElse(null);
    }

    private static Optional<Told<String>> text(@Nullable String value, String from) {
        return value == null ? Optional.empty() : Optional.of(new Told<>(value, from));
    }

    private static Optional<Told<String>> given(JsonLd data, String key) {
        return text(data.text(key), "JSON-LD " + key);
    }

    // ---------------------------------------------------------------- authors

    private static Optional<Told<List<String>>> authors(PageElements elements, JsonLd data, @Nullable String outlet) {
        return persons(data.authors(), outlet, "JSON-LD author")
                .or(() -> persons(
                        elements.named("meta").stream()
                                .filter(meta -> meta.hasAttr("content") && isAuthor(meta))
                                .map(meta -> meta.attr("content"))
                                .toList(),
                        outlet,
                        "meta author"))
                .or(() -> persons(
                        elements.matching(Metadata::leadsToAuthor, MOST_LINKS).stream()
                                .map(element -> ShortText.of(element, LONGEST_NAMES))
                                .toList(),
                        outlet,
                        "link to an author"))
                .or(() -> {
                    List<Element> byline = elements.matching(Metadata::isByline, 1);
                    return byline.isEmpty()
                            ? Optional.empty()
                            : persons(List.of(ShortText.of(byline.get(0), LONGEST_BYLINE)), outlet, "visible byline");
                });
    }

    private static boolean isAuthor(Element meta) {
        return AUTHOR_NAMES.contains(meta.attr("name").trim().toLowerCase(Locale.ROOT))
                || AUTHOR_PROPERTIES.contains(meta.attr("property").trim().toLowerCase(Locale.ROOT));
    }

    private static boolean leadsToAuthor(Element element) {
        if (PageElements.is(element, "itemprop", "author") || PageElements.is(element, "rel", "author")) {
            return true;
        }
        String href = element.normalName().equals("a") ? element.attr("href").toLowerCase(Locale.ROOT) : "";
        return href.contains("/author/") || href.contains("/authors/") || href.contains("/by/");
    }

    private static boolean isByline(Element element) {
        String name = element.className().toLowerCase(Locale.ROOT);
        return name.contains("byline")
                || name.contains("author-name")
                || name.contains("authorname")
                || name.contains("author_name")
                || name.trim().equals("author")
                || name.trim().equals("authors");
    }

    private static boolean isDate(Element element) {
        if (PageElements.is(element, "itemprop", "datePublished")
                || element.normalName().equals("time") && (element.hasAttr("pubdate") || element.hasAttr("datetime"))) {
            return true;
        }
        String name = element.className().toLowerCase(Locale.ROOT);
        return name.contains("publish")
                || name.contains("date")
                || name.contains("datum")
                || name.contains("fecha")
                || name.contains("tarih");
    }

    private static Optional<Told<List<String>>> persons(List<String> named, @Nullable String outlet, String from) {
        List<String> found = Authors.persons(named, outlet);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Told<>(found, from));
    }

    // ---------------------------------------------------------------- dates and the rest

    private static Optional<Told<Moment>> published(
            PageElements elements, Map<String, String> meta, JsonLd data, @Nullable String url) {
        return moment(data.text("datePublished"), "JSON-LD datePublished")
                .or(() -> named(meta, PUBLISHED))
                .or(() -> moment(data.text("dateCreated"), "JSON-LD dateCreated"))
                .or(() -> ofUrl(url).map(day -> new Told<>(day, "address")))
                .or(() -> visible(elements));
    }

    private static Optional<Told<Moment>> visible(PageElements elements) {
        for (Element time : elements.matching(Metadata::isDate, Integer.MAX_VALUE)) {
            Optional<Told<Moment>> visible = moment(
                    time.hasAttr("datetime")
                            ? time.attr("datetime")
                            : time.hasAttr("content") ? time.attr("content") : ShortText.of(time, LONGEST_DATE),
                    "visible date");
            if (visible.isPresent()) {
                return visible;
            }
        }
        return Optional.empty();
    }

    private static Optional<Moment> ofUrl(@Nullable String url) {
        Matcher slashed = URL_DAY.matcher(url == null ? "" : url);
        Matcher number = URL_NUMBER.matcher(url == null ? "" : url);
        boolean isSlashed = slashed.find();
        Matcher day = isSlashed ? slashed : number;
        return isSlashed || number.find()
                ? Moment.first(String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        day.group(1),
                        Integer.valueOf(day.group(2)),
                        Integer.valueOf(day.group(3))))
                : Optional.empty();
    }

    private static Optional<Told<Moment>> moment(@Nullable String text, String from) {
        return text == null ? Optional.empty() : Moment.first(text).map(moment -> new Told<>(moment, from));
    }

    private static Optional<Told<Moment>> named(Map<String, String> meta, List<String> names) {
        for (String name : names) {
            Optional<Told<Moment>> found = moment(meta.get(name.toLowerCase(Locale.ROOT)), "meta " + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Contents of the meta elements by property, name or itemprop in lower case; the first of each. */
    private static Map<String, String> metas(PageElements elements) {
        Map<String, String> found = new HashMap<>();
        for (Element element : elements.named("meta")) {
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

    private static Optional<Told<String>> url(PageElements elements, Map<String, String> meta) {
        return elements.named("link").stream()
                .filter(link -> PageElements.is(link, "rel", "canonical"))
                .findFirst()
                .map(link -> link.attr("href"))
                .filter(address -> !address.isBlank())
                .flatMap(address -> text(address, "link canonical"))
                .or(() -> text(meta.get("og:url"), "meta og:url"));
    }
}
