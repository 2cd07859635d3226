package casus.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: running text votes for the elements around it, the nearer the more; names
 * ("article-body") and tags add to the vote, furniture and links take from it; the winner grows to its parent while that
 * holds much more running text.
 */
final class MainContent {
    private static final Pattern BODY = Pattern.compile(
            "(?i)(article|story|entry|post|content|text|news|main)[-_ ]*(body|content|text|copy|main|inner|wrapper)"
                    + "|articlebody|storybody|body[-_ ]?(text|copy|content)|\\bprose\\b|richtext|rich-text");
    private static final Set<String> SCOPES = Set.of("article", "main", "section", "div", "td", "body");
    private static final Set<String> WEAK =
            Set.of("byline", "date", "counter", "player", "navigation", "paywall-notice", "notice");
    private static final int LONG_WORDS = 20;
    private static final double NEAR_SHARE = 0.5;
    private static final int LEVELS = 5;
    private static final double GROWS = 1.3;
    private static final double FURNITURE_SHARE = 0.4;
    private static final double COMMENT_SHARE = 0.75;

    private final Element root;
    private final List<HtmlBlock> blocks;
    private final Map<Element, Integer> running = new IdentityHashMap<>();
    private final Map<Element, Optional<Furniture.Sign>> signs = new IdentityHashMap<>();
    private final Map<Element, Boolean> foreign = new IdentityHashMap<>();
    private final int all;

    MainContent(Element root, List<HtmlBlock> blocks) {
        this.root = root;
        this.blocks = blocks;
        int sum = 0;
        for (HtmlBlock block : blocks) {
            if (block.isRunning()) {
                sum += block.text().length();
                for (Element at = block.owner(); at != null; at = at.parent()) {
                    running.merge(at, block.text().length(), Integer::sum);
                }
            }
        }
        all = sum;
    }

    /**
     * What the elements around a block, up to the limit, say that it is; an element that holds most of the page says
     * nothing, and names that authors, dates or locks have given to a whole article do not count for running text.
     */
    Optional<Furniture.Sign> sign(HtmlBlock block, @Nullable Element limit) {
        boolean text = block.isRunning() && block.words() > LONG_WORDS;
        for (Element at = block.owner(); at != null && at != limit; at = at.parent()) {
            Optional<Furniture.Sign> own = signs.computeIfAbsent(at, this::ownSign);
            if (own.isPresent() && !(text && WEAK.contains(own.get().label()))) {
                return own;
            }
        }
        return Optional.empty();
    }

    private Optional<Furniture.Sign> ownSign(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("article")) {
            return Optional.empty();
        }
        double share = all == 0 ? 0 : (double) running.getOrDefault(element, 0) / all;
        Optional<Furniture.Sign> named = Furniture.ofName(element.className() + " " + element.id());
        if (named.isEmpty()) {
            named = switch (tag) {
                case "nav" -> Furniture.ofName("nav");
                case "footer" -> Furniture.ofName("footer");
                case "aside" -> Furniture.ofName("related");
                default -> Optional.empty();
            };
        }
        boolean comment = named.filter(sign -> sign.label().equals("comment")).isPresent();
        return named.filter(sign -> share < (comment ? COMMENT_SHARE : FURNITURE_SHARE));
    }

    /** The element that holds the article; the root when the page has no running text. */
    Element find() {
        Map<Element, Double> votes = new HashMap<>();
        for (HtmlBlock block : blocks) {
            if (!block.isRunning() || sign(block, null).isPresent()) {
                continue;
            }
            double vote = block.text().length() * (1 - block.density());
            double weight = 1;
            Element at = SCOPES.contains(block.owner().normalName())
                    ? block.owner()
                    : block.owner().parent();
            for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
                if (SCOPES.contains(at.normalName())) {
                    votes.merge(at, vote * weight, Double::sum);
                }
                weight *= NEAR_SHARE;
            }
        }
        Element best = votes.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue() * favour(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse(root);
        return grown(best);
    }

    Element root() {
        return root;
    }

    private static double favour(Element element) {
        double favour = 1;
        String names = element.className() + " " + element.id();
        if ("articleBody".equals(element.attr("itemprop"))) {
            favour *= 3;
        }
        if (BODY.matcher(names).find()) {
            favour *= 1.5;
        }
        return switch (element.normalName()) {
            case "article" -> favour * 1.4;
            case "main" -> favour * 1.1;
            case "body" -> favour * 0.7;
            default -> favour;
        };
    }

    private Element grown(Element start) {
        Element best = start;
        Element at = start;
        int steps = 0;
        while (at.parent() != null
                && at != root
                && steps < 4
                && !at.normalName().equals("article")) {
            at = at.parent();
            steps++;
            if (clean(at) > GROWS * Math.max(1, clean(best))) {
                best = at;
                steps = 0;
            }
        }
        return best;
    }

    /** Characters of running text in an element that no furniture in it holds. */
    private int clean(Element element) {
        int sum = 0;
        for (HtmlBlock block : blocks) {
            if (block.isRunning()
                    && isWithin(block.owner(), element)
                    && sign(block, element).isEmpty()
                    && !looksForeign(block.owner(), element)) {
                sum += block.text().length();
            }
        }
        return sum;
    }

    /** Another article inside of the element, or an item of a list. */
    private boolean looksForeign(Element owner, Element limit) {
        for (Element at = owner; at != null && at != limit; at = at.parent()) {
            if (at.normalName().equals("li") || foreign.computeIfAbsent(at, MainContent::isTeaser)) {
                return true;
            }
        }
        return false;
    }

    /** A teaser: an article with a heading that leads elsewhere. */
    private static boolean isTeaser(Element element) {
        return element.normalName().equals("article")
                && element.selectFirst("h2 a, h3 a, h4 a, a h2, a h3, a h4") != null;
    }

    static boolean isWithin(Element element, Element container) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == container) {
                return true;
            }
        }
        return false;
    }
}
