package casus.incident;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state that an actor belongs to, by its id. */
final class Countries {
    private static final int LENGTH = 3;
    /** Kosovo, and states that are no more. */
    private static final Set<String> OTHERS = Set.of("XKX", "SUN", "YUG", "CSK", "DDR", "SCG", "VDR");

    private static final Set<String> CODES = codes();

    private Countries() {}

    /** ISO 3166 alpha-3; null where the actor belongs to no state. */
    static @Nullable String of(String actor) {
        int dot = actor.indexOf('.');
        String head = dot < 0 ? actor : actor.substring(0, dot);
        return head.length() == LENGTH && CODES.contains(head) ? head : null;
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.addAll(OTHERS);
        return codes;
    }
}
