package casus.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The senses of {@code senses/*.tsv}, one file per PLOVER root, by trigger lemma: the most specific first, of equally
 * specific ones in the order of the files.
 */
final class SenseLexicon {
    private static final List<String> TYPES = List.of(
            "ASSAULT",
            "COERCE",
            "MOBILIZE",
            "SANCTION",
            "PROTEST",
            "THREATEN",
            "REJECT",
            "ACCUSE",
            "REQUEST",
            "RETREAT",
            "AID",
            "COOPERATE",
            "CONCEDE",
            "SUPPORT",
            "CONSULT",
            "AGREE");
    private static final String UNCODED = "uncoded";
    private static final Set<String> CONTENT_TYPES = Set.of("AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE");
    private static final int COLUMNS = 10;

    private final Map<Sense.PartOfSpeech, Map<String, List<Sense>>> senses = new EnumMap<>(Sense.PartOfSpeech.class);

    SenseLexicon(WordClasses classes) {
        Set<String> names = new HashSet<>();
        for (String file : files()) {
            for (Tsv.Row row : Tsv.read("senses/" + file + ".tsv", COLUMNS)) {
                Sense sense = sense(row, classes);
                if (!names.add(sense.name())) {
                    throw row.wrong("sense \"" + sense.name() + "\" is defined twice");
                }
                if ((sense.type() == null) != file.equals(UNCODED)) {
                    throw row.wrong("senses without a root, and only those, belong into " + UNCODED + ".tsv");
                }
                for (String lemma : sense.lemmas()) {
                    senses.computeIfAbsent(sense.pos(), key -> new TreeMap<>())
                            .computeIfAbsent(lemma, key -> new ArrayList<>())
                            .add(sense);
                }
            }
        }
        senses.values().forEach(byLemma -> byLemma.values()
                .forEach(
                        list -> list.sort(Comparator.comparingInt(Sense::weight).reversed())));
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>();
        TYPES.forEach(type -> files.add(type.toLowerCase(Locale.ROOT)));
        files.add(UNCODED);
        return files;
    }

    /** The senses of a lemma, the most specific first. */
    List<Sense> of(Sense.PartOfSpeech pos, String lemma) {
        return senses.getOrDefault(pos, Map.of()).getOrDefault(lemma, List.of());
    }

    int size() {
        return senses.values().stream().mapToInt(Map::size).sum();
    }

    private static Sense sense(Tsv.Row row, WordClasses classes) {
        String type = blank(row.cell(4));
        if (type != null && !TYPES.contains(type)) {
            throw row.wrong("\"" + type + "\" is no PLOVER root");
        }
        Sense.PartOfSpeech pos =
                switch (row.cell(1)) {
                    case "v" -> Sense.PartOfSpeech.VERB;
                    case "n" -> Sense.PartOfSpeech.NOUN;
                    case "a" -> Sense.PartOfSpeech.ADJECTIVE;
                    default -> throw row.wrong("part of speech \"" + row.cell(1) + "\"; v, n or a is expected");
                };
        boolean noun = pos == Sense.PartOfSpeech.NOUN;
        List<Sense.Condition> conditions = new ArrayList<>();
        for (String condition : words(row.cell(3), " ")) {
            conditions.add(condition(row, condition, classes));
        }
        return new Sense(
                row.cell(0),
                pos,
                lemmas(row, classes),
                List.copyOf(conditions),
                type,
                blank(row.cell(5)),
                blank(row.cell(6)),
                words(row.cell(7), " "),
                words(row.cell(8).isEmpty() ? (noun ? "subj,by,poss,mod" : "subj") : row.cell(8), ","),
                words(row.cell(9).isEmpty() ? (noun ? "on,against,with,to" : "obj") : row.cell(9), ","),
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
        return new Sense.Condition(negated, words(equals < 0 ? body : body.substring(0, equals), "/"), wanted);
    }

    /** The trigger lemmas of a row; {@code #class} stands for all lemmas of a class. */
    private static Set<String> lemmas(Tsv.Row row, WordClasses classes) {
        Set<String> lemmas = new TreeSet<>();
        for (String lemma : words(row.cell(2), " ")) {
            if (!lemma.startsWith("#")) {
                lemmas.add(lemma);
            } else if (classes.has(lemma.substring(1))) {
                lemmas.addAll(classes.members(lemma.substring(1)));
            } else {
                throw row.wrong("class \"" + lemma + "\" is not in classes.tsv");
            }
        }
        return lemmas;
    }

    private static List<String> words(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.stream(cell.split(separator)).toList();
    }

    private static @Nullable String blank(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
