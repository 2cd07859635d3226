package casus.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a word with its tag and label at one place of the parser's view gives to the hidden units, beyond what an empty place
 * gives. Made when first asked for; those of frequent words are kept. A row is the same whether it was kept or made anew.
 * Thread-safe.
 */
final class Rows {
    /** Places of the view: three of the stack, three ahead, six children of each of the upper two of the stack. */
    static final int PLACES = 18;

    /** The places from here on have a label. */
    static final int CHILDREN = 6;

    /** At most 128 MiB; each row has two places where it may be kept. */
    private static final int KEPT_BITS = 15;

    private final ParserModel model;
    private final AtomicReferenceArray<@Nullable Row> kept = new AtomicReferenceArray<>(1 << KEPT_BITS);
    private final AtomicReferenceArray<float @Nullable []> parts;
    private final int firstPart;
    private final float[] empty;

    private record Row(long key, float[] sums) {}

    Rows(ParserModel model) {
        this.model = model;
        firstPart = model.words().size();
        parts = new AtomicReferenceArray<>(
                (model.firstLabel() + model.labels().size() - firstPart) * ParserModel.SLOTS);
        empty = model.bias().clone();
        for (int slot = 0; slot < ParserModel.SLOTS; slot++) {
            add(empty, slot, vector(model.none(slot)));
        }
    }

    /** What the hidden units get where all places are empty; not to be changed. */
    float[] empty() {
        return empty;
    }

    /** @param label id of the label; not looked at where a place has none */
    float[] row(int place, int word, int tag, int label) {
        long key = (((long) word * model.vectors().length + tag) * model.vectors().length + label) * PLACES + place;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - KEPT_BITS));
        Row row = kept.get(at);
        if (row != null && row.key() == key) {
            return row.sums();
        }
        Row other = kept.get(at ^ 1);
        if (other != null && other.key() == key) {
            return other.sums();
        }
        Row made = new Row(key, made(place, word, tag, label));
        kept.set(at ^ 1, row);
        kept.set(at, made);
        return made.sums();
    }

    private float[] made(int place, int word, int tag, int label) {
        float[] sums = part(tag, ParserModel.TAGS + place).clone();
        if (place >= CHILDREN) {
            float[] ofLabel = part(label, ParserModel.LABELS + place - CHILDREN);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ofLabel[i];
            }
        }
        add(sums, place, beyondNone(word, place));
        return sums;
    }

    /** What a tag or a label gives beyond what none gives. */
    private float[] part(int id, int slot) {
        int at = (id - firstPart) * ParserModel.SLOTS + slot;
        float[] part = parts.get(at);
        if (part == null) {
            part = new float[ParserModel.HIDDEN];
            add(part, slot, beyondNone(id, slot));
            parts.set(at, part);
        }
        return part;
    }

    /** Adds what the vector gives to the hidden units in that slot. */
    private void add(float[] sums, int slot, float[] vector) {
        int row = slot * ParserModel.VECTOR;
        int whole = ParserModel.VECTOR / Sums.AT_ONCE * Sums.AT_ONCE;
        for (int i = 0; i < whole; i += Sums.AT_ONCE) {
            Sums.add(sums, model.toHidden(), row + i, vector, i);
        }
        for (int i = whole; i < ParserModel.VECTOR; i++) {
            Sums.addOne(sums, model.toHidden()[row + i], vector[i]);
        }
    }

    private float[] vector(int id) {
        return Arrays.copyOfRange(model.vectors(), id * ParserModel.VECTOR, (id + 1) * ParserModel.VECTOR);
    }

    /** The vector beyond that of nothing in the slot. */
    private float[] beyondNone(int id, int slot) {
        float[] vector = vector(id);
        float[] none = vector(model.none(slot));
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= none[i];
        }
        return vector;
    }
}
