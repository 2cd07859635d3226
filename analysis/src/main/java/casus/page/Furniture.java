package casus.page;

import casus.document.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells furniture by the words of a class or id, and by how a block begins. Words: {@code furniture.tsv}, {@code phrases.tsv}. */
final class Furniture {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern DIVIDER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_SHORT = 220;

    /** What a block is. */
    record Sign(Dropped.Kind kind, String label) {}

    private record Phrase(Sign sign, String how, String words) {}

    private static final Map<String, Sign> BY_WORD = new HashMap<>();
    private static final List<Phrase> PHRASES = new ArrayList<>();

    static {
        for (String[] row : Words.rows("furniture.tsv", 3)) {
            for (String word : row[2].split(" ")) {
                BY_WORD.put(word, new Sign(kind(row[0]), row[1]));
            }
        }
        for (String[] row : Words.rows("phrases.tsv", 4)) {
            for (String words : row[3].split("\\|")) {
                PHRASES.add(new Phrase(new Sign(kind(row[0]), row[1]), row[2], words));
            }
        }
    }

    private Furniture() {}

    private static Dropped.Kind kind(String name) {
        return Dropped.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** By class and id, the words of which may be joined in any way: {@code article-related}, {@code relatedLinks}. */
    static Optional<Sign> ofName(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        String cut = name.length() > LONGEST_CLASS ? name.substring(0, LONGEST_CLASS) : name;
        for (String single : cut.split("\\s+")) {
            String[] words = DIVIDER.split(CAMEL.matcher(single).replaceAll("-").toLowerCase(Locale.ROOT));
            for (int i = 0; i < words.length; i++) {
                Sign sign = BY_WORD.get(words[i]);
                if (sign == null && i + 1 < words.length) {
                    sign = BY_WORD.get(words[i] + "+" + words[i + 1]);
                }
                if (sign != null) {
                    return Optional.of(sign);
                }
            }
        }
        return Optional.empty();
    }

    /** By the text of a block. */
    static Optional<Sign> ofText(String text) {
        if (text.length() > LONGEST_SHORT * 2) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Phrase phrase : PHRASES) {
            boolean holds =
                    switch (phrase.how()) {
                        case "is" -> lower.equals(phrase.words());
                        case "starts" -> lower.length() <= LONGEST_SHORT && startsWith(lower, phrase.words());
                        default ->
                            throw new IllegalStateException("phrases.tsv: \"" + phrase.how() + "\" is no way to match");
                    };
            if (holds) {
                return Optional.of(phrase.sign());
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(String text, String words) {
        return text.startsWith(words)
                && (text.length() == words.length()
                        || !Character.isLetterOrDigit(text.charAt(words.length()))
                        || !Character.isLetterOrDigit(words.charAt(words.length() - 1)));
    }
}
