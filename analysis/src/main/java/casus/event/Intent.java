package casus.event;

import casus.claim.Status;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declared intent: "said it would boycott the vote" is a threat, "said they will not end the strike" a refusal. It
 * holds only where whoever speaks and whoever is to act are the same.
 */
final class Intent {
    private static final Set<String> KINDNESSES =
            Set.of("AID", "CONSULT", "COOPERATE", "SUPPORT", "RETREAT", "CONCEDE", "AGREE");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "we", "i");

    private record Code(@Nullable String mode, String cameo) {}

    private static final Code REFUSAL = new Code(null, "120");

    /** Mode and CAMEO code of the threat to do what a root stands for. */
    private static final Map<String, Code> THREATS = Map.of(
            "SANCTION", new Code("relations", "131"),
            "COERCE", new Code("restrict", "132"),
            "PROTEST", new Code("restrict", "133"),
            "ASSAULT", new Code("violence", "138"));
    /** Mode and CAMEO code of the refusal to do what a root stands for. */
    private static final Map<String, Code> REFUSALS = Map.of(
            "AID", new Code("assist", "122"),
            "COOPERATE", new Code("assist", "121"),
            "CONSULT", new Code("meet", "125"),
            "RETREAT", new Code("yield", "124"),
            "CONCEDE", new Code("yield", "124"));

    /** CAMEO code of the promise to do what a root stands for. */
    private static final Map<String, Code> PROMISES = Map.of(
            "AID", new Code(null, "033"),
            "COOPERATE", new Code(null, "031"),
            "CONSULT", new Code(null, "036"),
            "RETREAT", new Code(null, "035"),
            "CONCEDE", new Code(null, "035"));

    private final WordClasses classes;

    Intent(WordClasses classes) {
        this.classes = classes;
    }

    /** The candidate, or the threat or refusal that it is. */
    Candidate read(Candidate candidate) {
        String type = candidate.sense().type();
        if (type == null) {
            return candidate;
        }
        boolean negated = candidate.factuality().status() == Status.NOT_OCCURRED;
        if (negated && KINDNESSES.contains(type) && isRefusal(candidate)) {
            return spoken(candidate, "REJECT", REFUSALS.getOrDefault(type, REFUSAL));
        }
        if (!isOwnIntent(candidate)) {
            return candidate;
        }
        Code threat = THREATS.get(type);
        if (threat != null && candidate.factuality().status() == Status.PLANNED) {
            return spoken(candidate, "THREATEN", threat);
        }
        if (negated && KINDNESSES.contains(type)) {
            return spoken(candidate, "REJECT", REFUSALS.getOrDefault(type, REFUSAL));
        }
        Code promise = PROMISES.get(type);
        if (promise != null
                && candidate.factuality().status() == Status.PLANNED
                && !"withdraw".equals(candidate.sense().mode())) {
            return spoken(candidate, "AGREE", promise);
        }
        return candidate;
    }

    private static Candidate spoken(Candidate candidate, String type, Code code) {
        Sense sense = candidate.sense();
        Factuality factuality = candidate.factuality();
        return candidate.with(
                sense.as("declared-intent:" + sense.name(), type, code.mode(), code.cameo()),
                new Factuality(Status.OCCURRED, factuality.certainty(), factuality.cues(), "declared intent"));
    }

    /** "Israel will not release them": who is to act refuses, whoever tells it. */
    private boolean isRefusal(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token verb = candidate.clause().carrier().orElse(candidate.trigger());
        return verb.isVerb()
                && !candidate.actors().isEmpty()
                && sentence.children(verb, "aux").stream()
                        .map(aux -> aux.lemma().toLowerCase(Locale.ROOT))
                        .anyMatch(aux -> aux.equals("will") || aux.equals("wo"))
                && sentence.children(verb, "aux:pass").isEmpty();
    }

    /** A content clause with "will" or "would" under a verb of saying whose subject is the same. */
    private boolean isOwnIntent(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token verb = candidate.clause().carrier().orElse(candidate.trigger());
        if (!verb.isVerb() || verb.head() < 0) {
            return false;
        }
        boolean future = sentence.children(verb, "aux").stream()
                .anyMatch(aux -> classes.contains("future", aux.lemma().toLowerCase(Locale.ROOT)));
        Token governor = sentence.token(verb.head());
        if (!future || !verb.relation().equals("ccomp") || !classes.contains("say", governor.lemma())) {
            return false;
        }
        var subject = sentence.child(verb, "nsubj");
        var speaker = sentence.child(governor, "nsubj");
        if (subject.isEmpty() || speaker.isEmpty()) {
            return false;
        }
        return PRONOUNS.contains(subject.get().lemma().toLowerCase(Locale.ROOT))
                || subject.get().lemma().equals(speaker.get().lemma());
    }
}
