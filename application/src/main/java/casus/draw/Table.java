package casus.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a drawing: rows under columns, in an order that tells something. */
public record Table(List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row has " + row.cells().size() + " cells under " + columns.size()
                        + " columns: " + row.cells());
            }
        }
    }

    /** @param number whether its cells are numbers, with a full stop before decimals and nothing else */
    public record Column(String name, boolean number) {}

    /**
     * A row.
     *
     * @param href where the row leads; null for nowhere
     * @param cells texts, empty where nothing is known
     */
    public record Row(@Nullable String href, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Columns by their keys in the words; a key with {@code #} before it holds numbers. */
    static List<Column> columns(String... keys) {
        List<Column> columns = new ArrayList<>();
        for (String key : keys) {
            boolean number = key.startsWith("#");
            columns.add(new Column(Words.of("column." + (number ? key.substring(1) : key)), number));
        }
        return columns;
    }

    /** A row of whatever cells; null is an empty one, decimals have at most two places. */
    static Row row(@Nullable String href, @Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell == null ? "" : cell instanceof Double number ? Numbers.decimal(number, 2) : cell.toString());
        }
        return new Row(href, texts);
    }
}
