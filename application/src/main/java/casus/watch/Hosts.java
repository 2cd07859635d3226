package casus.watch;

import casus.ingest.Web;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks hosts, each only one thing at a time, with a pause in between, and nothing that its robots.txt keeps from us. Thread-safe.
 */
final class Hosts {
    private static final Duration ROBOTS_HOLD = Duration.ofHours(24);
    private static final Duration SHUT_HOLD = Duration.ofHours(1);
    private static final Duration MOST_SHARED = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private final Web web;
    private final Pace pace;
    private final Duration delay;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(Web web, Pace pace, Duration delay) {
        this.web = web;
        this.pace = pace;
        this.delay = delay;
    }

    /** Nothing was asked, or nothing came of it. */
    static final class Unasked extends Exception {
        private static final long serialVersionUID = 1L;
        /** A short name for the kind of problem. */
        final String code;
        /** How long to leave the host alone; zero where nothing is known. */
        final transient Duration pause;

        Unasked(String code, String message, Duration pause) {
            super(message);
            this.code = code;
            this.pause = pause;
        }

        /** Whether it may go better another time. */
        boolean mayPass() {
            return switch (code) {
                case "timeout", "unreachable", "unknown-host", "busy", "robots-unknown", "redirects" -> true;
                default -> false;
            };
        }
    }

    private static final class Host {
        private Instant free = Instant.MIN;
        private @Nullable Robots robots;
        private Instant robotsUntil = Instant.MIN;
    }

    /** Asks for what an address holds, unless that is what is known already. */
    Web.Answer get(String address, @Nullable String etag, @Nullable String lastModified)
            throws Unasked, InterruptedException {
        URI uri = uri(address);
        Host host = hosts.computeIfAbsent(
                uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                        + uri.getRawAuthority().toLowerCase(Locale.ROOT),
                key -> new Host());
        synchronized (host) {
            Robots robots = robots(host, uri);
            if (!robots.allows(path(uri))) {
                throw robots == Robots.SHUT
                        ? new Unasked(
                                "robots-unknown",
                                "The site's robots.txt could not be read, so nothing is asked for until it can.",
                                SHUT_HOLD)
                        : new Unasked(
                                "robots",
                                "The site's robots.txt keeps " + path(uri) + " from programs like this one.",
                                Duration.ZERO);
            }
            Web.Answer answer = ask(host, address, etag, lastModified, robots.delay());
            if (answer.status() == 429 || answer.status() == 503) {
                Duration asked = answer.pause(pace.now());
                // One address that is always busy must not shut its whole host for good.
                host.free = pace.now().plus(asked.compareTo(MOST_SHARED) > 0 ? MOST_SHARED : asked);
            }
            return answer;
        }
    }

    private Web.Answer ask(
            Host host, String address, @Nullable String etag, @Nullable String lastModified, Duration asked)
            throws Unasked, InterruptedException {
        Duration wait = Duration.between(pace.now(), host.free.equals(Instant.MIN) ? pace.now() : host.free);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new Unasked("busy", "The server asked to be left alone until " + host.free + ".", wait);
        }
        pace.sleepUntil(pace.now().plus(wait.isNegative() ? Duration.ZERO : wait));
        try {
            return web.get(address, etag, lastModified);
        } catch (Web.Unanswered e) {
            throw new Unasked(e.code(), String.valueOf(e.getMessage()), Duration.ZERO);
        } finally {
            host.free = pace.now().plus(asked.compareTo(delay) > 0 ? asked : delay);
        }
    }

    /** What a host allows: all where it has no such file, nothing where its server fails. */
    private Robots robots(Host host, URI uri) throws Unasked, InterruptedException {
        Robots known = host.robots;
        if (known != null && pace.now().isBefore(host.robotsUntil)) {
            return known;
        }
        Robots found;
        try {
            Web.Answer answer = ask(
                    host, uri.getScheme() + "://" + uri.getRawAuthority() + "/robots.txt", null, null, Duration.ZERO);
            found = answer.status() == 200
                    ? Robots.of(new String(answer.bytes(), StandardCharsets.UTF_8))
                    : answer.status() == 429 || answer.status() >= 500 ? Robots.SHUT : Robots.OPEN;
        } catch (Unasked e) {
            if (e.code.equals("timeout") || e.code.equals("unreachable")) {
                found = Robots.SHUT;
            } else if (e.mayPass() || e.code.equals("private-address")) {
                throw e;
            } else {
                found = Robots.OPEN;
            }
        }
        host.robots = found;
        host.robotsUntil = pace.now().plus(found == Robots.SHUT ? SHUT_HOLD : ROBOTS_HOLD);
        return found;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static URI uri(String address) throws Unasked {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            if (uri.getScheme() != null
                    && uri.getRawAuthority() != null
                    && uri.getScheme().matches("(?i)https?")) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            throw new Unasked("bad-address", address + " is no address: " + e.getMessage() + ".", Duration.ZERO);
        }
        throw new Unasked("bad-address", address + " is no http or https address.", Duration.ZERO);
    }
}
