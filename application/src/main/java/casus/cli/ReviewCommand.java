package casus.cli;

import casus.record.ClaimFields;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.Review;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus review}: a person goes through claims that nobody has looked at, one key for each decision. */
@Command(
        name = "review",
        description =
                "Goes through claims of the record one by one: accept, reject, fix a field, split, merge, skip, undo. Each"
                        + " answer is a letter and the Enter key; answers may also come from a pipe.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private static final String KEYS =
            "a accept · r reject · f FIELD VALUE fix · s split off · m INCIDENT merge with · A, R the same for all"
                    + " of its kind · n next · u undo · q quit";
    private static final int MOST = 10_000;

    @Parameters(arity = "0..1", paramLabel = "WORDS", description = "Only claims with these words.")
    private @Nullable String words;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--limit", defaultValue = "10000", paramLabel = "N", description = "How many claims at most.")
    private int limit = MOST;

    @Spec
    private @Nullable CommandSpec spec;

    private final Deque<Long> decisions = new ArrayDeque<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Answers answers = new Answers(System.in, out);
        try (Store record = store.existing()) {
            Review review = new Review(record, Instant::now);
            ClaimQuery claims = new ClaimQuery(record);
            Filter asked = filter.unseen(words);
            List<String> queue = claims.list(asked, limit, 0).stream()
                    .map(row -> row.claim().path("id").asText())
                    .toList();
            out.println(Counts.of(queue.size(), "claim") + " to look at. " + KEYS);
            int seen = 0;
            for (String id : queue) {
                ClaimQuery.Row row = claims.one(id).orElse(null);
                if (row == null || row.review() != null) {
                    continue;
                }
                seen++;
                out.println();
                out.println(seen + "/" + queue.size() + "  " + ClaimLine.of(row));
                if (!decided(review, row, answers, out)) {
                    break;
                }
            }
            out.println(Counts.of(decisions.size(), "decision") + " of " + who.name());
        }
        out.flush();
        return 0;
    }

    /** Asks until the claim is decided on or passed over; false when the person wants to stop. */
    private boolean decided(Review review, ClaimQuery.Row row, Answers answers, PrintWriter out) throws IOException {
        String id = row.claim().path("id").asText();
        while (true) {
            String[] parts = answers.next();
            try {
                switch (parts[0]) {
                    case "q" -> {
                        return false;
                    }
                    case "n", "" -> {
                        return true;
                    }
                    case "u" -> {
                        Long last = decisions.poll();
                        if (last == null) {
                            out.println("There is nothing of this sitting to undo.");
                        } else {
                            review.undo(last, who.name());
                            out.println("decision " + last + " undone");
                        }
                    }
                    default -> {
                        Long made = decide(review, row, id, parts, out);
                        if (made != null) {
                            decisions.push(made);
                            return true;
                        }
                    }
                }
            } catch (StoreProblem e) {
                out.println(e.getMessage());
            }
        }
    }

    private @Nullable Long decide(Review review, ClaimQuery.Row row, String id, String[] parts, PrintWriter out) {
        switch (parts[0]) {
            case "a":
                return review.accept(List.of(id), who.name());
            case "A":
                return review.accept(review.same(id), who.name());
            case "r":
                return review.reject(List.of(id), who.name());
            case "R":
                return review.reject(review.same(id), who.name());
            case "f":
                if (parts.length < 2) {
                    out.println("f FIELD VALUE; fields: " + String.join(", ", ClaimFields.names()));
                    return null;
                }
                return review.fix(
                        List.of(id), parts[1], TextNode.valueOf(parts.length > 2 ? parts[2] : ""), who.name());
            case "s":
                return review.split(String.valueOf(row.incident()), List.of(id), who.name());
            case "m":
                if (parts.length < 2) {
                    out.println("m INCIDENT: the id of the incident that this one is the same as");
                    return null;
                }
                return review.merge(String.valueOf(row.incident()), parts[1], who.name());
            default:
                out.println(KEYS);
                return null;
        }
    }
}
