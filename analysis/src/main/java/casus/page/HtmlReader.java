package casus.page;

import casus.document.AlignedText;
import casus.document.Dropped;
import casus.document.Note;
import casus.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page: the article's blocks labelled, everything else kept as furniture, and what the page says of itself. The
 * body is found by its running text ({@link MainContent}); where structured data give the text as well and the page
 * shows none of it, theirs is taken.
 */
final class HtmlReader {
    private static final int LONGEST = 12_000_000;
    private static final int LEAST_GIVEN = 300;
    private static final double SHOWN_SHARE = 0.5;
    private static final double KEPT_SHARE = 0.6;

    private HtmlReader() {}

    /** Without notes of what was cut. */
    static Document parsed(String html) {
        return parsed(html, false);
    }

    private static Document parsed(String html, boolean traced) {
        String read = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return Parser.htmlParser().setTrackPosition(traced).parseInput(read, "");
    }

    /**
     * @param url of the page, where it does not say its own
     * @param traced whether the blocks are to know their origins; costs time and changes nothing else
     */
    static Page read(String html, SiteTemplates templates, @Nullable String url, boolean traced) {
        List<Note> notes = new ArrayList<>();
        if (html.length() > LONGEST) {
            notes.add(new Note("truncated", "The page is longer than 12 million characters; the rest was not read."));
        }
        Document document = parsed(html, traced);
        HtmlOrigins origins = traced ? new HtmlOrigins(html) : HtmlOrigins.NONE;
        PageElements elements = PageElements.of(document);
        if (elements.isCut()) {
            notes.add(new Note("truncated", "The page has over a million elements and texts; the rest was not read."));
        }
        JsonLd data = JsonLd.of(elements);
        Metadata metadata = Metadata.of(elements, data);
        Element root = document.body();
        SiteTemplates.Template template =
                templates.of(Site.of(metadata.url() == null ? url : metadata.url(), metadata.outlet()));
        List<Block> blocks = labelled(BlockWalker.blocks(root, false, origins), elements, metadata, data, template);
        if (bodyLength(blocks) < LEAST_GIVEN * 2) {
            // Some pages hide the article and let a script show it to readers who may see it.
            List<Block> hidden = labelled(BlockWalker.blocks(root, true, origins), elements, metadata, data, template);
            blocks = bodyLength(hidden) > 2 * bodyLength(blocks) ? hidden : blocks;
        }
        String given = data.text("articleBody");
        if (given != null && given.length() >= LEAST_GIVEN && bodyLength(blocks) < SHOWN_SHARE * given.length()) {
            blocks = withGiven(blocks, GivenParagraphs.place(given, document, origins));
        }
        List<Block> whole = new ArrayList<>();
        if (metadata.title() != null) {
            whole.add(Block.part(Part.Kind.HEADLINE, "headline", TitleOrigin.of(metadata.title(), document, origins)));
        }
        Element anchor = new Element(Tag.valueOf("a"), root.baseUri());
        blocks.forEach(block -> whole.add(block.part() == null ? block : block.resolved(anchor)));
        if (blocks.stream().anyMatch(block -> block.label().equals("paywall-notice")) || data.isPaywalled()) {
            notes.add(new Note(
                    "paywalled", "The page shows a part of the article only, or says that it must be paid for."));
        }
        Map<String, String> from = new TreeMap<>(metadata.from());
        return new Page(
                whole,
                metadata.title(),
                kind(metadata, blocks, from),
                metadata.section(),
                metadata.outlet(),
                metadata.authors(),
                metadata.published(),
                metadata.updated(),
                metadata.url(),
                notes,
                from);
    }

    private static List<Block> labelled(
            List<HtmlBlock> all,
            PageElements elements,
            Metadata metadata,
            JsonLd data,
            SiteTemplates.Template template) {
        List<Block> blocks = found(all, elements, metadata, data, SiteTemplates.Template.NONE);
        List<HtmlBlock> own =
                all.stream().filter(block -> !template.holds(block)).toList();
        if (own.size() == all.size()) {
            return blocks;
        }
        List<Block> cleaned = found(all, elements, metadata, data, template);
        return bodyLength(cleaned) < KEPT_SHARE * bodyLength(blocks) ? blocks : cleaned;
    }

    private static List<Block> found(
            List<HtmlBlock> all,
            PageElements elements,
            Metadata metadata,
            JsonLd data,
            SiteTemplates.Template template) {
        MainContent content = new MainContent(
                elements, all.stream().filter(block -> !template.holds(block)).toList(), shownTitle(all, metadata));
        Standfirst standfirst = new Standfirst(content, descriptions(elements, data));
        List<Block> blocks =
                new BlockLabels(content, content.find(), metadata, template, standfirst).label(all, pictured(data));
        return new GivenText(data.text("articleBody")).reconciled(blocks);
    }

    private static @Nullable Element shownTitle(List<HtmlBlock> all, Metadata metadata) {
        String title = metadata.title();
        for (HtmlBlock block : all) {
            if (title != null && block.owner().normalName().equals("h1") && Titles.same(block.text(), title)) {
                return block.owner();
            }
        }
        return null;
    }

    private static List<String> descriptions(PageElements elements, JsonLd data) {
        List<String> found = new ArrayList<>();
        for (Element meta : elements.named("meta")) {
            if (PageElements.is(meta, "property", "og:description")
                    || PageElements.is(meta, "name", "description")
                    || PageElements.is(meta, "name", "twitter:description")) {
                found.add(meta.attr("content"));
            }
        }
        String description = data.text("description");
        if (description != null) {
            found.add(description);
        }
        return found;
    }

    /** What the pictures of the structured data are said to show. */
    private static Set<String> pictured(JsonLd data) {
        Set<String> found = new HashSet<>();
        for (String caption : data.captions()) {
            found.add(Captions.plain(caption));
        }
        found.remove("");
        return found;
    }

    private static int bodyLength(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.part() == Part.Kind.BODY)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** The text of the structured data in place of a body that the page does not show. */
    private static List<Block> withGiven(List<Block> blocks, AlignedText given) {
        List<Block> mixed = new ArrayList<>(GivenParagraphs.of(given));
        for (Block block : blocks) {
            if (block.part() == Part.Kind.CAPTION || block.part() == Part.Kind.CREDIT || block.part() == null) {
                mixed.add(block);
            } else {
                mixed.add(Block.furniture(Dropped.Kind.OTHER, block.text()));
            }
        }
        return mixed;
    }

    private static String kind(Metadata metadata, List<Block> blocks, Map<String, String> from) {
        String types = metadata.types().toLowerCase(Locale.ROOT);
        String section = String.valueOf(metadata.section()).toLowerCase(Locale.ROOT);
        String title = String.valueOf(metadata.title()).toLowerCase(Locale.ROOT);
        if (blocks.stream().filter(block -> block.label().equals("live-entry")).count() > 1) {
            return kind("live", "live entries", from);
        }
        if (types.contains("liveblog")) {
            return kind("live", "JSON-LD type", from);
        }
        if (types.contains("opinion")) {
            return kind("opinion", "JSON-LD type", from);
        }
        if (section.matches(".*\\b(opinions?|comment|commentary|op-ed|editorials?|columns?|columnists?|views)\\b.*")) {
            return kind("opinion", "section", from);
        }
        if (title.matches("(opinion|comment|commentary)\\b.*")) {
            return kind("opinion", "title", from);
        }
        if (types.contains("analysisnews")) {
            return kind("analysis", "JSON-LD type", from);
        }
        if (section.contains("analysis") || title.startsWith("analysis")) {
            return kind("analysis", section.contains("analysis") ? "section" : "title", from);
        }
        if (section.contains("interview") || title.startsWith("interview")) {
            return kind("interview", section.contains("interview") ? "section" : "title", from);
        }
        return kind("news", "nothing that says otherwise", from);
    }

    private static String kind(String kind, String told, Map<String, String> from) {
        from.put("kind", told);
        return kind;
    }
}
