package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Somebody is about to ask what was asked before, and is spared it; later they look at their own questions.
class LookingBeforeAskingTests extends Journey {

    private String aQuestionOfTheExample() {
        open("/communities/brewing/questions?show=solved");
        return page.locator(".row-title").first().textContent().strip();
    }

    @Test
    void anEarlierQuestionIsEnough() {
        as(Product.NADIA);
        var earlier = aQuestionOfTheExample();
        open("/communities/brewing/ask");
        page.locator("#title").fill(earlier);
        assertThat(page.locator("#similar .row-title").first()).containsText(earlier);
        page.locator("#similar .row-title a").first().click();
        assertThat(page.locator(".instead")).containsText("You were about to ask: " + earlier);
        look("instead");
        page.getByText("No, ask my question").click();
        assertThat(page.locator("#title")).hasValue(earlier);
        page.locator("#title").fill(earlier + " ");
        page.locator("#similar .row-title a").first().click();
        press("Yes, this solved it");
        assertThat(page.locator(".notice").first()).containsText("counts as a question that was solved");
    }

    @Test
    void onesOwnQuestionsTellWhatHappened() {
        as(Product.NADIA);
        open("/");
        page.locator("a[href='/my/questions']").click();
        assertThat(page.locator("h1")).hasText("My questions");
        assertThat(page.locator(".row").first()).isVisible();
        look("my-questions");
    }

    @Test
    void staffSeeWhatCustomersSee() {
        as(Product.IVO);
        open("/communities/brewing/questions?show=solved");
        page.getByText("See it as customers do").click();
        assertThat(page.locator(".notice")).containsText("This is what customers see");
        look("as-customer-list");
        page.locator(".row-title a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/as-customer"));
        look("as-customer");
    }
}
