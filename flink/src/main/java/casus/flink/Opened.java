package casus.flink;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Flink sets once a task is opened. */
final class Opened {
    private Opened() {}

    static <T> T state(@Nullable T state) {
        return Objects.requireNonNull(state, "the task is not open");
    }
}
