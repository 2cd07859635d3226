package casus.event;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;
import java.util.stream.Stream;

/** What ties somebody who is only named to politics: an office given beside the name, or whom the act is about. */
final class PoliticalTie {
    private static final Set<String> OFFICIAL =
            Set.of("GOV", "MIL", "LEG", "IGO", "UNO", "EUR", "REB", "SPY", "OPP", "PTY");
    /** Before a court only these make a case a political one. */
    private static final Set<String> PARTISAN = Set.of("REB", "SPY", "OPP", "PTY");

    private static final Set<String> HOSTILE =
            Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT");
    private static final Set<String> ASIDE =
            Set.of("advcl", "parataxis", "conj", "acl:relcl", "nsubj", "nsubj:pass", "appos", "punct");
    private static final int MOST_STEPS = 8;

    private final Actors actors;

    PoliticalTie(Actors actors) {
        this.actors = actors;
    }

    /** "Anna Kowalska, the UN rapporteur on torture": an official or a body of states stands in apposition. */
    boolean isHolder(Sentence sentence, ActorMention named) {
        return sentence.headOf(named.span()).stream()
                .flatMap(head -> sentence.children(head, "appos").stream())
                .flatMap(office -> Stream.concat(
                        Stream.of(office), sentence.children(office, "compound", "amod", "nmod:poss").stream()))
                .anyMatch(word -> isOf(word, OFFICIAL));
    }

    /** Whether an official, a force or a body of states is named anywhere in the sentence. */
    boolean isAmongOfficials(Sentence sentence) {
        return actors.mentions().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .map(mention -> actors.byId().get(mention.actor()))
                .anyMatch(actor -> actor != null && (actor.code() != null || isOf(actor, OFFICIAL)));
    }

    /** "arrested for working with the rebels", "rejected a plan of the UN": what is done concerns an official or a party. */
    boolean concerns(Candidate candidate) {
        if (!HOSTILE.contains(String.valueOf(candidate.sense().type()))) {
            return false;
        }
        Sentence sentence = candidate.sentence();
        Token verb = candidate.clause().carrier().orElse(candidate.trigger());
        Set<String> wanted = candidate.sense().contexts().contains("legal") ? PARTISAN : OFFICIAL;
        return sentence.subtree(verb).stream()
                .filter(word -> word != verb && isOf(word, wanted))
                .anyMatch(word -> isUnder(sentence, word, verb));
    }

    private static boolean isUnder(Sentence sentence, Token word, Token verb) {
        Token current = word;
        for (int step = 0; step < MOST_STEPS && current.index() != verb.index(); step++) {
            boolean aside = ASIDE.contains(current.relation())
                    && !(current.relation().equals("advcl") && current.tag().equals("VBG"));
            if (current.head() < 0 || aside) {
                return false;
            }
            current = sentence.token(current.head());
        }
        return current.index() == verb.index();
    }

    private boolean isOf(Token word, Set<String> sectors) {
        return actors.covering(word.span())
                .map(mention -> actors.byId().get(mention.actor()))
                .filter(actor -> isOf(actor, sectors))
                .isPresent();
    }

    private static boolean isOf(Actor actor, Set<String> sectors) {
        return sectors.contains(String.valueOf(actor.code()))
                || actor.sectors().stream().anyMatch(sectors::contains);
    }
}
