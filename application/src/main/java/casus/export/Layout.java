package casus.export;

import java.util.List;

/** A table that a format writes: its name and the names of its columns, fields or attributes, in their order. */
public record Layout(String name, List<String> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    static <T> Layout of(String name, List<Column<T>> columns) {
        return new Layout(name, columns.stream().map(Column::name).toList());
    }
}
