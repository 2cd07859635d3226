package casus.event;

import casus.claim.Quads;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goldstein scores of the CAMEO codes. */
final class Plover {
    private final Map<String, Double> goldstein = new TreeMap<>();

    Plover() {
        for (Tsv.Row row : Tsv.read("goldstein.tsv", 2)) {
            goldstein.put(row.cell(0), Double.valueOf(row.cell(1)));
        }
    }

    static @Nullable String quad(@Nullable String type) {
        return Quads.of(type);
    }

    @Nullable
    Double goldstein(@Nullable String cameo) {
        return cameo == null ? null : goldstein.get(cameo);
    }

    boolean knows(String cameo) {
        return goldstein.containsKey(cameo);
    }
}
