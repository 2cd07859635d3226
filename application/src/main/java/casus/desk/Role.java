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
     * The role of a name.
     *
     * @param name as {@link #label} gives it
     * @throws Refusal when no account can have it
     */
    static Role of(String name) {
        for (Role role : values()) {
            if (role.label().equals(name) && role != ANYBODY) {
                return role;
            }
        }
        throw new Refusal(400, "bad-role", "A role is reader, reviewer or administrator, not \"" + name + "\".");
    }

    boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }
}
