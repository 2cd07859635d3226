package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Analyses for tests of other packages: one attack, told by a text that they hand in. */
public final class Invented {
    private static final String[] TOWNS = {"Sumy", "Izium", "Huliai", "Lyman"};

    private Invented() {}

    /** Puts such an article into a record. */
    public static void add(Store store, String id, String outlet, String published, String text) {
        Made.article(id, outlet, published)
                .says(text)
                .attack("RUS.MIL", "UKR.MIL", TOWNS[0], "UKR", published, 3)
                .into(new Intake(store));
    }

    /** An analysis of an article; which town was attacked, and how many were killed, depends on the text alone. */
    public static JsonNode of(String id, String outlet, String published, String text) {
        int number = Math.floorMod(text.hashCode(), 97);
        ObjectNode analysis = Made.article(id, outlet, published)
                .says(text)
                .attack("RUS.MIL", "UKR.MIL", TOWNS[number % TOWNS.length], "UKR", published, 1 + number % 5)
                .analysis();
        ((ObjectNode) analysis.path("article")).put("url", id);
        return analysis;
    }
}
