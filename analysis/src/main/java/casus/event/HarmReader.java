package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what befell the counted people: by the noun, by the words right behind, by their verb, by the toll. */
final class HarmReader {
    private static final List<String> STATES = List.of("state", "verb");
    private static final Set<String> SKIPPED = Set.of(
            "more",
            "other",
            "others",
            "people",
            "persons",
            "were",
            "was",
            "are",
            "is",
            "have",
            "been",
            "had",
            "has",
            "left",
            "reported",
            "confirmed",
            "also",
            "feared",
            "presumed",
            "believed",
            "still",
            "remain",
            "remained",
            "listed",
            "as");
    private static final Set<String> MILITARY_LOSS = Set.of(
            "man",
            "soldier",
            "fighter",
            "troop",
            "troops",
            "officer",
            "policeman",
            "people",
            "life",
            "militant",
            "member",
            "commander",
            "pilot",
            "crew",
            "woman",
            "comrade",
            "");
    private static final Pattern PERSON = Pattern.compile(
            "[a-z-]{0,20}(?:men|man|women|woman|girl|boy|ist|child|people|folk|cleric|youth|cop|crew|lawyer|teen)");
    private static final Pattern DOER = Pattern.compile("[a-z-]{2,20}(?:er|or|ian|ee|ant|ese|ic|ite|ng|mate)");
    private static final Set<String> LIVES = Set.of("claim", "lose", "take", "cost");
    private static final int MOST_STEPS = 5;

    private final FigureWords words;
    private final Sentence sentence;
    private final Predicate<Token> isActor;

    HarmReader(FigureWords words, Sentence sentence, Predicate<Token> isActor) {
        this.words = words;
        this.sentence = sentence;
        this.isActor = isActor;
    }

    Optional<Reading> read(Counted counted) {
        boolean bare = counted.quantity().unit().isEmpty() || counted.isPeople();
        if (!bare) {
            return Optional.empty();
        }
        return lives(counted)
                .or(() -> byNoun(counted))
                .or(() -> behind(counted))
                .or(() -> modified(counted))
                .or(() -> byVerb(counted, counted.top(), 0))
                .or(() -> ofAct(counted))
                .or(() -> toll(counted))
                .filter(reading -> isWho(counted, reading));
    }

    /** "12 casualties", "40 refugees", "at least nine dead". */
    private Optional<Reading> byNoun(Counted counted) {
        Token noun = counted.noun();
        if (noun == null) {
            return Optional.empty();
        }
        Optional<String> own = words.measure("noun", counted.lemma());
        if (own.filter(measure -> !measure.equals("personnel") && !measure.equals("population"))
                .isEmpty()) {
            return Optional.empty();
        }
        Optional<Reading> verb = byVerb(counted, counted.top(), 0)
                .filter(reading -> !Set.of("displaced", "detained").contains(reading.measure()));
        return verb.isPresent()
                        && Set.of("captured", "detained", "displaced", "casualties")
                                .contains(own.get())
                ? verb
                : own.map(measure -> new Reading(measure, "noun", noun));
    }

    /** "five dead", "three people killed in", "12 soldiers were wounded", "60 feared dead". */
    private Optional<Reading> behind(Counted counted) {
        int i = counted.end();
        int steps = 0;
        while (i < sentence.size() && steps < 4 && SKIPPED.contains(word(i))) {
            i++;
            steps++;
        }
        if (i >= sentence.size()) {
            return Optional.empty();
        }
        Token token = sentence.token(i);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean held = Set.of("prisoner", "hostage", "captive").contains(lemma);
        if (held) {
            boolean taken = sentence.tokens().subList(0, i).stream()
                    .anyMatch(before -> Set.of("take", "hold", "keep").contains(before.lemma()));
            return taken ? Optional.of(new Reading("captured", "held", token)) : Optional.empty();
        }
        Optional<String> state = Optional.of(token)
                .filter(found -> !found.isNoun() || found.index() == counted.end())
                .flatMap(found -> words.measure(STATES, found.word().toLowerCase(Locale.ROOT))
                        .or(() -> words.measure("verb", lemma)));
        return state.isPresent() && isSuffered(token, counted)
                ? Optional.of(new Reading(state.get(), "state", token))
                : Optional.empty();
    }

    /** A verb behind the counted is theirs to suffer unless it has an object of its own. */
    private boolean isSuffered(Token token, Counted counted) {
        if (!token.isVerb()) {
            return token.tag().startsWith("JJ") || token.isNoun() || token.tag().startsWith("RB");
        }
        if (!token.tag().equals("VBN") && !token.tag().equals("VBD")) {
            return token.tag().equals("VBG") && token.lemma().equals("miss");
        }
        boolean object =
                sentence.children(token, "obj", "ccomp").stream().anyMatch(child -> child.index() > token.index());
        boolean subject = sentence.children(token, "nsubj").stream()
                .anyMatch(child -> child != counted.top() && child.index() > counted.end());
        boolean auxiliary = sentence.child(token, "aux")
                        .filter(child -> child.lemma().equals("have"))
                        .isPresent()
                && sentence.child(token, "aux:pass").isEmpty();
        return !object && !subject && !auxiliary;
    }

    /** "12 wounded soldiers", "villagers killed by", "people who died". */
    private Optional<Reading> modified(Counted counted) {
        Token noun = counted.noun();
        if (noun == null) {
            return Optional.empty();
        }
        for (Token modifier : sentence.children(noun, "amod", "acl", "acl:relcl", "compound")) {
            boolean participle = modifier.tag().equals("VBN")
                    || modifier.tag().startsWith("JJ")
                    || modifier.tag().equals("VBD");
            boolean passive = sentence.child(modifier, "aux:pass", "nsubj:pass").isPresent();
            boolean clause = modifier.relation().equals("acl:relcl");
            Optional<String> measure = clause && !passive
                    ? words.measure("suffers", modifier.lemma())
                    : participle
                            ? words.measure(STATES, modifier.word().toLowerCase(Locale.ROOT))
                                    .or(() -> words.measure("verb", modifier.lemma()))
                            : Optional.empty();
            if (measure.isPresent() && sentence.child(modifier, "obj").isEmpty()) {
                return Optional.of(new Reading(measure.get(), "modifier", modifier));
            }
        }
        return Optional.empty();
    }

    /** "killing four", "were arrested", "died", and those joined to them by "and". */
    private Optional<Reading> byVerb(Counted counted, Token top, int depth) {
        if (top.head() < 0 || depth > MOST_STEPS) {
            return Optional.empty();
        }
        if (sentence.preposition(top).equals("by") || sentence.preposition(top).equals("with")) {
            return Optional.empty();
        }
        Token governor = sentence.token(top.head());
        String relation = top.relation();
        String lemma = governor.lemma().toLowerCase(Locale.ROOT);
        if (relation.equals("conj") && !governor.isVerb()) {
            return byVerb(counted, governor, depth + 1);
        }
        if (relation.equals("nmod")
                && (governor.tag().equals("CD") || governor.isNoun())
                && sentence.preposition(top).equals("of")
                && governor == counted.number()) {
            return byVerb(counted, governor, depth + 1);
        }
        boolean passive = relation.equals("nsubj:pass") || relation.equals("nsubj") && isPassive(governor);
        if (passive || relation.equals("obj") || relation.equals("iobj")) {
            Optional<String> measure = words.measure("verb", lemma)
                    .or(() -> passive
                            ? words.measure("state", governor.word().toLowerCase(Locale.ROOT))
                            : Optional.empty());
            if (measure.isPresent()) {
                return measure.map(found -> new Reading(found, "verb", governor));
            }
            if (lemma.equals("lose")
                    && MILITARY_LOSS.contains(counted.lemma())
                    && !counted.lemma().isEmpty()) {
                return Optional.of(new Reading("killed", "lost", governor));
            }
            if (lemma.equals("drive")
                    && sentence.children(governor, "obl").stream()
                            .anyMatch(child -> Set.of("from", "out of").contains(sentence.preposition(child)))) {
                return Optional.of(new Reading("displaced", "driven", governor));
            }
        }
        if (relation.equals("nsubj") || relation.equals("nsubj:pass")) {
            Optional<String> measure = words.measure("suffers", lemma)
                    .or(() -> governor.isVerb() && !governor.tag().equals("VBG")
                            ? Optional.empty()
                            : words.measure("state", governor.word().toLowerCase(Locale.ROOT)));
            return measure.map(found -> new Reading(found, "suffers", governor));
        }
        return Optional.empty();
    }

    private boolean isPassive(Token verb) {
        return sentence.child(verb, "aux:pass").isPresent()
                || verb.tag().equals("VBN")
                        && sentence.child(verb, "aux").isEmpty()
                        && sentence.child(verb, "obj").isEmpty();
    }

    /** "the deaths of 40 people", "the arrest of 11". */
    private Optional<Reading> ofAct(Counted counted) {
        Token top = counted.top();
        if (!top.relation().startsWith("nmod")
                || top.head() < 0
                || !sentence.preposition(top).equals("of")) {
            return Optional.empty();
        }
        Token act = sentence.token(top.head());
        return words.measure("act", act.lemma().toLowerCase(Locale.ROOT))
                .map(measure -> new Reading(measure, "act", act));
    }

    /** "claimed 20 lives", "cost the lives of 30 men", "cost 30 men their lives". */
    private Optional<Reading> lives(Counted counted) {
        Token top = counted.top();
        if (counted.noun() == null || top.head() < 0) {
            return Optional.empty();
        }
        Token governor = sentence.token(top.head());
        boolean own = counted.lemma().equals("life") && LIVES.contains(governor.lemma());
        boolean theirs = governor.lemma().equals("cost")
                && counted.end() + 1 < sentence.size()
                && word(counted.end()).equals("their")
                && word(counted.end() + 1).equals("lives");
        if (own || theirs) {
            return Optional.of(new Reading("killed", "lives", governor));
        }
        boolean of =
                governor.lemma().equals("life") && sentence.preposition(top).equals("of") && governor.head() >= 0;
        return of && LIVES.contains(sentence.token(governor.head()).lemma())
                ? Optional.of(new Reading("killed", "lives", sentence.token(governor.head())))
                : Optional.empty();
    }

    /** "the death toll rose to 31", "casualties have passed 400", "puts the dead at 60". */
    private Optional<Reading> toll(Counted counted) {
        if (counted.noun() != null
                && !Set.of("people", "person", "", "death", "other").contains(counted.lemma())) {
            return Optional.empty();
        }
        boolean predicate = sentence.child(counted.top(), "cop").isPresent();
        if (!predicate && counted.top().head() < 0) {
            return Optional.empty();
        }
        Token current = predicate ? counted.top() : sentence.token(counted.top().head());
        if (!predicate && !words.is("toll", current.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Token verb = current;
        return sentence.children(verb, "nsubj", "nsubj:pass", "obj").stream()
                .filter(side -> side.index() < counted.number().index() && !sentence.dominates(side, counted.number()))
                .flatMap(side -> tollNoun(side).stream())
                .findFirst()
                .map(measure -> new Reading(measure, "toll", verb));
    }

    private Optional<String> tollNoun(Token side) {
        String lemma = side.lemma().toLowerCase(Locale.ROOT);
        boolean count =
                Set.of("toll", "number", "count", "tally", "figure", "total").contains(lemma);
        Optional<String> own = words.measure("noun", lemma)
                .or(() -> words.measure("state", lemma))
                .filter(measure -> !measure.equals("personnel"));
        if (!count) {
            return own;
        }
        Optional<String> inside = sentence.subtree(side).stream()
                .filter(token -> token.index() < side.index() + 5)
                .map(token -> words.measure(
                                List.of("noun", "state"), token.lemma().toLowerCase(Locale.ROOT))
                        .or(() -> token.tag().equals("VBN") ? words.measure("verb", token.lemma()) : Optional.empty()))
                .flatMap(Optional::stream)
                .filter(measure -> !measure.equals("population"))
                .findFirst();
        return inside.isPresent() ? inside : lemma.equals("toll") ? Optional.of("killed") : Optional.empty();
    }

    /** Whether the counted can suffer it: people, and for killing whoever is no beast or thing. */
    private boolean isWho(Counted counted, Reading reading) {
        String lemma = counted.lemma();
        if (counted.noun() == null && reading.measure().equals("captured") && !speaksOfPeople()) {
            return false;
        }
        if (counted.noun() == null
                || counted.isPeople()
                || words.is("noun", lemma)
                || words.is("person", lemma)
                || reading.rule().equals("lives")) {
            return true;
        }
        if (words.is("beast", lemma)
                || words.is("thing", lemma)
                || counted.quantity().what().isEmpty() && !counted.noun().isNoun()) {
            return false;
        }
        boolean person = PERSON.matcher(lemma).matches();
        return person
                || isActor.test(counted.noun())
                || counted.noun().tag().equals("NNPS")
                || DOER.matcher(lemma).matches() && !reading.measure().equals("captured");
    }

    private boolean speaksOfPeople() {
        return sentence.tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .anyMatch(lemma -> words.is("person", lemma) || words.is("noun", lemma));
    }

    private String word(int index) {
        return sentence.token(index).word().toLowerCase(Locale.ROOT);
    }
}
