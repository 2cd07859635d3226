package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers what pages repeat, in bounded memory. Of each site the same few pages are taken in whatever order they come, and
 * versions of one article, which share its title or address, count as one. Not thread-safe.
 */
public final class TemplateLearner {
    private static final int PAGES = 16;
    private static final int MOST_LINES = 1_000_000;

    private final Map<Site, TreeMap<Long, PageShape>> sites = new HashMap<>();
    private int lines;

    /** Takes in a page. Once a million blocks are held, further sites are not learned. */
    public void add(PageShape page) {
        TreeMap<Long, PageShape> pages = sites.get(page.site());
        if (pages == null) {
            if (lines > MOST_LINES) {
                return;
            }
            pages = new TreeMap<>();
            sites.put(page.site(), pages);
        }
        long identity = page.address() != 0 ? page.address() : page.title();
        PageShape known = pages.get(identity);
        if (known != null && precedes(known, page)) {
            return;
        }
        lines += page.lines().size() - (known == null ? 0 : known.lines().size());
        pages.put(identity, page);
        if (pages.size() > PAGES) {
            lines -= pages.pollLastEntry().getValue().lines().size();
        }
    }

    /** An order of versions of a page that does not hang on which came first. */
    private static boolean precedes(PageShape one, PageShape other) {
        return one.lines().size() != other.lines().size()
                ? one.lines().size() > other.lines().size()
                : one.hashCode() <= other.hashCode();
    }

    /** What has been learned so far. */
    public SiteTemplates learned() {
        Map<Site, Set<Long>> furniture = new HashMap<>();
        sites.forEach((site, pages) -> {
            Set<Long> keys = new Repeated(articles(pages.values())).furniture();
            if (!keys.isEmpty()) {
                furniture.put(site, keys);
            }
        });
        return new SiteTemplates(furniture);
    }

    /** The pages, those of one article together. */
    private static List<List<PageShape>> articles(Iterable<PageShape> pages) {
        List<List<PageShape>> articles = new ArrayList<>();
        for (PageShape page : pages) {
            List<PageShape> own = new ArrayList<>(List.of(page));
            for (int i = articles.size() - 1; i >= 0; i--) {
                if (articles.get(i).stream().anyMatch(other -> isSame(page, other))) {
                    own.addAll(articles.remove(i));
                }
            }
            articles.add(own);
        }
        return articles;
    }

    private static boolean isSame(PageShape one, PageShape other) {
        return one.title() != 0 && one.title() == other.title()
                || one.address() != 0 && one.address() == other.address();
    }
}
