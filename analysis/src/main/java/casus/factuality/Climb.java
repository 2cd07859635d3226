package casus.factuality;

import casus.claim.Status;
import casus.factuality.Embedders.Effect;
import casus.factuality.Embedders.Scope;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Optional;

/** Goes up from a predicate through the clauses and nouns that embed it, as long as they hold for it. */
final class Climb {
    private static final int MOST_STEPS = 8;

    private final Sentence sentence;
    private final Words words;
    private final Embedders embedders;
    private final Clauses clauses;
    private final Evidence evidence;
    private final Effects effects;
    private final Shapes shapes;

    Climb(Sentence sentence, Words words, Embedders embedders, Clauses clauses, Evidence evidence) {
        this.sentence = sentence;
        this.words = words;
        this.embedders = embedders;
        this.clauses = clauses;
        this.evidence = evidence;
        this.effects = new Effects(sentence, clauses, evidence);
        this.shapes = new Shapes(sentence, words);
    }

    void from(Token predicate) {
        Token current = predicate;
        for (int steps = 0; steps < MOST_STEPS && current.head() >= 0; steps++) {
            Token governor = sentence.token(current.head());
            boolean goesOn =
                    switch (current.relation()) {
                        case "xcomp", "csubj" -> infinitive(governor, current);
                        case "ccomp", "dep", "parataxis" -> clause(governor, current);
                        case "acl" -> ofNoun(governor, current);
                        case "advcl" -> purpose(governor, current);
                        case "conj" -> shared(governor, current);
                        case "obj", "nsubj:pass", "iobj" -> object(governor, current);
                        case "nsubj" -> subject(governor, current);
                        case "obl", "nmod" -> prepositional(governor, current);
                        case "compound" -> compound(governor);
                        case "amod" -> shapes.isGerundBefore(governor, current);
                        case "acl:relcl" -> claimClause(governor, current);
                        default -> false;
                    };
            if (!goesOn) {
                return;
            }
            current = governor;
        }
    }

    private boolean infinitive(Token governor, Token current) {
        if (governor.lemma().equals("have")) {
            having(governor, current);
        } else {
            Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.CLAUSE);
            if (isLikely(governor, effect) && shapes.hasTo(current) && !shapes.isPerfect(current)) {
                evidence.status(Status.PLANNED, "likely", governor);
            }
            if (effect.isPresent() && !shapes.hasEnabled(governor)) {
                effects.apply(effect.get(), governor, false);
            } else if (effect.isEmpty() && shapes.hasTo(current) && governor.isVerb() && !shapes.followsRow(current)) {
                evidence.status(Status.PLANNED, "purpose", current);
            }
        }
        clauses.auxiliaries(governor);
        return true;
    }

    /** "is likely": what it tells of is to come, unless it has come already. */
    private static boolean isLikely(Token governor, Optional<Effect> effect) {
        return governor.tag().startsWith("J")
                && effect.filter(found -> found == Effect.PROBABLE).isPresent();
    }

    /** "have yet to", "has to", "had to". */
    private void having(Token governor, Token current) {
        boolean yet = sentence.tokens().subList(governor.index(), Math.max(governor.index(), current.index())).stream()
                .anyMatch(token -> token.word().equalsIgnoreCase("yet"));
        if (yet) {
            evidence.status(Status.NOT_OCCURRED, "yet-to", governor);
        } else if (!governor.tag().equals("VBD")) {
            evidence.status(Status.REQUESTED, "duty", governor);
        }
    }

    /** A clause with "that" or without; where the tree lost the link, one that follows an embedding verb at once. */
    private boolean clause(Token governor, Token current) {
        boolean lost = !current.relation().equals("ccomp");
        if (lost && (current.index() < governor.index() || !current.isVerb() || shapes.hasComma(governor, current))) {
            return false;
        }
        if (governor.lemma().equals("have") && shapes.hasTo(current)) {
            having(governor, current);
            return false;
        }
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.CLAUSE);
        if (effect.isEmpty() || effect.get() == Effect.OCCURRED) {
            return false;
        }
        if (effect.get() == Effect.CLAIM) {
            claimed(governor);
            return false;
        }
        boolean quoted = effect.get() == Effect.REQUESTED
                && current.index() < governor.index()
                && Shapes.FINITE.contains(current.tag());
        if (quoted) {
            return false;
        }
        boolean factual = effect.get() == Effect.NOT_OCCURRED || effect.get() == Effect.ATTEMPTED;
        if (!factual || !governor.isVerb() || current.tag().equals("VBG")) {
            effects.apply(effect.get(), governor, deniesClaim(governor, current));
        }
        return false;
    }

    /** Whether the clause tells what a noun between it and its governor stands for, as in "denied reports that …". */
    private boolean deniesClaim(Token governor, Token current) {
        return sentence.children(governor, "obj", "obl").stream()
                .anyMatch(noun -> noun.index() < current.index()
                        && embedders
                                .effect(noun.lemma(), noun.tag(), Scope.CLAUSE)
                                .filter(effect -> effect == Effect.CLAIM)
                                .isPresent());
    }

    /** "claims that …", where somebody denies them or they are called false. */
    private void claimed(Token claim) {
        if (claim.head() < 0) {
            return;
        }
        Token governor = sentence.token(claim.head());
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.NOUN);
        boolean denies = effect.filter(found -> found == Effect.DENIED || found == Effect.REJECTED)
                .isPresent();
        boolean isSubject = claim.relation().equals("nsubj");
        boolean called = claim.relation().equals("obj")
                && words.in("naming", governor.lemma())
                && sentence.subtree(governor).stream()
                        .filter(token -> token.index() > claim.index())
                        .anyMatch(token -> effect(token, Scope.NOUN, Effect.REJECTED)
                                && token.tag().startsWith("J"));
        boolean proved = isSubject
                && sentence.children(governor, "xcomp").stream()
                        .anyMatch(
                                result -> result.tag().startsWith("J") && effect(result, Scope.NOUN, Effect.REJECTED));
        if (proved) {
            evidence.status(Status.NOT_OCCURRED, "proved-false", governor);
        } else if (called || denies && isSubject != governor.isVerb()) {
            effects.apply(Effect.DENIED, governor, true);
        }
    }

    /** "a plan to …", "the first to …", "accused of …". */
    private boolean ofNoun(Token governor, Token current) {
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.CLAUSE);
        boolean infinitive = shapes.hasTo(current);
        if (!infinitive && !current.tag().equals("VBG") && !current.tag().equals("VB")) {
            if (effect.isPresent()
                    && effect.get() == Effect.CLAIM
                    && sentence.child(current, "mark").isPresent()) {
                claimed(governor);
            }
            return false;
        }
        if (effect.isPresent() && effect.get() == Effect.CLAIM) {
            claimed(governor);
        } else if (effect.isPresent() && (infinitive || shapes.isMarked(current, "of", "for", "from", "against"))) {
            effects.apply(effect.get(), governor, false);
        } else if (infinitive && shapes.isOneOfRow(governor)) {
            return true;
        } else if (infinitive) {
            evidence.status(Status.PLANNED, "purpose", current);
        } else {
            return false;
        }
        return true;
    }

    /** "the charge that …", where the tree takes the clause for a relative one. */
    private boolean claimClause(Token governor, Token current) {
        boolean that = sentence.token(governor.index() + 1).word().equalsIgnoreCase("that");
        if (that
                && effect(governor, Scope.CLAUSE, Effect.CLAIM)
                && sentence.child(current, "nsubj").isPresent()) {
            claimed(governor);
        }
        return false;
    }

    private boolean effect(Token word, Scope scope, Effect wanted) {
        return embedders
                .effect(word.lemma(), word.tag(), scope)
                .filter(wanted::equals)
                .isPresent();
    }

    private boolean purpose(Token governor, Token current) {
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.CLAUSE);
        if (shapes.hasTo(current)) {
            if (effect.isPresent() && effect.get() != Effect.OCCURRED) {
                effects.apply(effect.get(), governor, false);
            } else {
                evidence.status(Status.PLANNED, "purpose", current);
            }
        } else if (shapes.isMarked(current, "from", "for", "about", "against", "on", "to", "of")
                && effect.isPresent()
                && effect.get() != Effect.OCCURRED
                && effect.get() != Effect.PROBABLE) {
            effects.apply(effect.get(), governor, false);
            clauses.auxiliaries(governor);
            return effect.get() == Effect.NOT_OCCURRED;
        }
        return false;
    }

    private boolean shared(Token governor, Token current) {
        if (current.isVerb() && shapes.hasOwnClause(current)) {
            return false;
        }
        if (governor.isVerb() && current.isVerb()) {
            boolean finite = current.tag().equals("VBD")
                    || current.tag().equals("VBZ")
                    || current.tag().equals("VBP");
            if (finite && !current.tag().equals(governor.tag())) {
                return false;
            }
            clauses.auxiliaries(governor);
        }
        return true;
    }

    private boolean object(Token governor, Token current) {
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.NOUN);
        if (effect.isEmpty()) {
            if (shapes.isDefinite(current)) {
                return false;
            }
            if (current.relation().equals("nsubj:pass")) {
                clauses.hypothetical(governor);
            }
            clauses.auxiliaries(governor);
            return true;
        }
        effects.apply(effect.get(), governor, false);
        if (effect.get() != Effect.DENIED) {
            clauses.auxiliaries(governor);
        }
        return effect.get() != Effect.DENIED;
    }

    /** "A strike is possible", "talks will begin", "the attack failed". */
    private boolean subject(Token governor, Token current) {
        if (governor.lemma().equals("fail") || governor.lemma().equals("collapse")) {
            evidence.status(Status.ATTEMPTED, "failed", governor);
            return false;
        }
        if (shapes.isStretch(governor)
                || sentence.children(governor, "obj", "obl").stream().anyMatch(shapes::isStretch)) {
            evidence.status(Status.ONGOING, "goes on", governor);
            return false;
        }
        if (shapes.goesOn(governor)) {
            evidence.status(Status.ONGOING, "goes on", governor);
            return false;
        }
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.NOUN);
        boolean holds = effect.isPresent()
                && !(governor.isVerb() && effect.get() != Effect.LIGHT)
                && effect.get() != Effect.CLAIM
                && effect.get() != Effect.SHARE;
        if (holds) {
            if (isLikely(governor, effect) && current.isNoun()) {
                evidence.status(Status.PLANNED, "likely", governor);
            }
            effects.apply(effect.get(), governor, false);
            clauses.auxiliaries(governor);
        } else if (!shapes.isDefinite(current) && current.isNoun()) {
            clauses.hypothetical(governor);
        }
        return holds;
    }

    private boolean prepositional(Token governor, Token current) {
        String preposition = sentence.preposition(current);
        if (preposition.equals("ahead of")
                || preposition.equals("of") && governor.lemma().equalsIgnoreCase("ahead")) {
            evidence.status(Status.PLANNED, "ahead of", current);
            return false;
        }
        if (governor.isNoun() && preposition.equals("of") && shapes.isCase(governor)) {
            evidence.status(Status.POSSIBLE, "in case of", governor);
            return false;
        }
        Optional<Effect> effect = embedders.effect(governor.lemma(), governor.tag(), Scope.NOUN);
        if (effect.isPresent() && effect.get() == Effect.SHARE) {
            share(governor);
            return false;
        }
        if (!words.in("of-effect", preposition)) {
            return false;
        }
        if (effect.isPresent() && effect.get() == Effect.CLAIM) {
            claimed(governor);
            return false;
        }
        if (governor.isVerb() && effect.isEmpty()) {
            effect = embedders.effect(governor.lemma(), governor.tag(), Scope.CLAUSE);
        }
        if (effect.isEmpty() || effect.get() == Effect.LIGHT || effect.get() == Effect.OCCURRED) {
            return false;
        }
        effects.apply(effect.get(), governor, false);
        if (governor.isVerb()) {
            clauses.auxiliaries(governor);
        }
        return true;
    }

    /** "denied any role in …": the noun hands the denial down. */
    private void share(Token noun) {
        if (noun.head() >= 0
                && (noun.relation().equals("obj") || noun.relation().equals("nsubj:pass"))) {
            Token governor = sentence.token(noun.head());
            embedders
                    .effect(governor.lemma(), governor.tag(), Scope.NOUN)
                    .filter(effect -> effect == Effect.DENIED || effect == Effect.REJECTED)
                    .ifPresent(effect -> effects.apply(Effect.DENIED, governor, true));
        }
    }

    /** "a coup attempt", "a ceasefire proposal". */
    private boolean compound(Token governor) {
        Optional<Effect> effect = embedders
                .effect(governor.lemma(), governor.tag(), Scope.NOUN)
                .filter(found -> found == Effect.ATTEMPTED
                        || found == Effect.PLANNED
                        || found == Effect.POSSIBLE
                        || found == Effect.REQUESTED);
        effect.ifPresent(found -> effects.apply(found, governor, false));
        return effect.isPresent();
    }
}
