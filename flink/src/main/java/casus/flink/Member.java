package casus.flink;

import casus.incident.Telling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event claim with all that its incident is made of.
 *
 * @param claim in the contract's form, packed
 * @param figures that belong to it, each in the contract's form, packed
 */
record Member(Telling telling, byte[] claim, List<byte[]> figures, Origin origin) {
    static final FormType<Member> TYPE = new FormType<>(Member.class, new Written());

    /** Where its article came from. */
    record Origin(
            String address,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String published) {}

    Member {
        figures = List.copyOf(figures);
    }

    static final class Written implements Form<Member> {
        private static final long serialVersionUID = 1;
        private static final TellingForm TELLING = new TellingForm();

        @Override
        public int version() {
            return TELLING.version();
        }

        @Override
        public void write(Member member, DataOutput out) throws IOException {
            TELLING.write(member.telling(), out);
            Wire.bytes(out, member.claim());
            out.writeInt(member.figures().size());
            for (byte[] figure : member.figures()) {
                Wire.bytes(out, figure);
            }
            origin(member.origin(), out);
        }

        @Override
        public Member read(DataInput in, int version) throws IOException {
            return new Member(TELLING.read(in, version), Wire.bytes(in), figures(in), origin(in));
        }

        static void origin(Origin origin, DataOutput out) throws IOException {
            Wire.text(out, origin.address());
            Wire.text(out, origin.url());
            Wire.text(out, origin.outlet());
            Wire.text(out, origin.title());
            Wire.text(out, origin.published());
        }

        static Origin origin(DataInput in) throws IOException {
            return new Origin(
                    Wire.text(in), Wire.textOrNull(in), Wire.textOrNull(in), Wire.textOrNull(in), Wire.textOrNull(in));
        }

        private static List<byte[]> figures(DataInput in) throws IOException {
            int size = in.readInt();
            List<byte[]> figures = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                figures.add(Wire.bytes(in));
            }
            return figures;
        }
    }
}
