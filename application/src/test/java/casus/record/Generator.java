package casus.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes as many articles as are asked for, the same for the same seed: attacks of several days, places and reports. */
final class Generator {
    private static final List<String> STATES =
            List.of("UKR", "SDN", "SYR", "MLI", "YEM", "COD", "MMR", "SOM", "AFG", "IRQ");
    private static final List<String> OUTLETS =
            List.of("Kurier", "Ledger", "Causeway", "Wire", "Harbour Post", "Monitor");
    static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int CLAIMS_EACH = 2;

    private Generator() {}

    /** Articles of up to three attacks each. */
    static List<Made> articles(int count, long seed) {
        List<Made> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(article(i, count, seed));
        }
        return articles;
    }

    /** The article of a number among {@code count}; attacks happen at a steady rate, each told by two or three articles. */
    static Made article(int number, int count, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        int days = Math.max(5, count / 12);
        Made made = null;
        int attacks = 1 + random.nextInt(CLAIMS_EACH + 1);
        LocalDate day = FIRST.plusDays((long) number * days / count);
        String id = "made-" + seed + "-" + number;
        made = Made.article(
                        id,
                        OUTLETS.get(random.nextInt(OUTLETS.size())),
                        day.plusDays(1 + random.nextInt(2)).toString())
                .says("Report " + number + " of correspondent " + random.nextInt(1000) + " begins here.");
        for (int i = 0; i < attacks; i++) {
            String state = STATES.get(random.nextInt(STATES.size()));
            String town = state.charAt(0) + state.substring(1).toLowerCase(java.util.Locale.ROOT) + "ville"
                    + (char) ('a' + random.nextInt(20));
            boolean dated = random.nextInt(4) > 0;
            made.attack(
                    state + (random.nextBoolean() ? ".REB" : ".MIL"),
                    state + ".CVL",
                    town,
                    state,
                    dated ? day.toString() : null,
                    1 + random.nextInt(30));
        }
        return made;
    }
}
