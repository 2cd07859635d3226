package casus.cli;

import casus.record.Review;
import casus.record.Store;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus undo}: takes a decision of a person back, whatever came after it. */
@Command(
        name = "undo",
        description = "Takes back a decision, the newest when no number is given; an undoing can be undone too.",
        mixinStandardHelpOptions = true)
final class Undo implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NUMBER",
            description = "Number of the decision, as casus history shows it.")
    private @Nullable Long number;

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Store record = store.existing()) {
            Review review = new Review(record, Instant::now);
            long seq = number == null ? review.undoLast(who.name()) : review.undo(number, who.name());
            out.println("decision " + seq + ": undone; casus undo " + seq + " brings it back");
        }
        out.flush();
        return 0;
    }
}
