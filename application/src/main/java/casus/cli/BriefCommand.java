package casus.cli;

import casus.brief.Brief;
import casus.brief.BriefText;
import casus.brief.Briefs;
import casus.record.Filter;
import casus.record.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
    private static final List<String> FORMATS = List.of("text", "markdown");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text, markdown.")
    private String format = "text";

    @Option(
            names = "--stories",
            defaultValue = "3",
            paramLabel = "N",
            description = "How many stories at most; 3 without it.")
    private int stories = Briefs.STORIES;

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
            Filter asked = filter.news(null);
            PeriodOptions.Period days = period.period(record, asked);
            Brief brief = new Briefs(record).of(asked, "", days.from(), days.to(), stories);
            out.print(format.equals("markdown") ? BriefText.markdown(brief) : BriefText.plain(brief));
        }
        out.flush();
        return 0;
    }
}
