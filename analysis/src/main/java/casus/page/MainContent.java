package casus.page;

import java.util.Collections;
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
    private static final int LONG_WORDS = 20;
    private static final double NEAR_SHARE = 0.5;
    private static final int LEVELS = 5;
    private static final int LEAST_ARTICLE = 400;
    private static final double OTHER_ARTICLE = 0.3;
    private static final double GROWS = 1.3;
    private static final double FURNITURE_SHARE = 0.4;
    private static final double COMMENT_SHARE = 0.75;

    private final Element root;
    private final List<HtmlBlock> blocks;
    private final List<Element> pictures;
    private final Map<Element, Integer> running = new IdentityHashMap<>();
    private final Map<Element, Optional<Furniture.Sign>> signs = new IdentityHashMap<>();
    /** By class and id: pages use few of them again and again. */
    private final Map<String, Optional<Furniture.Sign>> names = new HashMap<>();

    private final Map<Element, Boolean> foreign = new IdentityHashMap<>();
    private final Set<Element> heads = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable Element title;
    private final int all;

    /** @param title the element of the page's headline; null when the page shows none */
    MainContent(PageElements elements, List<HtmlBlock> blocks, @Nullable Element title) {
        this.root = elements.document().body();
        this.pictures = elements.pictures();
        this.blocks = blocks;
        this.title = title;
        for (Element main : elements.bodies()) {
            climb(main);
        }
        climb(title);
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

    private void climb(@Nullable Element from) {
        for (Element at = from; at != null && heads.add(at); at = at.parent()) {
            continue;
        }
    }

    /**
     * What the elements around a block, up to the limit, say that it is; an element that holds most of the page says
     * nothing, and names that authors, dates or locks have given to a whole article do not count for running text.
     */
    Optional<Furniture.Sign> sign(HtmlBlock block, @Nullable Element limit) {
        boolean text = block.isRunning() && block.words() > LONG_WORDS;
        for (Element at = block.owner(); at != null && at != limit; at = at.parent()) {
            Optional<Furniture.Sign> own = signs.computeIfAbsent(at, this::ownSign);
            if (own.isPresent() && !(text && Furniture.WEAK.contains(own.get().label()))) {
                return own;
            }
        }
        return Optional.empty();
    }

    private Optional<Furniture.Sign> ownSign(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("article") || heads.contains(element)) {
            return Optional.empty();
        }
        double share = all == 0 ? 0 : (double) running.getOrDefault(element, 0) / all;
        // Paragraphs have ids that are made by chance.
        String id = tag.equals("p") ? "" : element.id();
        Optional<Furniture.Sign> named = names.computeIfAbsent(element.className() + " " + id, Furniture::ofName);
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
                .max(Comparator.comparingDouble(
                        entry -> entry.getValue() * favour(entry.getKey()) * nearTitle(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse(root);
        return grown(best);
    }

    Element root() {
        return root;
    }

    /** All pictures of the page. */
    List<Element> pictures() {
        return pictures;
    }

    /** Of several articles on a page the one with the headline. */
    private double nearTitle(Element element) {
        Element titled = title == null ? null : title.closest("article");
        Element own = element.closest("article");
        boolean other = titled != null
                && own != null
                && own != titled
                && running.getOrDefault(titled, 0) > LEAST_ARTICLE
                && !isWithin(titled, element)
                && !isWithin(own, titled);
        return other ? OTHER_ARTICLE : 1;
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
            if (clean(at) > GROWS * Math.max(1, clean(best)) || hasTwin(at, best)) {
                best = at;
                steps = 0;
            }
        }
        return best;
    }

    /** Whether an element around another holds a second one with the same names and running text. */
    private boolean hasTwin(Element around, Element element) {
        if (element.className().isBlank()) {
            return false;
        }
        for (HtmlBlock block : blocks) {
            if (!block.isRunning()
                    || block.words() < LONG_WORDS
                    || !isWithin(block.owner(), around)
                    || sign(block, around).isPresent()) {
                continue;
            }
            for (Element at = block.owner(); at != null && at != around; at = at.parent()) {
                if (at != element
                        && at.normalName().equals(element.normalName())
                        && at.className().equals(element.className())
                        && !isWithin(block.owner(), element)) {
                    return !looksForeign(block.owner(), around);
                }
            }
        }
        return false;
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
