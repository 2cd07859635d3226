package casus.mask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names in texts, whatever their marks and capitals and whether blanks or hyphens divide them, and puts codes in their place. */
final class NamesInText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What may stand between the words of one name, also in addresses and in pages. */
    private static final Pattern GAP = Pattern.compile("(?:[\\s\\u00a0.'’_+-]|%20|&#39;|&#x27;|&nbsp;){1,8}");

    private static final int SHORTEST_PART = 3;

    /** @param code null for a name that stays */
    private record Name(List<String> words, @Nullable String code) {}

    private record Word(String plain, int begin, int end) {}

    private final Map<String, List<Name>> byFirst;
    private final Map<String, String> parts;

    private NamesInText(Map<String, List<Name>> byFirst, Map<String, String> parts) {
        this.byFirst = byFirst;
        this.parts = parts;
    }

    /** Collects the names. */
    static final class Builder {
        private final Map<List<String>, Name> names = new HashMap<>();
        private final Map<String, String> parts = new HashMap<>();
        private final Set<String> kept = new HashSet<>();

        /**
         * A name to withhold.
         *
         * @param alone whether a word of it is withheld where it stands alone, too
         */
        void add(String name, String code, Predicate<String> alone) {
            List<Word> words = words(name);
            List<String> plain = words.stream().map(Word::plain).toList();
            if (plain.isEmpty() || plain.size() == 1 && plain.get(0).length() < SHORTEST_PART) {
                return;
            }
            names.put(plain, new Name(plain, code));
            plain.stream()
                    .filter(word -> word.length() >= SHORTEST_PART && alone.test(word))
                    .forEach(word -> parts.putIfAbsent(word, code));
        }

        /** A name that stays although a word of it is one of a name to withhold. */
        void keep(String name) {
            List<String> plain = words(name).stream().map(Word::plain).toList();
            if (plain.size() > 1) {
                names.putIfAbsent(plain, new Name(plain, null));
            } else {
                kept.addAll(plain);
            }
        }

        NamesInText build() {
            Map<String, List<Name>> byFirst = new HashMap<>();
            names.values().forEach(name -> byFirst.computeIfAbsent(name.words().get(0), first -> new ArrayList<>())
                    .add(name));
            byFirst.values()
                    .forEach(all -> all.sort(
                            Comparator.comparingInt(name -> -name.words().size())));
            // A state or body of one word is no part of a person's name wherever it stands alone.
            kept.forEach(parts::remove);
            return new NamesInText(byFirst, parts);
        }
    }

    String replaced(String text) {
        List<Word> words = words(text);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            Name name = nameAt(text, words, i);
            Word first = words.get(i);
            int end = name == null
                    ? first.end()
                    : words.get(i + name.words().size() - 1).end();
            String code = name != null ? name.code() : alone(text, first);
            if (code != null) {
                out.append(text, copied, first.begin()).append(mask(text, first.begin(), end, code));
                copied = end;
            }
            i += name == null ? 0 : name.words().size() - 1;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    private @Nullable Name nameAt(String text, List<Word> words, int at) {
        for (Name name : byFirst.getOrDefault(words.get(at).plain(), List.of())) {
            int size = name.words().size();
            boolean fits = at + size <= words.size();
            for (int i = 1; fits && i < size; i++) {
                Word before = words.get(at + i - 1);
                Word word = words.get(at + i);
                fits = word.plain().equals(name.words().get(i))
                        && GAP.matcher(text.substring(before.end(), word.begin()))
                                .matches();
            }
            if (fits && (size > 1 || isCapital(text, words.get(at)))) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String alone(String text, Word word) {
        return isCapital(text, word) ? parts.get(word.plain()) : null;
    }

    private static boolean isCapital(String text, Word word) {
        int first = text.codePointAt(word.begin());
        return Character.isUpperCase(first) || Character.isTitleCase(first) || !Character.isLowerCase(first);
    }

    /** In ids and addresses, where names are in small letters with hyphens, the mask is of that form too. */
    private static String mask(String text, int begin, int end, String code) {
        String name = text.substring(begin, end);
        boolean slug = !name.equals(name.toUpperCase(Locale.ROOT))
                && name.equals(name.toLowerCase(Locale.ROOT))
                && !name.contains(" ");
        return slug ? "withheld-" + code : "[name withheld " + code + "]";
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int begin = matcher.start();
            if (isEntity(text, begin, matcher.end())) {
                continue;
            }
            // "%20" before a word of an address is no part of it.
            if (begin > 0 && text.charAt(begin - 1) == '%' && matcher.end() - begin > 2) {
                begin += 2;
            }
            words.add(new Word(plain(text.substring(begin, matcher.end())), begin, matcher.end()));
        }
        return words;
    }

    /** The letters or digits of "&amp;#39;" and "&amp;nbsp;" are no word. */
    private static boolean isEntity(String text, int begin, int end) {
        int before = begin > 0 && text.charAt(begin - 1) == '#' ? begin - 2 : begin - 1;
        return end < text.length() && text.charAt(end) == ';' && before >= 0 && text.charAt(before) == '&';
    }

    private static String plain(String word) {
        boolean ascii = word.chars().allMatch(letter -> letter < 0x80);
        String plain = ascii
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}
