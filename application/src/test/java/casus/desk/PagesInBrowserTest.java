package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a browser, wide and narrow, light and dark. Pictures of them go to target/screenshots. */
@ExtendWith(OpenBrowser.Shared.class)
class PagesInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final OpenDesk desk;
    private final OpenBrowser browser;

    PagesInBrowserTest(OpenDesk desk, OpenBrowser browser) {
        this.desk = desk;
        this.browser = browser;
    }

    private Map<String, String> pages() throws Exception {
        Map<String, String> ids = Routes.ids(desk);
        Map<String, String> pages = new LinkedHashMap<>();
        for (Routes.Line line : Routes.all()) {
            if (line.page()) {
                pages.put(line.route(), Routes.address(line.address(), ids));
            }
        }
        pages.put("/sign-in", "/sign-in");
        pages.put("/search filtered", "/search?q=killed&type=ASSAULT&place=UKR&background=no&status=occurred");
        pages.put("/incidents none", "/incidents?q=unheardof");
        pages.put("/articles/{key} old", Routes.address("/articles/{earlier}", ids));
        pages.put("/collections keep", Routes.address("/collections?kind=article&target={article}", ids));
        for (var article : desk.json("/api/v1/articles?limit=500").path("items")) {
            if (article.path("origin").asText().contains("rtl")) {
                pages.put(
                        "/articles/{key} rtl",
                        "/articles/" + article.path("key").asText());
            }
        }
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"1440, false, true", "390, true, true", "1440, true, false", "390, false, false"})
    void everyPageIsSoundAtEveryWidthAndInBothSchemes(int width, boolean dark, boolean axe) throws Exception {
        OpenBrowser.Look look = new OpenBrowser.Look(width, dark, true);
        List<String> wrong = new ArrayList<>();
        try (OpenBrowser.Window window = browser.window(desk, look)) {
            for (Map.Entry<String, String> one : pages().entrySet()) {
                Page page = window.open(one.getValue());
                page.locator("main h1").first().waitFor();
                String where = one.getKey() + " at " + look + ": ";
                window.wrong().forEach(problem -> wrong.add(where + problem));
                int over =
                        ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
                if (over > 0) {
                    wrong.add(where + "scrolls sideways by " + over + " pixels");
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(width == OpenBrowser.WIDE && !dark)
                        .setPath(SCREENSHOTS.resolve(look + one.getKey().replaceAll("[^a-z]+", "-") + ".png")));
                if (axe || Boolean.getBoolean("casus.long")) {
                    unmet(page).forEach(rule -> wrong.add(where + rule));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> unmet(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze();
        List<String> unmet = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            rule.getNodes().stream()
                    .limit(3)
                    .forEach(node -> unmet.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml()));
        }
        return unmet;
    }

    @Test
    void theSearchForFaultsFindsThem() {
        try (OpenBrowser.Window window = browser.window(desk, OpenBrowser.Look.DESK)) {
            Page page = window.open("/add");
            page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                    + " '<img src=\"/static/icon.svg\"><input>')");
            page.evaluate("() => { new Image().src = 'https://other.example/x.png'; }");
            assertThat(unmet(page))
                    .anyMatch(rule -> rule.startsWith("image-alt"))
                    .anyMatch(rule -> rule.startsWith("label"));
            assertThat(window.wrong()).anyMatch(problem -> problem.contains("Content Security Policy"));
        }
    }

    @Test
    void articlesAndIncidentsPrintWithoutWhatPaperCannotDo() throws Exception {
        Map<String, String> ids = Routes.ids(desk);
        try (OpenBrowser.Window window = browser.window(desk, new OpenBrowser.Look(794, false, true))) {
            for (String address : List.of("/articles/{article}", "/incidents/{incident}")) {
                Page page = window.open(Routes.address(address, ids));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                for (String gone : List.of("nav", ".find", ".foot", ".acts", "button", "input")) {
                    assertThat(page.locator(gone + ":visible").count())
                            .as(address + " " + gone)
                            .isZero();
                }
                assertThat(page.locator(".claim:visible").count()).as(address).isPositive();
                assertThat(page.locator("main h1:visible").count()).as(address).isPositive();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve("print" + address.replaceAll("[^a-z]+", "-") + ".png")));
                assertThat(page.pdf()).hasSizeGreaterThan(1000);
            }
        }
    }
}
