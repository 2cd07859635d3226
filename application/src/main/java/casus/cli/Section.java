package casus.cli;

import casus.claim.Claim;
import casus.claim.Status;
import java.util.EnumSet;
import java.util.Set;

/** The groups in which people are shown claims, in this order. */
enum Section {
    NEWS("News"),
    BACKGROUND("Background"),
    NOT_HAPPENED("Possible, planned, requested or denied"),
    FIGURES("Figures"),
    RELATIONS("Relations");

    private static final Set<Status> HAPPENED = EnumSet.of(Status.OCCURRED, Status.ONGOING, Status.ATTEMPTED);

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Section of(Claim claim) {
        if (claim instanceof Claim.Figure) {
            return FIGURES;
        }
        if (claim instanceof Claim.Relation) {
            return RELATIONS;
        }
        if (claim.common().background()) {
            return BACKGROUND;
        }
        return HAPPENED.contains(claim.common().status()) ? NEWS : NOT_HAPPENED;
    }
}
