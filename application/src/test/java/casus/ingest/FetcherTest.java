package casus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final long LONG = 20_000;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
        pool.shutdownNow();
    }

    private void answer(String path, int status, byte[] body, Map<String, String> headers) {
        server.createContext(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            send(exchange, status, body);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void redirect(String path, String to) {
        answer(path, 302, new byte[0], Map.of("Location", to));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Input read(String address, Fetcher fetcher) {
        List<Input> found = Given.of(new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), fetcher), address);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Input read(String address) {
        return read(address, new Fetcher(SystemDefaultDnsResolver.INSTANCE, true, LONG));
    }

    private static byte[] story() {
        return Given.STORY.getBytes(StandardCharsets.UTF_8);
    }

    private static DnsResolver names(String... addresses) {
        AtomicInteger calls = new AtomicInteger();
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                String now = addresses[Math.min(calls.getAndIncrement(), addresses.length - 1)];
                List<InetAddress> found = new java.util.ArrayList<>();
                for (String each : now.split(",")) {
                    found.add(InetAddress.getByName(each));
                }
                return found.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsThePages() {
        redirect("/old", "/new?a=1");
        answer("/new", 200, story(), Map.of("Content-Type", "text/html"));
        Input input = read(url("/old"));
        assertThat(input.id()).isEqualTo(url("/old"));
        assertThat(Given.article(input).url()).isEqualTo(url("/new?a=1"));
        assertThat(Given.article(input).text()).contains("forty crates");
    }

    @Test
    void theRequestSaysWhoAsks() {
        server.createContext("/", exchange -> {
            String agent = exchange.getRequestHeaders().getFirst("User-Agent");
            send(exchange, 200, Given.STORY.replace("two were", agent + " were").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(Given.article(read(url("/"))).text()).contains("casus/");
    }

    @Test
    void charsetAndPackingOfTheAnswerAreUndone() throws IOException {
        byte[] koi = Given.STORY.replace("The ferry", "Паром").getBytes(Charset.forName("KOI8-R"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(koi);
        }
        answer(
                "/",
                200,
                out.toByteArray(),
                Map.of("Content-Type", "text/html; charset=koi8-r", "Content-Encoding", "gzip"));
        assertThat(Given.article(read(url("/"))).text()).contains("Паром left the northern harbour");
    }

    @Test
    void circlesAndDeadEndsAreToldOf() {
        redirect("/a", "/b");
        redirect("/b", "/a");
        assertThat(Given.code(read(url("/a")))).isEqualTo("redirects");
        redirect("/file", "file:///etc/hostname");
        assertThat(Given.code(read(url("/file")))).isEqualTo("unsupported-scheme");
        answer("/gone", 404, "gone".getBytes(StandardCharsets.UTF_8), Map.of());
        Input gone = read(url("/gone"));
        assertThat(Given.code(gone)).isEqualTo("http-status");
        assertThat(Given.message(gone)).contains("404", "Check the address");
        answer("/picture", 200, new byte[] {1, 2}, Map.of("Content-Type", "image/png"));
        assertThat(Given.code(read(url("/picture")))).isEqualTo("unsupported-type");
    }

    @Test
    void whatIsTooLargeIsRefusedAsItIsAndUnpacked() throws IOException {
        answer("/large", 200, new byte[21 << 20], Map.of("Content-Type", "text/html"));
        assertThat(Given.code(read(url("/large")))).isEqualTo("too-large");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(new byte[40 << 20]);
        }
        answer("/bomb", 200, out.toByteArray(), Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"));
        assertThat(Given.code(read(url("/bomb")))).isEqualTo("too-large");
    }

    @Test
    void aServerThatDripsOrIsSilentIsLeft() {
        server.createContext("/silent", exchange -> await());
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        Fetcher hasty = new Fetcher(SystemDefaultDnsResolver.INSTANCE, true, 300);
        assertThat(Given.code(read(url("/silent"), hasty))).isEqualTo("timeout");
        assertThat(Given.code(read(url("/half"), hasty))).isEqualTo("timeout");
    }

    private void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatIsNotThereIsToldOf() {
        String address = url("/");
        server.stop(0);
        assertThat(Given.code(read(address))).isEqualTo("unreachable");
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        answer("/", 200, story(), Map.of("Content-Type", "text/html"));
        Input refused = read(url("/"), new Fetcher(SystemDefaultDnsResolver.INSTANCE, false, LONG));
        assertThat(Given.code(refused)).isEqualTo("private-address");
        assertThat(Given.message(refused)).contains("--allow-private");
    }

    /** The first look-up gives an address that is allowed, the next one of the inner network: as a lying name server does. */
    @Test
    void whereARedirectLeadsIsLookedUpAndCheckedAnew() throws UnknownHostException {
        redirect("/", "http://inner.example/");
        Addresses strict = new Addresses(names("10.0.0.1"), false);
        DnsResolver outer = names("127.0.0.1");
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("inner.example") ? strict.resolve(host) : outer.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        Input input = read(url("/").replace("127.0.0.1", "outer.example"), new Fetcher(names, true, LONG));
        assertThat(Given.code(input)).isEqualTo("private-address");
    }

    @Test
    void aNameThatChangesItsAddressGainsNothing() throws UnknownHostException {
        Addresses addresses = new Addresses(names("93.184.216.34", "127.0.0.1"), false);
        assertThat(addresses.resolve("a.example")).containsExactly(InetAddress.getByName("93.184.216.34"));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(Addresses.Private.class)
                .isThrownBy(() -> addresses.resolve("a.example"));
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
        Fetcher fetcher = new Fetcher(names("93.184.216.34,127.0.0.1"), false, LONG);
        assertThat(Given.code(read("http://mixed.example/", fetcher))).isEqualTo("private-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "::127.0.0.1"
            })
    void addressesOfTheMachineAndItsNetworkArePrivate(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2002:808:808::"})
    void otherAddressesArePublic(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://2130706433/, bad-address",
        "http://0x7f000001/, bad-address",
        "http://0177.0.0.1/, bad-address",
        "http://127.1/, bad-address",
        "http://0x7f.0.0.1/, bad-address",
        "http://user:word@a.example/, bad-address",
        "http:///nowhere, bad-address",
        "http://[::1]/, private-address",
        "http://[::ffff:7f00:1]/, private-address",
        "http://localhost/, private-address",
        "ftp://a.example/, unsupported-scheme",
        "file:///etc/hostname, unsupported-scheme"
    })
    void formsThatHideAnAddressAndOtherSchemesAreRefused(String address, String code) {
        assertThat(Given.code(read(address, new Fetcher(SystemDefaultDnsResolver.INSTANCE, false, LONG))))
                .isEqualTo(code);
    }

    @Test
    void aNameThatNobodyKnowsIsToldOf() {
        DnsResolver none = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThat(Given.code(read("http://nobody.example/", new Fetcher(none, false, LONG))))
                .isEqualTo("unknown-host");
    }
}
