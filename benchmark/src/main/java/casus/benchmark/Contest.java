package casus.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Casus beside plain CoreNLP and readability4j on the same documents, in one go. Arguments: a folder, the launcher of Casus,
 * an article for the start, and {@code all} to take all documents of the folder in place of those rich in claims.
 *
 * <p>Every engine has a process of its own with two threads. Rounds go from engine to engine, so that what else the machine
 * does hits all alike; the first warm up, of the others the median counts.
 */
public final class Contest {
    private static final int THREADS = 2;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 8;
    private static final List<String> TEXT =
            List.of(Engine.CASUS, Engine.CASUS_WHOLE, Engine.WITH_COREF, Engine.WITHOUT_COREF);
    private static final List<String> PAGE = List.of(Engine.PAGES, Engine.READABILITY);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path list;

    private Contest(Path list) {
        this.list = list;
    }

    public static void main(String[] args) throws IOException {
        Path list = Files.createTempFile("casus-benchmark", ".txt");
        try {
            new Contest(list).run(args[0], args[1], args[2], args.length > 3 ? args[3] : "rich");
        } finally {
            Files.delete(list);
        }
    }

    private void run(String folder, String launcher, String article, String which) throws IOException {
        Counts counts;
        try (Child survey = Child.java(Survey.class, folder, list.toString(), which)) {
            counts = Counts.of(survey.answer());
        }
        out.println(counts.told() + "; " + THREADS + " threads, Java "
                + Runtime.version().feature() + ", " + Runtime.getRuntime().availableProcessors() + " cores, median of "
                + ROUNDS + " rounds\n");
        ColdStart.told(launcher, article).forEach(out::println);
        out.println();
        Map<String, Measured> measured = measured(TEXT, true);
        Report.texts(measured, counts).forEach(out::println);
        out.println();
        Report.pages(measured(PAGE, false)).forEach(out::println);
    }

    private record Running(Child child, Measured measured) {}

    private Map<String, Measured> measured(List<String> engines, boolean stages) throws IOException {
        Map<String, Running> running = new LinkedHashMap<>();
        try {
            for (String engine : engines) {
                Child child = Child.java(Runner.class, engine, Integer.toString(THREADS), list.toString());
                child.answer();
                running.put(
                        engine,
                        new Running(child, new Measured(Engine.of(engine).name(), child.secondsSinceStart())));
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Running each : running.values()) {
                    String answer = each.child().ask("round " + SECONDS);
                    if (round >= 0) {
                        each.measured().add(answer);
                    }
                }
            }
            Map<String, Measured> measured = new LinkedHashMap<>();
            for (Map.Entry<String, Running> each : running.entrySet()) {
                Running one = each.getValue();
                one.measured().peakMiB(one.child().peakMiB());
                if (stages) {
                    one.measured().stages(stages(one.child()));
                }
                measured.put(each.getKey(), one.measured());
            }
            return measured;
        } finally {
            running.values().forEach(one -> one.child().close());
        }
    }

    private static List<String> stages(Child child) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = child.ask("stages " + SECONDS); !line.equals("."); line = child.answer()) {
            lines.add(line);
        }
        return lines;
    }
}
