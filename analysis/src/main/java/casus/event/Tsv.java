package casus.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated resources of this package: {@code #} comments, fixed number of columns, loud errors. */
final class Tsv {
    private Tsv() {}

    /** One record and where it stands. */
    record Row(String file, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + " line " + line + ": " + what);
        }
    }

    static List<Row> read(String name, int columns) {
        String file = "/casus/event/en/" + name;
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Tsv.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Row row = new Row(file, number, List.of(line.split("\t", -1)));
                if (row.cells().size() != columns) {
                    throw row.wrong(row.cells().size() + " columns where " + columns + " are expected");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return rows;
    }
}
