package casus.record;

/** A record of any size, made without reading anything, for tests outside of this package. */
public final class MadeRecord {
    private final Store store;
    private final Intake intake;
    private final int planned;
    private int articles;
    private int claims;

    /** @param planned how many articles at most it may get; they are spread over time accordingly */
    public MadeRecord(Store store, int planned) {
        this.store = store;
        this.intake = new Intake(store);
        this.planned = planned;
    }

    /** Adds articles until there are so many claims. */
    public void fill(int most) {
        while (claims < most) {
            add();
        }
        new StoreCare(store).settle();
    }

    /** Adds one more article. */
    public void add() {
        claims += Generator.article(articles++, planned, 5).into(intake).claims();
    }

    public int claims() {
        return claims;
    }
}
