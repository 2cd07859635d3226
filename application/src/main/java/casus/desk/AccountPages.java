package casus.desk;

import casus.record.ChangeLog;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signing in and out, the first administrator, and the accounts. */
final class AccountPages {
    /** Name of the cookie that holds the key of a session. */
    static final String COOKIE = "casus_session";

    /** Where accounts are looked after. */
    static final String ACCOUNTS = "/accounts";

    private AccountPages() {}

    static List<Route> routes(Doors doors, Guard guard) {
        return List.of(
                Route.get("/sign-in", Role.ANYBODY, visit -> form(visit, doors, null)),
                Route.post("/sign-in", Role.ANYBODY, visit -> signIn(visit, doors, guard)),
                Route.post("/sign-out", Role.ANYBODY, visit -> signOut(visit, doors)),
                Route.get("/first-run", Role.ANYBODY, visit -> firstForm(visit, doors)),
                Route.post("/first-run", Role.ANYBODY, visit -> first(visit, doors, guard)),
                Route.get("/accounts", Role.ADMINISTRATOR, visit -> accounts(visit, doors)),
                Route.post("/accounts", Role.ADMINISTRATOR, visit -> put(visit, doors)),
                Route.post("/accounts/{name}/remove", Role.ADMINISTRATOR, visit -> remove(visit, doors)));
    }

    private static void form(Visit visit, Doors doors, @Nullable String problem) {
        if (doors.firstRun() != null && !visit.settings().local()) {
            visit.ctx().redirect("/first-run", io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        visit.page(
                "sign-in",
                visit.words().say("sign-in.title"),
                "sign-in",
                Map.of("problem", problem == null ? "" : problem));
    }

    private static void signIn(Visit visit, Doors doors, Guard guard) {
        String name = visit.form("name");
        String password = password(visit);
        String key;
        try {
            key = doors.signIn(name, password, guard.from(visit.ctx()));
        } catch (Refusal e) {
            visit.ctx().status(e.status);
            form(visit, doors, e.getMessage());
            return;
        }
        begin(visit, guard, key);
        visit.ctx().redirect(visit.back("/"), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** Blanks belong to a password. */
    private static String password(Visit visit) {
        String password = visit.ctx().formParam("password");
        if (password == null || password.isEmpty()) {
            throw new Refusal(400, "missing", "The form lacks a password. Go back and fill it in.");
        }
        return password;
    }

    private static void begin(Visit visit, Guard guard, String key) {
        visit.ctx()
                .cookie(new Cookie(
                        COOKIE,
                        key,
                        "/",
                        (int) Doors.SESSION.toSeconds(),
                        guard.secure(visit.ctx()),
                        true,
                        null,
                        SameSite.STRICT));
    }

    private static void signOut(Visit visit, Doors doors) {
        String key = visit.ctx().cookie(COOKIE);
        if (key != null) {
            doors.signOut(key);
            visit.ctx().removeCookie(COOKIE, "/");
        }
        visit.ctx().redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static void firstForm(Visit visit, Doors doors) {
        if (visit.settings().local() || doors.firstRun() == null) {
            visit.ctx().redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        visit.page("first-run", visit.words().say("first-run.title"), "sign-in", Map.of());
    }

    private static void first(Visit visit, Doors doors, Guard guard) {
        String name = visit.form("name");
        String password = password(visit);
        String from = guard.from(visit.ctx());
        doors.makeFirst(visit.form("key"), name, password, from);
        begin(visit, guard, doors.signIn(name, password, from));
        new ChangeLog(visit.store()).add(name, visit.now(), "first administrator", name);
        visit.ctx().redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static void accounts(Visit visit, Doors doors) {
        visit.page(
                "accounts",
                visit.words().say("accounts.title"),
                "accounts",
                Map.of("accounts", doors.accounts().list()));
    }

    private static void put(Visit visit, Doors doors) {
        doors.put(visit.form("name"), Role.of(visit.form("role")), password(visit));
        visit.note(visit.form("name") + ", " + visit.form("role"));
        visit.done("/accounts", "account-made", null);
    }

    private static void remove(Visit visit, Doors doors) {
        doors.accounts().remove(visit.path("name"));
        visit.done("/accounts", "account-removed", null);
    }
}
