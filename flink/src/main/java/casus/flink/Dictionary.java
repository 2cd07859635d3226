package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A list of actors of the user's own; a later one of the same name takes its place.
 *
 * @param text of the file; blank where the list is to count no more
 */
record Dictionary(String name, String text) {
    static final FormType<Dictionary> TYPE = new FormType<>(Dictionary.class, new Written());

    static final class Written implements Form<Dictionary> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Dictionary dictionary, DataOutput out) throws IOException {
            Wire.text(out, dictionary.name());
            Wire.text(out, dictionary.text());
        }

        @Override
        public Dictionary read(DataInput in, int version) throws IOException {
            return new Dictionary(Wire.text(in), Wire.text(in));
        }
    }
}
