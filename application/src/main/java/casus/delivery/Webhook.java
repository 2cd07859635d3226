package casus.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts JSON to an address, signed: the header {@code Casus-Signature} is {@code t=SECONDS,v1=HEX}, the HMAC-SHA256 by the shared key of the
 * seconds, a dot and the body. Who gets it can tell that it is ours, whole, and not an old one sent again.
 */
public final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Posts, or fails with what came back. */
    void post(DeliverySettings.Hook hook, String id, String json, Instant now)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook.address())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "casus")
                .header("Casus-Delivery", id)
                .header("Casus-Signature", signature(hook.secret(), json, now))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(hook + " answered " + response.statusCode());
        }
    }

    /** What the header says of a body. */
    public static String signature(String secret, String body, Instant at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
