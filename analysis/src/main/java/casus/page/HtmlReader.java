package casus.page;

import casus.document.Dropped;
import casus.document.Note;
import casus.document.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        return Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    /** @param url of the page, where it does not say its own */
    static Page read(String html, SiteTemplates templates, @Nullable String url) {
        List<Note> notes = new ArrayList<>();
        if (html.length() > LONGEST) {
            notes.add(new Note("truncated", "The page is longer than 12 million characters; the rest was not read."));
        }
        Document document = parsed(html);
        JsonLd data = JsonLd.of(document);
        Metadata metadata = Metadata.of(document, data);
        Element root = document.body();
        SiteTemplates.Template template =
                templates.of(Site.of(metadata.url() == null ? url : metadata.url(), metadata.outlet()));
        List<Block> blocks = labelled(root, metadata, template, false);
        if (bodyLength(blocks) < LEAST_GIVEN * 2) {
            // Some pages hide the article and let a script show it to readers who may see it.
            List<Block> hidden = labelled(root, metadata, template, true);
            blocks = bodyLength(hidden) > 2 * bodyLength(blocks) ? hidden : blocks;
        }
        String given = data.text("articleBody");
        if (given != null && given.length() >= LEAST_GIVEN && bodyLength(blocks) < SHOWN_SHARE * given.length()) {
            blocks = withGiven(blocks, given);
        }
        List<Block> whole = new ArrayList<>();
        if (metadata.title() != null) {
            whole.add(Block.part(Part.Kind.HEADLINE, "headline", metadata.title()));
        }
        whole.addAll(blocks);
        if (blocks.stream().anyMatch(block -> block.label().equals("paywall-notice")) || data.isPaywalled()) {
            notes.add(new Note(
                    "paywalled", "The page shows a part of the article only, or says that it must be paid for."));
        }
        return new Page(
                whole,
                metadata.title(),
                kind(metadata, blocks),
                metadata.section(),
                metadata.outlet(),
                metadata.authors(),
                metadata.published(),
                metadata.updated(),
                metadata.url(),
                notes);
    }

    private static List<Block> labelled(
            Element root, Metadata metadata, SiteTemplates.Template template, boolean hidden) {
        List<HtmlBlock> all = BlockWalker.blocks(root, hidden);
        List<Block> blocks = labelled(root, metadata, SiteTemplates.Template.NONE, all);
        List<HtmlBlock> own =
                all.stream().filter(block -> !template.holds(block)).toList();
        if (own.size() == all.size()) {
            return blocks;
        }
        List<Block> cleaned = labelled(root, metadata, template, all);
        return bodyLength(cleaned) < KEPT_SHARE * bodyLength(blocks) ? blocks : cleaned;
    }

    private static List<Block> labelled(
            Element root, Metadata metadata, SiteTemplates.Template template, List<HtmlBlock> all) {
        MainContent content = new MainContent(
                root, all.stream().filter(block -> !template.holds(block)).toList());
        return new BlockLabels(content, content.find(), metadata, template).label(all);
    }

    private static int bodyLength(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.part() == Part.Kind.BODY)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** The text of the structured data in place of a body that the page does not show. */
    private static List<Block> withGiven(List<Block> blocks, String given) {
        List<Block> mixed = new ArrayList<>();
        for (String paragraph :
                Jsoup.parse(given.replace("\n", "<br><br>")).wholeText().split("\\n+")) {
            String text = paragraph.replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!text.isEmpty()) {
                mixed.add(Block.part(Part.Kind.BODY, "body", text));
            }
        }
        for (Block block : blocks) {
            if (block.part() == Part.Kind.CAPTION || block.part() == Part.Kind.CREDIT || block.part() == null) {
                mixed.add(block);
            } else {
                mixed.add(Block.furniture(Dropped.Kind.OTHER, block.text()));
            }
        }
        return mixed;
    }

    private static String kind(Metadata metadata, List<Block> blocks) {
        if (blocks.stream().filter(block -> block.label().equals("live-entry")).count() > 1) {
            return "live";
        }
        String types = metadata.types().toLowerCase(Locale.ROOT);
        String section = String.valueOf(metadata.section()).toLowerCase(Locale.ROOT);
        String title = String.valueOf(metadata.title()).toLowerCase(Locale.ROOT);
        if (types.contains("liveblog")) {
            return "live";
        }
        if (types.contains("opinion")
                || section.matches(
                        ".*\\b(opinions?|comment|commentary|op-ed|editorials?|columns?|columnists?|views)\\b.*")
                || title.matches("(opinion|comment|commentary)\\b.*")) {
            return "opinion";
        }
        if (types.contains("analysisnews") || section.contains("analysis") || title.startsWith("analysis")) {
            return "analysis";
        }
        return title.startsWith("interview") || section.contains("interview") ? "interview" : "news";
    }
}
