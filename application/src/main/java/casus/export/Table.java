package casus.export;

import java.io.IOException;

/** A file of rows that are written as they come. */
interface Table<T> extends Sink<T> {
    /** Writes what is still to be written; the stream beneath stays open. */
    void finish() throws IOException;
}
