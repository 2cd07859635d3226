package casus.export;

import casus.record.ClaimQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;

/** Parquet of claims and incidents that are in no record yet, in the columns that exports have. */
public final class ParquetFiles {
    private ParquetFiles() {}

    /** A file that is being written. */
    public interface Rows<T> {
        void take(T row) throws IOException;

        /** Writes what is still to be written; the stream beneath stays open. */
        void finish() throws IOException;
    }

    public static Rows<ClaimQuery.Row> claims(OutputStream out) throws IOException {
        ParquetTable<ClaimQuery.Row> table = new ParquetTable<>(ClaimColumns.LIST, ClaimQuery.Row.class, out);
        return new Rows<>() {
            @Override
            public void take(ClaimQuery.Row row) throws IOException {
                table.take(row);
            }

            @Override
            public void finish() throws IOException {
                table.finish();
            }
        };
    }

    /** Takes incidents with their claims in full. */
    public static Rows<JsonNode> incidents(OutputStream out) throws IOException {
        ParquetTable<Happening> table = new ParquetTable<>(IncidentColumns.LIST, Happening.class, out);
        Source none = Source.none();
        return new Rows<>() {
            @Override
            public void take(JsonNode incident) throws IOException {
                table.take(new Happening(incident, none));
            }

            @Override
            public void finish() throws IOException {
                table.finish();
            }
        };
    }
}
