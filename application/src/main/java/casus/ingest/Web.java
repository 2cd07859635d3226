package casus.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Asks addresses for what they hold, with the care that {@link Fetcher} takes, and hands on what the server said, whatever that was: who
 * comes again and again must know of "not modified" and "later". Thread-safe.
 */
public final class Web {
    private final Fetcher fetcher;

    /**
     * @param allowsPrivate whether addresses of this machine and its network may be asked
     * @param most the time that one address may take, its redirects included
     */
    public Web(boolean allowsPrivate, Duration most) {
        fetcher = new Fetcher(SystemDefaultDnsResolver.INSTANCE, allowsPrivate, most.toMillis());
    }

    /** Why nothing came of asking: a short name for the kind of problem, and words that say how to mend it. */
    public static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unanswered(String code, String message) {
            super(message);
            this.code = code;
        }

        /** {@code timeout}, {@code too-large}, {@code private-address} and the like. */
        public String code() {
            return code;
        }
    }

    /**
     * What a server said.
     *
     * @param bytes unpacked; empty unless the status is 200
     * @param url where it was in the end
     * @param moved where it moved for good; null where it did not
     * @param retryAfter text of the header; null where there is none
     * @param headers all that came with it, as they are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(
            int status,
            byte[] bytes,
            String url,
            String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String moved,
            @Nullable String retryAfter,
            Map<String, String> headers) {
        /**
         * The documents in what it gave; a feed is as many as it has entries.
         *
         * @param name what they are called
         * @param date publication date of those that have none
         */
        public void documents(String name, LocalDate date, Consumer<Input> sink) throws IOException {
            new Documents("auto", date, sink)
                    .add(
                            name,
                            bytes,
                            Documents.Told.of(contentType, url, List.of()).with(headers));
        }

        /** How long the server asks to be left alone; zero where it asks for nothing that is understood. */
        public Duration pause(Instant now) {
            String text = retryAfter == null ? "" : retryAfter.strip();
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            try {
                Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
            } catch (DateTimeParseException e) {
                return Duration.ZERO;
            }
        }
    }

    /**
     * Asks for what an address holds, unless that is what is known already.
     *
     * @param etag told by the server when it was asked before, {@code lastModified} likewise; null for the first time
     */
    public Answer get(String address, @Nullable String etag, @Nullable String lastModified) throws Unanswered {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        try {
            return fetcher.ask(address, headers);
        } catch (Fetcher.Refused e) {
            throw new Unanswered(e.code, String.valueOf(e.getMessage()));
        }
    }
}
