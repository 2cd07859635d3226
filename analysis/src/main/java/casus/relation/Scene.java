package casus.relation;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.claim.Slot;
import casus.event.Mentions;
import casus.place.PlaceMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence with the actors in it, and the grammatical links that relations are read from. */
final class Scene {
    private static final int STEPS = 4;
    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");
    private final Mentions mentions;
    private final Sentence sentence;
    private final List<ActorMention> actors;

    Scene(Mentions mentions, Sentence sentence, List<ActorMention> actors) {
        this.mentions = mentions;
        this.sentence = sentence;
        this.actors = actors;
    }

    Sentence sentence() {
        return sentence;
    }

    List<ActorMention> actors() {
        return actors;
    }

    Optional<ActorMention> mention(Token token) {
        return actors.stream()
                .filter(mention -> mention.span().contains(token.span()))
                .findFirst();
    }

    Optional<Actor> actor(String id) {
        return Optional.ofNullable(mentions.actors().byId().get(id));
    }

    /** The party that the nominal is the head of. */
    Optional<Side> side(Token token) {
        Optional<ActorMention> found = mention(token);
        return found.isEmpty() ? Optional.empty() : side(found.get());
    }

    Optional<Side> side(ActorMention mention) {
        boolean person = Set.of("title-name", "leader", "person").contains(mention.rule())
                || mention.actor().startsWith("PERSON.")
                || sentence.headOf(mention.span())
                        .map(head -> head.entity().equals("PERSON"))
                        .orElse(false);
        return actor(mention.actor()).map(actor -> new Side(actor, mention.span(), link(mention), person));
    }

    /** The nominal and those listed with it, as parties; none where one of the list is no party. */
    List<Side> sides(Token token) {
        List<Side> found = new ArrayList<>();
        side(token).ifPresent(found::add);
        for (Token conjunct : sentence.children(token, "conj")) {
            if (!conjunct.isVerb()) {
                side(conjunct).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The state that a place in the text lies in. */
    Optional<Side> country(Token token) {
        for (PlaceMention place : mentions.places()) {
            String country = place.place().country();
            if (country != null && place.span().contains(token.span())) {
                return actor(country).map(actor -> new Side(actor, place.span(), Slot.Link.CLAUSE, false));
            }
        }
        return side(token).filter(Side::isState);
    }

    /** The noun that a relative pronoun stands for. */
    Optional<Token> antecedent(Token pronoun) {
        Token current = pronoun;
        for (int step = 0; step < STEPS && current.head() >= 0; step++) {
            if (current.relation().equals("acl:relcl")) {
                return sentence.head(current);
            }
            if (current.relation().equals("csubj")) {
                return before(pronoun);
            }
            current = sentence.token(current.head());
        }
        return Optional.empty();
    }

    /** The noun itself, or what it stands for where it is a relative pronoun. */
    Optional<Token> resolved(Token token) {
        return RELATIVE.contains(token.tag()) ? antecedent(token) : Optional.of(token);
    }

    /** The name right before ", who": parsers make some relative clauses the subject of the sentence. */
    private Optional<Token> before(Token pronoun) {
        int at = pronoun.index() - 1;
        if (at > 0 && sentence.token(at).word().equals(",")) {
            at--;
        }
        return at >= 0 && sentence.token(at).isNoun() ? Optional.of(sentence.token(at)) : Optional.empty();
    }

    /** The grammatical subject: its own, that of the noun it describes, or that which it shares with another verb. */
    Optional<Token> subject(Token predicate) {
        Token current = predicate;
        for (int step = 0; step < STEPS; step++) {
            Optional<Token> own = sentence.child(current, "nsubj", "nsubj:pass");
            if (own.isPresent()) {
                return resolved(own.get());
            }
            if (current.head() < 0) {
                return Optional.empty();
            }
            if (Set.of("acl", "acl:relcl").contains(current.relation())) {
                return sentence.head(current).filter(Token::isNoun);
            }
            if (!Set.of("conj", "xcomp").contains(current.relation())) {
                return Optional.empty();
            }
            current = sentence.token(current.head());
        }
        return Optional.empty();
    }

    private static Slot.Link link(ActorMention mention) {
        return switch (mention.link()) {
            case PRONOUN -> Slot.Link.PRONOUN;
            case DESCRIPTION -> Slot.Link.DESCRIPTION;
            case DATELINE -> Slot.Link.DATELINE;
            case STORY -> Slot.Link.STORY;
            default -> Slot.Link.CLAUSE;
        };
    }
}
