package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Shelf} is told of one article: a claim of it, where one of its claims belongs now, or whose copy it is. One of the
 * three is there.
 *
 * @param article key
 * @param copyOf smallest key among its copies
 */
record ForShelf(String article, @Nullable Member member, @Nullable Place place, @Nullable String copyOf) {
    static final FormType<ForShelf> TYPE = new FormType<>(ForShelf.class, new Written());

    /**
     * Where a claim belongs.
     *
     * @param root of the component; null where the claim is done with and is to be forgotten
     * @param stamp later places have larger ones
     */
    record Place(String claim, @Nullable String root, long stamp) {
        static final FormType<Place> TYPE = new FormType<>(Place.class, new PlaceWritten());
    }

    static final class PlaceWritten implements Form<Place> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Place place, DataOutput out) throws IOException {
            Wire.text(out, place.claim());
            Wire.text(out, place.root());
            out.writeLong(place.stamp());
        }

        @Override
        public Place read(DataInput in, int version) throws IOException {
            return new Place(Wire.text(in), Wire.textOrNull(in), in.readLong());
        }
    }

    static final class Written implements Form<ForShelf> {
        private static final long serialVersionUID = 1;
        private static final Member.Written MEMBER = new Member.Written();
        private static final PlaceWritten PLACE = new PlaceWritten();

        @Override
        public int version() {
            return MEMBER.version();
        }

        @Override
        public void write(ForShelf message, DataOutput out) throws IOException {
            Wire.text(out, message.article());
            out.writeBoolean(message.member() != null);
            if (message.member() != null) {
                MEMBER.write(message.member(), out);
            }
            out.writeBoolean(message.place() != null);
            if (message.place() != null) {
                PLACE.write(message.place(), out);
            }
            Wire.text(out, message.copyOf());
        }

        @Override
        public ForShelf read(DataInput in, int version) throws IOException {
            return new ForShelf(
                    Wire.text(in),
                    in.readBoolean() ? MEMBER.read(in, version) : null,
                    in.readBoolean() ? PLACE.read(in, PLACE.version()) : null,
                    Wire.textOrNull(in));
        }
    }
}
