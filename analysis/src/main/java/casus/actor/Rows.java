package casus.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Rows of a tab-separated list; lines that begin with # and empty ones are passed over. */
final class Rows {
    private static final LocalDate BEGINNING = LocalDate.of(1800, 1, 1);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private Rows() {}

    /** One line in cells; {@code line} counts from 1. */
    record Row(String file, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        /** What stands between the bars of a cell. */
        List<String> items(int column) {
            return Arrays.stream(cells.get(column).split("\\|"))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        /** A date as precise as the cell is; an empty cell is long ago, or for an end not yet. */
        LocalDate date(int column, boolean end) {
            String cell = cells.get(column);
            try {
                return switch (cell.length()) {
                    case 0 -> end ? OPEN : BEGINNING;
                    case YEAR -> LocalDate.parse(cell + (end ? "-12-31" : "-01-01"));
                    case MONTH -> LocalDate.parse(cell + (end ? "-28" : "-01"));
                    default -> LocalDate.parse(cell);
                };
            } catch (DateTimeException e) {
                throw wrong(column, "'" + cell + "' is no date. Write YYYY, YYYY-MM or YYYY-MM-DD");
            }
        }

        UnusableDictionary wrong(int column, String what) {
            return new UnusableDictionary(file + ", line " + line + ", column " + (column + 1) + ": " + what + ".");
        }
    }

    static void of(String resource, int columns, Consumer<Row> use) {
        String file = "/casus/actor/en/" + resource;
        try (InputStream in = Rows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            each(resource, reader.lines().toList(), columns, use);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static void of(Path file, int columns, Consumer<Row> use) {
        try {
            each(file.toString(), Files.readAllLines(file), columns, use);
        } catch (NoSuchFileException e) {
            throw new UnusableDictionary(file + ": there is no such file.");
        } catch (CharacterCodingException e) {
            throw new UnusableDictionary(file + ": it is not in UTF-8. Save it so.");
        } catch (IOException e) {
            throw new UnusableDictionary(file + ": cannot be read (" + e.getMessage() + ").");
        }
    }

    private static void each(String file, List<String> lines, int columns, Consumer<Row> use) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                Row row = new Row(file, i + 1, List.of(lines.get(i).split("\t", -1)));
                if (row.cells().size() != columns) {
                    throw row.wrong(
                            Math.min(columns, row.cells().size()) - 1,
                            "the line has " + row.cells().size() + " columns, " + columns
                                    + " divided by tabs are expected");
                }
                use.accept(row);
            }
        }
    }
}
