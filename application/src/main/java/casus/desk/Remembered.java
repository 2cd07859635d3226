package casus.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** Keys whose values are being counted just now. */
    private final Set<String> counted = new HashSet<>();

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
     * The value of a key, counted when it is not known, or too old. However many ask at once, one of them counts; the others get
     * the value from before, or wait where there is none.
     *
     * @param type of the value; one key has one type
     */
    <T> T of(String key, Class<T> type, Supplier<T> counting) {
        long now = changes.getAsLong();
        synchronized (values) {
            Value known = known(key, type, now);
            while (known == null && !counted.add(key)) {
                rest();
                known = known(key, type, now);
            }
            if (known != null) {
                if (known.change() != now) {
                    lagged.set(true);
                }
                return type.cast(known.value());
            }
        }
        try {
            long begin = System.nanoTime();
            T value = counting.get();
            long end = System.nanoTime();
            synchronized (values) {
                values.put(key, new Value(value, now, end, end - begin));
            }
            return value;
        } finally {
            synchronized (values) {
                counted.remove(key);
                values.notifyAll();
            }
        }
    }

    /** What there is for a key and may still be given; null where it has to be counted first. */
    private @Nullable Value known(String key, Class<?> type, long now) {
        Value known = values.get(key);
        if (known == null || !type.isInstance(known.value())) {
            return null;
        }
        boolean fresh = known.change() == now || System.nanoTime() - known.at() < LAG * known.took();
        return fresh || counted.contains(key) ? known : null;
    }

    private void rest() {
        try {
            values.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "closing", "The desk is closing.");
        }
    }
}
