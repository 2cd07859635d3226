package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * How values of one kind are written between tasks and kept in state. A form that changes gets the next version and goes on reading
 * the versions before it, so that state and savepoints of an older Casus can be read.
 */
interface Form<T> extends Serializable {
    /** The version that {@link #write} writes; begins with 1. */
    int version();

    void write(T value, DataOutput out) throws IOException;

    /** @param version that the value was written with */
    T read(DataInput in, int version) throws IOException;
}
