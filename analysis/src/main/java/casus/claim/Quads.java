package casus.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quad classes of PLOVER's roots. */
public final class Quads {
    private static final Map<String, String> BY_ROOT = Map.ofEntries(
            Map.entry("AGREE", "verbal_cooperation"),
            Map.entry("CONSULT", "verbal_cooperation"),
            Map.entry("SUPPORT", "verbal_cooperation"),
            Map.entry("CONCEDE", "verbal_cooperation"),
            Map.entry("COOPERATE", "material_cooperation"),
            Map.entry("AID", "material_cooperation"),
            Map.entry("RETREAT", "material_cooperation"),
            Map.entry("REQUEST", "verbal_conflict"),
            Map.entry("ACCUSE", "verbal_conflict"),
            Map.entry("REJECT", "verbal_conflict"),
            Map.entry("THREATEN", "verbal_conflict"),
            Map.entry("PROTEST", "material_conflict"),
            Map.entry("SANCTION", "material_conflict"),
            Map.entry("MOBILIZE", "material_conflict"),
            Map.entry("COERCE", "material_conflict"),
            Map.entry("ASSAULT", "material_conflict"));

    private Quads() {}

    /** The quad class of a root; null for none. */
    public static @Nullable String of(@Nullable String root) {
        return root == null ? null : BY_ROOT.get(root);
    }
}
