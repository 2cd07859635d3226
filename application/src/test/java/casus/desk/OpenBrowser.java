package casus.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium for all tests: that of the system, nothing is fetched. */
final class OpenBrowser implements AutoCloseable {
    static final int WIDE = 1440;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final double WAIT_MILLIS = 20_000;
    private static final String WATCH = "window.violations = [];"
            + " document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));";

    private final Playwright playwright;
    private final Browser browser;

    private OpenBrowser() {
        Path chromium = Path.of(Objects.requireNonNullElse(System.getenv("CASUS_CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            throw new IllegalStateException("The tests of the desk need Chromium, and " + chromium
                    + " is none. On Debian: apt-get install chromium; else name it in CASUS_CHROMIUM.");
        }
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server")));
    }

    /** Gives tests the browser, and the desk that they only look at. */
    static final class Shared implements ParameterResolver {
        private final SharedDesk desk = new SharedDesk();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OpenBrowser.class
                    || desk.supportsParameter(parameter, context);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (parameter.getParameter().getType() == OpenDesk.class) {
                return desk.resolveParameter(parameter, context);
            }
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OpenBrowser.class))
                    .computeIfAbsent(OpenBrowser.class, key -> new OpenBrowser(), OpenBrowser.class);
        }
    }

    /** How a reader has set up the browser. */
    record Look(int width, boolean dark, boolean scripts) {
        static final Look DESK = new Look(WIDE, false, true);

        @Override
        public String toString() {
            return width + (dark ? "-dark" : "-light") + (scripts ? "" : "-without-scripts");
        }
    }

    /** A window, with all that went wrong in it. */
    static final class Window implements AutoCloseable {
        private final BrowserContext context;
        private final String address;
        private final Page page;
        private final List<String> wrong = new ArrayList<>();

        private Window(BrowserContext context, String address, boolean scripts) {
            this.context = context;
            this.address = address;
            context.setDefaultTimeout(WAIT_MILLIS);
            if (scripts) {
                context.addInitScript(WATCH);
            }
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    wrong.add(message.type() + " at " + message.location() + ": " + message.text());
                }
            });
            page.onPageError(error -> wrong.add("script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                    wrong.add("asks another host: " + request.url());
                }
            });
            page.onRequestFailed(request -> {
                if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                    wrong.add("fails: " + request.url() + " " + request.failure());
                }
            });
        }

        Page page() {
            return page;
        }

        Page open(String path) {
            page.navigate(address + path);
            return page;
        }

        /** What went wrong since it was last asked. */
        List<String> wrong() {
            List<String> all = new ArrayList<>(wrong);
            wrong.clear();
            if (page.evaluate("() => window.violations || []") instanceof List<?> violations) {
                violations.forEach(violation -> all.add("policy: " + violation));
            }
            return all;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    Window window(OpenDesk desk, Look look) {
        return new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), HEIGHT)
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(look.scripts())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Kyiv")),
                desk.address(),
                look.scripts());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
