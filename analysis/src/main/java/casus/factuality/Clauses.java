package casus.factuality;

import casus.claim.Status;
import casus.document.Part;
import casus.factuality.Embedders.Effect;
import casus.factuality.Embedders.Scope;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one clause: auxiliaries, negations, adverbs, adjectives, marks and the mood of its predicate. */
final class Clauses {
    private static final List<String> ARGUMENTS = List.of("nsubj", "nsubj:pass", "obj");

    private final Sentence sentence;
    private final Words words;
    private final Embedders embedders;
    private final Evidence evidence;

    Clauses(Sentence sentence, Words words, Embedders embedders, Evidence evidence) {
        this.sentence = sentence;
        this.words = words;
        this.embedders = embedders;
        this.evidence = evidence;
    }

    /** The predicate's own words. */
    void own(Token token) {
        for (Token child : sentence.children(token)) {
            if (isNegation(child)) {
                evidence.turn("negation", child);
            } else if (isAuxiliary(child, token)) {
                modal(child, token);
            } else if (child.relation().equals("advmod") && words.in("nearly", child.word())) {
                evidence.status(Status.NOT_OCCURRED, "nearly", child);
            } else if (child.relation().equals("advmod") || child.relation().equals("amod")) {
                modifier(child);
            } else if (child.relation().equals("mark") && words.in("condition", child.word())) {
                evidence.status(Status.POSSIBLE, "condition", child);
            } else if ((child.relation().equals("mark") || child.relation().equals("case"))
                    && words.in("excluding", child.word())) {
                evidence.turn("excluded", child);
            }
        }
        negativeArguments(token);
        progressive(token);
        consequence(token);
        timed(token);
    }

    /** The words around a governing verb that hold for what it embeds. */
    void auxiliaries(Token token) {
        for (Token child : sentence.children(token)) {
            if (isNegation(child)) {
                evidence.turn("negation", child);
            } else if (isAuxiliary(child, token)) {
                modal(child, token);
            } else if (child.relation().equals("mark") && words.in("condition", child.word())) {
                evidence.status(Status.POSSIBLE, "condition", child);
            } else if (child.relation().equals("advmod")) {
                modifier(child);
            }
        }
        negativeArguments(token);
        consequence(token);
    }

    /** "A strike would harm …": what is weighed has not come about. */
    void hypothetical(Token verb) {
        boolean perfect = sentence.children(verb, "aux").stream()
                .anyMatch(aux -> aux.lemma().equals("have"));
        sentence.children(verb, "aux").stream()
                .filter(aux ->
                        !perfect && (aux.lemma().equals("would") || aux.lemma().equals("could")))
                .findFirst()
                .ifPresent(aux -> evidence.status(Status.POSSIBLE, "weighed", aux));
    }

    boolean isNegated(Token token) {
        return sentence.children(token).stream().anyMatch(this::isNegation);
    }

    private static boolean isAuxiliary(Token child, Token token) {
        return child.relation().equals("aux") && child.index() < token.index();
    }

    private boolean isNegation(Token child) {
        boolean place = child.relation().equals("advmod")
                || child.relation().equals("det")
                || child.relation().startsWith("cc")
                || child.relation().equals("neg");
        return place
                && words.in("negation", child.word())
                && !isFollowedBy(child, "not-only", "not-negating")
                && !(child.word().equalsIgnoreCase("nor") && followsNeither(child));
    }

    /** "neither … nor" negates once. */
    private boolean followsNeither(Token nor) {
        return sentence.tokens().subList(0, nor.index()).stream()
                .anyMatch(token -> token.word().equalsIgnoreCase("neither"));
    }

    private boolean isFollowedBy(Token token, String... sets) {
        if (token.index() + 1 >= sentence.size()) {
            return false;
        }
        String next = sentence.token(token.index() + 1).word();
        return List.of(sets).stream().anyMatch(set -> words.in(set, next));
    }

    /** "No soldier crossed", "shelled nobody". */
    private void negativeArguments(Token verb) {
        if (!verb.isVerb()) {
            return;
        }
        for (Token child : sentence.children(verb)) {
            if (!ARGUMENTS.contains(child.relation())) {
                continue;
            }
            boolean negative = words.in("negative-argument", child.word())
                    || sentence.children(child, "det", "cc").stream()
                            .filter(det -> det.index() < child.index())
                            .anyMatch(det -> words.in("negation", det.word()) && !isFollowedBy(det, "not-negating"));
            if (negative) {
                evidence.turn("negative argument", child);
                return;
            }
        }
    }

    private void progressive(Token token) {
        boolean present = sentence.children(token, "aux", "aux:pass").stream()
                .anyMatch(child -> child.tag().equals("VBZ") || child.tag().equals("VBP"));
        boolean perfect = sentence.children(token, "aux").stream()
                .anyMatch(child -> child.lemma().equals("have"));
        boolean passive = sentence.children(token, "aux:pass").stream()
                .anyMatch(child -> !child.tag().equals("VBD"));
        boolean lasting = words.in("lasting", token.lemma());
        if (evidence.isOpen() && lasting && perfect && present && isSince(token)) {
            evidence.status(Status.ONGOING, "since", token);
        }
        boolean told = sentence.part().kind() != Part.Kind.HEADLINE
                && (token.tag().equals("VBZ") || token.tag().equals("VBP"));
        if (evidence.isOpen() && lasting && told) {
            evidence.status(Status.ONGOING, "lasting", token);
        }
        if (evidence.isOpen() && present && !perfect) {
            if (token.tag().equals("VBG")) {
                evidence.status(Status.ONGOING, "progressive", token);
            } else if (token.tag().equals("VBN") && passive) {
                evidence.status(Status.ONGOING, "present-passive", token);
            }
        }
    }

    /** "has been held since June", "have held out for nine days". */
    private boolean isSince(Token verb) {
        return sentence.children(verb, "obl", "advcl").stream()
                .anyMatch(phrase -> sentence.preposition(phrase).equals("since")
                        || sentence.preposition(phrase).equals("for") && words.in("stretch", phrase.lemma()));
    }

    /** "will strike if …": what follows from a condition. */
    private void consequence(Token verb) {
        sentence.children(verb, "advcl").stream()
                .flatMap(clause -> sentence.children(clause, "mark").stream())
                .filter(mark ->
                        mark.word().equalsIgnoreCase("if") || mark.word().equalsIgnoreCase("unless"))
                .findFirst()
                .filter(mark -> hasFuture(verb))
                .ifPresent(mark -> evidence.suppose("consequence", mark));
    }

    /** "when it arrives" beside "will leave": both are to come. */
    private void timed(Token verb) {
        boolean present = isPresent(verb)
                || sentence.children(verb, "aux", "aux:pass").stream().anyMatch(Clauses::isPresent);
        if (!present || !verb.relation().equals("advcl") || !hasFuture(sentence.token(verb.head()))) {
            return;
        }
        sentence.children(verb, "mark", "advmod").stream()
                .filter(mark -> words.in("until", mark.word()))
                .findFirst()
                .ifPresent(mark -> evidence.status(Status.PLANNED, "time to come", mark));
    }

    private static boolean isPresent(Token verb) {
        return verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    }

    private boolean hasFuture(Token verb) {
        return sentence.children(verb, "aux").stream()
                .anyMatch(aux -> words.in("future-modal", aux.word()) || words.in("possible-modal", aux.word()));
    }

    /** An adjective or adverb beside the predicate. */
    private void modifier(Token child) {
        boolean adverb = child.relation().equals("advmod");
        Optional<Effect> effect = adverb
                ? embedders.effect(child.word(), "RB", Scope.NOUN)
                : embedders
                        .effect(child.word(), "JJ", Scope.NOUN)
                        .or(() -> embedders.effect(child.lemma(), child.tag(), Scope.NOUN));
        effect.ifPresent(found -> {
            switch (found) {
                case PROBABLE -> evidence.probable("probable", child);
                case POSSIBLE -> evidence.status(Status.POSSIBLE, "modifier", child);
                case PLANNED -> evidence.status(Status.PLANNED, "modifier", child);
                case ATTEMPTED -> evidence.status(Status.ATTEMPTED, "modifier", child);
                case NOT_OCCURRED -> evidence.turn("modifier", child);
                default -> {
                    // what asks, denies or carries says nothing as a modifier
                }
            }
        });
    }

    private void modal(Token child, Token verb) {
        boolean perfect = sentence.children(verb, "aux").stream()
                .anyMatch(aux -> aux.lemma().equals("have") && aux.index() > child.index());
        String word = child.word().toLowerCase(Locale.ROOT);
        if (words.in("possible-modal", word)) {
            if (word.equals("may") || word.equals("might")) {
                evidence.status(Status.POSSIBLE, "modal", child);
            } else {
                evidence.ability(child);
            }
        } else if (words.in("future-modal", word) && child.tag().equals("MD")) {
            boolean unreal = perfect && word.startsWith("wou");
            evidence.status(unreal ? Status.NOT_OCCURRED : Status.PLANNED, "future", child);
        } else if (words.in("duty-modal", word)) {
            if (perfect && word.equals("must")) {
                evidence.probable("must have", child);
            } else {
                evidence.status(perfect ? Status.NOT_OCCURRED : Status.REQUESTED, "duty", child);
            }
        }
    }

    /** What the form of the predicate and the end of the sentence say, where nothing else does. */
    void mood(Token token) {
        if (isAsked(token)) {
            evidence.suppose("question", token);
        } else if (evidence.isOpen() && isToCome(token)) {
            evidence.status(Status.PLANNED, "to come", token);
        } else if (evidence.isOpen() && isImperative(token)) {
            evidence.status(Status.REQUESTED, "imperative", token);
        }
    }

    /** "The two are to meet", "Two to stand trial". */
    private boolean isToCome(Token token) {
        Optional<Token> to = sentence.children(token, "mark").stream()
                .filter(mark -> mark.word().equalsIgnoreCase("to"))
                .findFirst();
        if (to.isEmpty() || !token.tag().equals("VB") && !token.tag().equals("VBN")) {
            return false;
        }
        int before = to.get().index() - 1;
        return before >= 0
                && (sentence.token(before).lemma().equals("be")
                        || token.head() < 0
                                && sentence.child(token, "nsubj", "nsubj:pass").isPresent());
    }

    private boolean isImperative(Token token) {
        boolean bare = token.tag().equals("VB")
                && sentence.child(token, "nsubj", "nsubj:pass", "mark").isEmpty()
                && sentence.children(token, "aux").stream()
                        .allMatch(aux -> aux.lemma().equals("do"));
        if (!bare) {
            return false;
        }
        if (token.relation().equals("conj")) {
            return isImperative(sentence.token(token.head()));
        }
        int before = token.index() - 1;
        while (before >= 0 && sentence.dominates(token, sentence.token(before))) {
            before--;
        }
        return token.head() < 0
                && (before < 0
                        || words.in("imperative-opener", sentence.token(before).word()));
    }

    /** A question whether it is so; one who did it, or when, takes it for granted. */
    private boolean isAsked(Token token) {
        boolean main = token.head() < 0 || token.relation().equals("conj");
        return main
                && sentence.token(sentence.size() - 1).word().equals("?")
                && sentence.tokens().stream()
                        .limit(token.index() + 1)
                        .noneMatch(word -> words.in("question-word", word.word()));
    }
}
