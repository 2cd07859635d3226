package casus.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an address that is followed holds: the entries of a feed, the addresses of a sitemap, further sitemaps, or a page that names its
 * feeds.
 *
 * @param entries in the order of the document
 * @param sitemaps addresses of further sitemaps, the newest first
 * @param feeds addresses of feeds that a page names
 */
public record Followed(
        Kind kind, @Nullable String title, List<FeedEntry> entries, List<String> sitemaps, List<String> feeds) {
    private static final int HEAD = 2000;

    public Followed {
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
        feeds = List.copyOf(feeds);
    }

    /** What kinds there are. */
    public enum Kind {
        FEED,
        SITEMAP,
        SITEMAPS,
        PAGE
    }

    /**
     * Reads what an address gave. Never fails on what it holds: a broken feed gives the entries that can be made out.
     *
     * @param now what lies more than a day after it is no date of publication
     */
    public static Followed of(String address, Web.Answer answer, Instant now) throws IOException {
        byte[] bytes = Bounded.isGzip(answer.bytes())
                ? Bounded.gunzipped(answer.bytes()).bytes()
                : answer.bytes();
        Documents.Told told = Documents.Told.of(answer.contentType(), answer.url(), List.of());
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("<urlset") || head.contains("<sitemapindex")) {
            return sitemap(Jsoup.parse(new ByteArrayInputStream(bytes), null, answer.url(), Parser.xmlParser()));
        }
        if (Documents.isFeed(bytes)) {
            return feed(address, bytes, told, now);
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, answer.url());
        List<String> feeds =
                page.select("link[rel=alternate][type~=(?i)application/(rss|atom|feed)\\+(xml|json)]").stream()
                        .map(link -> link.absUrl("href"))
                        .filter(link -> link.startsWith("http"))
                        .distinct()
                        .toList();
        return new Followed(Kind.PAGE, page.title(), List.of(), List.of(), feeds);
    }

    private static Followed feed(String address, byte[] bytes, Documents.Told told, Instant now) throws IOException {
        List<FeedEntry> entries = new ArrayList<>();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean json = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8)
                .strip()
                .startsWith("{");
        Feed feed = new Feed(address, told, today, (said, input) -> {
            boolean stub = input.source() == null
                    || input.source().notes().stream()
                            .anyMatch(note -> note.code().equals("stub"));
            entries.add(new FeedEntry(said.guid(), said.link(), moment(said.published()), input, stub));
        });
        if (json) {
            feed.json(bytes);
        } else {
            feed.xml(bytes);
        }
        return new Followed(Kind.FEED, json ? jsonTitle(bytes) : title(bytes), entries, List.of(), List.of());
    }

    private static @Nullable String title(byte[] bytes) throws IOException {
        Document feed = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        Element title = feed.selectFirst("channel > title, feed > title");
        return title == null ? null : title.text();
    }

    private static @Nullable String jsonTitle(byte[] bytes) throws IOException {
        JsonNode title = new ObjectMapper().readTree(bytes).path("title");
        return title.isTextual() ? title.asText() : null;
    }

    private static Followed sitemap(Document map) {
        List<FeedEntry> entries = new ArrayList<>();
        for (Element url : map.select("urlset > url")) {
            String link = text(url, "loc");
            Instant published = moment(text(url, "news|publication_date"));
            entries.add(new FeedEntry(
                    link, link, published == null ? moment(text(url, "lastmod")) : published, null, true));
        }
        List<Element> further = new ArrayList<>(map.select("sitemapindex > sitemap"));
        further.sort(java.util.Comparator.comparing((Element one) -> text(one, "lastmod"))
                .reversed());
        List<String> sitemaps = further.stream()
                .map(one -> text(one, "loc"))
                .filter(loc -> !loc.isBlank())
                .toList();
        return new Followed(sitemaps.isEmpty() ? Kind.SITEMAP : Kind.SITEMAPS, null, entries, sitemaps, List.of());
    }

    private static String text(Element in, String name) {
        Element found = in.selectFirst(name);
        return found == null ? "" : found.text().strip();
    }

    private static @Nullable Instant moment(String text) {
        String written = FeedDates.written(text.strip());
        try {
            return written.length() > "2025-01-01".length()
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
