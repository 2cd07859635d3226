package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.Location;
import casus.record.Store;
import casus.record.WatchSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk that watches beside: what a followed folder holds is read, with the models, and stands on its pages. */
class ServeWatchTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(240)
    void whatAFollowedFolderHoldsComesToTheDesk() throws Exception {
        Path followed = Files.createDirectory(folder.resolve("followed"));
        Files.writeString(
                followed.resolve("depot.txt"),
                "Depot near Kassala shelled\n\nBy Mara Lindqvist\n\n12 March 2025\n\n"
                        + "Rebels shelled a fuel depot near Kassala on Monday and killed four guards, the army said.\n");
        Path records = folder.resolve("record");
        try (Store store = Store.open(new Location(records, null))) {
            new WatchSources(store).add(followed.toString(), Instant.now());
        }
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "casus.cli.Main",
                        "serve",
                        "--watch",
                        "--port",
                        "0",
                        "--store",
                        records.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            String address = address(says);
            await(address + "api/v1/articles", "Depot near Kassala shelled");
            assertThat(get(address + "api/v1/claims?type=ASSAULT")).contains("shelled");
            assertThat(get(address + "followed")).contains(followed.toString());
        } finally {
            desk.destroy();
            assertThat(desk.waitFor(30, TimeUnit.SECONDS))
                    .as("ends when told to")
                    .isTrue();
        }
        try (Store store = Store.open(new Location(records, null))) {
            assertThat(new WatchSources(store).health(Instant.now()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.done()).isEqualTo(1));
        }
    }

    private static String address(BufferedReader says) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            said.append(line).append('\n');
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("The desk did not open: " + said);
    }

    /** Asks until the answer holds some words; the test's own time limit ends it. */
    private static void await(String address, String words) throws Exception {
        while (!get(address).contains(words)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
