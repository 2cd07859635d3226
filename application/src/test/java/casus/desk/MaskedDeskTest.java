package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.BriefText;
import casus.brief.Briefs;
import casus.export.Exporter;
import casus.export.Format;
import casus.export.Formats;
import casus.mask.Mask;
import casus.record.Filter;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that leaves a desk or an export with {@code --mask-private} names a private person. */
class MaskedDeskTest {
    /** The private persons of the desk's record, and holders of an office in it. */
    private static final List<String> PRIVATE = List.of(
            "Halyna",
            "Protsyk",
            "Bakhit",
            "Odette",
            "Persaud",
            "Sabah",
            "Bilyk",
            "halyna-protsyk",
            "Mirela",
            "Vancea",
            "vancea");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    private String witnessed = "";

    @BeforeEach
    void open() throws Exception {
        desk = OpenDesk.over(
                DeskRecord.copy(folder),
                new DeskSettings("127.0.0.1", 0, null, "tester", false, true, () -> DeskRecord.NOW));
        witnessed = DeskRecord.add(
                desk.store(),
                DeskRecord.changed(
                        DeskRecord.analyses().get(3),
                        "https://kurier.example/mirela-vancea",
                        MaskedDeskTest::withWitness));
    }

    /** A witness without an office stands in every field that names somebody. */
    private static void withWitness(ObjectNode analysis) {
        ObjectNode article = analysis.withObject("/article");
        article.put("url", "https://kurier.example/mirela-vancea")
                .put("title", "What Mirela Vancea saw")
                .put("text", article.path("text").asText() + " Vancea said so.");
        for (JsonNode claim : analysis.path("claims")) {
            ObjectNode one = (ObjectNode) claim;
            one.withObject("/attribution")
                    .put("kind", "named")
                    .put("source", "PERSON.mirela-vancea")
                    .put("text", "Mirela Vancea");
            one.withObject("/evidence").put("suffix", " as Vancea told us");
            if (one.path("kind").asText().equals("event")) {
                one.withArray("/recipients").add("PERSON.mirela-vancea");
            } else {
                one.put("of", "PERSON.mirela-vancea").put("what", "kin of Mirela Vancea");
            }
        }
        ObjectNode actor = analysis.withArray("/actors").addObject();
        actor.put("id", "PERSON.mirela-vancea")
                .put("name", "Mirela Vancea")
                .putNull("code")
                .putNull("partOf")
                .putNull("wikidata")
                .putArray("sectors");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void nobodyIn(String where, String text) {
        for (String name : PRIVATE) {
            assertThat(text.contains(name)).as(where + " names " + name).isFalse();
        }
    }

    @Test
    void noPageAndNoAnswerNamesThem() throws Exception {
        Map<String, String> ids;
        try (OpenDesk told = OpenDesk.over(desk.store(), "127.0.0.1", () -> DeskRecord.NOW)) {
            ids = Routes.ids(told);
        }
        int withheld = 0;
        for (Routes.Line line : Routes.all()) {
            if (line.method() == io.javalin.http.HandlerType.GET) {
                String address = Routes.address(line.address(), ids);
                String body = desk.get(address).body();
                nobodyIn(address, body);
                withheld += body.contains("name withheld") ? 1 : 0;
            }
        }
        for (String more : List.of(
                "/articles/" + witnessed,
                "/articles/" + witnessed + "/cite.bib",
                "/search?article=" + witnessed,
                "/api/v1/articles/" + witnessed,
                "/articles",
                "/search?q=said",
                "/actors?q=withheld",
                "/api/v1/actors?limit=500",
                "/api/v1/claims?limit=500",
                "/review",
                "/sources")) {
            String body = desk.get(more).body();
            nobodyIn(more, body);
            withheld += body.contains("name withheld") ? 1 : 0;
        }
        assertThat(withheld).isGreaterThan(5);
        String actors = desk.get("/api/v1/actors?limit=500").body();
        for (String stays : List.of(
                "Abdel Fattah al-Burhan",
                "Irfaan Ali",
                "Hezbollah",
                "Rapid Support Forces",
                "El Obeid",
                "North Kordofan")) {
            assertThat(actors.contains(stays)).as(stays).isTrue();
        }
    }

    @Test
    void maskedLinksLeadToTheirPages() {
        String masked = Mask.of(desk.store()).text("PERSON.mirela-vancea");
        assertThat(masked).startsWith("PERSON.withheld-");
        assertThat(desk.get("/actors/" + masked).statusCode()).isEqualTo(200);
        assertThat(desk.json("/api/v1/claims?actor=" + masked).path("items").toString())
                .isEqualTo(desk.json("/api/v1/claims?actor=PERSON.mirela-vancea")
                        .path("items")
                        .toString());
    }

    @Test
    void suchADeskIsForReadingAlone() {
        String id = desk.json("/api/v1/claims?kind=event").at("/items/0/id").asText();
        assertThat(desk.get("/add").statusCode()).isNotEqualTo(200);
        assertThat(desk.post("/review/" + id, Map.of("decision", "accept")).statusCode())
                .isIn(401, 403);
        assertThat(desk.get("/export/record").statusCode()).isEqualTo(403);
    }

    @Test
    void noExportNamesThem() throws Exception {
        Mask mask = Mask.of(desk.store());
        Exporter exporter = new Exporter(desk.store(), Filter.of(Map.of("background", "any")), mask);
        for (Format format : Formats.all()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (format.name().equals("record")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> exporter.to(format, out))
                        .isInstanceOf(StoreProblem.class)
                        .hasMessageContaining("--mask-private");
                continue;
            }
            exporter.to(format, out);
            nobodyIn(format.name(), readable(out.toByteArray()));
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        new Exporter(desk.store(), Filter.ALL).to(Formats.named("csv").orElseThrow(), plain);
        assertThat(plain.toString(StandardCharsets.UTF_8).contains("Mirela Vancea"))
                .isTrue();
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        new Exporter(desk.store(), Filter.ALL, mask).to(Formats.named("csv").orElseThrow(), masked);
        assertThat(masked.toString(StandardCharsets.UTF_8))
                .satisfies(text -> assertThat(text.contains("[name withheld ")).isTrue())
                .satisfies(text -> assertThat(text.contains("PERSON.withheld-")).isTrue());
    }

    /** The parts of packed files unpacked. */
    private static String readable(byte[] bytes) throws Exception {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void briefsKeepTheirWordsOtherwise() {
        Mask mask = Mask.of(desk.store());
        String brief = BriefText.plain(new Briefs(desk.store())
                .of(Filter.ALL, "", LocalDate.parse("2025-08-01"), LocalDate.parse("2025-12-31"), 20));
        nobodyIn("brief", mask.text(brief));
        assertThat(mask.text(brief)
                        .replaceAll("\\[name withheld [0-9a-f]{8}]", "")
                        .length())
                .isGreaterThan(brief.length() / 2);
    }
}
