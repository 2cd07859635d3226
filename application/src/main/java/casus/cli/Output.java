package casus.cli;

import casus.adding.Outcome;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.ingest.Input;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Objects;

/** A format of {@code casus read}: outcomes come in input order. */
interface Output {
    default void begin() {}

    void add(Outcome outcome);

    default void end() {}

    /**
     * @param many whether more than one document may come: JSON is then an array, whatever comes
     */
    static Output of(String format, PrintWriter out, Screen screen, boolean many) {
        return switch (format) {
            case "json" -> new Json(out, many);
            case "jsonl" -> outcome -> out.println(AnalysisJson.line(tree(outcome)));
            case "csv" -> new Csv(out);
            case "html" -> new Html(out);
            default -> new Tables(out, screen);
        };
    }

    private static ObjectNode tree(Outcome outcome) {
        Analysis analysis = outcome.analysis();
        if (analysis != null) {
            return AnalysisJson.tree(analysis);
        }
        Input.Problem problem = Objects.requireNonNull(outcome.problem());
        return AnalysisJson.problem(outcome.id(), problem.code(), problem.message(), problem.where());
    }

    /** One object, or an array of them, written as they come. */
    final class Json implements Output {
        private final PrintWriter out;
        private final boolean many;
        private boolean first = true;

        Json(PrintWriter out, boolean many) {
            this.out = out;
            this.many = many;
        }

        @Override
        public void begin() {
            if (many) {
                out.print("[");
            }
        }

        @Override
        public void add(Outcome outcome) {
            out.print(first ? "" : ",\n");
            first = false;
            out.print(AnalysisJson.pretty(tree(outcome)));
        }

        @Override
        public void end() {
            out.println(many ? "]" : "");
        }
    }

    /** One claim a row; documents that could not be read are told on standard error only. */
    final class Csv implements Output {
        private final PrintWriter out;

        Csv(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void begin() {
            out.println(ClaimCsv.HEADER);
        }

        @Override
        public void add(Outcome outcome) {
            Analysis analysis = outcome.analysis();
            if (analysis != null) {
                ClaimCsv.rows(AnalysisJson.tree(analysis)).forEach(out::println);
            }
        }
    }

    /** For people, one record below the other. */
    final class Tables implements Output {
        private final PrintWriter out;
        private final Screen screen;
        private boolean first = true;

        Tables(PrintWriter out, Screen screen) {
            this.out = out;
            this.screen = screen;
        }

        @Override
        public void add(Outcome outcome) {
            Analysis analysis = outcome.analysis();
            if (analysis != null) {
                if (!first) {
                    out.println();
                }
                first = false;
                new Table(analysis, screen).print(out);
            }
        }
    }

    /** One page. */
    final class Html implements Output {
        private final HtmlPage page;

        Html(PrintWriter out) {
            this.page = new HtmlPage(out);
        }

        @Override
        public void begin() {
            page.begin();
        }

        @Override
        public void add(Outcome outcome) {
            Analysis analysis = outcome.analysis();
            if (analysis != null) {
                page.article(analysis);
            } else {
                page.problem(
                        outcome.id(), Objects.requireNonNull(outcome.problem()).message());
            }
        }

        @Override
        public void end() {
            page.end();
        }
    }
}
