package casus.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages beside a withheld name: the group stays, the exact number goes. */
final class Ages {
    private static final Pattern AFTER =
            Pattern.compile("(\\[name withheld [0-9a-f]{8}],? (?:\\(|aged? )?)([0-9]{1,3})(?=[,;.)]| years)");
    private static final Pattern BEFORE =
            Pattern.compile("\\b([0-9]{1,3})(?=[- ]year[- ]old(?: [\\p{L}-]+){0,3},? \\[name withheld )");
    private static final int ADULT = 18;

    private Ages() {}

    static String rounded(String text) {
        if (!text.contains("[name withheld ")) {
            return text;
        }
        String after = AFTER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + group(found.group(2))));
        return BEFORE.matcher(after).replaceAll(found -> group(found.group(1)));
    }

    private static String group(String age) {
        int years = Integer.parseInt(age);
        return years < ADULT ? "under 18" : years / 10 * 10 + "–" + (years / 10 * 10 + 9);
    }
}
