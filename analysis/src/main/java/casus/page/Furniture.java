package casus.page;

import casus.document.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells furniture by the words of a class or id, and by how a block begins. Words: {@code furniture.tsv}, {@code phrases.tsv}. */
final class Furniture {
    private static final Pattern COMMENTS =
            Pattern.compile("[(\\[ ]*\\d{1,6} (?:comments?|replies|kommentare|commentaires|comentarios)\\b");
    private static final Pattern CORRECTION =
            Pattern.compile("(?i)[\\[(]?(?:an? )?(?:editor's |editor’s )?(?:corrections?|clarifications?"
                    + "|corrected)\\b[^.]{0,40}[:.–—]|(?:an?|the) (?:previous|earlier|original) version of this");
    private static final Pattern COUNT = Pattern.compile("[\\d:,.]+k?");
    private static final String BUTTON_ENDS = "[]|·•✉\t\n\r\f\u000b";
    private static final Pattern BUTTONS = Pattern.compile("\\s{2,}|[\\[\\]|·•✉]+\\s*");
    /** Labels whose words are in the names of whole articles as well. */
    static final Set<String> WEAK = Set.of("byline", "date", "counter", "player", "paywall-notice", "notice");

    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_SHORT = 300;
    private static final int LONGEST_ALL = 400;
    private static final int LONGEST_DATED = 100;

    /** What a block is. */
    record Sign(Dropped.Kind kind, String label) {}

    private record Phrase(Sign sign, String how, String words, List<String> pieces) {
        /** Whether a text that begins with the character may be meant. */
        boolean mayBegin(char first) {
            return !how.equals("starts") && !how.equals("is") || words.charAt(0) == first;
        }
    }

    private static final Map<String, Sign> BY_WORD = new HashMap<>();
    private static final List<Phrase> DATED = new ArrayList<>();
    /** All others by the first character of the texts that they may be meant for, 0 for any other. */
    private static final Map<Character, List<Phrase>> PHRASES = new HashMap<>();

    static {
        for (String[] row : Words.rows("furniture.tsv", 3)) {
            for (String word : row[2].split(" ")) {
                BY_WORD.put(word, new Sign(kind(row[0]), row[1]));
            }
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String[] row : Words.rows("phrases.tsv", 4)) {
            for (String words : row[3].split("\\|")) {
                Phrase phrase = new Phrase(new Sign(kind(row[0]), row[1]), row[2], words, List.of(words.split("\\+")));
                (phrase.how().equals("dated") ? DATED : phrases).add(phrase);
            }
        }
        PHRASES.put((char) 0, List.of());
        phrases.forEach(phrase -> PHRASES.put(phrase.words().charAt(0), List.of()));
        PHRASES.replaceAll((first, none) ->
                phrases.stream().filter(phrase -> phrase.mayBegin(first)).toList());
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
        Optional<Sign> weak = Optional.empty();
        for (String single : cut.split("\\s+")) {
            List<String> words = words(single);
            for (int i = 0; i < words.size(); i++) {
                Sign sign = i + 1 < words.size() ? BY_WORD.get(words.get(i) + "+" + words.get(i + 1)) : null;
                if (sign == null) {
                    sign = BY_WORD.get(words.get(i));
                }
                if (sign != null && !WEAK.contains(sign.label())) {
                    return Optional.of(sign);
                }
                weak = weak.isPresent() ? weak : Optional.ofNullable(sign);
            }
        }
        return weak;
    }

    /** Cut before what is no letter or number, and before a capital in the midst; in lower case. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean ends = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean camel = !ends
                    && i > begin
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if ((ends || camel) && begin < i) {
                words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
            }
            begin = ends ? i + 1 : camel ? i : begin;
        }
        return words;
    }

    /** By the text of a block. */
    static Optional<Sign> ofText(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SHORT * 2) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (COMMENTS.matcher(lower).lookingAt()) {
            return Optional.of(new Sign(Dropped.Kind.COMMENT, "comment"));
        }
        if (isButtons(lower)) {
            return Optional.of(new Sign(Dropped.Kind.SHARE, "share"));
        }
        for (Phrase phrase : phrases(lower.charAt(0))) {
            boolean holds =
                    switch (phrase.how()) {
                        case "is" -> lower.equals(phrase.words());
                        case "has" -> lower.contains(phrase.words());
                        case "all" -> lower.length() <= LONGEST_ALL && hasAll(lower, phrase.pieces());
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

    private static List<Phrase> phrases(char first) {
        return PHRASES.getOrDefault(PHRASES.containsKey(first) ? first : (char) 0, List.of());
    }

    /** "[Share] [Save] [Listen 9:12]", "Share   Comment 112   Save": a row of buttons. */
    private static boolean isButtons(String lower) {
        if (lower.chars().noneMatch(c -> BUTTON_ENDS.indexOf(c) >= 0) && !lower.contains("  ")) {
            return false;
        }
        String[] pieces = BUTTONS.split(lower);
        int buttons = 0;
        for (String piece : pieces) {
            String word = COUNT.matcher(piece).replaceAll("").strip();
            if (!word.isEmpty() && !TextWords.of("button").contains(word)) {
                return false;
            }
            buttons += word.isEmpty() ? 0 : 1;
        }
        return buttons > 0 && pieces.length > 1;
    }

    /** Whether the block mends an error of the article: it stays in the text. */
    static boolean isCorrection(String text) {
        return CORRECTION.matcher(text).lookingAt();
    }

    private static boolean hasAll(String lower, List<String> words) {
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the block is a line that gives the day or hour of publication or of a change: "Updated 10:41". */
    static boolean isDated(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_DATED
                && DATED.stream().anyMatch(phrase -> startsWith(lower, phrase.words()))
                && lower.chars().anyMatch(Character::isDigit)
                && !HtmlBlock.endsSentence(lower.replaceFirst("(?:[ap]\\.m|uhr)\\.$", ""));
    }

    private static boolean startsWith(String text, String words) {
        return text.startsWith(words)
                && (text.length() == words.length()
                        || !Character.isLetterOrDigit(text.charAt(words.length()))
                        || !Character.isLetterOrDigit(words.charAt(words.length() - 1)));
    }
}
