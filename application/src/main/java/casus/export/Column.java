package casus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param says what stands in it, for the descriptions that go with a table
 * @param value of a row: a String, Double, Long or Boolean as {@code kind} tells; null where there is none
 */
record Column<T>(String name, Kind kind, String says, Function<T, @Nullable Object> value) {
    /** What the values are. */
    enum Kind {
        TEXT("string"),
        NUMBER("number"),
        WHOLE("integer"),
        FLAG("boolean");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word of JSON Schema and of Frictionless for it. */
        String word() {
            return word;
        }
    }

    /** Puts the columns of a table in a row. */
    static final class Columns<T> {
        private final List<Column<T>> columns = new ArrayList<>();

        Columns<T> text(String name, String says, Function<T, @Nullable String> value) {
            return add(name, Kind.TEXT, says, value::apply);
        }

        Columns<T> number(String name, String says, Function<T, @Nullable Double> value) {
            return add(name, Kind.NUMBER, says, value::apply);
        }

        Columns<T> whole(String name, String says, Function<T, @Nullable Long> value) {
            return add(name, Kind.WHOLE, says, value::apply);
        }

        Columns<T> flag(String name, String says, Function<T, @Nullable Boolean> value) {
            return add(name, Kind.FLAG, says, value::apply);
        }

        private Columns<T> add(String name, Kind kind, String says, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(name, kind, says, value));
            return this;
        }

        List<Column<T>> list() {
            return List.copyOf(columns);
        }
    }
}
