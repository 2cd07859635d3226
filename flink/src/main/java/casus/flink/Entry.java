package casus.flink;

import casus.incident.Blocks;
import casus.incident.Telling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * A claim as it stands in one of its blocks.
 *
 * @param block hash of the block's key
 * @param listed hashes of the blocks that it is listed under, ascending
 * @param looks hashes of those that it looks into, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are never changed and entries never compared
record Entry(long block, long[] listed, long[] looks, Telling telling) {
    static final FormType<Entry> TYPE = new FormType<>(Entry.class, new Written());

    static long[] hashes(Set<String> keys) {
        return keys.stream().mapToLong(Blocks::hash).sorted().distinct().toArray();
    }

    Entry in(long other) {
        return new Entry(other, listed, looks, telling);
    }

    /** Whether this is the first of the blocks in which one of the two finds the other: there alone they are compared. */
    boolean meetsFirst(Entry other) {
        return Math.min(first(looks, other.listed), first(other.looks, listed)) == block;
    }

    /** The smallest number that both have; the largest there is where they have none. */
    private static long first(long[] one, long[] other) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                return one[i];
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Long.MAX_VALUE;
    }

    boolean isListed() {
        return Arrays.binarySearch(listed, block) >= 0;
    }

    boolean seeks() {
        return Arrays.binarySearch(looks, block) >= 0;
    }

    static final class Written implements Form<Entry> {
        private static final long serialVersionUID = 1;
        private static final TellingForm TELLING = new TellingForm();

        @Override
        public int version() {
            return TELLING.version();
        }

        @Override
        public void write(Entry entry, DataOutput out) throws IOException {
            out.writeLong(entry.block());
            Wire.longs(out, entry.listed());
            Wire.longs(out, entry.looks());
            TELLING.write(entry.telling(), out);
        }

        @Override
        public Entry read(DataInput in, int version) throws IOException {
            return new Entry(in.readLong(), Wire.longs(in), Wire.longs(in), TELLING.read(in, version));
        }
    }
}
