package casus.ingest;

import casus.analysis.Analysis;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches pages: http and https, redirects followed and each checked, sizes and times bounded. Reads, never sends. */
final class Fetcher {
    private static final int MOST_REDIRECTS = 10;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/rss+xml,"
            + "application/atom+xml,application/feed+json,text/plain;q=0.9,*/*;q=0.5";

    private static final int MOST_CONNECTIONS = 64;
    private static final Timer TIMER = new Timer("fetch", true);

    private final CloseableHttpClient client;
    private final long mostMillis;

    /** @param mostMillis the time that one address may take, its redirects included */
    Fetcher(DnsResolver names, boolean allowsPrivate, long mostMillis) {
        this.client = client(new Addresses(names, allowsPrivate), mostMillis);
        this.mostMillis = mostMillis;
    }

    /** What an address gave: the bytes unpacked, where they were in the end, the header Content-Type, and all {@link Headers}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(byte[] bytes, String url, String contentType, Map<String, String> headers) {}

    /** Why an address gave nothing. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** One answer: a place to go on to, for good or not, or what the server said. */
    private record Answer(@Nullable URI next, boolean forGood, Web.@Nullable Answer said) {}

    Fetched fetch(String address) throws Refused {
        Web.Answer said = ask(address, Map.of());
        if (said.status() != OK) {
            throw new Refused(
                    "http-status",
                    "The server answered " + said.status() + ". Check the address, or save the page from a browser.");
        }
        return new Fetched(said.bytes(), said.url(), said.contentType(), said.headers());
    }

    /**
     * Asks an address and hands on what the server said; bytes are read where the status is 200.
     *
     * @param headers to send beside the usual ones
     */
    Web.Answer ask(String address, Map<String, String> headers) throws Refused {
        Attempt attempt = new Attempt();
        TimerTask ending = attempt.ending();
        try {
            TIMER.schedule(ending, mostMillis);
            return follow(attempt, address, headers);
        } catch (Addresses.Private e) {
            throw new Refused("private-address", String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            throw new Refused("unknown-host", "No such host: " + e.getMessage() + ". Check the address.");
        } catch (Bounded.TooLarge e) {
            throw new Refused("too-large", "Over " + (Bounded.DOCUMENT >> 20) + " MiB. Save it and give a part of it.");
        } catch (IOException e) {
            boolean slow = attempt.late || e instanceof SocketTimeoutException || e instanceof InterruptedIOException;
            throw slow
                    ? new Refused("timeout", "No whole answer within " + mostMillis / 1000.0 + " s. Try again later.")
                    : new Refused(
                            "unreachable",
                            (e instanceof ConnectException ? "No connection: " : "The connection failed: ")
                                    + e.getMessage() + ". Check the address, or try again later.");
        } finally {
            ending.cancel();
        }
    }

    /** One address being asked, which ends when its time is over, wherever it is. */
    private static final class Attempt {
        private volatile boolean late;
        private volatile @Nullable HttpGet under;

        TimerTask ending() {
            return new TimerTask() {
                @Override
                public void run() {
                    late = true;
                    HttpGet get = under;
                    if (get != null) {
                        get.cancel();
                    }
                }
            };
        }

        HttpGet next(URI uri) throws InterruptedIOException {
            HttpGet get = new HttpGet(uri);
            under = get;
            if (late) {
                throw new InterruptedIOException();
            }
            return get;
        }
    }

    /** One client for all that is asked; each request has a connection of its own. */
    private static CloseableHttpClient client(Addresses addresses, long mostMillis) {
        Timeout each = Timeout.ofMilliseconds(mostMillis);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent("casus/" + Analysis.VERSION + " (reads news for analysis)")
                .build();
    }

    private Web.Answer follow(Attempt attempt, String address, Map<String, String> headers)
            throws IOException, Refused {
        URI at = uri(address);
        List<String> before = new ArrayList<>();
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            URI here = at;
            HttpGet get = attempt.next(here);
            get.setHeader("Accept", ACCEPT);
            get.setHeader("Accept-Encoding", "gzip");
            headers.forEach(get::setHeader);
            Answer answer;
            try (ClassicHttpResponse response = client.executeOpen(null, get, null)) {
                answer = answer(here, before, response);
            }
            Web.Answer said = answer.said;
            if (said != null) {
                return forGood && redirects > 0 ? moved(said) : said;
            }
            before.add(here.toString());
            forGood &= answer.forGood;
            at = answer.next == null ? here : answer.next;
        }
        throw new Refused(
                "redirects", "Over " + MOST_REDIRECTS + " redirects, or a circle of them. Check the address.");
    }

    private static Answer answer(URI here, List<String> before, ClassicHttpResponse response)
            throws IOException, Refused {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && status != 304 && location != null) {
            URI next = uri(resolved(here, location.getValue()));
            if ("https".equalsIgnoreCase(here.getScheme()) && "http".equalsIgnoreCase(next.getScheme())) {
                throw new Refused(
                        "insecure-redirect",
                        "It leads from https to " + next
                                + ", which is not secured. Give that address if you trust it.");
            }
            return new Answer(next, status == 301 || status == 308, null);
        }
        HttpEntity entity = response.getEntity();
        if (status != OK || entity == null) {
            return new Answer(
                    null, false, said(here, before, response, status == OK ? NO_CONTENT : status, new byte[0], ""));
        }
        String type = entity.getContentType() == null ? "" : entity.getContentType();
        if (!Documents.Told.of(type, null, List.of()).isDocument()) {
            throw new Refused("unsupported-type", "It is " + type + ", neither a page, a text, a PDF nor a feed.");
        }
        Bounded.Bytes body;
        try (InputStream in = entity.getContent()) {
            body = Bounded.all(in);
        }
        String packed = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
        byte[] bytes = Bounded.decoded(body.bytes(), packed).bytes();
        return new Answer(null, false, said(here, before, response, status, bytes, type));
    }

    private static Web.Answer said(
            URI here, List<String> before, ClassicHttpResponse response, int status, byte[] bytes, String type) {
        return new Web.Answer(
                status,
                bytes,
                here.toString(),
                type,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                null,
                header(response, "Retry-After"),
                headers(response, before));
    }

    private static Web.Answer moved(Web.Answer said) {
        return new Web.Answer(
                said.status(),
                said.bytes(),
                said.url(),
                said.contentType(),
                said.etag(),
                said.lastModified(),
                said.url(),
                said.retryAfter(),
                said.headers());
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static Map<String, String> headers(ClassicHttpResponse response, List<String> before) {
        Headers headers = new Headers();
        headers.add(
                Headers.STATUS,
                (response.getVersion() == null
                                ? "HTTP/1.1"
                                : response.getVersion().format()) + " "
                        + response.getCode() + " "
                        + Objects.requireNonNullElse(response.getReasonPhrase(), ""));
        headers.add(
                Headers.MOMENT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.addAll(Headers.VIA, before);
        for (Header header : response.getHeaders()) {
            headers.add(header.getName(), Objects.requireNonNullElse(header.getValue(), ""));
        }
        return headers.map();
    }

    private static String resolved(URI here, String location) throws Refused {
        try {
            return here.resolve(location.strip().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            throw new Refused("bad-address", "It leads to \"" + location + "\", which is no address.");
        }
    }

    private static URI uri(String address) throws Refused {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new Refused(
                        "unsupported-scheme", "Only http and https are fetched, not " + scheme + ": " + address);
            }
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw new Refused(
                        "bad-address", "The address needs a host, and no name or password before it: " + address);
            }
            if (Addresses.isDisguised(uri.getHost())) {
                throw new Refused(
                        "bad-address",
                        "The host " + uri.getHost() + " is an address in disguise. Write it as four decimal numbers.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Refused("bad-address", "That is no address: " + e.getMessage() + ".");
        }
    }
}
