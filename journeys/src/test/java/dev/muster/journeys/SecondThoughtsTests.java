package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;

/// A page is doubted, answered, and fed from a thread; a problem that came before is seen as such.
class SecondThoughtsTests extends Journey {
    private static final String HOPS = "/communities/brewing/pages/keeping-hops";
    private static final Product PRODUCT = Product.withTheExample();

    @Override
    protected Product product() {
        return PRODUCT;
    }

    private Locator link(String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words)).first();
    }

    @Test
    void somebodyDisagreesAndIsAnswered() {
        as(Product.NADIA);
        open(HOPS);
        link("Say that you disagree").click();
        look("dissent-new");
        complain(true);
        type("what", " ");
        type("why", " ");
        send();
        assertThat(page.locator(".errors")).isVisible();
        look("dissent-refused");
        complain(false);
        type("what", "Hops that were opened keep **four** months, not two.");
        type("why", "Ours did, in a freezer, three years in a row.");
        send();
        assertThat(page.locator(".dissents")).containsText("Somebody sees this differently");
        look("dissent-stands");

        as(Product.IVO);
        open("/");
        link("Answer it").click();
        look("dissent-answer");
        choose("state", "ANSWERED");
        type("reason", "In a freezer, yes; the page says so a line above.");
        page.locator("section[aria-labelledby=answering] button.button").click();
        assertThat(page.locator("main")).not().containsText("Somebody sees this differently");
        link("decided before").click();
        assertThat(page.locator(".dissent")).containsText("Answered");
        look("dissents");
    }

    @Test
    void somethingIsQuotedFromAThread() {
        as(Product.IVO);
        open("/communities/brewing/questions");
        page.locator("main .row-title a").first().click();
        var thread = page.url();
        var words = page.locator(".post .prose p").first().textContent().strip();
        link("Quote something of it on a page").click();
        look("quote-new");
        page.locator("main input[name=source]").first().check();
        type("words", "Nobody ever said that.");
        type("page", HOPS);
        complain(true);
        send();
        look("quote-refused");
        complain(false);
        type("words", words);
        type("page", "");
        send();
        assertThat(page.locator("main .prose").first()).containsText(words);
        look("quote");
        var marker = page.locator("main code").first().textContent().strip();

        open(HOPS);
        link("Change").click();
        type("body", page.locator("#body").inputValue() + "\n\n" + marker);
        page.locator("main form button.button").first().click();
        assertThat(page.locator("main .prose").first()).containsText(words);
        look("quote-on-page");
        page.navigate(thread);
        assertThat(page.locator("main")).containsText("Keeping hops");
        look("quoted-in");

        page.locator(".post .prose p").first().selectText();
        page.locator(".post").first().getByText("Quote on a page").click();
        assertThat(page.locator("#words")).hasValue(words);
        assertThat(page.locator("main input[name=source]:checked")).hasCount(1);
        send();
        assertThat(page.locator("main .prose").first()).containsText(words);
    }

    @Test
    void theSameProblemComesAgain() {
        as(Product.IVO);
        open(HOPS);
        page.locator(".swarm-way a").click();
        type("title", "Hops smell of cheese in the cold store");
        type("wrong", "The page does not say what to do when the cold store fails.");
        type("tried", "What the page says.");
        choose("severity", "MINOR");
        send();
        assertThat(page.locator("h1")).containsText("Hops smell of cheese in the cold store");
        var first = page.url();
        look("swarm-from-page");

        open("/communities/brewing/swarms/new");
        type("title", "Hops smell of cheese in the cold store again");
        page.locator("main [name=title]").press("Tab");
        type("wrong", "Since Monday once more.");
        assertThat(page.locator(".similar")).containsText("Hops smell of cheese in the cold store", new ContainsTextOptions().setTimeout(20_000));
        look("swarm-similar");
        page.locator(".similar input[type=checkbox]").first().check();
        type("tried", "What helped then.");
        choose("severity", "MINOR");
        page.locator("main form[data-guard] .buttons .button").first().click();
        assertThat(page.locator("main")).containsText("Hops smell of cheese in the cold store");
        look("swarm-repeats");
        page.navigate(first);
        assertThat(page.locator("main")).containsText("Hops smell of cheese in the cold store again");
        look("swarm-repeated");
    }
}
