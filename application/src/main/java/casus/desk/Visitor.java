package casus.desk;

/**
 * Who looks at a page.
 *
 * @param name that decisions are kept under; empty where nobody has signed in
 * @param account whether it is a signed-in account, and not the person at the machine itself
 * @param token that forms must send back
 */
public record Visitor(String name, Role role, boolean account, String token) {
    public boolean may(Role asked) {
        return role.covers(asked);
    }

    public boolean reviews() {
        return may(Role.REVIEWER);
    }

    public boolean administers() {
        return may(Role.ADMINISTRATOR);
    }
}
