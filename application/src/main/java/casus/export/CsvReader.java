package casus.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows divided by commas, semicolons or tabs, as spreadsheets write them. */
final class CsvReader {
    private static final int LONGEST = 32 << 20;
    private static final char[] DIVIDERS = {',', ';', '\t'};

    private final BufferedReader reader;
    private char between = ',';
    private int line = 1;

    CsvReader(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param whole false where its quotation is never closed or it is too long
     */
    record Line(int line, List<String> cells, boolean whole) {}

    /** The header: the divider is the one that most of it is divided by. */
    @Nullable
    Line header() throws IOException {
        reader.mark(1 << 16);
        String first = reader.readLine();
        reader.reset();
        if (first == null) {
            return null;
        }
        long most = 0;
        for (char divider : DIVIDERS) {
            long count = first.chars().filter(c -> c == divider).count();
            if (count > most) {
                most = count;
                between = divider;
            }
        }
        return next();
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            Line row = row();
            if (row == null || row.cells().size() > 1 || !row.cells().get(0).isEmpty()) {
                return row;
            }
        }
    }

    private @Nullable Line row() throws IOException {
        int begin = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        int length = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            any = true;
            if (c == '\n') {
                line++;
            }
            if (++length > LONGEST) {
                return new Line(begin, cells, false);
            }
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                } else if (peek() == '"') {
                    reader.read();
                    cell.append('"');
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == between) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    reader.read();
                    line++;
                }
                cells.add(cell.toString());
                return new Line(begin, cells, true);
            } else {
                cell.append((char) c);
            }
        }
        if (!any) {
            return null;
        }
        cells.add(cell.toString());
        return new Line(begin, cells, !quoted);
    }

    private int peek() throws IOException {
        reader.mark(1);
        int next = reader.read();
        reader.reset();
        return next;
    }
}
