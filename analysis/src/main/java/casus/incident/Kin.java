package casus.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Acts that reports of one happening use for one another: one writes of a strike, one of bombing, one of an attack. */
final class Kin {
    private static final String FORCE = "force";
    /** People killed or hurt, and no word on how. */
    private static final String TOLL = "180";

    private record Entry(String family, boolean seldom) {}

    private static final Map<String, Entry> ENTRIES = read();

    private Kin() {}

    /** Whether reports of one happening may use the one act for the other; false where either has no code. */
    static boolean are(@Nullable String cameo, @Nullable String other) {
        Entry entry = entry(cameo);
        return entry != null && entry.family.equals(family(other));
    }

    /** Whether two acts are one, or one is a kind of the other, as a suicide attack is of a bombing. */
    static boolean areSame(@Nullable String cameo, @Nullable String other) {
        return cameo != null && other != null && (cameo.startsWith(other) || other.startsWith(cameo));
    }

    /** Whether the two are kin and of a kind that the same parties do seldom, so that two reports of it are most likely of one. */
    static boolean areSeldom(@Nullable String cameo, @Nullable String other) {
        Entry one = entry(cameo);
        Entry two = entry(other);
        return one != null && two != null && one.family.equals(two.family) && (one.seldom || two.seldom);
    }

    /** Whether a telling gives the dead and hurt of some use of force and not the act: how many, not how. */
    static boolean isToll(Telling telling) {
        return TOLL.equals(telling.cameo());
    }

    /** Whether a telling is of a use of force that a toll can be of. */
    static boolean isForce(Telling telling) {
        return FORCE.equals(family(telling.cameo()));
    }

    /** Whether one tells the act and the other how many it killed or hurt. */
    static boolean isActAndToll(Telling one, Telling other) {
        return isForce(one) && isForce(other) && isToll(one) != isToll(other) && counts(isToll(one) ? one : other);
    }

    /** Of one victim a report tells by name or kind, not by number. */
    private static boolean counts(Telling toll) {
        return toll.figures().values().stream().anyMatch(range -> {
            Double most = range.high() == null ? range.low() : range.high();
            return most != null && most > 1;
        });
    }

    private static @Nullable String family(@Nullable String cameo) {
        Entry entry = entry(cameo);
        return entry == null ? null : entry.family;
    }

    private static @Nullable Entry entry(@Nullable String cameo) {
        for (int length = cameo == null ? 0 : cameo.length(); length > 0; length--) {
            Entry entry = ENTRIES.get(Objects.requireNonNull(cameo).substring(0, length));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> families = new HashMap<>();
        try (InputStream in = Kin.class.getResourceAsStream("kin.tsv");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, "kin.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3 && Character.isDigit(cells[0].charAt(0))) {
                    families.put(cells[0], new Entry(cells[1], cells[2].equals("yes")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return families;
    }
}
