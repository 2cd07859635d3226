package casus.cli;

import casus.analysis.AnalysisJson;
import casus.ingest.Headers;
import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.Received;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus show}: an article of the record, or a claim. */
@Command(
        name = "show",
        description = "Shows an article of the record with its claims, or one claim.",
        mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Key or origin of an article, or id of a claim.")
    private String id = "";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people), json (the analysis with what persons corrected) or text.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        try (Store record = store.existing()) {
            ArticleQuery articles = new ArticleQuery(record);
            ClaimQuery claims = new ClaimQuery(record);
            Optional<ArticleQuery.Row> article = articles.one(id);
            Optional<ClaimQuery.Row> claim = claims.one(id);
            if (article.isPresent()) {
                article(articles, claims, article.get(), out, command);
            } else if (claim.isPresent()) {
                out.println(
                        format.equals("json") ? AnalysisJson.pretty(claim.get().json()) : ClaimLine.of(claim.get()));
            } else {
                throw new StoreProblem(
                        "unknown",
                        "Nothing in the record has the id " + id + ". casus list shows articles, casus search claims.");
            }
        }
        out.flush();
        return 0;
    }

    /** What the server said that the document came from. */
    private static Optional<String> answer(Received received) {
        Map<String, String> headers = received.headers();
        String via = headers.getOrDefault(Headers.VIA, "");
        return Optional.ofNullable(headers.get(Headers.STATUS))
                .map(status -> "answer " + status + " of " + received.url()
                        + (via.isEmpty() ? "" : " by way of " + via.replace("\n", ", "))
                        + (received.media() == null ? "" : ", " + received.media())
                        + (headers.containsKey(Headers.MOMENT) ? ", " + headers.get(Headers.MOMENT) : ""));
    }

    private void article(
            ArticleQuery articles, ClaimQuery claims, ArticleQuery.Row row, PrintWriter out, CommandSpec command) {
        switch (format) {
            case "json" -> out.println(AnalysisJson.pretty(articles.corrected(row.key())));
            case "text" ->
                out.println(articles.analysis(row.key())
                        .path("article")
                        .path("text")
                        .asText());
            case "table" -> {
                out.println(ArticleLine.of(row));
                out.println("from " + row.origin() + ", SHA-256 " + row.sha256() + ", added " + row.addedAt()
                        + ", read by Casus " + row.casus());
                answer(articles.received(row.key())).ifPresent(out::println);
                articles.copies(row.key()).forEach(copy -> out.println("the same text: " + ArticleLine.of(copy)));
                for (ArticleQuery.Row version : articles.versions(row.key())) {
                    if (version.version() != row.version()) {
                        out.println(
                                "version " + version.version() + ": " + version.key() + ", added " + version.addedAt());
                    }
                }
                JsonNode notes = articles.analysis(row.key()).path("article").path("notes");
                notes.forEach(
                        note -> out.println("note: " + note.path("message").asText()));
                claims.each(
                        Filter.of(Map.of("article", row.key(), "review", "any")),
                        claim -> out.println(ClaimLine.of(claim)));
            }
            default ->
                throw new ParameterException(
                        command.commandLine(), "--format " + format + " is not known. Use one of: table, json, text.");
        }
    }
}
