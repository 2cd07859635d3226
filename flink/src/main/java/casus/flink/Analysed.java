package casus.flink;

import casus.document.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its analysis.
 *
 * @param key made of its bytes, the same that it has in a record
 * @param published day of publication
 * @param analysis in the contract's form, packed
 * @param pages what it was read from; empty where no record is to keep it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed and articles never compared
record Analysed(String key, @Nullable LocalDate published, byte[] analysis, List<Source> pages) {
    static final FormType<Analysed> TYPE = new FormType<>(Analysed.class, new Written());

    Analysed {
        pages = List.copyOf(pages);
    }

    static final class Written implements Form<Analysed> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Analysed analysed, DataOutput out) throws IOException {
            Wire.text(out, analysed.key());
            Wire.day(out, analysed.published());
            Wire.bytes(out, analysed.analysis());
            Given.Written.pages(out, analysed.pages());
        }

        @Override
        public Analysed read(DataInput in, int version) throws IOException {
            return new Analysed(Wire.text(in), Wire.day(in), Wire.bytes(in), Given.Written.pages(in));
        }
    }
}
