package casus.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A Parquet file: every column optional, packed by GZIP, which Java itself knows. */
final class ParquetTable<T> implements Table<T> {
    private static final int ROWS_KEPT = 10_000;

    private final CarpetWriter<T> writer;

    ParquetTable(List<Column<T>> columns, Class<T> type, OutputStream out) throws IOException {
        WriteRecordModelType<T> model = FieldTypes.writeRecordModel(type);
        for (Column<T> column : columns) {
            model = model.withField(
                    column.name(), type(column.kind()), row -> column.value().apply(row));
        }
        writer = new CarpetWriter.Builder<>(new Open(out), type)
                .withWriteRecordModel(model)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupRowCountLimit(ROWS_KEPT)
                .build();
    }

    @Override
    public void take(T row) throws IOException {
        writer.write(row);
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    private static FieldType type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> FieldTypes.STRING;
            case NUMBER -> FieldTypes.DOUBLE;
            case WHOLE -> FieldTypes.LONG;
            case FLAG -> FieldTypes.BOOLEAN;
        };
    }

    /** Lets the writer end its file without closing what it writes to. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
