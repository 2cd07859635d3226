package casus.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Signals that persons put aside, each with a reason: decisions like any other, which can be undone. */
public final class Dismissals {
    static final String KIND = "dismiss";

    private final Store store;

    public Dismissals(Store store) {
        this.store = store;
    }

    /** A dismissal that holds. */
    public record Dismissal(long decision, String signal, String reason, String who, Instant at) {}

    /**
     * Puts a signal aside.
     *
     * @param text what the signal said, for the history
     * @return number of the decision
     * @throws StoreProblem when no reason is given
     */
    public long add(String signal, String text, String reason, String who, Instant at) {
        if (reason.isBlank()) {
            throw new StoreProblem("no-reason", "A signal is dismissed with a reason. Say why it is none.");
        }
        return store.write(handle -> Decisions.add(
                handle,
                who,
                at,
                KIND,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("signal", signal)
                        .put("text", text)
                        .put("reason", reason.strip()),
                List.of()));
    }

    /** Hands on those that hold, oldest first. */
    public void each(Consumer<Dismissal> sink) {
        store.read(handle -> {
            for (Decision decision : Decisions.all(handle)) {
                if (decision.kind().equals(KIND) && decision.undoneBy() == null) {
                    sink.accept(new Dismissal(
                            decision.seq(),
                            decision.content().path("signal").asText(),
                            decision.content().path("reason").asText(),
                            decision.who(),
                            decision.at()));
                }
            }
            return null;
        });
    }
}
