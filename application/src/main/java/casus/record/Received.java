package casus.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came in.
 *
 * @param sha256 of the bytes, lower-case hex
 * @param series what tells that another document is a later version of this one: its address or path
 * @param media type that came with it
 * @param headers that came with it, in their order; of several of one name a line each; names that begin with a colon tell what else is
 *     known of the answer of a server
 * @param options how it was asked to be read, so that it can be read again: as, date, title, url, charset
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed and documents never compared
public record Received(
        String sha256,
        String series,
        String origin,
        byte[] bytes,
        @Nullable String url,
        @Nullable String media,
        Map<String, String> headers,
        Map<String, String> options,
        Instant at) {
    public Received {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        options = Map.copyOf(options);
    }
}
