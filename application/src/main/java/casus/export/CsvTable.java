package casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows divided by commas (RFC 4180, UTF-8) or by tabs. Texts are guarded as {@link Formulas} tells; numbers are left alone. */
final class CsvTable<T> implements Table<T> {
    private final List<Column<T>> columns;
    private final char between;
    private final OutputStream out;

    /** Writes the header. */
    CsvTable(List<Column<T>> columns, char between, OutputStream out) throws IOException {
        this.columns = columns;
        this.between = between;
        this.out = out;
        line(columns.stream().map(Column::name).toList());
    }

    @Override
    public void take(T row) throws IOException {
        line(columns.stream()
                .map(column -> {
                    Object value = column.value().apply(row);
                    return value instanceof String text ? Formulas.guarded(text) : Values.cell(value);
                })
                .toList());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void line(List<String> cells) throws IOException {
        String line = cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(between))) + "\r\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == between || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
