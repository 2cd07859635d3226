package casus.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every request before anything else does, and puts on every answer what keeps browsers from harm. */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final long MOST_BYTES = 1L << 20;
    private static final long MOST_BYTES_ADDED = 128L << 20;

    private final DeskSettings settings;
    private final boolean local;

    Guard(DeskSettings settings) {
        this.settings = settings;
        this.local = settings.local();
    }

    static boolean safe(Context ctx) {
        return SAFE.contains(ctx.method());
    }

    void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("X-Frame-Options", "DENY");
        if (secure(ctx)) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * Lets a request through.
     *
     * @throws Refusal when it was made for another host, as by a name that was bent to this machine, or by a page from elsewhere
     */
    void check(Context ctx) {
        String host = ctx.host();
        if (!allowed(host)) {
            throw new Refusal(
                    421,
                    "foreign-host",
                    "This desk does not answer for the host \"" + host + "\". Use the address that casus serve printed"
                            + (local ? "." : ", or name it with --public-address."));
        }
        if (safe(ctx)) {
            return;
        }
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        if (origin != null && !own(origin, String.valueOf(host))
                || site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Refusal(
                    403, "foreign-origin", "The request comes from a page of another site; open the desk itself.");
        }
    }

    /**
     * Looks at how much is sent before any of it is read; files go to one place only.
     *
     * @throws Refusal when it is too much, or does not say how much
     */
    void checkSize(Context ctx) {
        if (safe(ctx)) {
            return;
        }
        boolean added = ctx.path().equals("/add") || ctx.path().equals("/api/v1/articles");
        long most = added ? MOST_BYTES_ADDED : MOST_BYTES;
        long length = ctx.req().getContentLengthLong();
        if (length < 0 && ctx.header("Transfer-Encoding") != null) {
            throw new Refusal(411, "no-length", "Send the header Content-Length.");
        }
        if (length > most) {
            throw new Refusal(
                    413, "too-large", "At most " + (most >> 20) + " MiB are taken here, not " + length + " bytes.");
        }
        if (!ctx.path().equals("/add")
                && String.valueOf(ctx.header("Content-Type"))
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/")) {
            throw new Refusal(415, "no-files", "Files are added at /add.");
        }
    }

    /** Whether the browser reaches the desk by TLS. */
    boolean secure(Context ctx) {
        URI address = settings.publicAddress();
        return address != null && "https".equals(address.getScheme());
    }

    /** Who asks, by address; behind a proxy the last one that it added. */
    String from(Context ctx) {
        String forwarded = null;
        if (settings.publicAddress() != null) {
            for (String line : Collections.list(ctx.req().getHeaders("X-Forwarded-For"))) {
                forwarded = line;
            }
        }
        if (forwarded == null) {
            return String.valueOf(ctx.req().getRemoteAddr());
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private boolean allowed(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = name(host);
        URI address = settings.publicAddress();
        if (address != null && address.getHost() != null) {
            return name.equals(address.getHost().toLowerCase(Locale.ROOT)) || LOOPBACK.contains(name);
        }
        return local ? LOOPBACK.contains(name) || name.equals(settings.host().toLowerCase(Locale.ROOT)) : true;
    }

    private static String name(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int port = lower.lastIndexOf(':');
        return port > 0 && lower.indexOf(']') < port && (lower.startsWith("[") || lower.indexOf(':') == port)
                ? lower.substring(0, port)
                : lower;
    }

    private boolean own(String origin, String host) {
        URI address = settings.publicAddress();
        if (address != null && origin.equals(address.getScheme() + "://" + address.getRawAuthority())) {
            return true;
        }
        return origin.equals("http://" + host);
    }
}
