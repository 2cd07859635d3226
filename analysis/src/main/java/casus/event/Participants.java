package casus.event;

import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.claim.Slot;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns arguments into actors: by the mention that stands at the head, or by the owner named in the same phrase. */
final class Participants {
    private static final Set<String> OPPOSITES =
            Set.of("counterpart", "colleague", "opposite", "rival", "neighbour", "neighbor");
    private static final Set<String> NAMED = Set.of("PERSON", "ORGANIZATION", "LOCATION");

    private static final Set<String> EXAMPLES = Set.of("such as", "including", "like");
    private static final Set<String> BODIES = Set.of("IGO", "EUR", "UNO", "EUU");
    private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "LEG", "IGO", "REB", "UNO", "EUR");

    private final Sentence sentence;
    private final Actors actors;
    private final WordClasses classes;

    Participants(Sentence sentence, Actors actors, WordClasses classes) {
        this.sentence = sentence;
        this.actors = actors;
        this.classes = classes;
    }

    /** An actor in a slot, with the words that stand for it. */
    record Participant(ActorMention mention, Slot.Link link) {}

    /** The actors of the first of the slots that has any. {@code a+b} takes both. */
    List<Participant> first(Clause clause, List<String> slots) {
        for (String choice : slots) {
            List<Participant> found = new ArrayList<>();
            for (String slot : choice.split("\\+")) {
                for (Argument argument : clause.slot(slot)) {
                    resolve(argument).forEach(participant -> addNew(found, participant));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Whether somebody stands there: a known actor, a named one, or one that only a pronoun stands for. */
    boolean isActor(Argument argument) {
        Token head = argument.head();
        return head.tag().equals("PRP")
                || head.isProperNoun()
                || NAMED.contains(head.entity())
                || !resolve(argument).isEmpty();
    }

    /** Whether the word itself stands for somebody, and not for a thing of theirs ("Poland's invitation"). */
    boolean isNamedItself(Argument argument) {
        Token head = argument.head();
        return head.tag().equals("PRP")
                || actors.covering(head.span()).isPresent()
                || head.isProperNoun() && NAMED.contains(head.entity());
    }

    /** Whether a state, a government, a force or a body of states stands there. */
    boolean isOfficial(Argument argument) {
        return resolve(argument).stream()
                .map(participant -> actors.byId().get(participant.mention().actor()))
                .anyMatch(actor -> actor != null
                        && actor.code() != null
                        && (actor.sectors().isEmpty()
                                || actor.sectors().stream().anyMatch(OFFICIAL::contains)));
    }

    /** Whether a body of states stands there. */
    boolean isBody(Argument argument) {
        return resolve(argument).stream()
                .map(participant -> actors.byId().get(participant.mention().actor()))
                .anyMatch(actor -> actor != null && BODIES.contains(String.valueOf(actor.code())));
    }

    private static void addNew(List<Participant> found, Participant participant) {
        if (found.stream()
                .noneMatch(known ->
                        known.mention().actor().equals(participant.mention().actor()))) {
            found.add(participant);
        }
    }

    private List<Participant> resolve(Argument argument) {
        Token head = argument.head();
        Optional<ActorMention> direct = actors.covering(head.span());
        if (direct.isPresent()) {
            List<Participant> found = coordinated(head, direct.get(), argument.link());
            addNew(found, new Participant(direct.get(), link(direct.get(), argument.link())));
            return found;
        }
        if (argument.slot().equals("mod")) {
            return List.of();
        }
        if (classes.contains("collective", head.lemma()) || head.tag().equals("CD")) {
            for (Token member : sentence.children(head, "nmod")) {
                if (sentence.preposition(member).equals("of")) {
                    return resolve(new Argument(argument.slot(), member, argument.link()));
                }
            }
        }
        List<Participant> examples = examples(argument);
        return examples.isEmpty() ? owner(head, argument.link()) : examples;
    }

    /** "Egyptian and Qatari mediators": the first of two adjectives before one plural noun stands for a side of its own. */
    private List<Participant> coordinated(Token head, ActorMention mention, Slot.Link link) {
        List<Participant> found = new ArrayList<>();
        if (!head.tag().equals("NNS")) {
            return found;
        }
        for (Token adjective : sentence.children(head, "amod", "compound")) {
            boolean joined = sentence.children(adjective, "conj").stream()
                    .anyMatch(other -> mention.span().contains(other.span()));
            if (joined && !mention.span().contains(adjective.span())) {
                actors.covering(adjective.span())
                        .ifPresent(other -> addNew(found, new Participant(other, link(other, link))));
            }
        }
        return found;
    }

    /** "other countries, such as Iran and Syria": those that are named stand for the group. */
    private List<Participant> examples(Argument argument) {
        List<Participant> found = new ArrayList<>();
        for (Token member : sentence.children(argument.head(), "nmod")) {
            if (EXAMPLES.contains(sentence.preposition(member))) {
                resolve(new Argument(argument.slot(), member, argument.link())).forEach(each -> addNew(found, each));
                for (Token other : sentence.children(member, "conj")) {
                    resolve(new Argument(argument.slot(), other, argument.link()))
                            .forEach(each -> addNew(found, each));
                }
            }
        }
        return found;
    }

    /** "Ukraine's power plants", "Russian missiles": whoever owns or fields the thing that is named. */
    private List<Participant> owner(Token head, Slot.Link link) {
        if (classes.contains("private-thing", head.lemma().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        // "her Brazilian counterpart": whose counterpart it is stands on the other side
        String[] owners = OPPOSITES.contains(head.lemma())
                ? new String[] {"amod", "compound"}
                : new String[] {"nmod:poss", "amod", "compound"};
        NounLinks links = new NounLinks(sentence, head, classes);
        boolean act = classes.contains("violence", head.lemma());
        for (Token modifier : sentence.children(head, owners)) {
            if (act && links.isOfAim(modifier)) {
                continue;
            }
            Optional<ActorMention> mention = actors.covering(modifier.span());
            if (mention.isPresent()) {
                return List.of(new Participant(mention.get(), link(mention.get(), link)));
            }
        }
        // "a Yemeni school bus": the adjective was given to the first half of the name of the thing
        return sentence.children(head, "compound").stream()
                .filter(part -> !act && !part.isProperNoun())
                .flatMap(part -> sentence.children(part, "amod").stream())
                .flatMap(adjective -> actors.covering(adjective.span()).stream())
                .map(mention -> new Participant(mention, link(mention, link)))
                .limit(1)
                .toList();
    }

    private static Slot.Link link(ActorMention mention, Slot.Link link) {
        return switch (mention.link()) {
            case NAME, CLAUSE -> link;
            case PRONOUN -> Slot.Link.PRONOUN;
            case DESCRIPTION -> Slot.Link.DESCRIPTION;
            case DATELINE -> Slot.Link.DATELINE;
            case STORY -> Slot.Link.STORY;
        };
    }

    static Slot slot(String role, Participant participant) {
        Span span = participant.mention().span();
        return new Slot(role, participant.mention().actor(), span, participant.link());
    }
}
