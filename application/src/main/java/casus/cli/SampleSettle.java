package casus.cli;

import casus.record.Adjudication;
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
import java.util.ArrayList;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus sample settle}: decides what reviewers of a sample said differently. */
@Command(
        name = "settle",
        description =
                "Makes decisions of a sample that all have coded: what they agree on becomes one at once, what they differ on"
                        + " is asked. A claim whose decision is undone is open again.",
        mixinStandardHelpOptions = true)
final class SampleSettle implements Callable<Integer> {
    private static final String KEYS =
            "1, 2 … as that reviewer says · a accept · r reject · f FIELD VALUE another value (several in turn, then a)"
                    + " · n later · u undo · q quit";

    @Parameters(paramLabel = "NAME", description = "Name of the sample.")
    private String name = "";

    @Option(names = "--agreed", description = "Only what all agree on; nothing is asked.")
    private boolean agreedOnly;

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Deque<List<Long>> made = new ArrayDeque<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Store record = store.existing()) {
            Sample sample = new Samples(record, Instant::now).one(name);
            Adjudication adjudication = new Adjudication(record, Instant::now);
            out.println(Counts.of(adjudication.settleAgreed(name, who.name()).size(), "decision")
                    + " made of what all agree on");
            List<Adjudication.Open> open = adjudication.open(name);
            if (agreedOnly || open.isEmpty()) {
                out.println(Counts.of(open.size(), "claim") + " open");
                out.flush();
                return 0;
            }
            Review review = new Review(record, Instant::now);
            Answers answers = new Answers(System.in, out);
            out.println(Counts.of(open.size(), "claim") + " open. " + KEYS);
            for (Adjudication.Open one : open) {
                out.println();
                out.println(CodedClaim.of(sample, one.item()));
                int number = 1;
                for (Map.Entry<String, Coding> said : one.codings().entrySet()) {
                    out.println("  " + number + " " + said.getKey() + ": "
                            + said.getValue().words());
                    number++;
                }
                if (!settled(adjudication, review, one, answers, out)) {
                    break;
                }
            }
            out.println(Counts.of(adjudication.open(name).size(), "claim") + " open");
        }
        out.flush();
        return 0;
    }

    private boolean settled(
            Adjudication adjudication, Review review, Adjudication.Open open, Answers answers, PrintWriter out)
            throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        List<Coding> said = new ArrayList<>(open.codings().values());
        while (true) {
            String[] words = answers.next();
            try {
                Coding coding =
                        switch (words[0]) {
                            case "a" -> Coding.fix(fields);
                            case "r" -> Coding.REJECT;
                            default ->
                                words[0].matches("[1-9][0-9]?") && Integer.parseInt(words[0]) <= said.size()
                                        ? said.get(Integer.parseInt(words[0]) - 1)
                                        : null;
                        };
                if (coding != null && !coding.equals(Coding.SKIP)) {
                    made.push(adjudication.settle(name, open.item(), coding, who.name()));
                    return true;
                }
                switch (words[0]) {
                    case "q" -> {
                        return false;
                    }
                    case "n", "" -> {
                        return true;
                    }
                    case "u" -> undo(review, out);
                    case "f" -> {
                        if (words.length < 2) {
                            out.println("f FIELD VALUE; fields: " + String.join(", ", ClaimFields.names()));
                        } else {
                            JsonNode value = TextNode.valueOf(words.length > 2 ? words[2] : "");
                            ClaimFields.check(open.drawn(), words[1], value);
                            fields.put(words[1], value);
                            out.println(Coding.fix(fields).words() + "; a keeps it so");
                        }
                    }
                    default -> out.println(KEYS);
                }
            } catch (StoreProblem e) {
                out.println(e.getMessage());
            }
        }
    }

    private void undo(Review review, PrintWriter out) {
        List<Long> last = made.poll();
        if (last == null) {
            out.println("There is nothing of this sitting to undo.");
            return;
        }
        last.forEach(decision -> review.undo(decision, who.name()));
        out.println("the decision before is taken back; its claim is open again");
    }
}
