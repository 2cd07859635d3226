package casus.brief;

import casus.signal.Names;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What an incident's figures say in words: the toll as it stands, and figures that contradict each other, each with who gives it. Figures of
 * different sides' people are told apart.
 */
final class Figures {
    private static final Map<String, String[]> MEASURES = new LinkedHashMap<>();

    static {
        Acts.rows("measures.tsv").forEach(row -> MEASURES.put(row[0], row));
    }

    private final Names names;
    private final Articles articles;
    private final Function<LocalDate, String> days;

    /** @param days how a day is written */
    Figures(Names names, Articles articles, Function<LocalDate, String> days) {
        this.names = names;
        this.articles = articles;
        this.days = days;
    }

    /** The tolls of an incident, one sentence for each measure and side whose people were counted. */
    List<Sentence> tolls(JsonNode incident) {
        List<Sentence> sentences = new ArrayList<>();
        MEASURES.forEach((measure, words) -> {
            Map<String, List<Told>> bySide = Told.current(incident, measure, articles);
            bySide.forEach((side, told) -> sentences.add(toll(words, bySide.size() > 1 ? side : "", told)));
        });
        return sentences;
    }

    private Sentence toll(String[] words, String side, List<Told> told) {
        List<String> amounts = told.stream().map(Told::amount).distinct().toList();
        String of = side.isEmpty() ? "" : " of " + names.of(side);
        String text;
        if (amounts.size() > 1) {
            text = "by differing accounts, " + either(amounts) + " " + people(words[1], of);
        } else if (amounts.get(0).equals("one")) {
            text = "one " + people(words[2], of) + by(told);
        } else {
            text = amounts.get(0) + " " + people(words[1], of) + by(told);
        }
        return Sentence.of(Statement.sentence(text), claims(told));
    }

    /** {@code people of Eritrea were killed}. */
    private static String people(String words, String of) {
        int verb = words.indexOf(' ');
        return words.substring(0, verb) + of + words.substring(verb);
    }

    /** Whom a toll is according to where one source alone gives it and no article makes it its own. */
    private String by(List<Told> told) {
        List<String> sources = told.stream().map(Told::by).distinct().toList();
        boolean own = told.stream().anyMatch(one -> !one.isCited());
        return own || sources.size() > 1 ? "" : ", according to " + sources.get(0);
    }

    /** Figures of one measure that contradict each other; empty where all agree. */
    List<Sentence> contested(JsonNode incident) {
        List<Sentence> sentences = new ArrayList<>();
        MEASURES.forEach(
                (measure, words) -> Told.current(incident, measure, articles).forEach((side, told) -> {
                    if (told.stream().map(Told::amount).distinct().count() > 1) {
                        Map<String, Set<String>> said = new LinkedHashMap<>();
                        told.forEach(one -> said.computeIfAbsent(one.amount(), amount -> new LinkedHashSet<>())
                                .add(one.by() + at(one)));
                        List<String> sides = said.entrySet().stream()
                                .map(one -> one.getKey() + " according to " + Names.list(List.copyOf(one.getValue())))
                                .toList();
                        sentences.add(Sentence.of(
                                Statement.sentence(words[3] + " is contested: " + String.join("; ", sides)),
                                claims(told)));
                    }
                }));
        return sentences;
    }

    private String at(Told told) {
        LocalDate day = told.asOf();
        return day == null ? "" : " (" + days.apply(day) + ")";
    }

    private static List<String> claims(List<Told> told) {
        return told.stream().map(Told::claim).distinct().toList();
    }

    private static String either(List<String> amounts) {
        int last = amounts.size() - 1;
        return String.join(", ", amounts.subList(0, last)) + " or " + amounts.get(last);
    }
}
