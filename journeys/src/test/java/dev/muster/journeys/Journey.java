package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// One person's way through the product. What the browser's console or the content security policy complains of fails it.
abstract class Journey {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Browser BROWSER = launch();
    private static final int WIDE = 1440;
    private static final String STANDS_OUT = """
            document.documentElement.scrollWidth <= window.innerWidth ? '' : document.documentElement.scrollWidth + ': '
                + [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
                    .map((each) => each.outerHTML.slice(0, 80)).slice(0, 8).join(' ')
            """;
    private static final int NARROW = 390;
    private static final int NARROWEST = 320;
    private final List<String> complaints = new ArrayList<>();
    protected Page page;
    private boolean complaintsExpected;

    private static Browser launch() {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /// The product that this journey leads through.
    protected Product product() {
        return Product.running();
    }

    @BeforeEach
    void openTheBrowser() {
        page = someone().newPage();
    }

    /// A browser of somebody's own, with nobody signed in.
    protected BrowserContext someone() {
        var context = BROWSER.newContext(new NewContextOptions().setViewportSize(WIDE, 1000).setReducedMotion(ReducedMotion.REDUCE));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !(complaintsExpected && message.text().matches(".*((status of|Status Error Code) (4..|503) |ERR_INTERNET_DISCONNECTED).*"))) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    @AfterEach
    void closeTheBrowser() {
        page.context().close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /// Says whether the page to come is meant to answer with an error, of which browsers complain too.
    protected void complain(boolean expected) {
        complaintsExpected = expected;
    }

    protected void open(String path) {
        page.navigate(product().address(path));
    }

    /// Signs in as somebody, in a fresh browser.
    protected void as(String address) {
        page.context().clearCookies();
        open("/sign-in");
        type("address", address);
        type("password", Product.PASSWORD);
        send();
    }

    /// Types into the field of this name.
    protected void type(String field, String text) {
        page.locator("main [name='" + field + "']").first().fill(text);
    }

    /// Chooses one of several boxes.
    protected void choose(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").check();
    }

    /// Sends the form of the main part of the page.
    protected void send() {
        page.locator("main form button.button").first().click();
    }

    protected void press(String words) {
        page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    /// Looks at the page: no accessibility violations, nothing wider than the screen, and four pictures to look at.
    protected void look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(WIDE, NARROW)) {
                fits(name, width);
                page.screenshot(new ScreenshotOptions().setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("axe on " + name + ", " + scheme).extracting(each -> each.getId() + ": " + each.getHelp() + " " + each.getNodes().getFirst().getHtml()).isEmpty();
        }
        fits(name, NARROWEST);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, 1000);
    }

    /// A shorter look at what other journeys look at more closely: two pictures, and no accessibility violations.
    protected void glance(String name) {
        for (int width : List.of(NARROW, WIDE)) {
            fits(name, width);
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + "-" + width + "-light.png")));
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on " + name).extracting(each -> each.getId() + ": " + each.getHelp()).isEmpty();
    }

    /// What stands out is named. Pictures are drawn anew a moment after the screen has changed.
    private void fits(String name, int width) {
        page.setViewportSize(width, 1000);
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(page.evaluate(STANDS_OUT)).as(name + " on a screen of " + width).isEqualTo("");
    }
}
