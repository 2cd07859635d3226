package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says what an amount measures: harm first, then parts of what was counted before, then troops, people, money, arms. */
final class FigureReader {
    private static final Set<String> PART_BEFORE = Set.of("including", "among");
    private static final Set<String> COUNTING =
            Set.of("number", "have", "boast", "field", "total", "comprise", "include", "muster", "command", "count");
    private static final Set<String> LINKED_MONEY = Set.of("AID", "AGREE", "SANCTION", "COOPERATE", "REQUEST");
    private static final Set<String> SERVING = Set.of(
            "officer",
            "personnel",
            "man",
            "member",
            "adviser",
            "advisor",
            "instructor",
            "trainer",
            "observer",
            "volunteer",
            "staff",
            "reserve");
    private static final Set<String> ARMED = Set.of(
            "military",
            "army",
            "security",
            "police",
            "armed",
            "paramilitary",
            "naval",
            "navy",
            "uniformed",
            "riot",
            "border");
    private static final int FEW = 10;
    private static final Pattern PERSON_LIKE =
            Pattern.compile("[a-z-]{2,20}(?:er|or|ian|ee|ant|ist|man|woman|men|women|people|folk|youth)");
    private static final Set<String> SPENT = Set.of("round", "shell", "bomb", "mine", "grenade", "cartridge", "bullet");

    private final FigureWords words;
    private final Sentence sentence;
    private final HarmReader harm;
    private final boolean official;

    /** @param official whether a state or one of its bodies is named in the sentence */
    FigureReader(FigureWords words, Sentence sentence, boolean official, Predicate<Token> isActor) {
        this.words = words;
        this.sentence = sentence;
        this.harm = new HarmReader(words, sentence, isActor);
        this.official = official;
    }

    Optional<Reading> read(Counted counted, Optional<Reading> before, boolean hasEvent, String eventType) {
        if (counted.quantity().rule().equals("lasting")) {
            return Optional.of(new Reading("duration", "lasting", counted.number()));
        }
        if (counted.quantity().low() == null && counted.quantity().high() == null) {
            return harm.read(counted);
        }
        if (counted.quantity().low() != null
                && counted.quantity().low() > 0
                && counted.quantity().low() < 1) {
            return Optional.empty();
        }
        return harm.read(counted)
                .or(() -> part(counted, before))
                .or(() -> again(counted, before))
                .or(() -> population(counted))
                .or(() -> personnel(counted, hasEvent, eventType))
                .or(() -> crowd(counted, eventType))
                .or(() -> money(counted, eventType))
                .or(() -> weapons(counted, hasEvent, eventType))
                .or(() -> extent(counted, hasEvent));
    }

    /** "including six children", "among them four women", "three of them children". */
    private Optional<Reading> part(Counted counted, Optional<Reading> before) {
        int begin = sentence.within(counted.quantity().span()).get(0).index();
        if (before.isEmpty()
                || begin == 0
                || (counted.noun() != null && !counted.isPeople() && !words.is("person", counted.lemma()))) {
            return Optional.empty();
        }
        String previous = word(begin - 1);
        if (counted.noun() == null
                && Double.valueOf(1).equals(counted.quantity().low())) {
            return Optional.empty();
        }
        boolean led = PART_BEFORE.contains(previous)
                || (previous.equals("them") && begin > 1 && word(begin - 2).equals("among"));
        int end = sentence.within(counted.quantity().span()).stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(begin)
                + 1;
        boolean them = end + 1 < sentence.size()
                && word(end).equals("of")
                && Set.of("them", "whom").contains(word(end + 1));
        boolean verb = counted.top().relation().startsWith("nsubj")
                && counted.top().head() >= 0
                && sentence.token(counted.top().head()).isVerb();
        return led || them && !verb
                ? before.map(whole -> new Reading(whole.measure(), "part", whole.carrier()))
                : Optional.empty();
    }

    /** "the rebels lost three", "Israel at fewer than 20": the verb of the figure before goes on. */
    private Optional<Reading> again(Counted counted, Optional<Reading> before) {
        if (before.isEmpty()
                || counted.noun() != null
                || counted.top().head() < 0
                || !counted.quantity().unit().isEmpty()) {
            return Optional.empty();
        }
        Token verb = sentence.token(counted.top().head());
        boolean sameVerb = before.get().rule().equals("lost")
                && verb.lemma().equals("lose")
                && counted.top().relation().equals("obj");
        int begin = sentence.within(counted.quantity().span()).get(0).index();
        boolean sameToll = before.get().rule().equals("toll")
                && begin > 0
                && word(begin - 1).equals("at");
        return sameVerb || sameToll
                ? Optional.of(new Reading(
                        before.get().measure(),
                        before.get().rule(),
                        sameVerb ? verb : before.get().carrier()))
                : Optional.empty();
    }

    /** "a population of 12 million", "a country of 26 million people", "5,000 inhabitants". */
    private Optional<Reading> population(Counted counted) {
        boolean people = counted.noun() == null
                || Set.of("people", "inhabitant", "resident", "soul", "citizen", "person")
                        .contains(counted.lemma());
        if (!counted.quantity().unit().isEmpty() && !counted.isPeople()) {
            return Optional.empty();
        }
        Optional<Token> of = governorByOf(counted);
        if (people && of.isPresent() && isPlace(of.get())) {
            return Optional.of(new Reading("population", "population-of", of.get()));
        }
        Token noun = counted.noun();
        boolean owned = noun != null
                && Set.of("people", "resident", "citizen").contains(counted.lemma())
                && sentence.children(noun, "nmod:poss").stream().anyMatch(Token::isProperNoun);
        if (noun != null && (owned || counted.lemma().equals("inhabitant"))) {
            return Optional.of(new Reading("population", "inhabitants", noun));
        }
        Token top = counted.top();
        if (people && top.head() >= 0) {
            Token governor = sentence.token(top.head());
            boolean home =
                    governor.lemma().equals("home") && sentence.preposition(top).equals("to");
            boolean counts = sentence.children(governor, "nsubj").stream()
                    .anyMatch(side -> side.lemma().equals("population")
                            && side != top
                            && sentence.child(side, "compound").isEmpty());
            return home || counts ? Optional.of(new Reading("population", "population", governor)) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isPlace(Token token) {
        return words.measure("place", token.lemma().toLowerCase(Locale.ROOT)).isPresent();
    }

    /** The noun that the amount hangs under by "of". */
    private Optional<Token> governorByOf(Counted counted) {
        Token top = counted.top();
        if (top.head() < 0) {
            return Optional.empty();
        }
        Token governor = sentence.token(top.head());
        if (governor.isNoun()
                && top.relation().startsWith("nmod")
                && sentence.preposition(top).equals("of")) {
            return Optional.of(governor);
        }
        // the parser may hang the number elsewhere: "a population of roughly 26 million"
        int begin = sentence.within(counted.quantity().span()).get(0).index();
        boolean of = begin > 1
                && word(begin - 1).equals("of")
                && sentence.token(begin - 2).isNoun();
        return of ? Optional.of(sentence.token(begin - 2)) : Optional.empty();
    }

    /** Troops by their noun, "an army of 300,000", "estimated to number 5,000", "a 300-strong force". */
    private Optional<Reading> personnel(Counted counted, boolean hasEvent, String eventType) {
        if (!counted.quantity().unit().isEmpty() && !counted.isPeople()) {
            return Optional.empty();
        }
        Optional<Token> of = governorByOf(counted)
                .filter(noun -> words.is("force", noun.lemma().toLowerCase(Locale.ROOT)));
        if (of.isPresent() && (counted.noun() == null || counted.isPeople())) {
            boolean armed = !Set.of("group", "mission", "unit", "wing", "faction", "division")
                            .contains(of.get().lemma())
                    || counted.noun() != null && words.is("noun", counted.lemma());
            return armed ? Optional.of(new Reading("personnel", "force-of", of.get())) : Optional.empty();
        }
        Token noun = counted.noun();
        if (noun != null
                && words.measure("noun", counted.lemma())
                        .filter("personnel"::equals)
                        .isPresent()) {
            Double low = counted.quantity().low();
            Double high = counted.quantity().high();
            boolean many = hasEvent || low != null && low >= FEW || high != null && high >= FEW;
            return many ? Optional.of(new Reading("personnel", "troops", noun)) : Optional.empty();
        }
        if (noun != null && SERVING.contains(counted.lemma()) && (eventType.equals("MOBILIZE") || isArmed(noun))) {
            return Optional.of(new Reading("personnel", "serving", noun));
        }
        if (noun != null && counted.quantity().text().endsWith("-strong") && words.is("force", counted.lemma())) {
            return Optional.of(new Reading("personnel", "strong", noun));
        }
        return noun == null || Set.of("man", "member", "people", "personnel").contains(counted.lemma())
                ? counting(counted)
                : Optional.empty();
    }

    /** "army officers", "security personnel". */
    private boolean isArmed(Token noun) {
        return sentence.children(noun, "compound", "amod", "nmod:poss").stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .anyMatch(ARMED::contains);
    }

    /** "The corps is estimated to number between A and B." */
    private Optional<Reading> counting(Counted counted) {
        Token current = counted.top();
        Token verb = current;
        boolean counts = false;
        for (int steps = 0; steps < 4 && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            if (COUNTING.contains(current.lemma()) && !counts) {
                counts = true;
                verb = current;
            }
            boolean force = sentence.children(current, "nsubj", "nsubj:pass").stream()
                    .anyMatch(side -> side.index() < counted.number().index()
                            && words.is("force", side.lemma().toLowerCase(Locale.ROOT)));
            if (counts && force) {
                boolean number = verb.lemma().equals("number") || counted.noun() != null;
                return number ? Optional.of(new Reading("personnel", "counting", verb)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Some 5,000 people rallied": those who took part. */
    private Optional<Reading> crowd(Counted counted, String eventType) {
        Token noun = counted.noun();
        boolean people = counted.isPeople() || noun != null && words.is("person", counted.lemma());
        boolean subject = counted.top().relation().startsWith("nsubj")
                || counted.top().relation().equals("obl");
        Token top = counted.top();
        boolean rally = top.head() >= 0
                && words.is("rally", sentence.token(top.head()).lemma().toLowerCase(Locale.ROOT))
                && top.relation().equals("nsubj");
        if (noun != null && words.is("force", counted.lemma())) {
            return Optional.empty();
        }
        return (eventType.equals("PROTEST") || rally)
                        && subject
                        && (people || noun != null && isPersonLike(counted.lemma()))
                ? Optional.of(new Reading("other", "crowd", noun == null ? counted.number() : noun))
                : Optional.empty();
    }

    private static boolean isPersonLike(String lemma) {
        return PERSON_LIKE.matcher(lemma).matches();
    }

    private Optional<Reading> money(Counted counted, String eventType) {
        String unit = counted.quantity().unit();
        if (unit.length() != 3 || !unit.chars().allMatch(Character::isUpperCase)) {
            return Optional.empty();
        }
        Token current = counted.top();
        for (int steps = 0; steps < 4 && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            String lemma = current.lemma().toLowerCase(Locale.ROOT);
            if (words.is("fund", lemma) || words.is("give", lemma)) {
                return official ? Optional.of(new Reading("money", "paid", current)) : Optional.empty();
            }
        }
        Token noun = counted.noun();
        boolean fund = noun != null && words.is("fund", counted.lemma());
        return LINKED_MONEY.contains(eventType) || fund && official
                ? Optional.of(new Reading("money", "paid", noun == null ? counted.number() : noun))
                : Optional.empty();
    }

    private Optional<Reading> weapons(Counted counted, boolean hasEvent, String eventType) {
        Token noun = counted.noun();
        if (noun == null || !counted.quantity().unit().isEmpty() || !words.is("thing", counted.lemma())) {
            return Optional.empty();
        }
        boolean spent = SPENT.contains(counted.lemma())
                && (!hasEvent || eventType.equals("ASSAULT") || eventType.equals("PROTEST"));
        boolean loose = Set.of("system", "battery", "fighter", "gun").contains(counted.lemma()) && !hasEvent;
        return !spent && !loose && (hasEvent || official)
                ? Optional.of(new Reading("weapons", "arms", noun))
                : Optional.empty();
    }

    /** Land, and how far: told of states and forces only. */
    private Optional<Reading> extent(Counted counted, boolean hasEvent) {
        Optional<String> measure = words.measure("area", counted.quantity().unit());
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        int end = sentence.within(counted.quantity().span()).stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(0)
                + 1;
        boolean deep = end < sentence.size()
                && Set.of("deep", "long", "wide", "inside", "into").contains(word(end));
        return measure.get().equals("area") && (hasEvent || isLand())
                        || measure.get().equals("distance") && deep && (hasEvent || official || isLand())
                ? Optional.of(new Reading(measure.get(), "extent", counted.number()))
                : Optional.empty();
    }

    private boolean isLand() {
        return sentence.tokens().stream()
                .anyMatch(token -> Set.of("zone", "buffer", "front", "frontline", "territory", "border", "enclave")
                        .contains(token.lemma().toLowerCase(Locale.ROOT)));
    }

    private String word(int index) {
        return sentence.token(index).word().toLowerCase(Locale.ROOT);
    }

    static List<String> standing() {
        return List.of("personnel", "population", "area", "distance");
    }
}
