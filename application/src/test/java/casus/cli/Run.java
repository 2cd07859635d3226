package casus.cli;

import casus.actor.ActorFinder;
import casus.analysis.Analyzer;
import casus.sentence.Annotator;
import casus.sentence.CoreNlpAnnotator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One run of the command inside the test, models loaded once. */
record Run(int status, String out, String err) {
    private static final Annotator ANNOTATOR = CoreNlpAnnotator.load();
    private static final Analyzer ANALYZER = new Analyzer(ANNOTATOR);

    static Run of(String... arguments) {
        return with("", arguments);
    }

    static Run with(String standardInput, String... arguments) {
        InputStream before = System.in;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
            int status = Main.commandLine(
                            lists -> lists.isEmpty() ? ANALYZER : new Analyzer(new ActorFinder(lists), ANNOTATOR))
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Run(status, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
