package casus.page;

import casus.document.Dropped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the lines at the end of an article that speak of those who wrote it: who they are, how to reach them, who
 * reported and edited. Words: {@code names.tsv}.
 */
final class AuthorNotes {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}|(?:^|[\\s(])@\\w{3,}");
    private static final Pattern NAMED = Pattern.compile(
            "(?u)(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}\\p{Lu}[\\p{L}.'’-]+,? (?:is|was|are) (?:an? |the |our |one of )");
    private static final int MOST_WORDS = 110;
    private static final int MOST_ADDRESS_WORDS = 45;
    private static final int NAME_WITHIN = 30;
    private static final int ROLE_WITHIN = 120;

    private final List<String> authors;

    AuthorNotes(List<String> authors) {
        this.authors = authors;
    }

    /** What the block is, given that nothing but such lines comes after it; empty when it is part of the article. */
    Optional<Furniture.Sign> sign(String text, int words) {
        if (words > MOST_WORDS) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("^[\\s(\\[—–*•_-]+", "");
        for (String opening : Authors.words("reporters")) {
            if (lower.startsWith(opening)) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.BYLINE, "reporters"));
            }
        }
        for (String phrase : Authors.words("contributed")) {
            if (lower.contains(phrase)) {
                return Optional.of(new Furniture.Sign(Dropped.Kind.BYLINE, "reporters"));
            }
        }
        boolean note = ADDRESS.matcher(text).find() && words <= MOST_ADDRESS_WORDS
                || opensWithAuthor(lower)
                || NAMED.matcher(text).lookingAt() && hasRole(lower);
        return note ? Optional.of(new Furniture.Sign(Dropped.Kind.AUTHOR_NOTE, "author-note")) : Optional.empty();
    }

    private boolean opensWithAuthor(String lower) {
        for (String author : authors) {
            String name = author.toLowerCase(Locale.ROOT).replace('’', '\'');
            int at = lower.indexOf(name);
            if (at < 0 || at > NAME_WITHIN) {
                continue;
            }
            String rest = lower.substring(at + name.length(), Math.min(lower.length(), at + ROLE_WITHIN));
            if (!rest.startsWith(", who")
                    && Authors.words("tells").stream().anyMatch(verb -> rest.contains(" " + verb + " "))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRole(String lower) {
        String head = lower.substring(0, Math.min(lower.length(), ROLE_WITHIN));
        return Authors.words("writer").stream().anyMatch(head::contains);
    }
}
