package casus.brief;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mints and checks the tokens of links in mails: to confirm a subscription, and to leave. A token says what it is for and for whom, is
 * signed with the store's key, and fits into an address as it is. Those to confirm hold for a while, those to leave for ever.
 */
public final class SignedLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 4;

    private final byte[] key;

    /** @param key of the store */
    public SignedLinks(byte[] key) {
        this.key = key.clone();
    }

    /** What a link does. */
    public enum Action {
        CONFIRM,
        LEAVE
    }

    /**
     * What a token says.
     *
     * @param filter of the subscription, as JSON of names and values
     */
    public record Link(Action action, String email, String filter) {}

    /** A token for a link that holds until a moment; {@link Instant#MAX} for one that holds for ever. */
    public String mint(Link link, Instant until) {
        String end = until.equals(Instant.MAX) ? "" : String.valueOf(until.getEpochSecond());
        String said =
                String.join(".", link.action().name(), encoded(link.email()), encoded(link.filter()), encoded(end));
        return said + "." + signature(said);
    }

    /** What a token says; empty for one that was not minted here, was changed, or is over. */
    public Optional<Link> check(String token, Instant now) {
        int cut = token.lastIndexOf('.');
        if (cut < 0) {
            return Optional.empty();
        }
        String said = token.substring(0, cut);
        byte[] given = token.substring(cut + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, signature(said).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        String[] parts = said.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        String end = decoded(parts[3]);
        if (!end.isEmpty() && now.getEpochSecond() > Long.parseLong(end)) {
            return Optional.empty();
        }
        return Optional.of(new Link(Action.valueOf(parts[0]), decoded(parts[1]), decoded(parts[2])));
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
