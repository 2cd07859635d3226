package casus.record;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The key that links of this store are signed with: made by chance when it is first needed, and kept in the store alone. */
public final class StoreSecret {
    private static final String NAME = "link-key";
    private static final int BYTES = 32;

    private StoreSecret() {}

    /** The key. */
    public static byte[] of(Store store) {
        String known = store.read(StoreSecret::value);
        if (known.isEmpty()) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            store.write(handle -> handle.execute(
                    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    NAME,
                    HexFormat.of().formatHex(made)));
            known = store.read(StoreSecret::value);
        }
        return HexFormat.of().parseHex(known);
    }

    private static String value(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("SELECT value FROM setting WHERE name = ?")
                .bind(0, NAME)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
