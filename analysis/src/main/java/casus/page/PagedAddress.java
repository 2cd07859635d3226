package casus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address read as that of one page of several: {@code /story?page=2}, {@code /story/page/2}, {@code /story-p2.html},
 * {@code /story/2}, {@code /story-2.html}.
 *
 * @param base the address without the number, scheme, {@code www.}, fragment and closing slash
 * @param number as written, from 0
 * @param isWorded whether a word says that the number is that of a page; "story-2" may as well be another story
 */
record PagedAddress(String base, int number, boolean isWorded) {
    private static final String DIGITS = "(\\d{1,2})";
    private static final String ENDING = "(\\.[a-z]{3,5})?$";
    private static final int LONGEST = 2000;
    private static final Pattern WORDED =
            Pattern.compile("[/_.,-](?:" + PagerWords.WORD + ")[/_=-]?" + DIGITS + ENDING, Pattern.UNICODE_CASE);
    private static final Pattern BARE = Pattern.compile("[/_,-]" + DIGITS + ENDING);

    /** The address without what does not tell pages apart; blank for what is no address of a page. */
    static String plain(String url) {
        String bare = url.strip().replaceFirst("#.*", "");
        int host = bare.indexOf("//");
        if (host < 0 || bare.length() > LONGEST) {
            return "";
        }
        bare = bare.substring(host + 2).replaceFirst("^www\\.", "");
        int path = bare.indexOf('/');
        String whole = path < 0
                ? bare.toLowerCase(Locale.ROOT)
                : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
        return whole.replaceFirst("/+(?=\\?|$)", "").replaceFirst("\\?$", "");
    }

    /** The address with the number of a page in it; empty when it has none. */
    static Optional<PagedAddress> of(String url) {
        String plain = plain(url);
        int mark = plain.indexOf('?');
        String path = mark < 0 ? plain : plain.substring(0, mark);
        List<String> rest = new ArrayList<>();
        int number = -1;
        for (String parameter :
                mark < 0 ? new String[0] : plain.substring(mark + 1).split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (number < 0 && PagerWords.PARAMETERS.contains(name.toLowerCase(Locale.ROOT)) && value.matches(DIGITS)) {
                number = Integer.parseInt(value);
            } else {
                rest.add(parameter);
            }
        }
        String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        if (number >= 0) {
            return Optional.of(new PagedAddress(path + query, number, true));
        }
        return of(WORDED, path, query, true).or(() -> of(BARE, path, query, false));
    }

    private static Optional<PagedAddress> of(Pattern pattern, String path, String query, boolean isWorded) {
        Matcher matcher = pattern.matcher(path);
        int host = path.indexOf('/');
        if (!matcher.find() || host < 0 || matcher.start() <= host) {
            return Optional.empty();
        }
        String ending = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new PagedAddress(
                path.substring(0, matcher.start()) + ending + query, Integer.parseInt(matcher.group(1)), isWorded));
    }
}
