package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a component is known.
 *
 * @param size how many claims it has; 0 once it has none any more
 * @param stamp of the roster that said so; 0 for a claim that no roster was told of
 * @param present how many of them are there
 * @param newest day of publication, as the roster said; null where it did not
 */
record Standing(int size, long stamp, int present, @Nullable LocalDate newest) {
    static final FormType<Standing> TYPE = new FormType<>(Standing.class, new Written());
    static final Standing ALONE = new Standing(1, 0, 0, null);

    boolean isRostered() {
        return stamp > 0;
    }

    /** Whether all that may still come lies beyond the horizon, at a time of the stream. */
    boolean isDoneAt(long time) {
        return !isRostered() || (newest != null && Days.end(newest, time) <= time);
    }

    boolean isWhole() {
        return size > 0 && size == present;
    }

    Standing with(int more) {
        return new Standing(size, stamp, present + more, newest);
    }

    static final class Written implements Form<Standing> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 2;
        }

        @Override
        public void write(Standing standing, DataOutput out) throws IOException {
            out.writeInt(standing.size());
            out.writeLong(standing.stamp());
            out.writeInt(standing.present());
            Wire.day(out, standing.newest());
        }

        @Override
        public Standing read(DataInput in, int version) throws IOException {
            // Version 1 had no day: such a component stays until it is told of one.
            return new Standing(in.readInt(), in.readLong(), in.readInt(), version < 2 ? null : Wire.day(in));
        }
    }
}
