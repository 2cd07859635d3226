package casus.flink;

import casus.incident.Telling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two claims that hang together, or two articles that are copies: both are ends. */
record Tie(End one, End other) {
    static final FormType<Tie> TYPE = new FormType<>(Tie.class, new Written());

    /**
     * What is tied.
     *
     * @param id of a claim, or key of an article
     * @param article key of the claim's article; the same again for an article
     */
    record End(String id, String article, @Nullable LocalDate published) {
        static End of(Telling telling) {
            return new End(telling.claim(), telling.article(), telling.published());
        }
    }

    static final class Written implements Form<Tie> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Tie tie, DataOutput out) throws IOException {
            end(tie.one(), out);
            end(tie.other(), out);
        }

        @Override
        public Tie read(DataInput in, int version) throws IOException {
            return new Tie(end(in), end(in));
        }

        static void end(End end, DataOutput out) throws IOException {
            Wire.text(out, end.id());
            Wire.text(out, end.article());
            Wire.day(out, end.published());
        }

        static End end(DataInput in) throws IOException {
            return new End(Wire.text(in), Wire.text(in), Wire.day(in));
        }
    }
}
