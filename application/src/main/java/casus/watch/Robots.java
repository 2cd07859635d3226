package casus.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt allows (RFC 9309): the group that names Casus, else the one for all; of its rules the longest that fits, of equals
 * the one that allows.
 */
final class Robots {
    /** All is allowed. */
    static final Robots OPEN = new Robots(List.of(), Duration.ZERO);

    /** Nothing is allowed: the server could not say. */
    static final Robots SHUT = new Robots(List.of(new Rule(false, "/", Pattern.compile("/.*"))), Duration.ZERO);

    private static final String NAME = "casus";
    private static final int MOST = 500_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final List<Rule> rules;
    private final Duration delay;

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    private record Rule(boolean allows, String path, Pattern pattern) {}

    /** Reads a robots.txt; lines that make no sense are passed over. */
    static Robots of(String text) {
        List<Rule> own = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        Duration[] delays = {Duration.ZERO, Duration.ZERO};
        boolean named = false;
        boolean isOwn = false;
        boolean isAll = false;
        boolean inRules = true;
        for (String line : text.substring(0, Math.min(text.length(), MOST)).split("\\R")) {
            String bare = line.replaceFirst("#.*", "").strip();
            int colon = bare.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = bare.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                isOwn = (isOwn && !inRules) | value.toLowerCase(Locale.ROOT).startsWith(NAME);
                isAll = (isAll && !inRules) | value.equals("*");
                named |= isOwn;
                inRules = false;
                continue;
            }
            boolean rule = field.equals("allow") || field.equals("disallow");
            inRules |= rule || field.equals("crawl-delay");
            if (rule && !value.isEmpty()) {
                Rule made = new Rule(field.equals("allow"), value, pattern(value));
                (isOwn ? own : isAll ? all : new ArrayList<Rule>()).add(made);
            } else if (field.equals("crawl-delay") && value.matches("\\d{1,6}(?:\\.\\d{1,3})?") && (isOwn || isAll)) {
                delays[isOwn ? 0 : 1] = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
            }
        }
        Duration asked = delays[named ? 0 : 1];
        return new Robots(named ? own : all, asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
    }

    /** Whether a path, with its query, may be asked for. */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            boolean longer = best == null
                    || rule.path.length() > best.path.length()
                    || rule.path.length() == best.path.length() && rule.allows;
            if (longer && rule.pattern.matcher(path).matches()) {
                best = rule;
            }
        }
        return best == null || best.allows;
    }

    /** The least time between two requests that it asks for. */
    Duration delay() {
        return delay;
    }

    /** Stars stand for anything, a dollar at the end for the end. Possessive steps are not needed: stars in a row are made one. */
    private static Pattern pattern(String path) {
        boolean whole = path.endsWith("$");
        String bare = whole ? path.substring(0, path.length() - 1) : path;
        StringBuilder pattern = new StringBuilder();
        for (String part : bare.replaceAll("\\*{2,}", "*").split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern + (whole ? "" : ".*"), Pattern.DOTALL);
    }
}
