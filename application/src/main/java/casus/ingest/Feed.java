package casus.ingest;

import casus.document.Note;
import casus.document.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS, Atom and JSON feeds: each entry is a document, made into a small page that says what the feed says of it. The XML is
 * read by a forgiving parser that knows no document types and no entities of its own: broken feeds are common, and one bad
 * entry must not cost the others.
 */
final class Feed {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int STUB_WORDS = 60;
    private static final int DAY = "2025-01-01".length();

    private final String name;
    private final Documents.Told told;
    private final @Nullable LocalDate latest;
    private final @Nullable LocalDate date;
    private final BiConsumer<Said, Input> sink;

    /**
     * A feed whose entries keep the dates that it gives them.
     *
     * @param date publication date of entries without one
     */
    Feed(String name, Documents.Told told, @Nullable LocalDate date, Consumer<Input> sink) {
        this.name = name;
        this.told = told;
        this.latest = null;
        this.date = date;
        this.sink = (said, input) -> sink.accept(input);
    }

    /** A feed read on a day: what it dates after the day that follows has no date of its own and gets that day. */
    Feed(String name, Documents.Told told, LocalDate today, BiConsumer<Said, Input> sink) {
        this.name = name;
        this.told = told;
        this.latest = today.plusDays(1);
        this.date = today;
        this.sink = sink;
    }

    void xml(byte[] bytes) throws IOException {
        Document feed = Jsoup.parse(
                new ByteArrayInputStream(bytes),
                charset(told.charset()),
                told.url() == null ? "" : told.url(),
                Parser.xmlParser());
        List<Element> entries = feed.stream()
                .filter(element -> element.normalName().matches("item|entry"))
                .toList();
        if (entries.isEmpty()) {
            empty();
        }
        for (int i = 0; i < entries.size(); i++) {
            Element entry = entries.get(i);
            String link = link(entry);
            String full = text(entry, "content:encoded", "content", "xhtml:body");
            String brief = text(entry, "description", "summary");
            accept(
                    name + " entry " + (i + 1),
                    new Said(
                            text(entry, "guid", "id"),
                            plain(text(entry, "title")),
                            link,
                            text(entry, "pubDate", "dc:date", "published", "issued", "updated"),
                            author(entry),
                            full.isBlank() ? brief : full));
        }
    }

    private void empty() {
        // A feed that is followed may be empty for a while; who reads one file wants to know.
        if (latest == null) {
            sink.accept(
                    Said.NOTHING,
                    Input.problem(name, "empty", "The feed holds no entries. Check that it is one.", name));
        }
    }

    /** The charset told, where it is one; else the feed's own declaration decides. */
    private static @Nullable String charset(@Nullable String told) {
        try {
            return told != null && Charset.isSupported(told) ? told : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    void json(byte[] bytes) {
        JsonNode items;
        try {
            items = MAPPER.readTree(bytes).path("items");
        } catch (IOException e) {
            sink.accept(
                    Said.NOTHING,
                    Input.problem(
                            name,
                            "damaged",
                            "The JSON Feed can't be read: " + e.getMessage() + ". Check the file.",
                            name));
            return;
        }
        if (items.isEmpty()) {
            empty();
        }
        int number = 0;
        for (JsonNode item : items) {
            number++;
            String link = item.path("url").asText("");
            String html = item.path("content_html").asText("");
            String plain = item.path("content_text").asText(item.path("summary").asText(""));
            JsonNode author = item.path("authors").path(0).path("name");
            accept(
                    name + " entry " + number,
                    new Said(
                            item.path("id").asText(""),
                            item.path("title").asText(""),
                            link,
                            item.path("date_published").asText(""),
                            author.asText(item.path("author").path("name").asText("")),
                            html.isBlank() ? paragraphs(plain) : html));
        }
    }

    /** What a feed says of an entry; blank where it says nothing. */
    record Said(String guid, String title, String link, String published, String author, String html) {
        static final Said NOTHING = new Said("", "", "", "", "", "");
    }

    private void accept(String place, Said said) {
        sink.accept(said, entry(place, said.link.isBlank() ? said.guid : said.link, said));
    }

    private Input entry(String place, String id, Said said) {
        Document page = Document.createShell(said.link);
        page.head().appendElement("meta").attr("property", "og:title").attr("content", said.title);
        page.head().appendElement("meta").attr("name", "author").attr("content", said.author);
        String written = FeedDates.written(said.published);
        boolean late = latest != null
                && written.length() >= DAY
                && written.substring(0, DAY).compareTo(latest.toString()) > 0;
        page.head()
                .appendElement("meta")
                .attr("property", "article:published_time")
                .attr("content", late ? "" : written);
        page.head().appendElement("link").attr("rel", "canonical").attr("href", said.link);
        Element article = page.body().appendElement("article");
        article.appendElement("h1").text(said.title);
        article.append(said.html);
        String text = article.text();
        if (text.isBlank()) {
            return Input.problem(id.isBlank() ? place : id, "no-text", "The entry of the feed holds no text.", place);
        }
        List<Note> all = new ArrayList<>(told.notes());
        if (text.split("\\s+").length < STUB_WORDS) {
            all.add(new Note("stub", "The feed holds only the beginning of the article. Give the page itself."));
        }
        if (late) {
            all.add(new Note("bad-date", "The feed dates the entry in the future (" + said.published + ")."));
        }
        return Input.of(new Source(
                id.isBlank() ? place : id,
                id.isBlank() ? place : id,
                page.outerHtml().getBytes(StandardCharsets.UTF_8),
                Source.Format.HTML,
                date,
                null,
                said.link.isBlank() ? null : said.link,
                "utf-8",
                all));
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String line : text.split("\n+")) {
            html.append(new Element("p").text(line).outerHtml());
        }
        return html.toString();
    }

    /** Atom: the link to the page itself; RSS: its text, else a guid that is an address. */
    private static String link(Element entry) {
        String guid = text(entry, "guid");
        for (Element child : entry.children()) {
            boolean page = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
            if (child.normalName().equals("link") && page) {
                String address = child.hasAttr("href") ? child.absUrl("href") : child.text();
                return address.isBlank() ? child.attr("href") : address.strip();
            }
        }
        return guid.startsWith("http") ? guid : "";
    }

    private static String author(Element entry) {
        String creator = text(entry, "dc:creator");
        for (Element child : entry.children()) {
            if (creator.isBlank() && child.normalName().equals("author")) {
                Element name = child.selectFirst("name");
                // RSS asks for "mail@example.org (Name)"
                creator = name != null ? name.text() : child.text().replaceAll("^\\S+@\\S+\\s*\\(|\\)$", "");
            }
        }
        return creator;
    }

    /** The text of the first child of one of the names, its markup unescaped where it is XHTML; blank where there is none. */
    private static String text(Element entry, String... names) {
        for (String name : names) {
            for (Element child : entry.children()) {
                if (child.normalName().equalsIgnoreCase(name)) {
                    return child.attr("type").equals("xhtml") || child.childrenSize() > 0
                            ? child.html()
                            : child.wholeText().strip();
                }
            }
        }
        return "";
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
