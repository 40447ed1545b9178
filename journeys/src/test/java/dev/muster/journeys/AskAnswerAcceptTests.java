package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// A customer asks, staff answer, the customer accepts, another customer says that it worked.
class AskAnswerAcceptTests extends Journey {

    @Test
    void aQuestionIsAskedAnsweredSolvedAndReused() {
        as(Product.NADIA);
        open("/communities/brewing/ask");
        look("ask");
        type("title", "");
        send();
        look("ask-with-errors");
        type("title", "Which thermometer survives a boil?");
        type("body", "Ours died after **two** batches.\n\n| batch | °C |\n|---|---|\n| 1 | 99 |\n| 2 | 101 |");
        type("tags", "equipment");
        send();
        assertThat(page.locator("h1")).containsText("Which thermometer survives a boil?");
        var address = page.url();

        as(Product.IVO);
        page.navigate(address);
        page.locator("form[action$='/answers'] textarea[name=body]").fill("A steel probe on a silicone wire: ours is in its third year.");
        page.locator("form[action$='/answers'] button.button").first().click();
        assertThat(page.locator("main")).containsText("A steel probe on a silicone wire");

        as(Product.NADIA);
        page.navigate(address);
        page.locator("form[action$='/acceptance'] button").first().click();
        assertThat(page.locator("main")).containsText("Solved");

        as(Product.TOM);
        page.navigate(address);
        page.locator("form[action$='/reuse'] button").first().click();
        assertThat(page.locator("main")).containsText("Solved it for 1 person");
        look("thread");
    }
}
