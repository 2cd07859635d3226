package casus.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people do on the pages, in a browser: reading, reviewing by keys, filtering, adding; each also without scripts. */
@ExtendWith(OpenBrowser.Shared.class)
class ActsInBrowserTest {
    private static final OpenBrowser.Look NO_SCRIPTS = new OpenBrowser.Look(OpenBrowser.PHONE, true, false);
    private static final long MOST_MILLIS_PER_DECISION = 10_000;

    private final OpenBrowser browser;

    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;

    ActsInBrowserTest(OpenBrowser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        desk = OpenDesk.local(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int decisions() {
        return desk.json("/api/v1/history?limit=500").path("items").size();
    }

    @Test
    void aMarkAndItsClaimLightUpTogetherByPointerAndKeys() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/articles/" + Routes.ids(desk).get("article"));
            Locator mark = page.locator("mark[data-claims]").first();
            String id = mark.getAttribute("data-claims").split(" ")[0];
            Locator claim = page.locator("#c-" + id);
            mark.hover();
            assertThat(claim).hasClass(Pattern.compile(".*linked.*"));
            page.locator("#c-" + id + " .quote").hover();
            assertThat(mark).hasClass(Pattern.compile(".*linked.*"));
            page.mouse().move(0, 0);
            assertThat(mark).not().hasClass(Pattern.compile(".*linked.*"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            Locator first = page.locator(".mark-number").first();
            assertThat(first).isFocused();
            String claimOfFirst = first.getAttribute("href").substring(1);
            assertThat(page.locator("#" + claimOfFirst)).hasClass(Pattern.compile(".*linked.*"));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#" + claimOfFirst));
            page.locator("#" + claimOfFirst + " .back").click();
            assertThat(page).hasURL(Pattern.compile(".*#m-" + claimOfFirst.substring(2)));
            assertThat(window.wrong()).isEmpty();
        }
    }

    /** The number of the claim that the review desk shows. */
    private static String shown(Page page) {
        return String.valueOf(page.locator("form.decide").getAttribute("action"));
    }

    /** Keys are taken once the part of the page that was put in has been made ready. */
    private static void waitForKeys(Page page) {
        assertThat(page.locator("[data-review][data-begun]")).isVisible();
    }

    private static void waitForOther(Page page, String than) {
        assertThat(page.locator("form.decide")).not().hasAttribute("action", than);
    }

    @Test
    void twelveClaimsAreReviewedByKeysAlone() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/review?kind=event");
            List<Long> times = new ArrayList<>();
            for (String key : List.of("a", "r", "n", "a", "f", "a", "r", "a", "m", "a", "r", "a")) {
                long begin = System.nanoTime();
                String before = shown(page);
                switch (key) {
                    case "f" -> {
                        page.keyboard().press("f");
                        assertThat(page.locator("#field")).isFocused();
                        page.keyboard().type("status");
                        page.keyboard().press("Tab");
                        page.keyboard().type("possible");
                        page.keyboard().press("Enter");
                    }
                    case "m" -> {
                        String other = otherThan(before);
                        page.keyboard().press("m");
                        assertThat(page.locator("#other")).isFocused();
                        page.keyboard().insertText(other);
                        page.keyboard().press("Enter");
                    }
                    default -> page.keyboard().press(key);
                }
                if (key.equals("m")) {
                    assertThat(page.locator(".done")).containsText("Merged.");
                    waitForKeys(page);
                } else {
                    waitForOther(page, before);
                    waitForKeys(page);
                }
                times.add((System.nanoTime() - begin) / 1_000_000);
            }
            assertThat(times).hasSize(12).allSatisfy(time -> assertThat(time).isLessThan(MOST_MILLIS_PER_DECISION));
            assertThat(decisions()).isEqualTo(11);
            page.keyboard().press("r");
            assertThat(page.locator(".done")).containsText("Rejected");
            waitForKeys(page);
            page.keyboard().press("u");
            assertThat(page.locator(".done")).containsText("Undone.");
            assertThat(decisions()).isEqualTo(13);
            assertThat(window.wrong()).isEmpty();
        }
    }

    private String otherThan(String action) {
        String own = desk.json("/api/v1/claims/" + action.replaceFirst(".*/", ""))
                .path("incident")
                .asText();
        for (var incident : desk.json("/api/v1/incidents?limit=500").path("items")) {
            if (!incident.path("id").asText().equals(own)) {
                return incident.path("id").asText();
            }
        }
        throw new IllegalStateException("The record has one incident only");
    }

    @Test
    void aValueThatDoesNotFitIsToldOnThePage() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/review?kind=event");
            page.locator("#field").selectOption("time.from");
            page.locator("#value").fill("soon");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("no day");
            assertThat(decisions()).isZero();
        }
    }

    @Test
    void wordsSelectedInTheTextGoIntoTheValue() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/review?kind=figure");
            page.locator(".context mark").first().dblclick();
            assertThat(page.locator("#value")).not().hasValue("");
        }
    }

    @Test
    void aFilterStandsInTheAddressAndIsSharedByIt() {
        try (OpenBrowser.Window one = browser.window(desk, OpenBrowser.Look.DESK);
                OpenBrowser.Window other = browser.window(desk, NO_SCRIPTS)) {
            Page page = one.open("/incidents");
            page.locator(".filter summary").click();
            page.locator("#f-type").selectOption("ACCUSE");
            page.locator(".filter form button").click();
            assertThat(page).hasURL(Pattern.compile(".*[?&]type=ACCUSE.*"));
            assertThat(page.locator(".chips")).containsText("Accuse");
            List<String> rows = page.locator("main article.row").allInnerTexts();
            assertThat(rows).isNotEmpty();
            Page shared = other.open(page.url().replaceFirst("http://[^/]+", ""));
            assertThat(shared.locator("main article.row").count()).isEqualTo(rows.size());
            page.locator("nav.views a").last().click();
            assertThat(page.locator("main code")).containsText("type=ACCUSE");
            page.goBack();
            assertThat(page.locator("main article.row")).hasCount(rows.size());
            assertThat(one.wrong()).isEmpty();
        }
    }

    private static final String TEXT =
            "Bridge opened again\n\nThe bridge over the river was opened again on Tuesday after a week, the governor said.";

    @Test
    void aTextIsAddedToItsEnd() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/add");
            page.locator("#text").fill(TEXT);
            page.locator("#date").fill("2025-11-04");
            page.locator("button.main").click();
            assertThat(page.locator("main [role=status]")).containsText("Done.");
            page.locator("main ul.articles a").first().click();
            assertThat(page.locator("main article h1")).containsText("Bridge opened again");
            assertThat(window.wrong()).isEmpty();
        }
    }

    @Test
    void theSameIsDoneWithoutScripts() {
        try (OpenBrowser.Window window = browser.window(desk, NO_SCRIPTS)) {
            Page page = window.open("/add");
            page.locator("#text").fill(TEXT);
            page.locator("button.main").click();
            for (int i = 0; i < 50 && page.getByText("Look again").count() > 0; i++) {
                page.getByText("Look again").click();
            }
            assertThat(page.locator("main [role=status]")).containsText("Done.");
            window.open("/review?kind=event");
            String first = shown(page);
            page.locator("button[value=accept]").click();
            waitForOther(page, first);
            page.locator(".done button").click();
            assertThat(page.locator(".done")).containsText("Undone.");
            page.locator("#value").fill("nonsense");
            page.getByText("Fix", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main h1")).containsText("did not work");
            Map<String, String> ids = Routes.ids(desk);
            window.open("/incidents/" + ids.get("incident"));
            page.locator("input[name=claim]").last().check();
            page.getByText("Take the marked claims out").click();
            assertThat(page.locator(".done")).containsText("Taken out of its incident.");
            window.open("/articles/" + ids.get("article"));
            page.locator(".mark-number").first().click();
            assertThat(page).hasURL(Pattern.compile(".*#c-.*"));
            page.locator("summary").last().click();
            assertThat(page.locator("details.dropped p").first()).isVisible();
        }
    }

    @Test
    void movingInTheMenuByKeysShowsWhereOneIs() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("main a").first()).isFocused();
        }
    }
}
