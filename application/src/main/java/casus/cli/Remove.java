package casus.cli;

import casus.record.ArticleQuery;
import casus.record.ChangeLog;
import casus.record.Erasure;
import casus.record.Store;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus remove}: articles out of the record, for good. */
@Command(
        name = "remove",
        description =
                "Takes articles out of the record for good: all versions, bytes, texts and claims, with the words of theirs in"
                        + " decisions, briefs, indexes, free pages and the copies that the record knows of. Incidents are grouped"
                        + " anew without them.",
        mixinStandardHelpOptions = true)
final class Remove implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "KEY", description = "Keys or origins of articles.")
    private List<String> keys = List.of();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        int missing = 0;
        List<ArticleQuery.Row> found = new ArrayList<>();
        try (Store record = store.existing()) {
            ArticleQuery articles = new ArticleQuery(record);
            for (String key : keys) {
                Optional<ArticleQuery.Row> row = articles.one(key);
                if (row.isPresent()) {
                    found.add(row.get());
                } else {
                    missing++;
                    err.println("casus: " + key + ": there is no such article. casus list shows keys.");
                }
            }
            if (!found.isEmpty()) {
                Erasure.Done done = new Erasure(record)
                        .remove(found.stream()
                                .map(ArticleQuery.Row::key)
                                .distinct()
                                .toList());
                found.forEach(
                        row -> new ChangeLog(record).add(who.name(), Instant.now(), "article removed", row.key()));
                found.forEach(row -> out.println("removed " + ArticleLine.of(row)));
                done.also().stream().distinct().forEach(what -> out.println("also " + what));
                done.reached().forEach(copy -> out.println("also from " + copy));
                done.beyond().forEach(where -> err.println("not reached: " + where));
            }
        }
        err.flush();
        out.flush();
        return missing > 0 ? 1 : 0;
    }
}
