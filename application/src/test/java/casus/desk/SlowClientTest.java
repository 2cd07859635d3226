package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send a request as slowly as they can. */
class SlowClientTest {
    private static final int CLIENTS = 300;
    private static final long MOST_SECONDS = 40;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = OpenDesk.local(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static final String BEGINNING =
            "POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-By: me\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";

    @Test
    void whoDripsABodyIsLeft() throws IOException {
        long begin = System.nanoTime();
        String answer = "";
        try (Socket socket = new Socket("127.0.0.1", desk.desk().port())) {
            socket.setSoTimeout(250);
            socket.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.ISO_8859_1));
            boolean open = true;
            while (open && seconds(begin) < MOST_SECONDS) {
                try {
                    socket.getOutputStream().write(' ');
                    int read = socket.getInputStream().read();
                    open = read >= 0;
                    answer += open ? String.valueOf((char) read) : "";
                } catch (java.net.SocketTimeoutException e) {
                    open = true;
                } catch (SocketException e) {
                    open = false;
                }
            }
        }
        assertThat(seconds(begin)).isLessThan(MOST_SECONDS);
        assertThat(answer).doesNotContain(" 200 ", " 201 ");
    }

    @Test
    void manyWhoSendHalfARequestShutNobodyOut() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Socket socket = new Socket("127.0.0.1", desk.desk().port());
                sockets.add(socket);
                socket.getOutputStream()
                        .write("GET /incidents HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            long begin = System.nanoTime();
            assertThat(desk.get("/incidents").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000L;
    }
}
