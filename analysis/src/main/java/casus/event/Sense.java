package casus.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sense of trigger words: when they mean a political act, which one, and which slots hold its participants.
 *
 * @param lemmas trigger lemmas; {@code carry_out} is a verb with its particle
 * @param conditions all of them must hold
 * @param takesContent whether what is promised, demanded, refused or threatened is part of this one claim
 */
record Sense(
        String name,
        PartOfSpeech pos,
        Set<String> lemmas,
        List<Condition> conditions,
        @Nullable String type,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts,
        List<String> actorSlots,
        List<String> recipientSlots,
        boolean takesContent) {

    enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * One condition on the clause.
     *
     * @param slots any of them may hold it
     * @param wanted words, {@code #class} or {@code @actor}; empty when being there is enough
     */
    record Condition(boolean negated, List<String> slots, List<String> wanted) {
        private static final int WORDS = 4;
        private static final int PRESENCE = 2;

        /** As it stands in the file. */
        @Override
        public String toString() {
            return (negated ? "!" : "")
                    + String.join("/", slots)
                    + (wanted.isEmpty() ? "" : "=" + String.join("|", wanted));
        }

        int weight() {
            return negated ? 1 : wanted.isEmpty() ? PRESENCE : WORDS;
        }
    }

    /** The sense of a clause that tells the act as threatened or refused. */
    Sense as(String otherName, @Nullable String otherType, @Nullable String otherMode, @Nullable String otherCameo) {
        return new Sense(
                otherName,
                pos,
                lemmas,
                conditions,
                otherType,
                otherMode,
                otherCameo,
                contexts,
                actorSlots,
                recipientSlots,
                takesContent);
    }

    /** Whether the sense names the things that its object may be. */
    boolean asksForObject() {
        return conditions.stream()
                .anyMatch(condition -> !condition.negated()
                        && condition.slots().contains("obj")
                        && condition.wanted().stream().anyMatch(word -> !word.equals("@actor")));
    }

    /** How much the sense asks for: of two that fit, the one that asks for more is meant. */
    int weight() {
        return conditions.stream().mapToInt(Condition::weight).sum();
    }
}
