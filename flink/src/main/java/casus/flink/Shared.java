package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A mark that two articles have in common; {@code one} is the one with the smaller key. */
record Shared(Mark one, Mark other) {
    static final FormType<Shared> TYPE = new FormType<>(Shared.class, new Written());

    static Shared of(Mark first, Mark second) {
        return first.article().id().compareTo(second.article().id()) < 0
                ? new Shared(first, second)
                : new Shared(second, first);
    }

    String pair() {
        return one.article().id() + " " + other.article().id();
    }

    static final class Written implements Form<Shared> {
        private static final long serialVersionUID = 1;
        private static final Mark.Written MARK = new Mark.Written();

        @Override
        public int version() {
            return MARK.version();
        }

        @Override
        public void write(Shared shared, DataOutput out) throws IOException {
            MARK.write(shared.one(), out);
            MARK.write(shared.other(), out);
        }

        @Override
        public Shared read(DataInput in, int version) throws IOException {
            return new Shared(MARK.read(in, version), MARK.read(in, version));
        }
    }
}
