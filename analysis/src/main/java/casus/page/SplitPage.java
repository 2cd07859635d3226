package casus.page;

import casus.document.Part;
import casus.document.Source;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows that it is one of several of an article; no text is kept. {@link SplitArticles} puts them together.
 *
 * @param id of the source
 * @param print of its bytes
 * @param size in bytes
 * @param site blank where the page does not say which
 * @param base what the addresses of all pages of the article share; blank where the page has no links to the others
 * @param number of this page, from 1
 * @param of how many pages there are; 0 where the page does not tell
 * @param headline letters and digits of the title
 * @param body length of each of its paragraphs, by fingerprint
 */
public record SplitPage(
        String id,
        int print,
        int size,
        String site,
        String base,
        int number,
        int of,
        String headline,
        @Nullable LocalDate day,
        Map<Long, Integer> body)
        implements Serializable {
    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_TEASERS = 2;

    public SplitPage {
        body = Map.copyOf(body);
    }

    /** Whether the source is the one that this page was read from. */
    public boolean isOf(Source source) {
        return id.equals(source.id()) && print == java.util.Arrays.hashCode(source.bytes());
    }

    /** Empty where the page does not show that there are others, or is no article. */
    static Optional<SplitPage> of(Source source, String html, Document document, Metadata metadata) {
        String title = metadata.title() == null ? "" : metadata.title();
        String headline = PageMarker.headline(title);
        List<String> addresses = addresses(source, metadata);
        Optional<Pager> pager = Pager.of(document, addresses);
        if (headline.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        Optional<PageMarker> marker = PageMarker.in(List.of(document.title(), title))
                .or(() -> PageMarker.in(BlockWalker.blocks(document.body(), false).stream()
                        .map(HtmlBlock::text)
                        .toList()));
        int number = pager.map(Pager::number)
                .filter(found -> found > 0)
                .orElse(marker.map(PageMarker::number).orElse(0));
        if (number == 0 || pager.isEmpty() && marker.isEmpty() || isList(document, metadata)) {
            return Optional.empty();
        }
        String url = addresses.isEmpty() ? null : addresses.get(0);
        return Optional.of(new SplitPage(
                source.id(),
                java.util.Arrays.hashCode(source.bytes()),
                source.bytes().length,
                Site.of(url, metadata.outlet()).map(Site::name).orElse(""),
                pager.map(Pager::base).orElse(""),
                number,
                marker.map(PageMarker::of).orElse(0),
                headline,
                metadata.published() == null ? null : metadata.published().day(),
                body(html, source)));
    }

    private static List<String> addresses(Source source, Metadata metadata) {
        List<String> found = new ArrayList<>();
        String own = metadata.url();
        if (source.url() != null) {
            found.add(source.url());
        }
        if (own != null && own.contains("//")) {
            found.add(own);
        }
        return found;
    }

    /** Whether the page lists articles: it says nothing that only articles say, and links headings. */
    private static boolean isList(Document document, Metadata metadata) {
        if (!metadata.types().isBlank()) {
            return false;
        }
        if (!document.select("meta[property=og:type][content=website]").isEmpty()) {
            return true;
        }
        boolean dated = metadata.published() != null
                && !"visible date".equals(metadata.from().get("published"));
        if (dated || !metadata.authors().isEmpty()) {
            return false;
        }
        int teasers = 0;
        for (Element heading : document.select("h2, h3, h4")) {
            boolean leads = heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null;
            teasers += leads ? 1 : 0;
        }
        return teasers > MOST_TEASERS;
    }

    private static Map<Long, Integer> body(String html, Source source) {
        Map<Long, Integer> found = new HashMap<>();
        for (Block block :
                HtmlReader.read(html, SiteTemplates.NONE, source.url(), false).blocks()) {
            if (block.part() == Part.Kind.BODY) {
                found.put(PageShape.fingerprint(block.text()), block.text().length());
            }
        }
        return found;
    }

    /** How much of the body stands in the other's as well, from 0 to 1; 1 where there is no body. */
    double repeats(SplitPage other) {
        long all = 0;
        long shared = 0;
        for (Map.Entry<Long, Integer> paragraph : body.entrySet()) {
            all += paragraph.getValue();
            shared += other.body.containsKey(paragraph.getKey()) ? paragraph.getValue() : 0;
        }
        return all == 0 ? 1 : (double) shared / all;
    }
}
