package casus.relation;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The words that relations are told by; from {@code nouns.tsv}, {@code verbs.tsv} and {@code words.tsv}. */
final class RelationWords {
    private static final int LONGEST = 3;
    private final Map<String, List<Noun>> nouns = new HashMap<>();
    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    /** A noun for one side, and the prepositions that lead to the other. */
    record Noun(String relation, boolean bare, Set<String> prepositions, String words) {}

    /** A verb and where its two sides stand. */
    record Verb(String relation, boolean passive, Set<String> frames, Set<String> adverbs, boolean forward) {}

    RelationWords() {
        rows("nouns.tsv", 4, cells -> {
            for (String noun : cells[3].split("\\|")) {
                nouns.computeIfAbsent(noun, key -> new ArrayList<>())
                        .add(new Noun(cells[0], cells[1].equals("bare"), set(cells[2]), noun));
            }
        });
        rows("verbs.tsv", 6, cells -> {
            var entry = new Verb(
                    cells[0], cells[1].equals("passive"), set(cells[2]), set(cells[3]), cells[4].equals("forward"));
            for (String verb : cells[5].split("\\|")) {
                verbs.computeIfAbsent(verb, key -> new ArrayList<>()).add(entry);
            }
        });
        rows("words.tsv", 2, cells -> lists.put(cells[0], set(cells[1])));
    }

    /** Readings of the noun phrase that ends here, those of its longest listed ending. */
    List<Noun> nouns(Sentence sentence, Token token) {
        if (!token.isNoun()) {
            return List.of();
        }
        String words = token.lemma().toLowerCase(Locale.ROOT);
        List<Noun> found = nouns.getOrDefault(words, nouns.getOrDefault(lower(token), List.of()));
        for (int back = 1; back < LONGEST && back <= token.index(); back++) {
            words = lower(sentence.token(token.index() - back)) + " " + words;
            found = nouns.getOrDefault(words, found);
        }
        return found;
    }

    List<Verb> verbs(Token token) {
        return token.isVerb() || token.tag().equals("JJ")
                ? verbs.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), verbs.getOrDefault(stem(token), List.of()))
                : List.of();
    }

    /** Participles tagged as adjectives keep their form: "allied", "headquartered". */
    private static String stem(Token token) {
        String word = lower(token);
        return word.endsWith("ied")
                ? word.substring(0, word.length() - 3) + "y"
                : word.endsWith("ed") ? word.substring(0, word.length() - 2) : word;
    }

    boolean is(String list, String word) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("No list \"" + list + "\" in words.tsv");
        }
        return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
    }

    static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }

    private static Set<String> set(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split("\\|"));
    }

    private static void rows(String name, int columns, Consumer<String[]> use) {
        String file = "/casus/relation/en/" + name;
        try (InputStream in = RelationWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                    String[] cells = lines.get(i).split("\t", -1);
                    if (cells.length != columns) {
                        throw new IllegalStateException(file + " line " + (i + 1) + ": " + cells.length
                                + " columns where " + columns + " are expected");
                    }
                    use.accept(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
