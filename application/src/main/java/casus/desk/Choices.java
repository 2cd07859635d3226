package casus.desk;

import java.util.List;

/** What forms offer to choose from, in the order of the contract. */
public final class Choices {
    public static final List<String> ROOTS = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    public static final List<String> STATUSES =
            List.of("occurred", "ongoing", "attempted", "planned", "requested", "possible", "denied", "not-occurred");
    public static final List<String> KINDS = List.of("event", "figure", "relation");
    public static final List<String> BACKGROUND = List.of("no", "yes", "any");
    public static final List<String> REVIEWS = List.of("none", "accepted", "corrected", "rejected", "any");

    private Choices() {}

    /** A name as part of an address. */
    public static String encode(String name) {
        return Visit.encode(name);
    }
}
