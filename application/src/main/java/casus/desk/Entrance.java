package casus.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Optional;

/** Tells who asks, and turns away who may not. */
final class Entrance {
    private static final String KEY = "casus_visit";

    private final DeskSettings settings;
    private final Doors doors;
    private final Guard guard;

    Entrance(DeskSettings settings, Doors doors, Guard guard) {
        this.settings = settings;
        this.doors = doors;
        this.guard = guard;
    }

    /** Who asks: by session where accounts are needed, else the person at the machine, known by a key that the browser keeps. */
    Visitor visitor(Context ctx) {
        if (!settings.local()) {
            String session = ctx.cookie(AccountPages.COOKIE);
            Optional<Visitor> signedIn = session == null
                    ? Optional.empty()
                    : doors.session(session)
                            .map(account -> new Visitor(
                                    account.name(), Role.of(account.role()), true, doors.formToken(session)));
            if (signedIn.isPresent()) {
                return signedIn.get();
            }
        }
        String key = ctx.cookie(KEY);
        if (key == null || !key.matches("[0-9a-f]{64}")) {
            key = doors.key();
            ctx.cookie(new Cookie(KEY, key, "/", -1, guard.secure(ctx), true, null, SameSite.STRICT));
        }
        return settings.local()
                ? new Visitor(settings.user(), Role.ADMINISTRATOR, false, doors.formToken(key))
                : new Visitor("", Role.ANYBODY, false, doors.formToken(key));
    }

    /** Answers those who may not: a page leads to where one signs in. */
    static void turnAway(Context ctx, Route route, Visitor visitor) {
        if (visitor.account()) {
            throw new Refusal(
                    403,
                    "not-allowed",
                    "This asks for the role " + route.role().label() + "; you are "
                            + visitor.role().label() + ". An administrator can change that.");
        }
        if (route.api() || !Guard.safe(ctx)) {
            throw new Refusal(401, "sign-in", "Sign in first, at /sign-in.");
        }
        String query = ctx.queryString();
        ctx.redirect(
                "/sign-in?back=" + Visit.encode(ctx.path() + (query == null ? "" : "?" + query)), HttpStatus.SEE_OTHER);
    }

    /** A form sends back the token of its page; a program says by a header of its own that no page made it ask. */
    static void checkToken(Context ctx, Route route, Visitor visitor) {
        if (route.api()) {
            if (ctx.header("X-Requested-By") == null) {
                throw new Refusal(
                        403,
                        "no-header",
                        "Send the header X-Requested-By with any value: it shows that no other site asks.");
            }
            return;
        }
        if (route.path().startsWith(SubscriptionPages.PATH)) {
            // Its signed link is the token; programs for mail send it without having seen a page (RFC 8058).
            return;
        }
        String token = ctx.formParam("token");
        if (token == null || !Doors.same(token, visitor.token())) {
            throw new Refusal(
                    403,
                    "stale-form",
                    "This form is out of date: the desk was started anew, or you signed in or out since."
                            + " Open the page again and repeat.");
        }
    }

    /** Where even the host was wrong, nobody is looked up. */
    Visitor visitorOrNobody(Context ctx, Refusal refusal) {
        return refusal.status == 421 || refusal.status == 503 ? new Visitor("", Role.ANYBODY, false, "") : visitor(ctx);
    }
}
