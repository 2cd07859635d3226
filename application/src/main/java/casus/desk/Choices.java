package casus.desk;

import casus.record.ClaimFields;
import java.util.List;

/** What forms offer to choose from, in the order of the contract. */
public final class Choices {
    public static final List<String> ROOTS = ClaimFields.TYPES;
    public static final List<String> STATUSES = ClaimFields.STATUSES;
    public static final List<String> KINDS = List.of("event", "figure", "relation");
    public static final List<String> BACKGROUND = List.of("no", "yes", "any");
    public static final List<String> REVIEWS = List.of("none", "accepted", "corrected", "rejected", "any");

    private Choices() {}

    /** A name as part of an address. */
    public static String encode(String name) {
        return Visit.encode(name);
    }
}
