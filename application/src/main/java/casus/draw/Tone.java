package casus.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an act works together or against somebody. */
public enum Tone {
    COOPERATION,
    CONFLICT,
    NONE;

    /** Quad classes in the order in which counts by quad class stand everywhere. */
    static final List<String> QUADS =
            List.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict");

    /** The tone of a quad class of the contract. */
    public static Tone of(@Nullable String quad) {
        return quad == null
                ? NONE
                : quad.endsWith("cooperation") ? COOPERATION : quad.endsWith("conflict") ? CONFLICT : NONE;
    }

    /** The place of a quad class among counts by quad class; 4, right after them, for what has none. */
    public static int place(@Nullable String quad) {
        int place = quad == null ? -1 : QUADS.indexOf(quad);
        return place < 0 ? QUADS.size() : place;
    }

    String word() {
        return switch (this) {
            case COOPERATION -> "cooperation";
            case CONFLICT -> "conflict";
            case NONE -> "neutral";
        };
    }
}
