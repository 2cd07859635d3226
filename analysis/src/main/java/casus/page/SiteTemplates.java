package casus.page;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pages of a site repeat beside their articles, learned from many of them by {@link TemplateLearner}. Immutable.
 */
public final class SiteTemplates implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing is known of any site. */
    public static final SiteTemplates NONE = new SiteTemplates(Map.of());

    private final Map<Site, Set<Long>> furniture;

    SiteTemplates(Map<Site, Set<Long>> furniture) {
        Map<Site, Set<Long>> copy = new HashMap<>();
        furniture.forEach((site, keys) -> copy.put(site, Set.copyOf(keys)));
        this.furniture = Map.copyOf(copy);
    }

    /** What is known of one site; nothing for a page that does not say which. */
    Template of(Optional<Site> site) {
        return new Template(
                site.map(one -> furniture.getOrDefault(one, Set.of())).orElse(Set.of()));
    }

    /** The furniture of one site. */
    record Template(Set<Long> keys) {
        static final Template NONE = new Template(Set.of());

        boolean holds(HtmlBlock block) {
            return !keys.isEmpty() && keys.contains(PageShape.Line.of(block).key());
        }
    }
}
