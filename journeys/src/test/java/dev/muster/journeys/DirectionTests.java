package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/// Where the organisation goes: its vision, the portfolio of purposes, what the strategy still lacks, and the road map.
class DirectionTests extends Journey {

    @Test
    void aVisionIsWrittenAndItsHistoryRead() {
        as(Product.ADMINISTRATOR);
        open("/vision");
        look("vision");
        open("/vision/edit");
        type("reason", "");
        send();
        look("vision-form-with-errors");
        page.locator("main textarea[name=statement]").fill("Whoever brews with us finds somebody who has solved the same problem, on the same day.");
        page.locator("main input[name=goals]").first().check();
        type("reason", "A day turned out to be too long.");
        send();
        assertThat(page.locator(".vision")).containsText("on the same day");
        open("/vision/history");
        assertThat(page.locator("ins").first()).isVisible();
        look("vision-history");
    }

    @Test
    void thePortfolioIsReadInFourWays() {
        as(Product.ADMINISTRATOR);
        open("/purposes?sort=value");
        look("portfolio-table");
        open("/purposes/board");
        look("portfolio-board");
        open("/purposes/map");
        assertThat(page.locator(".map-spot").first()).isVisible();
        look("portfolio-map");
        page.locator(".map-spot").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".statements")).isVisible();
        look("purpose-with-tests");
        open("/purposes/paths");
        look("portfolio-paths");
    }

    @Test
    void theStrategyShowsWhatIsMissing() {
        as(Product.ADMINISTRATOR);
        open("/strategy");
        look("strategy");
        open("/strategy/education/edit");
        type("owner", "nobody@example.org");
        type("text", "Guides learn from guides, one afternoon a month.");
        type("review", "2031-01-31");
        complain(true);
        send();
        look("record-form-with-errors");
        complain(false);
        type("owner", Product.ADMINISTRATOR);
        page.locator("main input[name=agreed]").check();
        send();
        assertThat(page.locator("#education")).containsText("Agreed");
        open("/strategy/education/history");
        look("record-history");
    }

    @Test
    void theRoadMapSaysWhatUnlocksWhat() {
        as(Product.ADMINISTRATOR);
        open("/roadmap");
        look("road-map");
        open("/roadmap/new");
        look("road-form");
        page.locator("main select[name=purpose]").selectOption(new SelectOption().setIndex(1));
        page.locator("main select[name=after]").selectOption(new SelectOption().setIndex(1));
        type("condition", "Thirty brewers have answered.");
        complain(true);
        send();
        assertThat(page.locator("#after-error")).containsText("can’t wait for itself");
        look("road-form-with-errors");
    }
}
