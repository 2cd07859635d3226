package casus.signal;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sides that actors stand for when relations are counted: a state stands for its government, forces and people; armed groups that are
 * no state's, international bodies and movements stand for themselves. Who is only a kind of person ("civilians") stands for no side.
 */
public final class Sides {
    private static final Set<String> BLOCKS = Set.of("IGO", "IMG", "NGO", "MNC", "ISM");
    private static final Set<String> APART = Set.of("REB", "PRM", "UAF", "CRM", "PRE", "SEP");
    private static final Set<String> NOBODY = Set.of("unknown", "UNK", "ORG", "PERSON");
    private static final int CODE = 3;

    private Sides() {}

    /** The side of an actor; empty where it stands for none. */
    public static Optional<String> of(String actor) {
        String[] parts = actor.split("\\.");
        String code = parts[0];
        if (NOBODY.contains(code) || code.length() != CODE || Names.isKind(code) && !BLOCKS.contains(code)) {
            return Optional.empty();
        }
        if (BLOCKS.contains(code)) {
            return parts.length > 1 ? Optional.of(actor) : Optional.empty();
        }
        return Optional.of(parts.length > 1 && APART.contains(parts[1]) ? actor : code);
    }

    /** The same where something was done to somebody at a place: people of no named side there belong to the place's country. */
    static Optional<String> at(String actor, @Nullable String country) {
        Optional<String> side = of(actor);
        boolean somebody = !NOBODY.contains(actor.split("\\.")[0]) && Names.isKind(actor);
        return side.isPresent() || country == null || !somebody ? side : Optional.of(country);
    }

    /** Whether a side is a state. */
    static boolean isState(String side) {
        return side.length() == CODE;
    }
}
