package casus.factuality;

import casus.claim.Certainty;
import casus.claim.Status;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;

/** Reads off its clause whether a predicate is told as having happened. Thread-safe. */
public final class FactualityReader {
    private final Embedders embedders = new Embedders();
    private final Words words = new Words();

    /** The reading, and the words that it rests on. */
    public record Factuality(Status status, Certainty certainty, List<Span> cues, String rule) {
        public Factuality {
            cues = List.copyOf(cues);
        }
    }

    /** Reads the predicate {@code trigger} (verb or event noun) in its sentence. */
    public Factuality read(Sentence sentence, Token trigger) {
        boolean carried = trigger.relation().equals("cop") || trigger.relation().startsWith("aux");
        return carried && trigger.head() >= 0
                ? predicate(sentence, sentence.token(trigger.head()))
                : predicate(sentence, trigger);
    }

    private Factuality predicate(Sentence sentence, Token trigger) {
        Evidence evidence = new Evidence();
        Clauses clauses = new Clauses(sentence, words, embedders, evidence);
        clauses.own(trigger);
        new Climb(sentence, words, embedders, clauses, evidence).from(trigger);
        clauses.mood(trigger);
        return evidence.result();
    }
}
