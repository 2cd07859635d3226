package casus.sentence;

import casus.document.Article;
import casus.document.Part;
import casus.document.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives paragraphs that stand wholly in capitals, as old wires and some headlines do, the case they would have in print:
 * common words small, names large, known names as they are written. No letter moves, so that spans stay what they are.
 * Thread-safe.
 */
public final class TrueCase {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*+");
    private static final int FEWEST_LETTERS = 8;
    private static final double CAPITALS = 0.95;
    private static final int SHORT = 3;
    private static final int LONGEST_NAME = 7;

    private final CaseWords words = new CaseWords();
    private final Supplier<? extends Iterable<String>> known;
    private @Nullable Map<String, String> names;

    /** @param known names as they are written, asked for when the first text in capitals comes */
    public TrueCase(Supplier<? extends Iterable<String>> known) {
        this.known = known;
    }

    /** The same article with its paragraphs in capitals rewritten; the very article where there are none. */
    public Article read(Article article) {
        StringBuilder text = null;
        for (Part part : article.parts()) {
            int begin = part.span().begin();
            while (begin < part.span().end()) {
                int end = article.text().indexOf("\n\n", begin);
                end = end < 0 || end > part.span().end() ? part.span().end() : end;
                if (isCapitals(article.text(), begin, end)) {
                    text = text == null ? new StringBuilder(article.text()) : text;
                    rewrite(text, new Span(begin, end));
                }
                begin = Math.max(end, begin) + 1;
            }
        }
        return text == null ? article : article.withText(text.toString());
    }

    private static boolean isCapitals(String text, int begin, int end) {
        int letters = 0;
        int large = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            large += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS && large >= CAPITALS * letters;
    }

    private void rewrite(StringBuilder text, Span paragraph) {
        String original = paragraph.of(text.toString());
        Set<String> persons = persons(original);
        Matcher matcher = WORD.matcher(original);
        boolean opens = true;
        int last = 0;
        while (matcher.find()) {
            String gap = original.substring(last, matcher.start());
            boolean initials = last > 2 && gap.startsWith(".") && original.charAt(last - 2) == '.';
            opens |= !initials && gap.matches("(?s).*[.?!\\]:\"“].*") || gap.contains("--");
            String cased = cased(original, matcher.start(), matcher.end(), persons);
            if (opens && Character.isLowerCase(cased.charAt(0))) {
                cased = large(cased);
            }
            text.replace(paragraph.begin() + matcher.start(), paragraph.begin() + matcher.end(), cased);
            opens = false;
            last = matcher.end();
        }
        knownNames(text, paragraph, original);
    }

    private String cased(String text, int begin, int end, Set<String> persons) {
        String word = text.substring(begin, end);
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() != word.length() || isInitials(text, end)) {
            return word;
        }
        String bare = small.replaceAll("['’]s?$", "");
        if (words.isSmall(bare) && !words.isDated(bare)) {
            return small;
        }
        if (words.isDated(bare)) {
            return isBesideNumber(text, begin, end) ? large(small) : small;
        }
        if (words.isLarge(bare) || persons.contains(bare)) {
            return large(small);
        }
        if (words.isCommon(bare) || words.isRare(bare)) {
            return small;
        }
        return bare.length() <= SHORT || bare.chars().noneMatch(c -> "aeiouyáéíóú".indexOf(c) >= 0)
                ? word
                : large(small);
    }

    /** "U.S.", "D.C.": letters with full stops stay. */
    private static boolean isInitials(String text, int end) {
        return end < text.length()
                        && text.charAt(end) == '.'
                        && end + 1 < text.length()
                        && isLetterAndStop(text, end + 1)
                || end > 2 && text.charAt(end - 2) == '.' && Character.isLetter(text.charAt(end - 3));
    }

    private static boolean isLetterAndStop(String text, int at) {
        return Character.isLetter(text.charAt(at)) && at + 1 < text.length() && text.charAt(at + 1) == '.';
    }

    private static boolean isBesideNumber(String text, int begin, int end) {
        return begin > 1 && Character.isDigit(text.charAt(begin - 2))
                || end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    }

    /** Words that follow a title or the unknown, so also a given name, and are rare: "COLONEL MERINO", "JOSE MERINO". */
    private Set<String> persons(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        String before = "";
        int last = 0;
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
            boolean beside = matcher.start() == last + 1 && text.charAt(last) == ' ';
            if (beside && words.isRare(word) && (words.isTitle(before) || words.isUnknown(before))) {
                found.add(word);
            }
            before = word;
            last = matcher.end();
        }
        return found;
    }

    /** Puts names that are known as they are known: "FARABUNDO MARTI NATIONAL LIBERATION FRONT", "FMLN". */
    private void knownNames(StringBuilder text, Span paragraph, String original) {
        Map<String, String> all = names();
        int[] starts = WORD.matcher(original)
                .results()
                .mapToInt(result -> result.start())
                .toArray();
        int[] ends = WORD.matcher(original)
                .results()
                .mapToInt(result -> result.end())
                .toArray();
        for (int i = 0; i < starts.length; i++) {
            for (int j = Math.min(starts.length, i + LONGEST_NAME) - 1; j >= i; j--) {
                String name = all.get(original.substring(starts[i], ends[j]).replace('\n', ' '));
                if (name != null && (j > i || !isWord(name.toLowerCase(Locale.ROOT)))) {
                    text.replace(paragraph.begin() + starts[i], paragraph.begin() + ends[j], name);
                    i = j;
                    break;
                }
            }
        }
    }

    private boolean isWord(String word) {
        return words.isOrdinary(word) || words.isLarge(word) || words.isDated(word);
    }

    private synchronized Map<String, String> names() {
        if (names == null) {
            // Of names that differ by case only the first in order is taken: the outcome must not hang on their order.
            Map<String, String> sorted = new TreeMap<>();
            for (String name : known.get()) {
                String upper = name.toUpperCase(Locale.ROOT);
                if (upper.length() == name.length() && !upper.startsWith("THE ")) {
                    sorted.merge(upper, name, (one, other) -> one.compareTo(other) >= 0 ? one : other);
                }
            }
            names = new HashMap<>(sorted);
        }
        return names;
    }

    private static String large(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
