package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives an assault that is told without its manner the mode of the weapon that its clause names. */
final class Instruments {
    private static final List<String> SLOTS = List.of("with", "using", "mod", "by", "in", "from", "subj", "after");
    private static final Set<String> WIELDING = Set.of("use", "wield", "fire", "brandish", "employ", "arm", "hurl");

    private record Kind(String mode, String cameo) {}

    private final Map<String, Kind> kinds = new HashMap<>();

    Instruments() {
        for (Tsv.Row row : Tsv.read("instruments.tsv", 3)) {
            for (String lemma : row.cell(2).split(" ")) {
                if (kinds.put(lemma, new Kind(row.cell(0), row.cell(1))) != null) {
                    throw row.wrong("\"" + lemma + "\" stands twice");
                }
            }
        }
    }

    /** The sense, with the mode and code of the weapon where it has none and a weapon is named. */
    Sense read(Sentence sentence, Clause clause, Sense sense) {
        if (!"ASSAULT".equals(sense.type()) || sense.mode() != null) {
            return sense;
        }
        return kind(sentence, clause)
                .map(kind -> sense.as(sense.name(), sense.type(), kind.mode(), kind.cameo()))
                .orElse(sense);
    }

    private Optional<Kind> kind(Sentence sentence, Clause clause) {
        for (String slot : SLOTS) {
            for (Argument argument : clause.slot(slot)) {
                Optional<Kind> found = ofPhrase(sentence, argument.head());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Argument doer : clause.slot("subj")) {
            for (Token thing : sentence.children(doer.head(), "nmod")) {
                if (sentence.preposition(thing).equals("with")) {
                    Optional<Kind> found = ofPhrase(sentence, thing);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        List<Token> holders = new ArrayList<>(List.of(clause.predicate()));
        clause.slot("subj").forEach(argument -> holders.add(argument.head()));
        for (Token holder : holders) {
            for (Token wielding : sentence.children(holder, "advcl", "acl", "xcomp", "dep")) {
                if (WIELDING.contains(wielding.lemma())) {
                    for (Token thing : sentence.children(wielding, "obj", "obl")) {
                        Optional<Kind> found = ofPhrase(sentence, thing);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "a drone strike", "machetes", "machete-wielding youths". */
    private Optional<Kind> ofPhrase(Sentence sentence, Token head) {
        List<Token> words = new ArrayList<>(sentence.children(head, "compound", "amod"));
        words.add(head);
        words.addAll(sentence.children(head, "conj"));
        for (Token word : words) {
            String lemma = word.lemma().toLowerCase(Locale.ROOT);
            int hyphen = lemma.endsWith("-wielding") || lemma.endsWith("-armed") ? lemma.indexOf('-') : -1;
            Kind kind = kinds.get(hyphen < 0 ? lemma : lemma.substring(0, hyphen));
            if (kind == null) {
                kind = kinds.get(WordClasses.singular(lemma));
            }
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
