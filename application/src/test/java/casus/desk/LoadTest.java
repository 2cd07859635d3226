package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casus.analysis.Analyzer;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Location;
import casus.record.MadeRecord;
import casus.record.Store;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty readers at once while another process, as it were, adds articles: nobody gets an error, nothing is lost, memory stays flat.
 * How long they wait is printed, not judged: it depends on the machine. Each reader looks at a page for two seconds.
 */
class LoadTest {
    private static final boolean LONG = Boolean.getBoolean("casus.long");
    private static final int READERS = 50;
    private static final int CLAIMS = Integer.getInteger("casus.load.claims", LONG ? 100_000 : 3_000);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("casus.load.seconds", LONG ? 1800 : 10));
    private static final long LOOK_MILLIS = 2000;
    private static final List<String> PAGES = List.of(
            "/",
            "/incidents",
            "/incidents?actor=SDN",
            "/articles",
            "/search?q=attacked&type=ASSAULT",
            "/search?actor=UKR",
            "/timeline",
            "/map",
            "/network",
            "/intensity",
            "/signals",
            "/actors",
            "/sources",
            "/review",
            "/api/v1/incidents",
            "/api/v1/claims?type=ASSAULT");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fiftyReadersAndAnImport() throws Exception {
        Location location = new Location(folder, null);
        MadeRecord made;
        try (Store store = Store.open(location);
                Store importing = Store.open(location)) {
            made = new MadeRecord(importing, 10 * CLAIMS);
            made.fill(CLAIMS);
            List<String> pages = new ArrayList<>(PAGES);
            new IncidentQuery(store)
                    .list(Filter.ALL, 20, 0)
                    .forEach(incident ->
                            pages.add("/incidents/" + incident.path("id").asText()));
            DeskSettings settings = new DeskSettings("127.0.0.1", 0, null, "tester", false, Instant::now);
            try (Desk desk = Desk.open(store, settings, () -> new Analyzer(article -> List.of()))) {
                load(desk, made, pages);
            }
            assertThat(new ClaimQuery(store).count(Filter.ALL))
                    .as("claims after reading and adding")
                    .isEqualTo(made.claims());
        }
    }

    private static void load(Desk desk, MadeRecord made, List<String> pages) throws Exception {
        int before = made.claims();
        AtomicBoolean over = new AtomicBoolean();
        long end = System.nanoTime() + TIME.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        List<Long> memory = Collections.synchronizedList(new ArrayList<>());
        try {
            Future<Integer> added = threads.submit(() -> {
                int articles = 0;
                while (!over.get()) {
                    made.add();
                    articles++;
                }
                return articles;
            });
            clock.scheduleAtFixedRate(() -> memory.add(used()), 0, TIME.toMillis() / 6, TimeUnit.MILLISECONDS);
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(reader("http://127.0.0.1:" + desk.port(), pages, i, end)));
            }
            List<Long> waits = new ArrayList<>();
            for (Future<List<Long>> reader : readers) {
                waits.addAll(reader.get());
            }
            over.set(true);
            int articles = added.get();
            Collections.sort(waits);
            System.out.printf(
                    Locale.ROOT,
                    "load: %d readers, %d pages in %d s, %d claims and %d articles more; first byte p50 %d ms, p95 %d ms,"
                            + " most %d ms; heap %s MB%n",
                    READERS,
                    waits.size(),
                    TIME.toSeconds(),
                    before,
                    articles,
                    waits.get(waits.size() / 2),
                    waits.get(waits.size() * 95 / 100),
                    waits.get(waits.size() - 1),
                    memory.stream().map(bytes -> bytes >> 20).toList());
            assertThat(articles).as("articles added meanwhile").isPositive();
            assertThat(waits).as("pages read").hasSizeGreaterThan(READERS);
            if (LONG) {
                long middle = memory.get(memory.size() / 2);
                assertThat(memory.get(memory.size() - 1))
                        .as("heap at the end, against the middle")
                        .isLessThan(middle + middle / 2 + (64 << 20));
            }
        } finally {
            over.set(true);
            clock.shutdownNow();
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** What is in use once what nobody holds is gone. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Reads pages until the end; gives how many milliseconds each let it wait for its first byte. */
    private static Callable<List<Long>> reader(String address, List<String> pages, int number, long end) {
        return () -> {
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            Random random = new Random(number);
            List<Long> waits = new ArrayList<>();
            Thread.sleep(random.nextLong(LOOK_MILLIS));
            while (System.nanoTime() < end) {
                String page = pages.get(random.nextInt(pages.size()));
                waits.add(wait(client, address + page));
                Thread.sleep(LOOK_MILLIS);
            }
            return waits;
        };
    }

    private static long wait(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .build();
        AtomicLong first = new AtomicLong();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, head -> {
            first.set(System.nanoTime());
            return HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        });
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).isNotEmpty();
        return TimeUnit.NANOSECONDS.toMillis(first.get() - begin);
    }
}
