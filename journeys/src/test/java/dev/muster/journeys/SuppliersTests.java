package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// In a community that suppliers alone see, a supplier's employee asks. What staff say among themselves stays there until
/// somebody has looked at what suppliers would see, and shows it to them.
class SuppliersTests extends Journey {

    @Test
    void aStaffAnswerReachesSuppliersWhenSomebodySaysSo() {
        as(Product.JONAS);
        open("/communities");
        page.locator("main").getByText("Malting with our suppliers").first().click();
        page.locator("main a[href$='/ask']").first().click();
        type("title", "Which moisture do you still accept?");
        type("body", "The new kiln leaves **4.8 per cent**. Is that too much for your mill?");
        type("tags", "malt");
        send();
        assertThat(page.locator("h1")).containsText("Which moisture do you still accept?");
        var address = page.url();
        page.waitForResponse("**/visit", page::reload);

        as(Product.LENA);
        page.navigate(address);
        page.locator("form[action$='/answers'] textarea[name=body]").fill("The mill copes with five. We only say four and a half to be safe.");
        page.locator("form[action$='/answers'] select[name=layer]").selectOption("EMPLOYEE");
        page.locator("form[action$='/answers'] button.button").first().click();
        assertThat(page.locator("main")).containsText("Only staff see this");
        look("answer-among-staff");

        as(Product.JONAS);
        page.navigate(address);
        assertThat(page.locator("main")).not().containsText("The mill copes with five");

        as(Product.LENA);
        page.navigate(address);
        page.locator("main article.answer a[href$='/audience']").click();
        assertThat(page.locator("main")).containsText("What they will see");
        look("promotion");
        send();
        assertThat(page.locator("main")).containsText("The mill copes with five");
        assertThat(page.locator("main article.answer")).not().containsText("Only staff see this");

        as(Product.JONAS);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("The mill copes with five");
        assertThat(page.locator(".jumps")).containsText("1 answer new to you");
        look("answer-promoted");

        as(Product.NADIA);
        complain(true);
        page.navigate(address);
        assertThat(page.locator("main")).not().containsText("Which moisture");
    }
}
