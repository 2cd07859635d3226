package casus.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, or an address of a sitemap.
 *
 * @param guid what the feed calls it; blank where it calls it nothing
 * @param link address of the page; blank where there is none
 * @param published when it was published, or last changed; null where that is not told or not understood
 * @param input the entry as a document, or why there is none; null where only the address is told
 * @param isStub whether only a beginning stands in the feed
 */
public record FeedEntry(String guid, String link, @Nullable Instant published, @Nullable Input input, boolean isStub) {
    /** What tells it from others: the address of its page, else what the feed calls it. */
    public String key() {
        return link.isBlank() ? guid : link;
    }
}
