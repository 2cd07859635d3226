package casus.event;

import casus.claim.ClaimPlace;
import casus.place.Place;
import casus.place.PlaceMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an event took place by its own clause: the finest place that a preposition, an object, a modifier or a shared
 * clause ties to the predicate. Countries as parties ("sanctions on Iran", "between Armenia and Azerbaijan") and
 * nationality adjectives are no places of events.
 */
final class Whereabouts {
    private static final Set<String> WITHIN = Set.of(
            "in", "inside", "within", "throughout", "across", "around", "near", "outside", "along", "off", "beside");
    private static final Set<String> AT =
            Set.of("at", "on", "over", "into", "to", "from", "through", "onto", "against");
    private static final Set<String> NOMINAL = Set.of("nmod", "compound", "appos", "conj", "nmod:poss", "obl");
    /** Not "at a U.S. embassy": what belongs to a country need not lie in it. */
    private static final Set<String> OF_COUNTRY = Set.of("nmod", "appos", "conj", "obl");

    private static final Set<String> SHARED = Set.of("conj", "xcomp", "advcl", "acl");
    /** Acts done to places, so that the place acted upon is where it happened. */
    private static final Set<String> PHYSICAL = Set.of("ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST");

    /** Acts that are done where those are who do them. */
    private static final Set<String> LOCAL = Set.of("PROTEST", "COERCE", "ACCUSE", "SANCTION", "MOBILIZE", "ASSAULT");

    private final Mentions mentions;
    private final WordClasses classes;

    Whereabouts(Mentions mentions, WordClasses classes) {
        this.mentions = mentions;
        this.classes = classes;
    }

    /** The place that the clause states; null when it states none. */
    @Nullable
    ClaimPlace stated(Sentence sentence, Token predicate, Clause clause, @Nullable String type) {
        List<PlaceMention> all = mentions.places().stream()
                .filter(mention -> sentence.span().contains(mention.span()))
                .toList();
        List<PlaceMention> here = Stream.concat(
                        all.stream().filter(mention -> !mention.rule().equals("adjective")),
                        new Borders(sentence, all).mentions(mentions.article().text()).stream())
                .toList();
        if (here.isEmpty()) {
            return null;
        }
        boolean physical = PHYSICAL.contains(String.valueOf(type));
        Optional<PlaceMention> best = finest(sentence, predicate, clause, here, physical);
        Token current = predicate;
        while (best.isEmpty()
                && current.head() >= 0
                && (SHARED.contains(current.relation()) || isTold(sentence, current))) {
            current = sentence.token(current.head());
            best = finest(sentence, current, Clause.of(sentence, current, classes), here, physical);
        }
        if (best.isEmpty() && LOCAL.contains(String.valueOf(type))) {
            best = ofDoer(sentence, clause, here);
        }
        return best.map(mention -> new ClaimPlace(mention.span(), mention.place(), ClaimPlace.Basis.STATED))
                .orElse(null);
    }

    /** "fighting was reported around X", "clashes broke out in X": what is said of the happening holds for it. */
    private boolean isTold(Sentence sentence, Token noun) {
        return noun.isNoun()
                && noun.relation().startsWith("nsubj")
                && classes.contains("occurrence", sentence.token(noun.head()).lemma());
    }

    /** "dockers in Piraeus struck", "a court in Abuja charged": where those are who act on the spot. */
    private static Optional<PlaceMention> ofDoer(Sentence sentence, Clause clause, List<PlaceMention> here) {
        return clause.slot("subj").stream()
                .flatMap(argument -> here.stream().filter(mention -> sentence.headOf(mention.span())
                        .filter(head -> WITHIN.contains(
                                        sentence.preposition(top(sentence, head, argument.head(), NOMINAL)))
                                && top(sentence, head, argument.head(), NOMINAL).head()
                                        == argument.head().index())
                        .isPresent()))
                .findFirst();
    }

    /** "stationed near the X-Y border": parsers lose names that a dash joins, so that what follows the verb counts. */
    private static boolean follows(Sentence sentence, Token governor, PlaceMention border) {
        int from = sentence.within(border.span()).get(0).index() - 1;
        if (from > 0 && sentence.token(from).tag().equals("DT")) {
            from--;
        }
        return from == governor.index() + 1
                && (WITHIN.contains(sentence.token(from).lemma())
                        || AT.contains(sentence.token(from).lemma()));
    }

    private Optional<PlaceMention> finest(
            Sentence sentence, Token predicate, Clause clause, List<PlaceMention> here, boolean physical) {
        PlaceMention best = null;
        for (PlaceMention mention : here) {
            Optional<Token> head = sentence.headOf(mention.span());
            if (head.isPresent()
                    && (tied(sentence, predicate, clause, head.get(), mention.place(), physical)
                            || mention.rule().equals(Borders.RULE) && follows(sentence, predicate, mention))
                    && (best == null || finer(mention.place(), best.place()))) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean finer(Place place, Place than) {
        return place.precision().compareTo(than.precision()) > 0;
    }

    private boolean tied(Sentence sentence, Token predicate, Clause clause, Token head, Place place, boolean physical) {
        if (located(sentence, predicate, head, place, physical)
                || modifies(predicate, head, place)
                || clause.carrier()
                        .filter(verb -> located(sentence, verb, head, place, physical))
                        .isPresent()) {
            return true;
        }
        return clause.arguments().stream()
                .filter(argument -> !argument.slot().equals("subj"))
                .anyMatch(argument -> byArgument(sentence, argument, head, place, physical)
                        || physical && byHappening(sentence, argument.head(), head, place));
    }

    /** "as the result of an explosion in X", "in an attack that took place near X": the happening's place. */
    private boolean byHappening(Sentence sentence, Token argument, Token head, Place place) {
        return Stream.concat(Stream.of(argument), sentence.children(argument, "nmod").stream())
                .filter(noun -> classes.contains("violence", noun.lemma()))
                .flatMap(noun -> Stream.concat(Stream.of(noun), sentence.children(noun, "acl:relcl", "acl").stream()))
                .anyMatch(governor -> located(sentence, governor, head, place, true));
    }

    private boolean byArgument(Sentence sentence, Argument argument, Token head, Place place, boolean physical) {
        boolean object = argument.slot().equals("obj");
        if (object && physical && argument.head().index() == head.index()) {
            return true;
        }
        boolean held = physical
                && argument.slot().equals("for")
                && argument.head().lemma().equals("control");
        boolean spot = held
                || classes.contains("place-thing", argument.head().lemma())
                || classes.contains("territory", argument.head().lemma());
        boolean called = spot
                && (head.relation().equals("compound")
                        || sentence.preposition(head).equals("of"))
                && head.head() == argument.head().index();
        boolean there = object || held
                ? physical
                : WITHIN.contains(argument.slot()) || physical && AT.contains(argument.slot());
        return there && called
                || !argument.slot().startsWith("obj.") && located(sentence, argument.head(), head, place, physical);
    }

    /** "the Kabul bombing", "Khartoum's protests". */
    private static boolean modifies(Token predicate, Token head, Place place) {
        return predicate.isNoun()
                && head.head() == predicate.index()
                && Set.of("compound", "nmod:poss").contains(head.relation())
                && place.precision() != Place.Precision.COUNTRY;
    }

    /** "in X", "at a market in X", "in the town of X", "in X and Y". */
    private static boolean located(Sentence sentence, Token governor, Token head, Place place, boolean physical) {
        boolean party = place.precision() == Place.Precision.COUNTRY;
        Token top = top(sentence, head, governor, party ? OF_COUNTRY : NOMINAL);
        if (top.head() != governor.index()) {
            return false;
        }
        String preposition = sentence.preposition(top);
        return WITHIN.contains(preposition)
                || preposition.endsWith(" of") && !preposition.equals("because of") && !preposition.equals("out of")
                || AT.contains(preposition) && (physical || !party);
    }

    private static Token top(Sentence sentence, Token head, Token governor, Set<String> links) {
        Token current = head;
        while (current.head() >= 0
                && current.head() != governor.index()
                && links.contains(current.relation())
                && sentence.token(current.head()).isNoun()) {
            current = sentence.token(current.head());
        }
        return current;
    }
}
