package casus.cli;

import casus.analysis.AnalysisJson;
import casus.mask.Mask;
import casus.record.Filter;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.signal.Series;
import casus.signal.Signal;
import casus.signal.SignalFeed;
import casus.signal.SignalJson;
import casus.signal.Signals;
import casus.signal.Weeks;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
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

/** {@code casus signals}: what is new, or more than usual. */
@Command(
        name = "signals",
        description =
                "Shows what is new between two sides or more than in the weeks before, each with the claims it rests on.",
        mixinStandardHelpOptions = true)
final class SignalsCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("table", "json", "atom");

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people), json or atom (a feed to subscribe to).")
    private String format = "table";

    @Option(names = "--series", description = "Show the counts by week instead, with what they are compared with.")
    private boolean series;

    @Option(names = "--dismissed", description = "Show dismissed signals too.")
    private boolean dismissed;

    @Option(names = "--dismiss", paramLabel = "SIGNAL", description = "Put a signal aside; casus undo brings it back.")
    private @Nullable String dismiss;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why the signal is put aside.")
    private @Nullable String reason;

    @Option(
            names = "--send",
            description = "Send those that were not sent before, by mail and to the webhooks of the settings.")
    private boolean send;

    @Mixin
    private SendOptions sending = new SendOptions();

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
            Signals signals = new Signals(record);
            Filter asked = filter.news(null);
            if (series) {
                series(out, signals, asked);
                return 0;
            }
            PeriodOptions.Period days = period.period(record, asked);
            List<Signal> list = signals.list(asked, days.from(), days.to(), dismissed || dismiss != null);
            if (send) {
                return sending.send(
                        record,
                        out,
                        maskPrivate ? Mask.of(record)::text : UnaryOperator.identity(),
                        delivery -> delivery.signals(list));
            }
            if (dismiss != null) {
                dismiss(out, signals, list, dismiss);
            } else if (format.equals("json")) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.forEach(signal -> array.add(SignalJson.of(signal)));
                out.println(AnalysisJson.pretty(maskPrivate ? Mask.of(record).json(array) : array));
            } else if (format.equals("atom")) {
                String feed = SignalFeed.atom(list, "urn:casus:signals", null);
                out.print(maskPrivate ? Mask.of(record).text(feed) : feed);
            } else {
                StringWriter told = new StringWriter();
                list.forEach(signal -> SignalText.print(new PrintWriter(told, true), signal));
                out.print(maskPrivate ? Mask.of(record).text(told.toString()) : told);
                out.println(list.size() + " signals from " + days.from() + " to " + days.to());
            }
        }
        out.flush();
        return 0;
    }

    private void dismiss(PrintWriter out, Signals signals, List<Signal> list, String id) {
        Signal signal = list.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StoreProblem(
                        "unknown",
                        "There is no signal " + id + " in these days. casus signals lists them; --week says which."));
        long seq = signals.dismiss(signal, String.valueOf(reason == null ? "" : reason), who.name(), Instant::now);
        out.println("decision " + seq + "; casus undo " + seq + " takes it back");
    }

    private void series(PrintWriter out, Signals signals, Filter asked) {
        Signals.Courses courses = signals.courses(asked);
        Series news = courses.news();
        if (format.equals("json")) {
            com.fasterxml.jackson.databind.node.ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("news", SignalJson.of(news));
            node.set("ahead", SignalJson.of(courses.ahead()));
            out.println(AnalysisJson.pretty(node));
            return;
        }
        news.compared().forEach(week -> out.println(SignalText.week(week)));
        out.println("planned, asked for or possible, by week:");
        courses.ahead().weeks().stream()
                .filter(week -> week.incidents() > 0)
                .forEach(week -> out.println(Weeks.name(week.from()) + "  " + week.incidents()));
        out.println(news.undated().size() + " incidents bear no date that a week could be told by");
        out.flush();
    }
}
