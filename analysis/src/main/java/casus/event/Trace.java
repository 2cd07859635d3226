package casus.event;

/** Told of every decision: which rule made or refused what, and why. */
@FunctionalInterface
public interface Trace {
    /** Keeps nothing. */
    Trace NONE = (sentence, rule, decision) -> {};

    /**
     * @param sentence index of the sentence
     * @param rule name of the rule or dictionary entry
     * @param decision what it did, in words
     */
    void say(int sentence, String rule, String decision);
}
