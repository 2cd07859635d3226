package casus.event;

import casus.claim.Status;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes one of the candidates of a sentence that are one act: verb and noun, speech and content, act and result. */
final class Merger {
    private static final Set<String> OCCASION = Set.of("when", "as", "after");
    private static final Set<String> OCCASIONED_BY = Set.of("into", "over", "after", "following");

    private final WordClasses classes;
    private final Trace trace;

    Merger(WordClasses classes, Trace trace) {
        this.classes = classes;
        this.trace = trace;
    }

    /**
     * "carried out a raid", "filed a lawsuit": verb and noun are one event. Where the verb's sense asks for this very
     * object the verb tells it, else the noun.
     */
    static List<Candidate> withoutCarriers(List<Candidate> found) {
        Set<Token> dropped = new HashSet<>();
        for (Candidate noun : found) {
            Optional<Token> carrier = noun.clause().carrier();
            found.stream()
                    .filter(verb -> carrier.isPresent() && verb.trigger() == carrier.get())
                    .forEach(verb -> dropped.add(verb.sense().asksForObject() ? noun.trigger() : verb.trigger()));
        }
        return found.stream()
                .filter(candidate -> !dropped.contains(candidate.trigger()))
                .toList();
    }

    /** "fighting broke out", "protests erupted": what is said to happen tells the act, and the verb nothing more. */
    List<Candidate> withoutOccurrences(List<Candidate> found) {
        return found.stream()
                .filter(verb -> !classes.contains("occurrence", verb.trigger().lemma())
                        || found.stream()
                                .noneMatch(noun -> noun.trigger().isNoun()
                                        && noun.trigger().relation().startsWith("nsubj")
                                        && noun.trigger().head()
                                                == verb.trigger().index()
                                        && Objects.equals(
                                                noun.sense().type(),
                                                verb.sense().type())))
                .toList();
    }

    /** "said Chad must pull out": where the content tells an act, that is what is demanded, else the saying tells it. */
    List<Candidate> withoutSaying(List<Candidate> found) {
        return found.stream()
                .filter(saying -> !saying.is("REQUEST")
                        || saying.clause().slot("comp.aux").isEmpty()
                        || !classes.contains("say", saying.trigger().lemma())
                        || found.stream().noneMatch(inner -> inner != saying && isContent(saying, inner)))
                .toList();
    }

    /** A promise, demand, refusal or threat takes up what it promises, demands, refuses or threatens. */
    List<Candidate> withoutContents(List<Candidate> found) {
        return found.stream()
                .filter(candidate -> candidate.factuality().status() == Status.DENIED
                        || found.stream()
                                .filter(outer -> outer.sense().takesContent() && outer.trigger() != candidate.trigger())
                                .noneMatch(outer -> isContent(outer, candidate)))
                .toList();
    }

    /** "an inquiry into the killing": what is looked into has happened and is not what is demanded. */
    private static boolean isOccasion(Sentence sentence, Token noun) {
        return noun.relation().equals("nmod")
                && sentence.child(noun, "case")
                        .filter(preposition -> OCCASIONED_BY.contains(preposition.lemma()))
                        .isPresent();
    }

    boolean isContent(Candidate outer, Candidate inner) {
        Sentence sentence = outer.sentence();
        Token verb = outer.clause().carrier().orElse(outer.trigger());
        Token current = inner.trigger();
        while (current.head() >= 0) {
            if (current.relation().equals("acl:relcl") || isOccasion(sentence, current)) {
                return false;
            }
            boolean under = current.head() == verb.index()
                    || current.head() == outer.trigger().index();
            if (under) {
                boolean content = Set.of("xcomp", "ccomp", "obj", "acl", "nmod", "obl", "advcl")
                        .contains(current.relation());
                if (content) {
                    trace.say(
                            sentence.index(),
                            inner.sense().name(),
                            "refused \"" + inner.trigger().word() + "\": it is the content of \""
                                    + outer.trigger().word() + "\"");
                }
                return content;
            }
            current = sentence.token(current.head());
        }
        return false;
    }

    /** Act and result in one clause are one event: "30 were killed in a bombing", "the attack wounded six". */
    List<Candidate> merged(List<Candidate> found) {
        List<Candidate> kept = new ArrayList<>(found);
        for (Candidate result : found) {
            if (!result.is("ASSAULT")) {
                continue;
            }
            for (int i = 0; i < kept.size(); i++) {
                Candidate act = kept.get(i);
                boolean one = classes.contains("result", result.trigger().lemma())
                        ? isActOf(act, result)
                        : isToldOf(act, result);
                if (act.trigger() != result.trigger() && act.is("ASSAULT") && one) {
                    Candidate whole = act.withResult(result.trigger(), result.time(), result.place());
                    if (whole.recipients().isEmpty()) {
                        whole = whole.withRecipients(result.recipients());
                    }
                    if (whole.actors().isEmpty()) {
                        whole = whole.withActors(result.actors());
                    }
                    kept.set(i, whole);
                    kept.remove(result);
                    break;
                }
            }
        }
        return kept;
    }

    /** "were killed and two were hurt when a bomb went off": also where the clause hangs on the last of the verbs. */
    private static boolean isOccasionOf(Sentence sentence, Token doing, Token done) {
        if (!doing.relation().equals("advcl")) {
            return false;
        }
        Token governor = sentence.token(doing.head());
        boolean shared = governor.relation().equals("conj") && governor.head() == done.index();
        return (governor.index() == done.index() || shared)
                && Stream.concat(
                                sentence.children(doing, "mark", "advmod").stream(),
                                sentence.children(doing, "dep").stream()
                                        .flatMap(inner -> sentence.children(inner, "mark", "advmod").stream()))
                        .anyMatch(mark -> OCCASION.contains(mark.lemma()));
    }

    /** "the blast that tore through a convoy": the clause goes on about the very act. */
    private static boolean isToldOf(Candidate act, Candidate more) {
        return act.trigger().isNoun()
                && more.trigger().relation().equals("acl:relcl")
                && more.trigger().head() == act.trigger().index();
    }

    private boolean isActOf(Candidate act, Candidate result) {
        Token doing = act.clause().carrier().orElse(act.trigger());
        Token done = result.trigger();
        Sentence sentence = act.sentence();
        if (act.trigger().isNoun()
                && act.trigger().head() == done.index()
                && Set.of("nsubj", "obl", "obl:agent").contains(act.trigger().relation())) {
            return true;
        }
        if (!doing.isVerb() || !done.isVerb()) {
            return false;
        }
        boolean participle = done.tag().equals("VBG")
                && Set.of("advcl", "xcomp", "acl", "dep").contains(done.relation());
        boolean coordinated = done.relation().equals("conj")
                && sentence.children(done, "nsubj", "nsubj:pass").isEmpty();
        boolean occasion = isOccasionOf(sentence, doing, done)
                || doing.relation().equals("dep") && isOccasionOf(sentence, sentence.token(doing.head()), done);
        boolean parted = new Arguments(sentence, classes)
                .mainVerb(done)
                .filter(verb -> verb.index() == doing.index())
                .isPresent();
        return occasion || parted || done.head() == doing.index() && (participle || coordinated);
    }
}
