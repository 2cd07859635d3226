package casus.cli;

import casus.record.ClaimFields;
import casus.record.Coding;
import casus.record.Review;
import casus.record.Sample;
import casus.record.Samples;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus sample code}: one reviewer goes through a sample. */
@Command(
        name = "code",
        description =
                "Goes through the claims of a sample that you have not coded. What others say is not shown; what you say"
                        + " changes nothing in the record. Going on later is possible at any time.",
        mixinStandardHelpOptions = true)
final class SampleCode implements Callable<Integer> {
    private static final String KEYS =
            "a accept · r reject · f FIELD VALUE another value (several in turn, then a) · s cannot tell · n later · u undo"
                    + " · q quit";

    @Parameters(paramLabel = "NAME", description = "Name of the sample.")
    private String name = "";

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Deque<Long> given = new ArrayDeque<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Answers answers = new Answers(System.in, out);
        try (Store record = store.existing()) {
            Samples samples = new Samples(record, Instant::now);
            Review review = new Review(record, Instant::now);
            Sample sample = samples.one(name);
            List<String> todo = sample.claims().keySet().stream()
                    .filter(claim -> !samples.own(name, who.name()).containsKey(claim))
                    .toList();
            out.println(Counts.of(todo.size(), "claim") + " to code of "
                    + sample.claims().size() + ". " + KEYS);
            for (int i = 0; i < todo.size(); i++) {
                out.println();
                out.println((i + 1) + "/" + todo.size() + "  " + CodedClaim.of(sample, todo.get(i)));
                if (!coded(samples, review, todo.get(i), answers, out)) {
                    break;
                }
            }
            int done = samples.own(name, who.name()).size();
            out.println(who.name() + ": " + done + " of " + sample.claims().size() + " coded"
                    + (samples.complete(name) ? "; all reviewers are done: casus sample agreement " + name : ""));
        }
        out.flush();
        return 0;
    }

    /** Asks until the claim is coded or passed over; false when the reviewer wants to stop. */
    private boolean coded(Samples samples, Review review, String claim, Answers answers, PrintWriter out)
            throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        while (true) {
            String[] words = answers.next();
            try {
                switch (words[0]) {
                    case "q" -> {
                        return false;
                    }
                    case "n", "" -> {
                        return true;
                    }
                    case "a" -> {
                        given.push(samples.code(name, who.name(), claim, Coding.fix(fields)));
                        return true;
                    }
                    case "r" -> {
                        given.push(samples.code(name, who.name(), claim, Coding.REJECT));
                        return true;
                    }
                    case "s" -> {
                        given.push(samples.code(name, who.name(), claim, Coding.SKIP));
                        return true;
                    }
                    case "u" -> undo(review, fields, out);
                    case "f" -> field(samples.one(name), claim, words, fields, out);
                    default -> out.println(KEYS);
                }
            } catch (StoreProblem e) {
                out.println(e.getMessage());
            }
        }
    }

    private void undo(Review review, Map<String, JsonNode> fields, PrintWriter out) {
        if (!fields.isEmpty()) {
            fields.clear();
            out.println("no field of this claim is changed");
        } else if (given.isEmpty()) {
            out.println("There is nothing of this sitting to undo.");
        } else {
            review.undo(given.pop(), who.name());
            out.println("the answer before is taken back; its claim comes again next time");
        }
    }

    private static void field(
            Sample sample, String claim, String[] words, Map<String, JsonNode> fields, PrintWriter out) {
        if (words.length < 2) {
            out.println("f FIELD VALUE; fields: " + String.join(", ", ClaimFields.names()));
            return;
        }
        JsonNode value = TextNode.valueOf(words.length > 2 ? words[2] : "");
        ClaimFields.check(sample.claim(claim), words[1], value);
        fields.put(words[1], value);
        out.println(Coding.fix(fields).words() + "; a keeps it so");
    }
}
