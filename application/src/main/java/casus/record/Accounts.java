package casus.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Who may use a desk that others can reach. Passwords and session keys are kept as hashes that the caller makes. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");

    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    /** @param role reader, reviewer or administrator */
    public record Account(String name, String role, String password, Instant madeAt) {}

    /** All accounts by name. */
    public List<Account> list() {
        return store.read(handle -> handle.createQuery("SELECT * FROM account ORDER BY name")
                .map((rs, ctx) -> new Account(
                        rs.getString("name"),
                        rs.getString("role"),
                        rs.getString("password"),
                        Instant.parse(rs.getString("made_at"))))
                .list());
    }

    /** The account of a name. */
    public Optional<Account> one(String name) {
        return list().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /**
     * Makes an account, or gives one that is there another role and password.
     *
     * @throws StoreProblem when the name has other signs than letters, digits, blank, dot, _, @ and -
     */
    public void put(String name, String role, String password, Instant at) {
        if (!NAME.matcher(name).matches()) {
            throw new StoreProblem(
                    "bad-value",
                    "\"" + name
                            + "\" cannot be the name of an account. Use letters, digits, blank, dot, _, @ and -, at most 64.");
        }
        store.write(handle -> {
            handle.createUpdate(
                            "INSERT INTO account (name, role, password, made_at) VALUES (:name, :role, :password, :at)"
                                    + " ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password")
                    .bind("name", name)
                    .bind("role", role)
                    .bind("password", password)
                    .bind("at", at.toString())
                    .execute();
            endSessions(handle, name);
            return keepsAnAdministrator(handle);
        });
    }

    /**
     * Takes an account out and ends its sessions.
     *
     * @throws StoreProblem when it is none, or the last administrator
     */
    public void remove(String name) {
        store.write(handle -> {
            endSessions(handle, name);
            if (handle.execute("DELETE FROM account WHERE name = ?", name) == 0) {
                throw new StoreProblem("unknown", "There is no account " + name + ".");
            }
            return keepsAnAdministrator(handle);
        });
    }

    private static boolean keepsAnAdministrator(Handle handle) {
        boolean kept = handle.createQuery("SELECT 1 FROM account WHERE role = 'administrator'")
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (!kept) {
            throw new StoreProblem("last", "Somebody must be administrator. Make another account that is one first.");
        }
        return true;
    }

    /** Begins a session and forgets those that are over. */
    public void beginSession(String token, String account, Instant now, Instant end) {
        store.write(handle -> {
            handle.execute("DELETE FROM account_session WHERE ends_at < ?", now.toString());
            return handle.execute(
                    "INSERT INTO account_session (token, account, ends_at) VALUES (?, ?, ?)",
                    token,
                    account,
                    end.toString());
        });
    }

    /** Whose session it is, while it lasts. */
    public Optional<Account> session(String token, Instant now) {
        return store.read(handle -> handle.createQuery(
                        "SELECT account.* FROM account_session JOIN account ON account.name = account_session.account"
                                + " WHERE token = ? AND ends_at >= ?")
                .bind(0, token)
                .bind(1, now.toString())
                .map((rs, ctx) -> new Account(
                        rs.getString("name"),
                        rs.getString("role"),
                        rs.getString("password"),
                        Instant.parse(rs.getString("made_at"))))
                .findFirst());
    }

    /** Ends a session; one that is none is over already. */
    public void endSession(String token) {
        store.write(handle -> handle.execute("DELETE FROM account_session WHERE token = ?", token));
    }

    private static void endSessions(Handle handle, String account) {
        handle.execute("DELETE FROM account_session WHERE account = ?", account);
    }
}
