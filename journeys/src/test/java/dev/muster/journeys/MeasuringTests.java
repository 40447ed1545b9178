package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/// Somebody wants to know how a community does, sees the pictures, and opens what stands behind a figure.
class MeasuringTests extends Journey {

    @Test
    void everyFigureOpensOntoWhatItIs() {
        as(Product.ADMINISTRATOR);
        open("/communities/brewing/measures");
        press("Whole history");
        for (var block : page.locator("section.measure").all()) {
            block.scrollIntoViewIfNeeded();
            assertThat(block.locator("h2")).containsText("?");
            assertThat(block.locator(".measure-advice p")).not().isEmpty();
        }
        for (var picture : page.locator("section.measure .chart-picture").all()) {
            picture.scrollIntoViewIfNeeded();
            assertThat(picture.locator("canvas").first()).isVisible();
        }
        var lengthy = page.locator("figure:has(script.chart-data)").first();
        lengthy.getByText("Show the numbers").click();
        assertThat(lengthy.locator("tbody tr").nth(12)).isVisible();
        lengthy.getByText("Show the numbers").click();
        opened("#effort", "Gini’s coefficient");
        opened("#ties", "A tie leads from one person to another");
        opened("#capacity", "A model of our own");
        look("measures-whole");
    }

    @Test
    void aFigureHasAPageOfItsOwnWithHowItWasCounted() {
        as(Product.ADMINISTRATOR);
        open("/communities/brewing/measures");
        press("Whole history");
        opened("#answer-rate", "at least one answer by somebody other than the asker");
        page.locator("#answer-rate").getByText("The query behind this number").click();
        assertThat(page.locator("h1")).containsText("Do questions get answered at all?");
        assertThat(page.locator("pre")).containsText("measures.question");
        look("measures-one");
        press("All measures of this community");
        assertThat(page.locator("h1")).containsText("Measures");
    }

    private void opened(String block, String definition) {
        var section = page.locator(block);
        section.getByText("What this is", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(section.locator("details p").first()).containsText(definition);
    }
}
