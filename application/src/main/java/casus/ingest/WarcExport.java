package casus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Writes documents as they were received into a web archive: answers of servers as responses, others as resources. */
public final class WarcExport {
    private final WarcWriter writer;

    public WarcExport(WritableByteChannel channel) throws IOException {
        this.writer = new WarcWriter(channel);
    }

    /**
     * Adds a document.
     *
     * @param origin its address, or the path it came from
     * @param headers that came with it, as {@link Headers} has them
     * @param sha256 of the bytes, lower-case hex; kept as the digest of the payload
     */
    public void add(
            String origin, @Nullable String media, Map<String, String> headers, Instant at, String sha256, byte[] bytes)
            throws IOException {
        if (headers.containsKey(Headers.STATUS)) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(Headers.answer(headers, bytes.length).getBytes(StandardCharsets.ISO_8859_1));
            answer.writeBytes(bytes);
            writer.write(new WarcResponse.Builder(address(origin))
                    .date(Headers.moment(headers, at))
                    .payloadDigest("sha256", sha256)
                    .body(MediaType.HTTP_RESPONSE, answer.toByteArray())
                    .build());
            return;
        }
        writer.write(new WarcResource.Builder(address(origin))
                .date(at)
                .payloadDigest("sha256", sha256)
                .body(MediaType.parse(media == null ? "application/octet-stream" : media), bytes)
                .build());
    }

    /** Archives name what they hold by addresses; a path becomes one of a file. */
    private static URI address(String origin) {
        try {
            URI uri = new URI(origin);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            return named(origin);
        }
        return named(origin);
    }

    private static URI named(String origin) {
        try {
            return new URI("urn", "casus:" + origin, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address can be made of " + origin, e);
        }
    }
}
