package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import casus.record.Location;
import casus.record.Received;
import casus.record.Store;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** What came with a document stays with it: from the server into the record, out into an archive, and in again. */
class CustodyTest {
    private static final String PAGE =
            "<html><head><title>Shelling in Sumy</title></head><body><article><h1>Shelling in Sumy</h1><p>Russian troops"
                    + " attacked the town of Sumy on 3 March 2025, killing four soldiers.</p></article></body></html>";

    @TempDir
    private Path folder = Path.of("");

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/new");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.createContext("/new", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("X-Trail", "one");
            exchange.getResponseHeaders().add("X-Trail", "two");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Received only(Path store) {
        try (Store record = Store.openExisting(Location.of(store.toString(), Map.of()))) {
            List<String> keys = new ArrayList<>();
            new ArticleQuery(record).keys(keys::add);
            assertThat(keys).hasSize(1);
            return new ArticleQuery(record).received(keys.get(0));
        }
    }

    @Test
    void headersStatusAndFinalAddressAreKeptAndGivenOut() throws IOException {
        Path store = folder.resolve("one");
        Run added = Run.of("add", address("/old"), "--allow-private", "--store", store.toString());
        assertThat(added.out()).as(added.err()).contains("new 1");
        Received received = only(store);
        assertThat(received.url()).isEqualTo(address("/new"));
        assertThat(received.origin()).isEqualTo(address("/old"));
        assertThat(received.media()).isEqualTo("text/html; charset=utf-8");
        assertThat(received.headers())
                .containsEntry(":status", "HTTP/1.1 200 OK")
                .containsEntry(":via", address("/old"))
                .containsEntry("X-trail", "one\ntwo");

        Path archive = folder.resolve("record.warc");
        Run.of("store", "warc", archive.toString(), "--store", store.toString());
        try (WarcReader reader = new WarcReader(FileChannel.open(archive))) {
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.target()).isEqualTo(address("/new"));
            assertThat(response.date())
                    .isEqualTo(Instant.parse(String.valueOf(received.headers().get(":moment"))));
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().headers().all("X-Trail")).containsExactly("one", "two");
            assertThat(response.http().headers().first("X-Archive-Orig-Content-Encoding"))
                    .contains("gzip");
            assertThat(response.http().body().stream().readAllBytes()).isEqualTo(received.bytes());
            assertThat(reader.next()).isEmpty();
        }

        Path again = folder.resolve("two");
        Run.of("add", archive.toString(), "--store", again.toString());
        Received read = only(again);
        assertThat(read.sha256()).isEqualTo(received.sha256());
        assertThat(read.url()).isEqualTo(address("/new"));
        assertThat(read.headers())
                .containsEntry(":status", "HTTP/1.1 200 OK")
                .containsEntry(":moment", String.valueOf(received.headers().get(":moment")))
                .containsEntry("X-trail", "one\ntwo");
        assertThat(Run.of("show", read.sha256().substring(0, 16), "--store", again.toString())
                        .out())
                .contains("HTTP/1.1 200 OK");

        Path lines = folder.resolve("record.jsonl");
        Run.of("export", "record", "--out", lines.toString(), "--store", store.toString());
        Path third = folder.resolve("three");
        Run.of("import", lines.toString(), "--store", third.toString());
        assertThat(new ArrayList<>(only(third).headers().entrySet()))
                .isEqualTo(new ArrayList<>(received.headers().entrySet()));
    }

    @Test
    void aFileIsAResource() throws IOException {
        Path store = folder.resolve("one");
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Run.of("add", page.toString(), "--store", store.toString());
        assertThat(only(store).headers()).isEmpty();
        Path archive = folder.resolve("record.warc");
        Run.of("store", "warc", archive.toString(), "--store", store.toString());
        try (WarcReader reader = new WarcReader(FileChannel.open(archive))) {
            WarcRecord record = reader.next().orElseThrow();
            assertThat(record).isInstanceOf(WarcResource.class);
        }
    }
}
