package casus.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that says what a test wants, and remembers what it was asked. */
final class FeedServer implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What it says on a path. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            try (exchange) {
                Answering answering = answers.get(path);
                if (answering == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    answering.answer(exchange);
                }
            }
        });
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void on(String path, Answering answering) {
        answers.put(path, answering);
    }

    void gives(String path, String type, String body) {
        on(path, exchange -> send(exchange, 200, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8)));
    }

    void status(String path, int status, Map<String, String> headers) {
        on(path, exchange -> send(exchange, status, headers, new byte[0]));
    }

    static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** How often a path was asked for. */
    long asked(String path) {
        synchronized (asked) {
            return asked.stream().filter(path::equals).count();
        }
    }

    /** An RSS feed of items. */
    static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A feed</title>" + String.join("", items)
                + "</channel></rss>";
    }

    /** An item with text enough not to be a stub. */
    String item(String name, String guid, String path) {
        return "<item><title>Report " + name + "</title><guid>" + guid + "</guid><link>" + url(path)
                + "</link><pubDate>Mon, 03 Nov 2025 08:00:00 GMT</pubDate><description>" + text(name)
                + "</description></item>";
    }

    /** An item that says no more than that there is one. */
    String stub(String name, String path) {
        return "<item><title>Report " + name + "</title><guid>" + name + "</guid><link>" + url(path)
                + "</link><description>Fighting near the river, read on.</description></item>";
    }

    static String text(String name) {
        StringBuilder text =
                new StringBuilder("In report " + name + " soldiers are said to have attacked a town by the river. ");
        Random random = new Random(name.hashCode());
        for (int word = 0; word < 70; word++) {
            text.append(Integer.toString(1_000 + random.nextInt(40_000), 36)).append(word % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    static String page(String name) {
        return "<html><head><title>Report " + name + "</title></head><body><article><h1>Report " + name + "</h1><p>"
                + text(name) + "</p></article></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
