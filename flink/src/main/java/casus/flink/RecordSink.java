package casus.flink;

import casus.adding.Provenance;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Packed;
import casus.record.Store;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Adds articles to a record, as {@code casus add} does: one transaction each, and the same bytes again change nothing, so that what is
 * sent twice after a failure is there once.
 *
 * @param store folder or address of the record
 * @param options how the documents were asked to be read
 */
record RecordSink(String store, Map<String, String> options) implements Sink<Analysed> {
    RecordSink {
        options = Map.copyOf(options);
    }

    @Override
    public SinkWriter<Analysed> createWriter(WriterInitContext context) {
        return new Writer(Store.open(Location.of(store, Map.of())), options);
    }

    private static final class Writer implements SinkWriter<Analysed> {
        private final Store store;
        private final Intake intake;
        private final Map<String, String> options;

        Writer(Store store, Map<String, String> options) {
            this.store = store;
            this.intake = new Intake(store);
            this.options = options;
        }

        @Override
        public void write(Analysed analysed, Context context) {
            intake.add(Provenance.of(analysed.pages(), options, Instant.now()), Packed.json(analysed.analysis()));
        }

        @Override
        public void flush(boolean endOfInput) {
            // Each article is kept once write has returned.
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
