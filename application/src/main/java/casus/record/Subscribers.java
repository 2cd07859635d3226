package casus.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Who gets briefs by mail. An address gets nothing but one question until it has said yes to it. */
public final class Subscribers {
    private static final int LONGEST = 254;

    private final Store store;

    public Subscribers(Store store) {
        this.store = store;
    }

    /**
     * A subscription.
     *
     * @param filter which briefs, as JSON of names and values
     */
    public record Row(String email, String filter, boolean confirmed) {}

    /**
     * Notes that somebody asked for briefs.
     *
     * @return whether the address has still to confirm
     * @throws StoreProblem when it is no address
     */
    public boolean ask(String email, String filter, Instant at) {
        String address = address(email);
        return store.write(handle -> {
            handle.execute(
                    "INSERT INTO subscriber (email, filter, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    address,
                    filter,
                    moment(at));
            return handle.createQuery(
                            "SELECT 1 FROM subscriber WHERE email = ? AND filter = ? AND confirmed_at IS NULL")
                    .bind(0, address)
                    .bind(1, filter)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        });
    }

    /** Notes the yes; false where nobody had asked, or the address left since. */
    public boolean confirm(String email, String filter, Instant at) {
        return store.write(handle -> handle.execute(
                        "UPDATE subscriber SET confirmed_at = COALESCE(confirmed_at, ?) WHERE email = ? AND filter = ?",
                        moment(at),
                        address(email),
                        filter))
                > 0;
    }

    /** Forgets an address; false where it was not there. */
    public boolean leave(String email, String filter) {
        return store.write(handle ->
                        handle.execute("DELETE FROM subscriber WHERE email = ? AND filter = ?", address(email), filter))
                > 0;
    }

    /** All, by address. */
    public List<Row> list() {
        return store.read(handle -> handle.createQuery("SELECT * FROM subscriber ORDER BY email, filter")
                .map((rs, ctx) ->
                        new Row(rs.getString("email"), rs.getString("filter"), rs.getString("confirmed_at") != null))
                .list());
    }

    /**
     * An address as it is kept: without blanks, in small letters.
     *
     * @throws StoreProblem when it is none; line breaks and lists of addresses are none
     */
    public static String address(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST
                || !address.matches(
                        "[^\\s@,;:<>()\"\\\\\\p{Cntrl}]+@[^\\s@,;:<>()\"\\\\\\p{Cntrl}]+\\.[^\\s@,;:<>()\"\\\\\\p{Cntrl}.]+")) {
            throw new StoreProblem(
                    "bad-address", "\"" + email + "\" is no mail address. Write it as name@example.org.");
        }
        return address;
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
