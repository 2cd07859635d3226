package casus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The senses of {@code senses.tsv}, by trigger lemma, in the order of the file: the first that fits holds. */
final class SenseLexicon {
    private static final Set<String> TYPES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    private static final Set<String> CONTENT_TYPES = Set.of("AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE");
    private static final int COLUMNS = 10;

    private final Map<String, List<Sense>> verbs = new TreeMap<>();
    private final Map<String, List<Sense>> nouns = new TreeMap<>();

    SenseLexicon(WordClasses classes) {
        Set<String> names = new HashSet<>();
        for (Tsv.Row row : Tsv.read("senses.tsv", COLUMNS)) {
            Sense sense = sense(row, classes);
            if (!names.add(sense.name())) {
                throw row.wrong("sense \"" + sense.name() + "\" is defined twice");
            }
            for (String lemma : sense.lemmas()) {
                (sense.verb() ? verbs : nouns)
                        .computeIfAbsent(lemma, key -> new ArrayList<>())
                        .add(sense);
            }
        }
    }

    List<Sense> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Sense> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    int size() {
        return verbs.size() + nouns.size();
    }

    private static Sense sense(Tsv.Row row, WordClasses classes) {
        String type = blank(row.cell(4));
        if (type != null && !TYPES.contains(type)) {
            throw row.wrong("\"" + type + "\" is no PLOVER root");
        }
        boolean verb = row.cell(1).equals("v");
        if (!verb && !row.cell(1).equals("n")) {
            throw row.wrong("part of speech \"" + row.cell(1) + "\"; v or n is expected");
        }
        List<Sense.Condition> conditions = new ArrayList<>();
        for (String condition : words(row.cell(3), " ")) {
            conditions.add(condition(row, condition, classes));
        }
        return new Sense(
                row.cell(0),
                verb,
                Set.copyOf(words(row.cell(2), " ")),
                List.copyOf(conditions),
                type,
                blank(row.cell(5)),
                blank(row.cell(6)),
                words(row.cell(7), " "),
                words(row.cell(8).isEmpty() ? (verb ? "subj" : "subj,by,poss,mod") : row.cell(8), ","),
                words(row.cell(9).isEmpty() ? (verb ? "obj" : "on,against,with,to") : row.cell(9), ","),
                type != null && CONTENT_TYPES.contains(type));
    }

    private static Sense.Condition condition(Tsv.Row row, String text, WordClasses classes) {
        boolean negated = text.startsWith("!");
        String body = negated ? text.substring(1) : text;
        int equals = body.indexOf('=');
        List<String> wanted = equals < 0 ? List.of() : words(body.substring(equals + 1), "\\|");
        for (String word : wanted) {
            if (word.startsWith("#") && !classes.has(word.substring(1))) {
                throw row.wrong("class \"" + word + "\" is not in classes.tsv");
            }
        }
        return new Sense.Condition(negated, equals < 0 ? body : body.substring(0, equals), wanted);
    }

    private static List<String> words(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.stream(cell.split(separator)).toList();
    }

    private static @Nullable String blank(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
