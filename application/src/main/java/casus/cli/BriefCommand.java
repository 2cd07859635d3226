package casus.cli;

import casus.analysis.AnalysisJson;
import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefJson;
import casus.brief.BriefText;
import casus.brief.Briefs;
import casus.brief.Changes;
import casus.brief.Published;
import casus.mask.Mask;
import casus.record.BriefArchive;
import casus.record.Filter;
import casus.record.Store;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus brief}: the most important stories of some days. */
@Command(
        name = "brief",
        description = "Tells the most important stories of a week, or of other days, in sentences made from claims.",
        mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "markdown", "html", "json");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, markdown, html or json.")
    private String format = "text";

    @Option(
            names = "--stories",
            defaultValue = "3",
            paramLabel = "N",
            description = "How many stories at most; 3 without it.")
    private int stories = Briefs.STORIES;

    @Mixin
    private WhoOption who = new WhoOption();

    @Option(names = "--publish", description = "Keep the brief as it is, with its hash.")
    private boolean publish;

    @Option(
            names = "--published",
            description = "List the briefs that were published, or with ID show one as it was.",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "ID")
    private @Nullable String published;

    @Option(
            names = "--send",
            paramLabel = "ID",
            description = "Send a published brief by mail to those who subscribed and did not get it before.")
    private @Nullable String send;

    @Option(
            names = "--subscribe",
            paramLabel = "ADDRESS",
            description = "Ask a mail address whether it wants briefs with these filters.")
    private @Nullable String subscribe;

    @Mixin
    private SendOptions sending = new SendOptions();

    @Option(
            names = "--compare",
            paramLabel = "ID",
            description = "What would be told otherwise if that brief were made now.")
    private @Nullable String compare;

    @Option(names = "--mask-private", description = MaskOption.SAYS)
    private boolean maskPrivate;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--format " + format + " is not known. Use one of: " + String.join(", ", FORMATS) + ".");
        }
        PrintWriter out = command.commandLine().getOut();
        try (Store record = store.existing()) {
            Published archive = new Published(record);
            if (send != null || subscribe != null) {
                return sent(out, record, archive);
            }
            if (compare != null) {
                changes(out, archive.changes(compare), mask(record));
            } else if (published != null && published.isEmpty()) {
                archive.list()
                        .forEach(row -> out.println(row.id() + "  " + row.title() + "  published " + row.publishedAt()
                                + " by " + row.who() + "  SHA-256 " + row.sha256()));
            } else if (published != null) {
                out.print(mask(record).apply(written(archive.brief(published))));
            } else {
                made(out, record, archive);
            }
        }
        out.flush();
        return 0;
    }

    private void made(PrintWriter out, Store record, Published archive) {
        PeriodOptions.Period days = period.period(record, filter.news(null));
        if (publish) {
            BriefArchive.Row row =
                    archive.publish(filter.named(), days.from(), days.to(), stories, who.name(), Instant.now());
            out.println("published " + row.id() + ", SHA-256 " + row.sha256());
            return;
        }
        Map<String, String> asked = filter.named();
        out.print(mask(record)
                .apply(written(new Briefs(record)
                        .of(Filter.of(asked), Published.about(asked), days.from(), days.to(), stories))));
    }

    private int sent(PrintWriter out, Store record, Published archive) {
        if (subscribe != null) {
            String address = subscribe;
            return sending.send(record, out, UnaryOperator.identity(), delivery -> {
                delivery.subscription().ask(address, filter.named());
                return 1;
            });
        }
        BriefArchive.Row row = archive.row(String.valueOf(send));
        return sending.send(record, out, mask(record), delivery -> delivery.brief(row));
    }

    private UnaryOperator<String> mask(Store record) {
        return maskPrivate ? Mask.of(record)::text : UnaryOperator.identity();
    }

    private String written(Brief brief) {
        return switch (format) {
            case "markdown" -> BriefText.markdown(brief);
            case "html" -> BriefHtml.document(brief, null);
            case "json" -> AnalysisJson.pretty(BriefJson.of(brief)) + "\n";
            default -> BriefText.plain(brief);
        };
    }

    private static void changes(PrintWriter out, Changes changes, UnaryOperator<String> mask) {
        if (changes.isEmpty()) {
            out.println("All stands as it was published.");
        }
        changes.claims().forEach((claim, what) -> out.println("claim " + claim + " " + what));
        changes.dropped().forEach(sentence -> out.println("- " + mask.apply(sentence.text())));
        changes.added().forEach(sentence -> out.println("+ " + mask.apply(sentence.text())));
    }
}
