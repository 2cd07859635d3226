package casus.flink;

import casus.record.ClaimQuery;
import casus.record.Packed;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a table has it.
 *
 * @param claim in the contract's form, packed
 * @param incident that an event belongs to
 * @param key of the article
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed and rows never compared
record Row(byte[] claim, @Nullable String incident, String key, Member.Origin origin) {
    static final FormType<Row> TYPE = new FormType<>(Row.class, new Written());
    static final OutputTag<Row> TAG = new OutputTag<>("rows", TYPE);

    /** The row as a record gives it; numbers of claims there are none. */
    ClaimQuery.Row ofRecord() {
        return new ClaimQuery.Row(
                0,
                Packed.json(claim),
                null,
                incident,
                key,
                origin.address(),
                origin.url(),
                origin.outlet(),
                origin.title(),
                origin.published());
    }

    static final class Written implements Form<Row> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Row row, DataOutput out) throws IOException {
            Wire.bytes(out, row.claim());
            Wire.text(out, row.incident());
            Wire.text(out, row.key());
            Member.Written.origin(row.origin(), out);
        }

        @Override
        public Row read(DataInput in, int version) throws IOException {
            return new Row(Wire.bytes(in), Wire.textOrNull(in), Wire.text(in), Member.Written.origin(in));
        }
    }
}
