package casus.flink;

import casus.analysis.AnalysisJson;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.util.OutputTag;

/** A document that could not be taken in, or not wholly, and why. */
record Trouble(String id, String code, String message, String where) {
    static final FormType<Trouble> TYPE = new FormType<>(Trouble.class, new Written());
    static final OutputTag<Trouble> TAG = new OutputTag<>("trouble", TYPE);

    /** One line of the contract's form of a problem. */
    String line() {
        return AnalysisJson.line(AnalysisJson.problem(id, code, message, where));
    }

    static final class Written implements Form<Trouble> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Trouble trouble, DataOutput out) throws IOException {
            Wire.text(out, trouble.id());
            Wire.text(out, trouble.code());
            Wire.text(out, trouble.message());
            Wire.text(out, trouble.where());
        }

        @Override
        public Trouble read(DataInput in, int version) throws IOException {
            return new Trouble(Wire.text(in), Wire.text(in), Wire.text(in), Wire.text(in));
        }
    }
}
