package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps out what another act of the same sentence is for, or how it was prepared: no second act is told by it. */
final class Purposes {
    /** Whom and what is sent to do something; not "a plot to kill". */
    private static final Set<String> SENT = Set.of("person", "troops", "collective", "vehicle", "weapon", "aid-thing");

    private final WordClasses classes;
    private final Trace trace;

    Purposes(WordClasses classes, Trace trace) {
        this.classes = classes;
        this.trace = trace;
    }

    /** "gathered to demand", "sent soldiers to reinforce": what an act is meant for is no second act. */
    List<Candidate> without(List<Candidate> found) {
        return found.stream()
                .filter(inner -> found.stream()
                        .noneMatch(outer -> outer != inner
                                && (isPurpose(outer, inner)
                                        || isPreparation(outer, inner)
                                        || isOccasion(outer, inner))))
                .toList();
    }

    /** "a bomb planted under a car exploded": how what struck came there is no second act. */
    private static boolean isPreparation(Candidate outer, Candidate inner) {
        return outer.is("ASSAULT")
                && inner.is("ASSAULT")
                && inner.trigger().relation().equals("acl")
                && outer.clause().slot("subj").stream()
                        .anyMatch(subject ->
                                subject.head().index() == inner.trigger().head());
    }

    /** "arrived for talks": the visit and what it is for are one meeting. */
    private static boolean isOccasion(Candidate outer, Candidate inner) {
        return outer.is("CONSULT")
                && inner.is("CONSULT")
                && inner.trigger().isNoun()
                && leadsUp(outer.sentence(), inner.trigger(), outer.trigger());
    }

    private static boolean leadsUp(Sentence sentence, Token noun, Token verb) {
        Token current = noun;
        while (current.head() >= 0 && current.head() != verb.index()) {
            current = sentence.token(current.head());
            if (current.isVerb()) {
                return false;
            }
        }
        return current.head() == verb.index()
                && current.relation().equals("obl")
                && sentence.preposition(current).equals("for");
    }

    private boolean isPurpose(Candidate outer, Candidate inner) {
        Sentence sentence = outer.sentence();
        Token verb = inner.clause().carrier().orElse(inner.trigger());
        Token act = outer.clause().carrier().orElse(outer.trigger());
        boolean infinitive = verb.tag().equals("VB")
                && Set.of("advcl", "xcomp", "acl").contains(verb.relation())
                && sentence.children(verb, "mark", "aux").stream()
                        .anyMatch(mark -> mark.tag().equals("TO"));
        boolean serves = infinitive && (verb.head() == act.index() || isObjectOf(sentence, act, verb));
        if (serves) {
            trace.say(
                    sentence.index(),
                    inner.sense().name(),
                    "refused \"" + inner.trigger().word() + "\": it is what \""
                            + outer.trigger().word() + "\" is for");
        }
        return serves;
    }

    /** "sent soldiers to reinforce": parsers hang the purpose on the object as often as on the verb. */
    private boolean isObjectOf(Sentence sentence, Token act, Token purpose) {
        String noun = sentence.token(Math.max(0, purpose.head())).lemma().toLowerCase(Locale.ROOT);
        return purpose.relation().equals("acl")
                && SENT.stream().anyMatch(name -> classes.contains(name, noun))
                && sentence.children(act, "obj", "nsubj:pass").stream()
                        .anyMatch(object -> object.index() == purpose.head());
    }
}
