package casus.desk;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import casus.record.Accounts;
import casus.record.Store;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Lets people in: accounts with passwords, sessions, the token of the first run, and the tokens of forms. */
final class Doors {
    /** How long a session lasts. */
    static final Duration SESSION = Duration.ofHours(12);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1024;
    private static final int BYTES = 32;
    private static final int COST = 11;

    private final Accounts accounts;
    private final Supplier<Instant> clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] secret = bytes();
    private final String firstRun = HexFormat.of().formatHex(bytes()).substring(0, BYTES);
    private final String nobody = hash("no password has this hash");
    private final Limits limits;

    Doors(Store store, Supplier<Instant> clock) {
        this.accounts = new Accounts(store);
        this.clock = clock;
        this.limits = new Limits(clock);
    }

    Accounts accounts() {
        return accounts;
    }

    /** What the first administrator shows; null once there is an account. */
    @Nullable
    String firstRun() {
        return accounts.list().isEmpty() ? firstRun : null;
    }

    /** A new key for a browser. */
    String key() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The token that forms of the holder of a key send back. */
    String formToken(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the first administrator.
     *
     * @throws Refusal when the token is wrong, or there is an account already
     */
    void makeFirst(String token, String name, String password, String from) {
        String expected = firstRun();
        guardTries("first " + from);
        if (expected == null || !same(expected, token)) {
            limits.failed("first " + from);
            throw new Refusal(
                    403,
                    "bad-token",
                    "That is not the token of this run. It was printed where casus serve was started.");
        }
        put(name, Role.ADMINISTRATOR, password);
    }

    /** Makes an account or gives it another password and role. */
    void put(String name, Role role, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal(
                    400,
                    "bad-password",
                    "A password needs " + SHORTEST + " to " + LONGEST + " letters. A few words in a row do well.");
        }
        accounts.put(name, role.label(), hash(password), clock.get());
    }

    /**
     * Signs in.
     *
     * @param from address of who tries
     * @return key of the session
     * @throws Refusal when name and password do not fit, or were tried too often
     */
    String signIn(String name, String password, String from) {
        guardTries("from " + from);
        guardTries("name " + name);
        Optional<Accounts.Account> account = accounts.one(name);
        String expected = account.map(Accounts.Account::password).orElse(nobody);
        boolean fits = password.length() <= LONGEST && verified(password, expected);
        if (account.isEmpty() || !fits) {
            limits.failed("from " + from);
            limits.failed("name " + name);
            throw new Refusal(403, "bad-sign-in", "Name and password do not fit.");
        }
        limits.succeeded("name " + name);
        String key = key();
        Instant now = clock.get();
        accounts.beginSession(digest(key), name, now, now.plus(SESSION));
        return key;
    }

    Optional<Accounts.Account> session(String key) {
        return accounts.session(digest(key), clock.get());
    }

    void signOut(String key) {
        accounts.endSession(digest(key));
    }

    private void guardTries(String key) {
        long wait = limits.wait(key);
        if (wait > 0) {
            throw new Refusal(
                    429, "too-many-tries", "Too many tries. Wait " + (wait / 60 + 1) + " minutes, then try again.");
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String password) {
        return BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .hashToString(COST, password.toCharArray());
    }

    private static boolean verified(String password, String hash) {
        return BCrypt.verifyer(BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .verify(password.toCharArray(), hash.toCharArray())
                .verified;
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
