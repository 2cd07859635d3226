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
        boolean verb,
        Set<String> lemmas,
        List<Condition> conditions,
        @Nullable String type,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts,
        List<String> actorSlots,
        List<String> recipientSlots,
        boolean takesContent) {

    /**
     * One condition on the clause.
     *
     * @param slot a slot, or {@code comp} for complement clauses, {@code prt} for the particle
     * @param wanted words, {@code #class} or {@code @actor}; empty when being there is enough
     */
    record Condition(boolean negated, String slot, List<String> wanted) {}
}
