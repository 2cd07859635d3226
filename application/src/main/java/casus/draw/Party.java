package casus.draw;

import java.util.Locale;

/** An actor of a network. */
public record Party(String id, String name, Kind kind) {
    /** What sort of actor; each has a shape of its own. */
    public enum Kind {
        /** A state, its government or its forces. */
        STATE,
        /** Rebels, militias, gunmen: armed and no state's. */
        ARMED,
        /** A body of states or across them. */
        BODY,
        /** Civilians, parties, companies and all others. */
        OTHER,
        /** Nobody that a text names. What such do is told in words and not drawn: one mark for all of them would tie what has no tie. */
        UNNAMED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
