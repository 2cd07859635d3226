package casus.event;

import casus.claim.Attribution;
import casus.claim.Status;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "We shelled nobody", said the army: whoever says that it did not do a thing denies it. */
final class OwnDenial {
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "i", "my", "us");
    private static final Set<String> PLAIN = Set.of("negation", "negative argument");

    private OwnDenial() {}

    /** The status of the candidate: {@code DENIED} where the source negates what it would have done itself. */
    static Status status(Candidate candidate, Attribution attribution, List<String> actors) {
        Status status = candidate.factuality().status();
        boolean told = status == Status.NOT_OCCURRED
                && PLAIN.contains(candidate.factuality().rule())
                && attribution.kind() != Attribution.Kind.AUTHOR;
        if (!told) {
            return status;
        }
        Sentence sentence = candidate.sentence();
        Token verb = candidate.clause().carrier().orElse(candidate.trigger());
        boolean notYet = sentence.children(verb, "advmod").stream()
                .anyMatch(adverb -> adverb.word().equalsIgnoreCase("yet"));
        boolean own =
                isFirstPerson(sentence, verb) || actors.stream().anyMatch(actor -> isSame(actor, attribution.source()));
        return own && !notYet ? Status.DENIED : status;
    }

    private static boolean isFirstPerson(Sentence sentence, Token verb) {
        return sentence.children(verb, "nsubj").stream()
                .flatMap(subject -> sentence.subtree(subject).stream())
                .anyMatch(token -> FIRST_PERSON.contains(token.word().toLowerCase(Locale.ROOT)));
    }

    /** One actor, or one part of the other. */
    private static boolean isSame(String actor, @Nullable String source) {
        return source != null
                && (actor.equals(source) || actor.startsWith(source + ".") || source.startsWith(actor + "."));
    }
}
