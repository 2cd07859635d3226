package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far a component is known.
 *
 * @param size how many claims it has; 0 once it has none any more
 * @param stamp of the roster that said so; 0 for a claim that no roster was told of
 * @param present how many of them are there
 */
record Standing(int size, long stamp, int present) {
    static final FormType<Standing> TYPE = new FormType<>(Standing.class, new Written());
    static final Standing ALONE = new Standing(1, 0, 0);

    boolean isRostered() {
        return stamp > 0;
    }

    boolean isWhole() {
        return size > 0 && size == present;
    }

    Standing with(int more) {
        return new Standing(size, stamp, present + more);
    }

    static final class Written implements Form<Standing> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Standing standing, DataOutput out) throws IOException {
            out.writeInt(standing.size());
            out.writeLong(standing.stamp());
            out.writeInt(standing.present());
        }

        @Override
        public Standing read(DataInput in, int version) throws IOException {
            return new Standing(in.readInt(), in.readLong(), in.readInt());
        }
    }
}
