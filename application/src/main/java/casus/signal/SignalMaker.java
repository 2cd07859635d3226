package casus.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts signals together. */
final class SignalMaker {
    private static final int ID_LENGTH = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private SignalMaker() {}

    /** @param key what it is about, the same however the record grows */
    static Signal of(
            Signal.Kind kind,
            String key,
            LocalDate from,
            LocalDate to,
            String text,
            String because,
            List<String> sides,
            @Nullable String place,
            List<Occurrence> held) {
        return new Signal(
                id(kind.word() + " " + key),
                kind,
                from,
                to,
                text,
                because,
                sides,
                place,
                held.stream().map(Occurrence::id).toList(),
                held.stream().flatMap(one -> one.claims().stream()).toList(),
                null);
    }

    /** {@code 2 November 2025}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String id(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
