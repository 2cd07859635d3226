package casus.event;

import casus.actor.Actor;
import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.claim.Slot;
import casus.event.Participants.Participant;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose the counted are: the side that suffered a toll, the side that troops serve, the state that has a population. */
final class FigureOwner {
    private static final Set<String> HOLDING = Set.of(
            "have",
            "keep",
            "maintain",
            "field",
            "boast",
            "station",
            "deploy",
            "send",
            "base",
            "buy",
            "order",
            "receive",
            "acquire",
            "operate",
            "lose",
            "number",
            "raise",
            "mass",
            "muster",
            "hold",
            "command",
            "include",
            "total",
            "commit",
            "withdraw",
            "move",
            "launch",
            "fire");
    private static final Set<String> GIVING = Set.of("give", "sell", "supply", "deliver", "grant", "lend", "hand");

    private final Actors actors;
    private final Sentence sentence;

    FigureOwner(Actors actors, Sentence sentence) {
        this.actors = actors;
        this.sentence = sentence;
    }

    Optional<Participant> of(Counted counted, Reading reading) {
        List<Participant> found = new ArrayList<>();
        Token noun = counted.noun();
        if (noun != null) {
            if (!reading.rule().equals("lost")) {
                add(found, noun, Slot.Link.CLAUSE);
            }
            around(found, noun);
            for (Token between :
                    sentence.tokens().subList(Math.min(counted.number().index() + 1, noun.index()), noun.index())) {
                add(found, between, Slot.Link.CLAUSE);
            }
        }
        around(found, counted.number());
        if (reading.rule().equals("force-of")
                || reading.rule().equals("population-of")
                || reading.rule().equals("act")) {
            add(found, reading.carrier(), Slot.Link.CLAUSE);
            around(found, reading.carrier());
        }
        Optional<Participant> known = best(found, false);
        if (known.isPresent()) {
            return military(known.get(), reading);
        }
        governing(found, counted, reading);
        Optional<Participant> governed = best(found, false).or(() -> best(found, true));
        return governed.flatMap(participant -> military(participant, reading));
    }

    /** The actor at the token, its possessor, its modifiers, those "among" or "from" whom it is. */
    private void around(List<Participant> found, Token token) {
        for (Token child : sentence.children(token, "nmod:poss", "amod", "compound", "appos")) {
            add(found, child, Slot.Link.CLAUSE);
        }
        for (Token child : sentence.children(token, "nmod")) {
            if (Set.of("among", "from", "of", "for").contains(sentence.preposition(child))) {
                if (!sentence.children(child, "conj").isEmpty()) {
                    addState(found, child);
                }
                add(found, child, Slot.Link.CLAUSE);
                for (Token modifier : sentence.children(child, "nmod:poss", "amod", "compound")) {
                    add(found, modifier, Slot.Link.CLAUSE);
                }
            }
        }
    }

    /** Those among whom it is are several of one state: the state's. */
    private void addState(List<Participant> found, Token token) {
        actors.covering(token.span())
                .filter(mention -> state(mention.actor()).isPresent())
                .ifPresent(mention -> found.add(new Participant(
                        new ActorMention(
                                mention.span(),
                                mention.text(),
                                state(mention.actor()).orElseThrow(),
                                mention.link(),
                                mention.rule()),
                        Slot.Link.DESCRIPTION)));
    }

    /** Who has, keeps, sends or loses them; to whom they are given. */
    private void governing(List<Participant> found, Counted counted, Reading reading) {
        Token current = counted.top();
        boolean held = false;
        for (int steps = 0; steps < 5 && current.head() >= 0; steps++) {
            Token below = current;
            current = sentence.token(current.head());
            if (held && below.relation().equals("acl")) {
                add(found, current, Slot.Link.CLAUSE);
                around(found, current);
                return;
            }
            if (!current.isVerb() && !current.lemma().equals("number")) {
                continue;
            }
            if (GIVING.contains(current.lemma()) && reading.measure().equals("weapons")) {
                sentence.children(current, "iobj").forEach(child -> add(found, child, Slot.Link.CLAUSE));
                return;
            }
            held |= HOLDING.contains(current.lemma()) || reading.rule().equals("counting");
            if (held && !below.relation().startsWith("nsubj")) {
                for (Token subject : sentence.children(current, "nsubj", "nsubj:pass")) {
                    add(found, subject, Slot.Link.CLAUSE);
                    around(found, subject);
                }
            }
            if (best(found, false).isPresent()
                    || Set.of("ccomp", "parataxis", "acl:relcl").contains(current.relation())) {
                return;
            }
        }
    }

    private void add(List<Participant> found, Token token, Slot.Link link) {
        actors.covering(token.span())
                .ifPresent(mention -> found.add(new Participant(
                        mention,
                        mention.link() == ActorMention.Link.NAME
                                ? link
                                : mention.link() == ActorMention.Link.PRONOUN
                                        ? Slot.Link.PRONOUN
                                        : Slot.Link.DESCRIPTION)));
    }

    /** The first with a country or name; where {@code any}, the first of all. */
    private Optional<Participant> best(List<Participant> found, boolean any) {
        return found.stream()
                .filter(participant -> any || isPlaced(participant.mention().actor()))
                .findFirst();
    }

    /** Whether the actor belongs to a state or bloc, or goes by a name: "soldiers" alone does not. */
    boolean isPlaced(String id) {
        Actor actor = actors.byId().get(id);
        return actor != null && actor.code() != null;
    }

    /** Soldiers named by their state alone are its military's, where the article knows that. */
    private Optional<Participant> military(Participant owner, Reading reading) {
        String id = owner.mention().actor();
        Actor actor = actors.byId().get(id);
        String forces = id + ".MIL";
        if (!reading.measure().equals("personnel")
                || actor == null
                || !actor.sectors().isEmpty()
                || !actors.byId().containsKey(forces)) {
            return Optional.of(owner);
        }
        ActorMention mention = owner.mention();
        return Optional.of(new Participant(
                new ActorMention(mention.span(), mention.text(), forces, mention.link(), mention.rule()),
                owner.link()));
    }

    /** The state as such that an actor belongs to, if it is one of the article's. */
    Optional<String> state(String id) {
        int dot = id.indexOf('.');
        String root = dot < 0 ? id : id.substring(0, dot);
        Actor actor = actors.byId().get(root);
        return actor != null && actor.sectors().isEmpty() && root.length() == 3 ? Optional.of(root) : Optional.empty();
    }
}
