package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * An incident as it stands now. A later one takes the place of all before it that hold one of its claims.
 *
 * @param stamp later ones have larger stamps, or come later
 * @param json in the contract's form with its claims in full, packed; empty where the claim of this id is in no incident any more
 * @param claims ids of its claims, its own id first
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed and incidents never compared
record Incident(String id, long stamp, byte[] json, List<String> claims) {
    static final FormType<Incident> TYPE = new FormType<>(Incident.class, new Written());

    Incident {
        claims = List.copyOf(claims);
    }

    /** Says that a claim is in no incident any more. */
    static Incident none(String claim, long stamp) {
        return new Incident(claim, stamp, new byte[0], List.of(claim));
    }

    boolean isNone() {
        return json.length == 0;
    }

    static final class Written implements Form<Incident> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Incident incident, DataOutput out) throws IOException {
            Wire.text(out, incident.id());
            out.writeLong(incident.stamp());
            Wire.bytes(out, incident.json());
            Wire.texts(out, incident.claims());
        }

        @Override
        public Incident read(DataInput in, int version) throws IOException {
            return new Incident(Wire.text(in), in.readLong(), Wire.bytes(in), Wire.texts(in));
        }
    }
}
