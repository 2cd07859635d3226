package casus.cli;

import casus.adding.Provenance;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.page.SiteTemplates;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus demo}: a record of invented reports, to look around in. */
@Command(
        name = "demo",
        description =
                "Fills a record of its own with reports on invented incidents, so that every command has something to show.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private static final String FOLDER = "/casus/demo/";

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "Where the record goes; without it the folder casus-demo in the user's data folder.")
    private @Nullable String store;

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    Demo(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, UnreadableDocument {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Location location = store != null ? Location.of(store, Map.of()) : Location.demo(System.getenv());
        int articles = 0;
        int claims = 0;
        try (Store record = Store.open(location)) {
            Intake intake = new Intake(record);
            Analyzer analyzer = engine.apply(List.of());
            for (String line : text("index.tsv")
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList()) {
                String[] cells = line.split("\t");
                if (cells.length < 3 || cells[0].equals("file")) {
                    continue;
                }
                Source page = new Source(
                        cells[2], cells[2], bytes("pages/" + cells[0]), Source.Format.HTML, null, null, cells[2]);
                claims += intake.add(
                                Provenance.of(List.of(page), Map.of("as", "html"), Instant.now()),
                                AnalysisJson.tree(analyzer.analyse(List.of(page), SiteTemplates.NONE)))
                        .claims();
                articles++;
            }
        }
        out.println(Counts.of(articles, "article") + " on invented incidents, " + Counts.of(claims, "new claim")
                + ", in " + location + ". Look around:");
        out.println("  casus incidents --store " + location);
        out.println("  casus search \"killed\" --store " + location);
        out.flush();
        return 0;
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
