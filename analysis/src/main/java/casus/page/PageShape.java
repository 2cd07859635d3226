package casus.page;

import casus.document.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page can teach about its site: fingerprints of its blocks, no text.
 *
 * @param title fingerprint of the title, 0 for none
 * @param address fingerprint of the page's own address, 0 for none
 * @param lines in the order of the page; of a very long page its beginning and its end
 */
public record PageShape(Site site, long title, long address, List<Line> lines) {
    private static final int MOST_LINES = 400;
    private static final int LEVELS = 3;

    /**
     * A block.
     *
     * @param key of its text and position together
     * @param position of the tags and classes of its element and those around it
     * @param place of the tags and classes around its element alone
     */
    record Line(long key, int position, int place, boolean isRunning) {
        static Line of(HtmlBlock block) {
            String place = path(block.owner().parent(), LEVELS - 1);
            String position = name(block.owner()) + place;
            return new Line(
                    hash(block.text(), hash(position, 0)), position.hashCode(), place.hashCode(), block.isRunning());
        }
    }

    public PageShape {
        lines = List.copyOf(lines);
    }

    /** Empty for a page that does not say which site it belongs to. */
    static Optional<PageShape> of(Source source, Document document, Metadata metadata) {
        String url = metadata.url() == null ? source.url() : metadata.url();
        return Site.of(url, metadata.outlet())
                .map(site -> new PageShape(site, fingerprint(metadata.title()), address(url), lines(document.body())));
    }

    private static List<Line> lines(Element body) {
        List<HtmlBlock> blocks = BlockWalker.blocks(body, false);
        List<Line> lines = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i < MOST_LINES / 2 || i >= blocks.size() - MOST_LINES / 2) {
                Line line = Line.of(blocks.get(i));
                if (seen.add(line.key())) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Addresses that name no page of a site, as some give their home for every page, say nothing. */
    private static long address(@Nullable String url) {
        if (url == null) {
            return 0;
        }
        String bare = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return bare.indexOf('/', bare.indexOf("//") + 2) < 0 ? 0 : fingerprint(bare);
    }

    /** 64 bits that stand for a text, without regard to case; 0 for none. */
    static long fingerprint(@Nullable String text) {
        return text == null ? 0 : hash(text.toLowerCase(Locale.ROOT), 0);
    }

    private static String path(@Nullable Element from, int levels) {
        StringBuilder path = new StringBuilder();
        Element at = from;
        for (int level = 0; at != null && level < levels; level++, at = at.parent()) {
            path.append('<').append(name(at));
        }
        return path.toString();
    }

    /** Tag and classes; a class with a digit is often made for one page. */
    private static String name(Element element) {
        StringBuilder name = new StringBuilder(element.normalName());
        for (String each : element.className().split("\\s+")) {
            if (!each.isEmpty() && each.chars().noneMatch(Character::isDigit)) {
                name.append('.').append(each);
            }
        }
        return name.toString();
    }

    /** 64 bits of FNV-1a over the characters, never 0. */
    private static long hash(String text, long start) {
        long hash = 0xcbf29ce484222325L ^ start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
