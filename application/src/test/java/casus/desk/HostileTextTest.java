package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile pages and people put into every field of the record stays text wherever it is shown. */
class HostileTextTest {
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg/onload=alert(1)>",
            "</title></textarea></style><script src=//evil.example></script>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "{{7*7}}${7*7}@if(true)x@endif",
            "<iframe srcdoc='<script>1</script>'>",
            "\" autofocus onfocus=alert(1) x=\"",
            "]]><x xmlns='urn:y'/>",
            "\u202egnirts <b>",
            "a/b;c=d?e=f#g&h%2e%2f..\\+ i");

    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        desk = OpenDesk.local(folder);
        ObjectNode good = DeskRecord.analyses().get(0);
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i);
            keys.add(DeskRecord.add(
                    desk.store(), DeskRecord.changed(good, "attack " + i + attack, one -> hostile(one, attack))));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Puts an attack into each field of an analysis that holds words of others. */
    private static void hostile(ObjectNode analysis, String attack) {
        ObjectNode article = analysis.withObject("/article");
        int length = article.path("text")
                .asText()
                .codePointCount(0, article.path("text").asText().length());
        String text = attack + " " + article.path("text").asText();
        article.put("title", attack)
                .put("outlet", attack)
                .put("url", "javascript:alert('" + attack + "')")
                .put("section", attack)
                .put("language", attack)
                .put("text", text);
        article.putArray("authors").add(attack);
        article.putArray("notes").addObject().put("code", attack).put("message", attack);
        article.putArray("dropped")
                .addObject()
                .put("kind", "other")
                .put("label", attack)
                .put("text", attack);
        int more = text.codePointCount(0, text.length()) - length;
        for (JsonNode part : article.path("parts")) {
            ((ObjectNode) part)
                    .put(
                            "begin",
                            part.path("begin").asInt() + (part.path("begin").asInt() == 0 ? 0 : more))
                    .put("end", part.path("end").asInt() + more);
        }
        for (JsonNode one : analysis.path("claims")) {
            ObjectNode claim = (ObjectNode) one;
            ObjectNode evidence = claim.withObject("/evidence");
            evidence.put("begin", evidence.path("begin").asInt() + more)
                    .put("end", evidence.path("end").asInt() + more)
                    .put("exact", attack)
                    .put("prefix", attack)
                    .put("suffix", attack);
            claim.put("rule", attack);
            claim.withObject("/attribution")
                    .put("kind", "named")
                    .put("source", attack)
                    .put("text", attack);
            if (claim.path("kind").asText().equals("event")) {
                claim.putArray("actors").add(attack).add("RUS");
                claim.putArray("recipients").add(attack);
                claim.put("mode", attack).put("cameo", attack);
                claim.withObject("/trigger").put("text", attack);
            } else {
                claim.put("what", attack).put("of", attack);
            }
            if (claim.path("place").isObject()) {
                claim.withObject("/place").put("name", attack).put("text", attack);
            }
        }
        ObjectNode actor = analysis.withArray("/actors").addObject();
        actor.put("id", attack)
                .put("name", attack)
                .put("code", attack)
                .putNull("partOf")
                .put("wikidata", attack);
        actor.putArray("sectors").add(attack);
    }

    private static void checkPage(String address, Document page) {
        PagesTest.checkResources(address, page);
        assertThat(page.select(
                        "main svg script, main svg foreignObject, main img[src=x], main iframe, main *[onfocus]"))
                .as(address)
                .isEmpty();
        for (Element link : page.select("a[href]")) {
            assertThat(link.attr("href")).as(address).matches("(?s)(/(?!/)|#|https?://).*");
        }
        for (Element form : page.select("form")) {
            assertThat(form.attr("action")).as(address).matches("(?s)/(?!/).*");
        }
        assertThat(page.select("head title")).as(address).hasSize(1);
        assertThat(page.text()).as(address).doesNotContain("49", "${");
    }

    @Test
    void everyPageShowsItAsText() throws Exception {
        Map<String, String> ids = Routes.ids(desk);
        for (Routes.Line line : Routes.all()) {
            if (line.page()) {
                String address = Routes.address(line.address(), ids);
                checkPageAllowingMarks(address, desk.page(address));
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            String attack = ATTACKS.get(i);
            JsonNode claim = desk.json("/api/v1/claims?article=" + keys.get(i))
                    .path("items")
                    .path(0);
            for (String address : List.of(
                    "/articles/" + keys.get(i) + "?dropped=1",
                    "/claims/" + claim.path("id").asText(),
                    "/search?article=" + keys.get(i),
                    "/review?article=" + keys.get(i),
                    "/actors/" + OpenDesk.encode(attack),
                    "/sources/outlets/" + OpenDesk.encode(attack),
                    "/sources/authors/" + OpenDesk.encode(attack),
                    "/sources/cited/" + OpenDesk.encode(attack),
                    "/actors?q=" + OpenDesk.encode(attack),
                    "/search?outlet=" + OpenDesk.encode(attack) + "&place=" + OpenDesk.encode(attack),
                    "/incidents?actor=" + OpenDesk.encode(attack.replace(",", "")))) {
                HttpResponse<String> answer = desk.get(address);
                assertThat(answer.statusCode())
                        .as(address + " " + answer.body())
                        .isEqualTo(200);
                Document page = Jsoup.parse(answer.body());
                checkPageAllowingMarks(address, page);
                assertThat(page.wholeText() + page.select("input").eachAttr("value"))
                        .as(address)
                        .contains(attack);
            }
        }
    }

    /** One of the attacks is made of the marks of templates; it stands there as it is, never worked out. */
    private static void checkPageAllowingMarks(String address, Document page) {
        Document copy = page.clone();
        for (Element element : copy.getAllElements()) {
            element.textNodes().forEach(node -> node.text(node.getWholeText().replace(ATTACKS.get(5), "")));
        }
        assertThat(copy.wholeText()).as(address).doesNotContain("49${");
        PagesTest.checkResources(address, page);
        checkPage(address, withoutNumbers(copy));
    }

    private static Document withoutNumbers(Document page) {
        page.getAllElements().forEach(element -> element.textNodes()
                .forEach(node ->
                        node.text(node.getWholeText().replaceAll("[0-9]", "").replace("${", ""))));
        return page;
    }

    @Test
    void whatPeopleWriteStaysTextToo() {
        String id = desk.json("/api/v1/claims?kind=event").at("/items/0/id").asText();
        for (String attack : ATTACKS) {
            String made = OpenDesk.location(desk.post(
                            "/collections", Map.of("name", attack, "kind", "claim", "target", id, "note", attack)))
                    .replaceFirst("\\?.*", "");
            for (String target :
                    List.of("javascript:alert(1)", "//evil.example", "/\\evil.example", "/\t/evil.example", attack)) {
                Map<String, String> form = new LinkedHashMap<>(Map.of("kind", "view", "note", attack));
                form.put("collection", made.replaceFirst("/collections/", ""));
                form.put("target", target);
                desk.post("/collections", form);
            }
            Document page = desk.page(made);
            checkPageAllowingMarks(made, page);
            assertThat(page.select("h1").text()).isEqualTo(attack.strip());
            assertThat(page.select("main ul.articles li")).hasSize(6);
            desk.post("/actors/RUS/rename", Map.of("name", attack));
            desk.post("/review/" + id, Map.of("decision", "fix", "field", "mode", "value", attack));
            for (String address : List.of(
                    "/collections",
                    "/actors/RUS",
                    "/history",
                    "/claims/" + id,
                    "/collections?kind=" + OpenDesk.encode(attack) + "&target=" + OpenDesk.encode(attack))) {
                checkPageAllowingMarks(address, desk.page(address));
            }
        }
        assertThat(desk.page("/incidents?done=You%20are%20locked%20out").text()).doesNotContain("locked out");
    }

    @Test
    void citationsStayWhole() {
        List<String> titles =
                List.of("A { brace", "A } brace", "Back\\slash } {", "50% & more_ #1 ~ ^", "@misc{evil,\n title={x}}");
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            String key;
            try {
                key = DeskRecord.add(
                        desk.store(), DeskRecord.changed(DeskRecord.analyses().get(3), "title " + i, one -> {
                            one.withObject("/article")
                                    .put("title", title)
                                    .put("outlet", title)
                                    .put("url", "https://x.example/}{" + title);
                            one.withObject("/article")
                                    .put("text", title + one.at("/article/text").asText());
                            one.withObject("/article").putArray("authors").add(title);
                        }));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            String entry = desk.get("/articles/" + key + "/cite.bib").body();
            int depth = 0;
            for (int at = 0; at < entry.length(); at++) {
                depth += entry.charAt(at) == '{' ? 1 : entry.charAt(at) == '}' ? -1 : 0;
                assertThat(depth > 0
                                || entry.substring(0, at).indexOf('{') < 0
                                || entry.substring(at).isBlank()
                                || at == entry.length() - 2)
                        .as(entry)
                        .isTrue();
            }
            assertThat(depth).as(entry).isZero();
            assertThat(entry).as(entry).startsWith("@misc{casus-" + key);
        }
    }

    @Test
    void spreadsheetsRunNothingOfIt() throws Exception {
        for (String formula : List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "'=1", "=cmd|' /C calc'!A0")) {
            DeskRecord.add(
                    desk.store(), DeskRecord.changed(DeskRecord.analyses().get(4), "formula" + formula, one -> {
                        hostile(one, formula);
                        one.withObject("/article")
                                .put("text", one.at("/article/text").asText() + formula);
                    }));
        }
        for (String format : List.of("csv", "acled", "ged")) {
            try (var rows = org.apache.commons.csv.CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new java.io.StringReader(
                            desk.get("/export/" + format).body()))) {
                int guarded = 0;
                for (var row : rows) {
                    for (String cell : row) {
                        boolean number = cell.matches("[-+]?[0-9.]+(E-?[0-9]+)?");
                        assertThat(number || !cell.matches("(?s)[=+@\\t\\r-].*"))
                                .as(format + ": " + cell)
                                .isTrue();
                        guarded += cell.startsWith("'") ? 1 : 0;
                    }
                }
                assertThat(guarded).as(format).isPositive();
            }
        }
    }
}
