package casus.draw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where marks of a drawing lead. What gives null leads nowhere and is drawn all the same. */
public interface Links {
    /** No links at all. */
    Links NONE = new Links() {};

    /** The page of an incident. */
    default @Nullable String incident(String id) {
        return null;
    }

    /** What happened in these days, both counted in. */
    default @Nullable String period(LocalDate first, LocalDate last) {
        return null;
    }

    /** What happened in a place. */
    default @Nullable String place(String name) {
        return null;
    }

    /** What happened in a country, by its ISO 3166 alpha-3 code. */
    default @Nullable String country(String code) {
        return null;
    }

    /** The map of a part of the world, in degrees. */
    default @Nullable String area(double west, double south, double east, double north) {
        return null;
    }

    /** The page of an actor. */
    default @Nullable String actor(String id) {
        return null;
    }

    /** What one actor does to another. */
    default @Nullable String dyad(String actor, String recipient) {
        return null;
    }
}
