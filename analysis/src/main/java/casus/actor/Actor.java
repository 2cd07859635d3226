package casus.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party that acts or is acted upon.
 *
 * @param id dotted path from the country or block down: {@code PRK.MIL.storm-corps}
 * @param code ISO 3166-1 alpha-3 (withdrawn codes for states that are gone) or a block such as {@code IGO}; null where unknown
 * @param sectors PLOVER sectors, most telling first; empty for a state as such
 * @param partOf id of the actor it belongs to
 */
public record Actor(
        String id,
        String name,
        @Nullable String code,
        List<String> sectors,
        @Nullable String partOf,
        @Nullable String wikidata) {
    /** Who is meant where the text names nobody. */
    public static final Actor UNKNOWN = new Actor("unknown", "unknown", null, List.of("UNK"), null, null);

    public Actor {
        sectors = List.copyOf(sectors);
    }
}
