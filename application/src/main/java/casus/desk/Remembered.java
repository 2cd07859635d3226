package casus.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was counted over the whole record, kept until the record changes. */
final class Remembered {
    private static final int MOST = 200;

    private final LongSupplier changes;
    private final Map<String, Object> values = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Object> eldest) {
            return size() > MOST;
        }
    };
    private long seen = -1;

    /** @param changes grows with every change of the record */
    Remembered(LongSupplier changes) {
        this.changes = changes;
    }

    /**
     * The value of a key, counted when it is not known or the record has changed since.
     *
     * @param type of the value; one key has one type
     */
    <T> T of(String key, Class<T> type, Supplier<T> counting) {
        long now = changes.getAsLong();
        synchronized (values) {
            if (now != seen) {
                values.clear();
                seen = now;
            }
            Object known = values.get(key);
            if (type.isInstance(known)) {
                return type.cast(known);
            }
        }
        T counted = counting.get();
        synchronized (values) {
            if (now == seen) {
                values.put(key, counted);
            }
        }
        return counted;
    }
}
