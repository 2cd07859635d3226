package casus.desk;

import java.util.Locale;

/** What a person may do, the less first: nobody (pages for all), read, review, administer. */
public enum Role {
    ANYBODY,
    READER,
    REVIEWER,
    ADMINISTRATOR;

    /** The name in lower case, as accounts and pages have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a name; with no such name, {@link #READER}.
     *
     * @param name as {@link #label} gives it
     */
    static Role of(String name) {
        for (Role role : values()) {
            if (role.label().equals(name) && role != ANYBODY) {
                return role;
            }
        }
        return READER;
    }

    boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }
}
