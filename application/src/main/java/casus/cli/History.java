package casus.cli;

import casus.record.Decision;
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
import picocli.CommandLine.Spec;

/** {@code casus history}: all that persons decided. */
@Command(
        name = "history",
        description = "Lists all decisions of persons, the oldest first, and which of them were undone.",
        mixinStandardHelpOptions = true)
final class History implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Store record = store.existing()) {
            for (Decision decision : new Review(record, Instant::now).history()) {
                String undone = decision.undoneBy() == null ? "" : "  undone by " + decision.undoneBy();
                out.println(decision.seq() + "  " + decision.at() + "  " + decision.who() + "  " + decision.kind()
                        + what(decision) + undone);
            }
        }
        out.flush();
        return 0;
    }

    private static String what(Decision decision) {
        return switch (decision.kind()) {
            case "fix" ->
                "  " + decision.content().path("field").asText() + " = "
                        + decision.content().path("value").toString();
            case "undo" -> "  " + decision.content().path("of").asLong();
            case "actor-merge" ->
                "  " + decision.content().path("from").asText() + " into "
                        + decision.content().path("into").asText();
            case "actor-split" ->
                "  " + decision.content().path("from").asText() + ": "
                        + decision.content().path("into").path("id").asText() + ", "
                        + decision.content().path("into").path("name").asText();
            case "dictionary" ->
                "  " + decision.content().path("name").asText()
                        + (decision.content().path("text").isTextual() ? "" : " taken out");
            case "actor-name" ->
                "  " + decision.content().path("actor").asText() + " is "
                        + decision.content().path("name").asText();
            case "sample" ->
                "  " + decision.content().path("name").asText() + ", "
                        + Counts.of(decision.content().path("claims").size(), "claim");
            case "audit" ->
                "  " + decision.content().path("claim").asText() + ": "
                        + decision.content().path("judged").asText();
            case "verdict" -> "  of sample " + decision.content().path("sample").asText();
            case "dismiss" ->
                "  " + decision.content().path("text").asText() + "  because "
                        + decision.content().path("reason").asText();
            default -> "";
        };
    }
}
