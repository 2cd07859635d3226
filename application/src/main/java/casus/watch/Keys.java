package casus.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** What tells items apart. */
final class Keys {
    private Keys() {}

    /** An address without what changes from visit to visit: fragment, marks of campaigns, letters' case of the host. */
    static String of(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                return address.strip();
            }
            String query = uri.getRawQuery() == null
                    ? ""
                    : Arrays.stream(uri.getRawQuery().split("&"))
                            .filter(part -> !part.matches("(?i)(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|at_[a-z]+)=.*"))
                            .collect(Collectors.joining("&"));
            return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + uri.getRawAuthority().toLowerCase(Locale.ROOT)
                    + (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                    + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return address.strip();
        }
    }

    /** SHA-256 of texts, in hex. */
    static String hash(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
