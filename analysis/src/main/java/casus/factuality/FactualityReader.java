package casus.factuality;

import casus.claim.Certainty;
import casus.claim.Status;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads off its clause whether a predicate is told as having happened. Thread-safe. */
public final class FactualityReader {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly");
    private static final Set<String> POSSIBLE_MODALS = Set.of("may", "might", "could", "can");
    private static final Set<String> FUTURE_MODALS = Set.of("will", "would", "shall", "wo", "'ll", "’ll");
    private static final Set<String> DUTY_MODALS = Set.of("should", "must", "ought");
    private static final Set<String> NEARLY = Set.of("nearly", "almost");
    private static final int MOST_STEPS = 8;

    private final Embedders embedders = new Embedders();

    /** The reading, and the words that it rests on. */
    public record Factuality(Status status, Certainty certainty, List<Span> cues, String rule) {
        public Factuality {
            cues = List.copyOf(cues);
        }
    }

    /** Reads the predicate {@code trigger} (verb or event noun) in its sentence. */
    public Factuality read(Sentence sentence, Token trigger) {
        Reading reading = new Reading(sentence);
        reading.own(trigger);
        reading.climb(trigger);
        return reading.result();
    }

    /** What has been found so far, walking up from the predicate; the first status found stays. */
    private final class Reading {
        private final Sentence sentence;
        private final List<Span> cues = new ArrayList<>();
        private Optional<Status> status = Optional.empty();
        private boolean negated;
        private Certainty certainty = Certainty.CERTAIN;
        private String rule = "plain";

        Reading(Sentence sentence) {
            this.sentence = sentence;
        }

        /** The predicate's own auxiliaries, adverbs, determiners and adjectives. */
        void own(Token token) {
            for (Token child : sentence.children(token)) {
                String word = child.word().toLowerCase(Locale.ROOT);
                boolean before = child.index() < token.index();
                if (NEGATIONS.contains(word) && !isNotOnly(child)) {
                    negated = !negated;
                    found("negation", child);
                } else if (child.relation().equals("aux") && before) {
                    modal(word, child, token);
                } else if (child.relation().equals("advmod") && NEARLY.contains(word)) {
                    set(Status.NOT_OCCURRED, "nearly", child);
                } else if (child.relation().equals("advmod") || child.relation().equals("amod")) {
                    embedders
                            .reading(child.lemma().toLowerCase(Locale.ROOT))
                            .ifPresent(found -> modifier(found, child));
                } else if (child.relation().equals("compound")
                        && token.isNoun()
                        && child.lemma().equals("attempt")) {
                    set(Status.ATTEMPTED, "attempt", child);
                } else if (child.relation().equals("mark")
                        && Set.of("if", "unless").contains(word)) {
                    set(Status.POSSIBLE, "condition", child);
                }
            }
            progressive(token);
        }

        private void progressive(Token token) {
            boolean present = sentence.children(token, "aux", "aux:pass").stream()
                    .anyMatch(child -> child.tag().equals("VBZ") || child.tag().equals("VBP"));
            boolean perfect = sentence.children(token, "aux").stream()
                    .anyMatch(child -> child.lemma().equals("have"));
            if (token.tag().equals("VBG") && present && !perfect && status.isEmpty()) {
                set(Status.ONGOING, "progressive", token);
            } else if (token.tag().equals("VBN")
                    && present
                    && !perfect
                    && status.isEmpty()
                    && sentence.children(token, "aux:pass").stream()
                            .anyMatch(child -> !child.tag().equals("VBD"))) {
                set(Status.ONGOING, "present-passive", token);
            }
        }

        private void modifier(String reading, Token child) {
            if (reading.equals("probable")) {
                certainty = Certainty.PROBABLE;
                found("probable", child);
            } else if (reading.equals("possible")) {
                set(Status.POSSIBLE, "modifier", child);
            } else if (reading.equals("planned") || reading.equals("attempted")) {
                set(reading.equals("planned") ? Status.PLANNED : Status.ATTEMPTED, "modifier", child);
            }
        }

        private void modal(String word, Token child, Token verb) {
            boolean perfect = sentence.children(verb, "aux").stream()
                    .anyMatch(aux -> aux.lemma().equals("have") && aux.index() > child.index());
            if (POSSIBLE_MODALS.contains(word)) {
                set(Status.POSSIBLE, "modal", child);
            } else if (FUTURE_MODALS.contains(word)) {
                set(perfect ? Status.NOT_OCCURRED : Status.PLANNED, "future", child);
            } else if (DUTY_MODALS.contains(word)) {
                set(perfect ? Status.NOT_OCCURRED : Status.REQUESTED, "duty", child);
            }
        }

        /** Goes up through the clauses that embed the predicate. */
        void climb(Token token) {
            Token current = token;
            for (int steps = 0; steps < MOST_STEPS && current.head() >= 0; steps++) {
                Token governor = sentence.token(current.head());
                if (!embeds(current, governor)) {
                    return;
                }
                boolean shares = current.relation().equals("conj");
                if (shares) {
                    if (current.isVerb() && hasOwnClause(current)) {
                        return;
                    }
                    auxiliaries(governor);
                } else {
                    embedder(governor, current);
                    if (governor.isVerb() || isPredicate(governor)) {
                        auxiliaries(governor);
                    }
                }
                current = governor;
            }
        }

        private boolean embeds(Token current, Token governor) {
            String relation = current.relation();
            return switch (relation) {
                case "xcomp", "ccomp", "conj", "csubj", "obj", "nsubj:pass" -> true;
                case "acl" -> current.tag().equals("VB") || current.tag().equals("VBG");
                case "nmod", "obl" ->
                    Set.of("of", "for", "from", "against", "to").contains(sentence.preposition(current))
                            && embedders.reading(governor.lemma()).isPresent();
                case "advcl" -> current.tag().equals("VB");
                default -> false;
            };
        }

        private boolean hasOwnClause(Token verb) {
            return !sentence.children(verb, "nsubj", "nsubj:pass").isEmpty()
                    || sentence.children(verb, "aux").stream()
                            .anyMatch(aux -> aux.tag().equals("MD"));
        }

        private boolean isPredicate(Token token) {
            return !sentence.children(token, "cop").isEmpty();
        }

        private void embedder(Token governor, Token current) {
            if (current.relation().equals("advcl")) {
                set(Status.PLANNED, "purpose", current);
                return;
            }
            boolean complement = Set.of("xcomp", "ccomp", "acl", "csubj").contains(current.relation());
            Optional<String> reading = embedders.reading(governor.lemma().toLowerCase(Locale.ROOT));
            if (governor.lemma().equals("have")
                            && complement
                            && sentence.children(current, "advmod").stream()
                                    .anyMatch(child -> child.lemma().equals("yet"))
                    || governor.lemma().equals("have")
                            && complement
                            && sentence.children(governor, "advmod").stream()
                                    .anyMatch(child -> child.lemma().equals("yet"))) {
                set(Status.NOT_OCCURRED, "yet-to", governor);
                return;
            }
            if (reading.isEmpty()) {
                return;
            }
            switch (reading.get()) {
                case "not-occurred" -> {
                    if (status.isEmpty()) {
                        negated = !negated;
                        found("failed", governor);
                    }
                }
                case "attempted" -> set(Status.ATTEMPTED, "attempt", governor);
                case "planned" -> set(Status.PLANNED, "plan", governor);
                case "requested" -> set(Status.REQUESTED, "request", governor);
                case "possible" -> set(Status.POSSIBLE, "supposed", governor);
                case "denied" -> set(Status.DENIED, "denial", governor);
                default -> {
                    certainty = Certainty.PROBABLE;
                    found("believed", governor);
                }
            }
        }

        private void auxiliaries(Token token) {
            for (Token child : sentence.children(token)) {
                String word = child.word().toLowerCase(Locale.ROOT);
                if (NEGATIONS.contains(word) && child.relation().equals("advmod") && !isNotOnly(child)) {
                    negated = !negated;
                    found("negation", child);
                } else if (child.relation().equals("aux")) {
                    modal(word, child, token);
                }
            }
        }

        private boolean isNotOnly(Token child) {
            return child.index() + 1 < sentence.size()
                    && Set.of("only", "just", "merely")
                            .contains(sentence.token(child.index() + 1).lemma());
        }

        private void set(Status found, String name, Token cue) {
            if (status.isEmpty() || status.get() == Status.ONGOING) {
                status = Optional.of(found);
                found(name, cue);
            }
        }

        private void found(String name, Token cue) {
            rule = rule.equals("plain") ? name : rule + "+" + name;
            cues.add(cue.span());
        }

        Factuality result() {
            boolean question = sentence.tokens().get(sentence.size() - 1).word().equals("?");
            Status result = status.orElse(question ? Status.POSSIBLE : Status.OCCURRED);
            if (negated
                    && (result == Status.OCCURRED
                            || result == Status.ONGOING
                            || result == Status.ATTEMPTED
                            || result == Status.PLANNED)) {
                result = Status.NOT_OCCURRED;
            }
            return new Factuality(result, result == Status.POSSIBLE ? Certainty.POSSIBLE : certainty, cues, rule);
        }
    }
}
