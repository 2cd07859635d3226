package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An HTML page: the container with the most running text, its blocks labelled, and the page's metadata. */
final class HtmlReader {
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(^|[-_ ])(related|share|social|newsletter|promo|advert|ad|ads|comment|comments|sidebar|breadcrumb|cookie|consent|subscribe|paywall|recommended|trending|footer|nav|menu|author-bio|tags)([-_ ]|$)");
    private static final String BLOCKS = "h1, h2, h3, h4, p, li, blockquote, figcaption";

    private HtmlReader() {}

    static Page read(String html) {
        Document document = Jsoup.parse(html);
        String title = title(document);
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(Block.part(Part.Kind.HEADLINE, "headline", title));
        }
        document.select("script, style, noscript, template, svg, iframe, form, button")
                .remove();
        Element container = container(document);
        Set<String> seen = new HashSet<>();
        for (Element element : document.body().select(BLOCKS)) {
            String text = element.text().strip();
            boolean nested = element.parents().stream().anyMatch(parent -> parent.is("p, li, blockquote, figcaption"));
            if (text.isEmpty() || nested || text.equals(title) || !seen.add(text)) {
                continue;
            }
            blocks.add(block(element, text, container));
        }
        return new Page(
                blocks,
                title,
                kind(document),
                meta(document, "article:section"),
                meta(document, "og:site_name"),
                authors(document),
                date(document, "article:published_time", "time[datetime]"),
                date(document, "article:modified_time", "[itemprop=dateModified]"),
                canonical(document));
    }

    private static Block block(Element element, String text, Element container) {
        Dropped.Kind furniture = furniture(element);
        boolean inside = element == container || element.parents().contains(container);
        if (furniture != null || !inside) {
            return Block.furniture(furniture == null ? Dropped.Kind.OTHER : furniture, text);
        }
        if (element.is("figcaption") || element.closest("figure") != null) {
            return Block.part(Part.Kind.CAPTION, "caption", text);
        }
        if (element.is("h1, h2, h3, h4")) {
            return Block.part(Part.Kind.HEADING, "heading", text);
        }
        if (element.is("blockquote")) {
            return Block.part(Part.Kind.QUOTE_BLOCK, "quote-block", text);
        }
        int links = element.select("a").text().length();
        if (element.is("li") && links * 10 > text.length() * 8) {
            return Block.furniture(Dropped.Kind.RELATED, text);
        }
        return Block.part(Part.Kind.BODY, element.is("li") ? "list" : "body", text);
    }

    private static Dropped.@Nullable Kind furniture(Element element) {
        for (Element at = element; at != null && !at.is("body"); at = at.parent()) {
            if (at.is("nav, header:not(article header)")) {
                return Dropped.Kind.NAVIGATION;
            }
            if (at.is("footer, aside")) {
                return Dropped.Kind.RELATED;
            }
            var match = FURNITURE.matcher(at.className() + " " + at.id());
            if (match.find()) {
                return kind(match.group(2).toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    private static Dropped.Kind kind(String word) {
        return switch (word) {
            case "share", "social" -> Dropped.Kind.SHARE;
            case "newsletter", "subscribe" -> Dropped.Kind.NEWSLETTER;
            case "comment", "comments" -> Dropped.Kind.COMMENT;
            case "cookie", "consent", "paywall" -> Dropped.Kind.NOTICE;
            case "promo", "advert", "ad", "ads" -> Dropped.Kind.ADVERT;
            case "nav", "menu", "breadcrumb", "footer", "tags" -> Dropped.Kind.NAVIGATION;
            case "author-bio" -> Dropped.Kind.AUTHOR_NOTE;
            default -> Dropped.Kind.RELATED;
        };
    }

    /** The element with the most text in paragraphs of its own, counting half of its children's. */
    private static Element container(Document document) {
        Element best = document.body();
        double most = 0;
        for (Element element : document.select("article, main, section, div, body, td")) {
            double score = 0;
            for (Element child : element.children()) {
                if (child.is("p")) {
                    score += child.text().length();
                } else if (child.is("div, section")) {
                    for (Element grandchild : child.children()) {
                        score += grandchild.is("p") ? 0.6 * grandchild.text().length() : 0;
                    }
                }
            }
            if (score > most && furniture(element) == null) {
                most = score;
                best = element;
            }
        }
        return best;
    }

    private static @Nullable String title(Document document) {
        String title = meta(document, "og:title");
        Element heading = document.selectFirst("h1");
        if (heading != null && !heading.text().isBlank()) {
            return heading.text().strip();
        }
        return title != null
                ? title
                : document.title().isBlank() ? null : document.title().strip();
    }

    private static String kind(Document document) {
        String section = String.valueOf(meta(document, "article:section")).toLowerCase(Locale.ROOT);
        return section.contains("opinion") ? "opinion" : section.contains("analysis") ? "analysis" : "news";
    }

    private static List<String> authors(Document document) {
        List<String> authors = new ArrayList<>();
        for (Element element : document.select("meta[name=author], [rel=author], [itemprop=author] [itemprop=name]")) {
            String name = element.is("meta") ? element.attr("content") : element.text();
            for (String single : name.replaceFirst("(?i)^by ", "").split(",| and ")) {
                if (single.strip().contains(" ") && !single.startsWith("http") && !authors.contains(single.strip())) {
                    authors.add(single.strip());
                }
            }
        }
        return authors;
    }

    private static @Nullable LocalDate date(Document document, String property, String fallback) {
        String value = meta(document, property);
        if (value == null) {
            Element element = document.selectFirst(fallback);
            value = element == null ? null : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        }
        return value == null ? null : PageDates.first(value).orElse(null);
    }

    private static @Nullable String meta(Document document, String property) {
        Element element = document.selectFirst("meta[property=\"" + property + "\"], meta[name=\"" + property + "\"]");
        return element == null || element.attr("content").isBlank()
                ? null
                : element.attr("content").strip();
    }

    private static @Nullable String canonical(Document document) {
        Element element = document.selectFirst("link[rel=canonical]");
        return element == null || element.attr("href").isBlank() ? null : element.attr("href");
    }
}
