package casus.event;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Quad classes of the PLOVER roots and Goldstein scores of the CAMEO codes. */
final class Plover {
    private static final Map<String, String> QUADS = Map.ofEntries(
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

    private final Map<String, Double> goldstein = new TreeMap<>();

    Plover() {
        for (Tsv.Row row : Tsv.read("goldstein.tsv", 2)) {
            goldstein.put(row.cell(0), Double.valueOf(row.cell(1)));
        }
    }

    static @Nullable String quad(@Nullable String type) {
        return type == null ? null : QUADS.get(type);
    }

    @Nullable
    Double goldstein(@Nullable String cameo) {
        return cameo == null ? null : goldstein.get(cameo);
    }

    boolean knows(String cameo) {
        return goldstein.containsKey(cameo);
    }
}
