package casus.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Page 2 of 3", as pages print it.
 *
 * @param number from 1
 * @param of how many pages there are
 */
record PageMarker(int number, int of) {
    private static final int LONGEST = 80;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBERED = "(?:" + PagerWords.WORD + ")\\.?\\s{0,3}\\d{1,2}";
    private static final Pattern MARKER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + PagerWords.WORD + ")\\.?\\s{0,3}(\\d{1,2})\\s{0,3}(?:" + PagerWords.OF
                    + ")\\s{0,3}(\\d{1,2})(?![\\p{L}\\p{N}])",
            FLAGS);
    private static final Pattern IN_TITLE = Pattern.compile(
            "[\\s|:,(\\[–—-]{1,4}(?:" + NUMBERED + "(?:\\s{0,3}(?:" + PagerWords.OF
                    + ")\\s{0,3}\\d{1,2})?|[(\\[]\\d{1,2}/\\d{1,2}[)\\]])[)\\]]?\\s{0,3}$",
            FLAGS);

    /** The one that the short ones of the texts agree on; empty where they tell different ones. */
    static Optional<PageMarker> in(List<String> texts) {
        Set<PageMarker> found = new HashSet<>();
        for (String text : texts) {
            Matcher matcher = MARKER.matcher(text.length() > LONGEST ? "" : text);
            while (matcher.find()) {
                int number = Integer.parseInt(matcher.group(1));
                int of = Integer.parseInt(matcher.group(2));
                if (number >= 1 && number <= of && of > 1) {
                    found.add(new PageMarker(number, of));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Letters and digits of a title without the number of its page, in lower case. */
    static String headline(String title) {
        return IN_TITLE.matcher(title).replaceFirst("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
