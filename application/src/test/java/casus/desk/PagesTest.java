package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page over the invented record: what it shows, what it refuses, where its links lead, and that all of it comes from the desk. */
@ExtendWith(SharedDesk.class)
class PagesTest {
    private static final int MOST_PAGES = 400;

    private final OpenDesk desk;
    private final Map<String, String> ids;

    PagesTest(OpenDesk desk) {
        this.desk = desk;
        this.ids = Routes.ids(desk);
    }

    @Test
    void theTableHasEveryRouteAndNoOther() throws Exception {
        List<String> table = Routes.all().stream()
                .map(line -> line.method() + " " + line.route())
                .toList();
        List<String> desks = desk.desk().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(table).containsExactlyInAnyOrderElementsOf(desks);
    }

    @Test
    void everyRouteAnswersAsTheTableSays() throws Exception {
        for (Routes.Line line : Routes.all()) {
            if (line.get()) {
                String address = Routes.address(line.address(), ids);
                HttpResponse<String> answer = desk.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(line.status());
                Document page = Jsoup.parse(answer.body());
                for (String selector : line.shown().split(", ")) {
                    assertThat(selector.isEmpty() || page.selectFirst(selector) != null)
                            .as(address + " shows " + selector)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyAnswerHasWhatKeepsBrowsersFromHarm() throws Exception {
        List<String> addresses =
                new ArrayList<>(List.of("/nowhere", "/articles/none", "/search?since=soon", "/api/v1/none"));
        for (Routes.Line line : Routes.all()) {
            if (line.get()) {
                addresses.add(Routes.address(line.address(), ids));
            }
        }
        for (String address : addresses) {
            HttpResponse<String> answer = desk.get(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'none'",
                                    "script-src 'self';",
                                    "style-src 'self';",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe", "http", "*"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(address)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy"))
                    .as(address)
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("X-Frame-Options"))
                    .as(address)
                    .hasValue("DENY");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .as(address)
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).as(address).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).isPresent();
        }
    }

    @Test
    void nothingStandsInlineAndNothingComesFromElsewhere() throws Exception {
        for (Routes.Line line : Routes.all()) {
            if (line.page()) {
                String address = Routes.address(line.address(), ids);
                checkResources(address, desk.page(address));
            }
        }
        checkResources("/nowhere", desk.page("/nowhere"));
    }

    /** A form in a paragraph, say, is taken out of it by browsers, and then styles and scripts miss it. */
    @Test
    void pagesAreWellFormed() throws Exception {
        for (Routes.Line line : Routes.all()) {
            if (line.page()) {
                String address = Routes.address(line.address(), ids);
                for (String shown :
                        List.of(address, address + (address.contains("?") ? "&" : "?") + "done=accepted&undo=1")) {
                    Parser parser = Parser.htmlParser().setTrackErrors(20);
                    parser.parseInput(desk.get(shown).body(), desk.address());
                    assertThat(parser.getErrors()).as(shown).isEmpty();
                }
            }
        }
    }

    static void checkResources(String address, Document page) {
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                assertThat(name.equals("style") || name.startsWith("on") || name.startsWith("hx-on"))
                        .as(address + " has " + name + " on " + element.tagName())
                        .isFalse();
            }
            assertThat(element.tagName()).as(address).isNotIn("style", "iframe", "object", "embed", "base");
            if (element.tagName().equals("script")) {
                assertThat(element.attr("src")).as(address).startsWith("/static/");
                assertThat(element.html()).as(address).isEmpty();
            }
            if (!element.tagName().equals("a")) {
                for (String attribute :
                        List.of("src", "href", "xlink:href", "action", "formaction", "data", "poster")) {
                    String value = element.attr(attribute);
                    assertThat(value.isEmpty() || value.startsWith("#") || value.matches("/(?!/).*"))
                            .as(address + ": " + element.tagName() + " " + attribute + "=" + value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyLinkWithinTheDeskLeadsSomewhere() {
        Map<String, Integer> lost = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/history",
                "/incidents/" + ids.get("incident"),
                "/articles/" + ids.get("later") + "/compare/" + ids.get("earlier")));
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String address = open.removeFirst();
            if (!seen.add(address)) {
                continue;
            }
            HttpResponse<String> answer = desk.get(address);
            if (answer.statusCode() >= 400) {
                lost.put(address, answer.statusCode());
            }
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
                    String next = link.attr("href").replaceFirst("#.*", "");
                    if (!seen.contains(next) && !next.contains(".csv") && !next.startsWith("/export/")) {
                        open.addLast(next);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String address : List.of(
                "/nowhere",
                "/articles/none",
                "/articles/none/cite.bib",
                "/articles/" + ids.get("later") + "/compare/none",
                "/incidents/none",
                "/incidents/none/cite.bib",
                "/claims/none",
                "/actors/none",
                "/sources/outlets/none",
                "/sources/cited/none",
                "/sources/authors/none",
                "/review?claim=none",
                "/collections/none",
                "/collections/..%5C..",
                "/export/none",
                "/add/1x",
                "/static/none.css",
                "/static/%2e%2e")) {
            HttpResponse<String> answer = desk.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("main h1").text())
                    .as(address)
                    .isNotEmpty();
        }
    }

    @Test
    void filtersThatMakeNoSenseAreRefusedInWords() {
        for (String page :
                List.of("/incidents", "/search", "/review", "/export/csv", "/api/v1/claims", "/api/v1/incidents")) {
            for (String filter : List.of(
                    "since=soon",
                    "until=2025-13-40",
                    "kind=rumour",
                    "status=maybe",
                    "background=perhaps",
                    "review=seen",
                    "q=%22",
                    "actor=" + "A".repeat(4001))) {
                HttpResponse<String> answer = desk.get(page + "?" + filter);
                assertThat(answer.statusCode()).as(page + "?" + filter).isEqualTo(400);
                assertThat(answer.body()).as(page + "?" + filter).doesNotContain("Exception");
            }
        }
        assertThat(desk.get("/incidents?page=two").statusCode()).isEqualTo(400);
    }

    /** Right after a change counts may lag behind it; such a page has no tag. */
    private String settledTag(String path) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            Optional<String> tag = desk.get(path).headers().firstValue("ETag");
            if (tag.isPresent()) {
                return tag.get();
            }
        }
        throw new AssertionError(path + " never got a tag");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = settledTag("/incidents");
        assertThat(desk.get("/incidents", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(desk.get("/incidents?type=AID", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        desk.post("/collections", Map.of("name", "Something new"));
        assertThat(desk.get("/incidents", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void articlesAndIncidentsAreCitedInBibTeX() {
        String article =
                desk.get("/articles/" + ids.get("article") + "/cite.bib").body();
        assertThat(article)
                .startsWith("@misc{casus-" + ids.get("article") + ",")
                .contains("author = {{Nadia Farrow}}", "howpublished = {The Northern Ledger}", "year = {", "SHA-256");
        assertThat(desk.get("/incidents/" + ids.get("incident") + "/cite.bib").body())
                .contains("url = {" + desk.address() + "/incidents/" + ids.get("incident") + "}");
    }

    @Test
    void versionsShowWhatChanged() {
        Document page = desk.page("/articles/" + ids.get("later") + "/compare/" + ids.get("earlier"));
        assertThat(page.select("main del").text()).contains("seven");
        assertThat(page.select("main ins").text()).contains("eight");
        assertThat(page.select("main section:contains(Claims that are gone) .claim"))
                .hasSize(1);
    }
}
