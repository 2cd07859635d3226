package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Groups} is told of one component: a claim of it, or how many it has now. One of the two is there.
 *
 * @param root of the component
 */
record ForGroup(String root, @Nullable Held held, @Nullable Roster roster) {
    static final FormType<ForGroup> TYPE = new FormType<>(ForGroup.class, new Written());

    /**
     * A claim that the component holds.
     *
     * @param copyOf smallest key among the copies of its article
     * @param serial grows with each time that the claim is handed on
     */
    record Held(Member member, String copyOf, long serial) {
        static final FormType<Held> TYPE = new FormType<>(Held.class, new HeldWritten());
    }

    /**
     * How a component stands.
     *
     * @param size number of its claims; 0 once all are in another component
     * @param stamp later rosters have larger ones
     * @param newest day of publication
     */
    record Roster(int size, long stamp, @Nullable LocalDate newest) {}

    static final class HeldWritten implements Form<Held> {
        private static final long serialVersionUID = 1;
        private static final Member.Written MEMBER = new Member.Written();

        @Override
        public int version() {
            return MEMBER.version();
        }

        @Override
        public void write(Held held, DataOutput out) throws IOException {
            MEMBER.write(held.member(), out);
            Wire.text(out, held.copyOf());
            out.writeLong(held.serial());
        }

        @Override
        public Held read(DataInput in, int version) throws IOException {
            return new Held(MEMBER.read(in, version), Wire.text(in), in.readLong());
        }
    }

    static final class Written implements Form<ForGroup> {
        private static final long serialVersionUID = 1;
        private static final HeldWritten HELD = new HeldWritten();

        @Override
        public int version() {
            return HELD.version();
        }

        @Override
        public void write(ForGroup message, DataOutput out) throws IOException {
            Wire.text(out, message.root());
            out.writeBoolean(message.held() != null);
            if (message.held() != null) {
                HELD.write(message.held(), out);
            }
            out.writeBoolean(message.roster() != null);
            if (message.roster() != null) {
                out.writeInt(message.roster().size());
                out.writeLong(message.roster().stamp());
                Wire.day(out, message.roster().newest());
            }
        }

        @Override
        public ForGroup read(DataInput in, int version) throws IOException {
            return new ForGroup(
                    Wire.text(in),
                    in.readBoolean() ? HELD.read(in, version) : null,
                    in.readBoolean() ? new Roster(in.readInt(), in.readLong(), Wire.day(in)) : null);
        }
    }
}
