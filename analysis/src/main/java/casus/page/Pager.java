package casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The row of links to the other pages of an article: links to the page's own address with another number, which call
 * themselves by that number or say that they are the next or the previous one. Rows that lead elsewhere, as those of
 * sections and archives do, and links to the next article are none.
 *
 * @param base what the addresses of all pages of the article share
 * @param number of this page, from 1; 0 where it does not tell
 */
record Pager(String base, int number) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:" + PagerWords.WORD + ")\\.?\\s{0,3})?(\\d{1,2})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_LINKS = 5000;
    private static final int LONGEST = 20;

    /** A link. @param said the number that it calls itself by, or -1; step: 1 for the next, -1 for the previous page, or 0 */
    private record Leading(String plain, Optional<PagedAddress> paged, int said, int step) {}

    /** @param addresses that the page may have, the best first */
    static Optional<Pager> of(Document document, List<String> addresses) {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        List<Leading> links = links(document, addresses.get(0));
        for (String address : addresses) {
            PagedAddress paged = PagedAddress.of(address).orElse(null);
            Optional<Pager> found = (paged == null ? Optional.<Pager>empty() : of(links, paged.base(), paged.number()))
                    .or(() -> of(links, PagedAddress.plain(address), -1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param written the number in the page's address, -1 where it has none */
    private static Optional<Pager> of(List<Leading> links, String base, int written) {
        Set<Integer> numbers = new TreeSet<>();
        int shift = 0;
        int stepped = 0;
        boolean isStepped = false;
        boolean isBorne = false;
        for (Leading link : links) {
            int number = number(link, base);
            boolean first = link.plain().equals(base);
            if (number < 0 || number == written && !first) {
                continue;
            }
            if (link.said() >= 0 && (link.said() == number || !first && link.said() == number + 1)) {
                // some count their pages from 0
                shift = Math.max(shift, link.said() - number);
                numbers.add(link.said());
                isBorne |= link.said() > 1 || written > 0;
            }
            if (link.step() != 0
                    && (first || link.paged().map(PagedAddress::isWorded).orElse(false))) {
                stepped = number - link.step();
                isStepped = true;
                if (stepped == 0 || first && stepped > written && written > 0) {
                    shift = 1;
                }
            }
        }
        if (!isBorne && !isStepped) {
            return Optional.empty();
        }
        int number = written >= 0 ? written + shift : isStepped ? stepped + shift : gap(numbers);
        return Optional.of(new Pager(base, number));
    }

    /** The number of the page that a link leads to; -1 when it is none of the base. */
    private static int number(Leading link, String base) {
        if (link.plain().equals(base)) {
            return 1;
        }
        return link.paged()
                .filter(paged -> paged.base().equals(base))
                .map(PagedAddress::number)
                .orElse(-1);
    }

    /** The one number that is not linked: a page does not link to itself. */
    private static int gap(Set<Integer> numbers) {
        int last = numbers.stream().max(Integer::compare).orElse(0);
        List<Integer> missing = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            if (!numbers.contains(i)) {
                missing.add(i);
            }
        }
        return missing.size() == 1 ? missing.get(0) : 0;
    }

    private static List<Leading> links(Document document, String address) {
        Element anchor = new Element(Tag.valueOf("a"), base(document, address));
        List<Leading> found = new ArrayList<>();
        for (Element link : document.select("a[href], link[rel~=(?i)^(next|prev|previous)$]")) {
            int step = step(link.attr("rel"));
            int said = link.normalName().equals("a") ? said(ShortText.of(link, LONGEST)) : -1;
            if (step == 0 && said < 0 || found.size() >= MOST_LINKS) {
                continue;
            }
            String url = anchor.attr("href", link.attr("href")).absUrl("href");
            String plain = PagedAddress.plain(url);
            if (!plain.isEmpty()) {
                found.add(new Leading(plain, PagedAddress.of(url), said, step));
            }
        }
        return found;
    }

    private static String base(Document document, String address) {
        Element stated = document.selectFirst("base[href]");
        String base = stated == null ? "" : stated.attr("href");
        return base.contains("//") ? base : address;
    }

    private static int said(@Nullable String text) {
        Matcher matcher = NUMBER.matcher(text == null ? "" : text.strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static int step(String rel) {
        for (String each : rel.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (each.equals("next")) {
                return 1;
            }
            if (each.startsWith("prev")) {
                return -1;
            }
        }
        return 0;
    }
}
