package casus.export;

import java.io.IOException;

/** Takes what is streamed to it. */
@FunctionalInterface
interface Sink<T> {
    void take(T one) throws IOException;
}
