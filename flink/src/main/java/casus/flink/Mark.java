package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A mark of an article's text, by which copies are found.
 *
 * @param article both id and article are its key
 * @param marks how many marks the article has
 */
record Mark(long hash, Tie.End article, int marks) {
    static final FormType<Mark> TYPE = new FormType<>(Mark.class, new Written());

    static final class Written implements Form<Mark> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Mark mark, DataOutput out) throws IOException {
            out.writeLong(mark.hash());
            Tie.Written.end(mark.article(), out);
            out.writeInt(mark.marks());
        }

        @Override
        public Mark read(DataInput in, int version) throws IOException {
            return new Mark(in.readLong(), Tie.Written.end(in), in.readInt());
        }
    }
}
