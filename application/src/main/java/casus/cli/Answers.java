package casus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What a person answers, line by line; from a terminal or a pipe. */
final class Answers {
    private final BufferedReader lines;
    private final PrintWriter out;

    Answers(InputStream in, PrintWriter out) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** The words of the next answer, the third with all that follows; that of {@code q} once there are no more answers. */
    String[] next() throws IOException {
        out.print("> ");
        out.flush();
        String answer = lines.readLine();
        return answer == null ? new String[] {"q"} : answer.strip().split("\\s+", 3);
    }
}
