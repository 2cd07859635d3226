package casus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Note;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One record as it stands in a file; the length told may be wrong. */
    private static byte[] record(String type, String target, String contentType, byte[] body, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + new UUID(7, target.hashCode()) + ">\r\nWARC-Date: 2024-11-10T08:00:00Z\r\nWARC-Target-URI: " + target
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n"));
        out.writeBytes(body);
        out.writeBytes(bytes("\r\n\r\n"));
        return out.toByteArray();
    }

    private static byte[] response(String target, String head, byte[] payload) {
        byte[] body = join(bytes("HTTP/1.1 " + head + "\r\n\r\n"), payload);
        return record("response", target, "application/http; msgtype=response", body, body.length);
    }

    private static byte[] page(String target) {
        return response(target, "200 OK\r\nContent-Type: text/html", bytes(Given.STORY));
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<Input> read(byte[]... pieces) throws IOException {
        return Given.of(Files.write(folder.resolve("a.warc"), join(pieces)));
    }

    private static List<String> ids(List<Input> inputs) {
        return inputs.stream().map(Input::id).toList();
    }

    @Test
    void pagesOfAnArchiveAreDocumentsCalledByTheirAddress() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        try (WarcWriter writer = new WarcWriter(
                Files.newByteChannel(
                        file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            for (String target : List.of("https://a.example/1", "https://a.example/2")) {
                writer.write(new WarcResponse.Builder(target)
                        .date(Instant.parse("2024-11-10T08:00:00Z"))
                        .body(new HttpResponse.Builder(200, "OK")
                                .addHeader("Last-Modified", "Sun, 10 Nov 2024 08:00:00 GMT")
                                .body(MediaType.parse("text/html"), bytes(Given.STORY))
                                .build())
                        .build());
            }
        }
        List<Input> found = Given.of(file);
        assertThat(ids(found)).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(Given.article(found.get(0)).url()).isEqualTo("https://a.example/1");
        assertThat(Given.article(found.get(0)).text()).contains("forty crates");
        assertThat(Given.article(found.get(0)).published()).isNull();
    }

    @Test
    void whatIsNoPageIsLeftOutAndCounted() throws IOException {
        Path file = Files.write(
                folder.resolve("a.warc"),
                join(
                        response("https://a.example/gone", "404 Not Found\r\nContent-Type: text/html", bytes("gone")),
                        response("https://a.example/p.png", "200 OK\r\nContent-Type: image/png", new byte[] {1, 2}),
                        response(
                                "https://a.example/robots.txt",
                                "200 OK\r\nContent-Type: text/plain",
                                bytes("User-agent: *")),
                        record("resource", "dns:a.example", "text/dns", bytes("a.example"), 9),
                        record(
                                "revisit",
                                "https://a.example/1",
                                "application/http",
                                bytes("HTTP/1.1 200 OK\r\n\r\n"),
                                19),
                        page("https://a.example/1")));
        Inputs inputs = new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), false);
        assertThat(ids(Given.of(inputs, file.toString()))).containsExactly("https://a.example/1");
        assertThat(inputs.remarks())
                .singleElement()
                .asString()
                .contains("1 image/png", "2 robots or dns", "1 seen before (revisit)", "1 status 404");
    }

    @Test
    void conversionsAndResourcesAreReadByTheirOwnType() throws IOException {
        byte[] text = bytes("Crates go missing\n\nThe ferry left the northern harbour at dawn with forty crates.\n");
        List<Input> found = read(
                record("conversion", "https://a.example/1", "text/plain", text, text.length),
                record("resource", "file:///b.html", "text/html", bytes(Given.STORY), Given.STORY.length()));
        assertThat(Given.article(found.get(0)).text()).contains("northern harbour");
        assertThat(Given.article(found.get(1)).text()).contains("forty crates");
    }

    @Test
    void charsetsChunksAndPackingOfHttpAreUndone() throws IOException {
        byte[] koi = Given.STORY.replace("The ferry", "Паром").getBytes(Charset.forName("KOI8-R"));
        byte[] chunked = join(
                bytes(Integer.toHexString(Given.STORY.length()) + "\r\n"), bytes(Given.STORY), bytes("\r\n0\r\n\r\n"));
        List<Input> found = read(
                response("https://a.example/1", "200 OK\r\nContent-Type: text/html; charset=koi8-r", koi),
                response(
                        "https://a.example/2",
                        "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                        chunked),
                response(
                        "https://a.example/3",
                        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                        gzip(bytes(Given.STORY))),
                response(
                        "https://a.example/4",
                        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"
                                + "\r\nContent-Length: 5",
                        bytes(Given.STORY)));
        assertThat(found).hasSize(4).allSatisfy(input -> assertThat(
                        Given.article(input).text())
                .contains("left the northern harbour", "two were missing."));
        assertThat(Given.article(found.get(0)).text()).contains("Паром");
    }

    @Test
    void wrongLengthsCostNoOtherRecord() throws IOException {
        byte[] body = join(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), bytes(Given.STORY));
        for (int wrong : new int[] {-30, 40, 500}) {
            List<Input> found = read(
                    page("https://a.example/1"),
                    record("response", "https://a.example/2", "application/http", body, body.length + wrong),
                    page("https://a.example/3"),
                    page("https://a.example/4"));
            assertThat(ids(found))
                    .as("%d bytes", wrong)
                    .containsExactly(
                            "https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4");
            assertThat(Given.article(found.get(1)).text()).contains("forty crates");
        }
    }

    @Test
    void oneDamagedRecordDoesNotEndTheRest() throws IOException {
        byte[] damaged = page("https://a.example/2");
        Arrays.fill(damaged, 0, 60, (byte) 'x');
        assertThat(ids(read(page("https://a.example/1"), damaged, page("https://a.example/3"))))
                .containsExactly("https://a.example/1", "https://a.example/3");
        byte[] packed = gzip(page("https://a.example/2"));
        Arrays.fill(packed, packed.length / 2, packed.length, (byte) 0x55);
        assertThat(ids(read(gzip(page("https://a.example/1")), packed, gzip(page("https://a.example/3")))))
                .contains("https://a.example/1", "https://a.example/3");
    }

    @Test
    void anArchiveThatBreaksOffGivesWhatItHolds() throws IOException {
        byte[] last = page("https://a.example/2");
        List<Input> found = read(page("https://a.example/1"), Arrays.copyOf(last, last.length - 40));
        assertThat(ids(found)).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(Given.article(found.get(1)).notes()).extracting(Note::code).contains("truncated");
    }

    @Test
    void whatUnpacksWithoutEndIsLeftOutAndTheRestRead() throws IOException {
        byte[] bomb = gzip(new byte[40 << 20]);
        Inputs inputs = new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), false);
        byte[] huge = record("response", "https://a.example/3", "application/http", new byte[30 << 20], 30 << 20);
        Path file = Files.write(
                folder.resolve("a.warc.gz"),
                join(
                        gzip(response(
                                "https://a.example/1",
                                "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                                bomb)),
                        gzip(huge),
                        gzip(page("https://a.example/2"))));
        assertThat(ids(Given.of(inputs, file.toString()))).containsExactly("https://a.example/2");
        assertThat(inputs.remarks()).singleElement().asString().contains("2 over 20 MiB");
    }

    @Test
    void anArchiveWithoutPagesIsAProblem() throws IOException {
        List<Input> found = read(response("https://a.example/", "500 Oh\r\nContent-Type: text/html", bytes("x")));
        assertThat(Given.code(found.get(0))).isEqualTo("empty");
        assertThat(Given.message(found.get(0))).contains("1 status 500");
    }

    @Test
    void spoiltArchivesGiveDocumentsOrReasonsAndNothingElse() throws IOException {
        byte[] plain = join(page("https://a.example/1"), page("https://a.example/2"), page("https://a.example/3"));
        byte[] packed = join(gzip(page("https://a.example/1")), gzip(page("https://a.example/2")));
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = (i % 2 == 0 ? plain : packed).clone();
            for (int j = 0; j <= i % 5; j++) {
                bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
            }
            List<Input> read =
                    read(Arrays.copyOf(bytes, i % 3 == 0 ? 5 + random.nextInt(bytes.length - 5) : bytes.length));
            assertThat(read).isNotEmpty();
            found += (int) read.stream().filter(input -> input.source() != null).count();
        }
        assertThat(found).isGreaterThan(300);
    }
}
