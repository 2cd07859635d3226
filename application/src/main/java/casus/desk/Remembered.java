package casus.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was counted over the whole record, kept until the record changes; while it changes all the time, as when documents are
 * added, for twenty times as long as the counting took, so that counting never takes more than a twentieth of the time.
 */
final class Remembered {
    private static final int MOST = 200;

    private static final int LAG = 20;

    private final LongSupplier changes;
    private final Map<String, Value> values = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Value> eldest) {
            return size() > MOST;
        }
    };

    /** Whether what the thread was given since {@link #begin} is older than the record. */
    private final ThreadLocal<Boolean> lagged = ThreadLocal.withInitial(() -> false);

    private record Value(Object value, long change, long at, long took) {}

    /** @param changes grows with every change of the record */
    Remembered(LongSupplier changes) {
        this.changes = changes;
    }

    void begin() {
        lagged.set(false);
    }

    boolean lagged() {
        return lagged.get();
    }

    /**
     * The value of a key, counted when it is not known, or too old.
     *
     * @param type of the value; one key has one type
     */
    <T> T of(String key, Class<T> type, Supplier<T> counting) {
        long now = changes.getAsLong();
        synchronized (values) {
            Value known = values.get(key);
            if (known != null
                    && (known.change() == now || System.nanoTime() - known.at() < LAG * known.took())
                    && type.isInstance(known.value())) {
                if (known.change() != now) {
                    lagged.set(true);
                }
                return type.cast(known.value());
            }
        }
        long begin = System.nanoTime();
        T counted = counting.get();
        long end = System.nanoTime();
        synchronized (values) {
            values.put(key, new Value(counted, now, end, end - begin));
        }
        return counted;
    }
}
