package casus.record;

import org.jdbi.v3.core.Handle;

/** Numbers that are given out once and never again, also after what had them is gone. */
final class Counter {
    private Counter() {}

    /** The first of {@code count} new numbers; inside a writing transaction. */
    static long next(Handle handle, String name, long count) {
        handle.execute("UPDATE counter SET value = value + ? WHERE name = ?", count, name);
        long last = handle.createQuery("SELECT value FROM counter WHERE name = ?")
                .bind(0, name)
                .mapTo(Long.class)
                .one();
        return last - count + 1;
    }
}
