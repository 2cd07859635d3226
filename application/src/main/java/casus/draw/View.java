package casus.draw;

/** Which part of the world a map shows. */
public sealed interface View {
    /** What the places need. */
    record Fitted() implements View {}

    /** All of it. */
    record World() implements View {}

    /** A part, in degrees; west is greater than east where it goes over the 180th meridian. */
    record Area(double west, double south, double east, double north) implements View {
        public Area {
            boolean inside =
                    Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
            if (!inside || south >= north) {
                throw new IllegalArgumentException("There is no area from " + west + ", " + south + " to " + east + ", "
                        + north + ". Give west, south, east, north in degrees.");
            }
        }
    }
}
