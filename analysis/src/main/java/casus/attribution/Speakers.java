package casus.attribution;

import casus.claim.Attribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the words for a source whether they name it, by its head word and the words of {@code speakers.tsv}. */
final class Speakers {
    private static final String FILE = "/casus/attribution/en/speakers.tsv";
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who", "which");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "some", "many", "several", "two", "three", "one", "his", "her", "its", "their", "local");
    private static final Set<String> BEHIND = Set.of(
            "of",
            "for",
            "in",
            "at",
            "from",
            "on",
            "to",
            "with",
            "near",
            "by",
            "who",
            "which",
            "that",
            "whose",
            "close",
            "familiar",
            "speaking",
            "quoted",
            "cited",
            "and",
            "or",
            "about");

    private final Map<String, Attribution.Kind> kinds = new HashMap<>();

    Speakers() {
        List<String> lines = Words.lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 2) {
                    throw new IllegalStateException(FILE + " line " + (i + 1) + ": not a kind, a tab and words");
                }
                Attribution.Kind kind = kind(cells[0], i + 1);
                Arrays.stream(cells[1].split(" ")).forEach(word -> kinds.putIfAbsent(word, kind));
            }
        }
    }

    private static Attribution.Kind kind(String name, int line) {
        return switch (name) {
            case "body" -> Attribution.Kind.NAMED;
            case "person" -> Attribution.Kind.UNNAMED;
            case "document" -> Attribution.Kind.DOCUMENT;
            default -> throw new IllegalStateException(FILE + " line " + line + ": no kind \"" + name + "\"");
        };
    }

    /**
     * The kind of a source.
     *
     * @param byName whether the actor that it stands for is named somewhere
     */
    Attribution.Kind kind(String source, boolean byName) {
        String head = head(source);
        if (PRONOUNS.contains(head.toLowerCase(Locale.ROOT))) {
            return byName ? Attribution.Kind.NAMED : Attribution.Kind.UNNAMED;
        }
        if (Character.isUpperCase(head.charAt(0)) && source.indexOf(head) > 0) {
            return titled(head);
        }
        Attribution.@Nullable Kind known = known(head);
        if (known == Attribution.Kind.DOCUMENT
                && source.toLowerCase(Locale.ROOT).endsWith("reports")) {
            return Attribution.Kind.UNNAMED;
        }
        boolean named = hasName(source);
        boolean anyOne = known == Attribution.Kind.NAMED && !named && !byName && isIndefinite(source);
        if (known != null && known != Attribution.Kind.UNNAMED && !anyOne) {
            return known;
        }
        return known == Attribution.Kind.UNNAMED || !named && !byName
                ? Attribution.Kind.UNNAMED
                : Attribution.Kind.NAMED;
    }

    /** Whether the word is a head word of sources. */
    boolean isKnown(String word) {
        return known(word) != null;
    }

    /** Whether the words speak of somebody without a name: "Egyptian officials". */
    boolean isPerson(String words) {
        String head = head(words);
        return Character.isLowerCase(head.charAt(0)) && known(head) == Attribution.Kind.UNNAMED;
    }

    /** A head with a capital letter: a name, or the title of a document. */
    private Attribution.Kind titled(String head) {
        return known(head) == Attribution.Kind.DOCUMENT ? Attribution.Kind.DOCUMENT : Attribution.Kind.NAMED;
    }

    private Attribution.@Nullable Kind known(String head) {
        String word = head.toLowerCase(Locale.ROOT);
        Attribution.@Nullable Kind kind = kinds.get(word);
        if (kind == null && word.endsWith("ies")) {
            kind = kinds.get(word.substring(0, word.length() - 3) + "y");
        }
        if (kind == null && word.endsWith("es")) {
            kind = kinds.get(word.substring(0, word.length() - 2));
        }
        return kind == null && word.endsWith("s") ? kinds.get(word.substring(0, word.length() - 1)) : kind;
    }

    /** "a human rights group": no name, while "a spokesman for the army" stands for the army. */
    private static boolean isIndefinite(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return (lower.startsWith("a ") || lower.startsWith("an ") || lower.startsWith("some "))
                && !lower.contains(" for ")
                && !lower.contains(" of ");
    }

    private static boolean hasName(String source) {
        return Arrays.stream(source.split("[\\s,]+"))
                .filter(word -> !DETERMINERS.contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)));
    }

    /** The last word before what hangs behind the noun. */
    private static String head(String source) {
        String head = "";
        for (String word : source.strip().split("\\s+")) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (!head.isEmpty() && (BEHIND.contains(bare.toLowerCase(Locale.ROOT)) || word.startsWith("("))) {
                break;
            }
            head = bare.isEmpty() ? head : bare;
            if (word.endsWith(",")) {
                break;
            }
        }
        return head.isEmpty() ? source : head;
    }
}
