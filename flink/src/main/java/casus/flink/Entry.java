package casus.flink;

import casus.incident.Blocks;
import casus.incident.Telling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands in one of its blocks.
 *
 * @param block hash of the block's key
 * @param listed hashes of the blocks that it is listed under, ascending
 * @param looks hashes of those that it looks into, ascending
 * @param published day of publication
 * @param written the telling as its form writes it: it stands in many blocks and is read only where it is compared
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are never changed and entries never compared
record Entry(long block, long[] listed, long[] looks, String claim, @Nullable LocalDate published, byte[] written) {
    static final FormType<Entry> TYPE = new FormType<>(Entry.class, new Written());

    private static final TellingForm TELLING = new TellingForm();

    /** The claim, as yet in no block. */
    static Entry of(Telling telling) {
        Blocks blocks = Blocks.of(telling);
        return new Entry(
                0,
                hashes(blocks.listed()),
                hashes(blocks.looks()),
                telling.claim(),
                telling.published(),
                written(telling));
    }

    private static byte[] written(Telling telling) {
        try {
            return FormSerializer.bytes(TELLING, telling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Telling telling() {
        try {
            return FormSerializer.value(TELLING, written, TELLING.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All blocks that it is listed under or looks into. */
    LongStream blocks() {
        return LongStream.concat(Arrays.stream(listed), Arrays.stream(looks)).distinct();
    }

    private static long[] hashes(Set<String> keys) {
        return keys.stream().mapToLong(Blocks::hash).sorted().distinct().toArray();
    }

    Entry in(long other) {
        return new Entry(other, listed, looks, claim, published, written);
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

        @Override
        public int version() {
            return 3;
        }

        @Override
        public void write(Entry entry, DataOutput out) throws IOException {
            out.writeLong(entry.block());
            Wire.longs(out, entry.listed());
            Wire.longs(out, entry.looks());
            Wire.text(out, entry.claim());
            Wire.day(out, entry.published());
            Wire.bytes(out, entry.written());
        }

        @Override
        public Entry read(DataInput in, int version) throws IOException {
            long block = in.readLong();
            long[] listed = Wire.longs(in);
            long[] looks = Wire.longs(in);
            if (version < 2) {
                // Version 1 held the telling itself.
                Telling telling = TELLING.read(in, 1);
                return new Entry(block, listed, looks, telling.claim(), telling.published(), Entry.written(telling));
            }
            String claim = Wire.text(in);
            LocalDate published = Wire.day(in);
            byte[] written = Wire.bytes(in);
            // Version 2 held the bytes of the telling's own version 1.
            return new Entry(
                    block,
                    listed,
                    looks,
                    claim,
                    published,
                    version == 2 ? Entry.written(FormSerializer.value(TELLING, written, 1)) : written);
        }
    }
}
