package casus.delivery;

import casus.ingest.Addresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON to an address, signed: the header {@code Casus-Signature} is {@code t=SECONDS,v1=HEX}, the HMAC-SHA256 by the shared key of the
 * seconds, a dot and the body. Who gets it can tell that it is ours, whole, and not an old one sent again.
 */
public final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Timeout TIMEOUT = Timeout.ofSeconds(20);

    /**
     * Posts, or fails with what came back. An address of this machine or its network is refused unless the settings allow it; the address that
     * was checked is the one connected to, and no redirect is followed.
     */
    void post(DeliverySettings.Hook hook, String id, String json, Instant now) throws IOException {
        if (!hook.allowsPrivate()
                && Addresses.isDisguised(String.valueOf(hook.address().getHost()))) {
            throw new IOException(hook + " is no plain address; write it as a name or with four numbers");
        }
        HttpPost request = new HttpPost(hook.address());
        request.setHeader("User-Agent", "casus");
        request.setHeader("Casus-Delivery", id);
        request.setHeader("Casus-Signature", signature(hook.secret(), json, now));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = client(hook)) {
            int status = client.execute(request, response -> response.getCode());
            if (status / 100 != 2) {
                throw new IOException(hook + " answered " + status);
            }
        }
    }

    private static CloseableHttpClient client(DeliverySettings.Hook hook) {
        Addresses addresses = new Addresses(SystemDefaultDnsResolver.INSTANCE, hook.allowsPrivate());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TIMEOUT)
                                .setSocketTimeout(TIMEOUT)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(TIMEOUT).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
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
