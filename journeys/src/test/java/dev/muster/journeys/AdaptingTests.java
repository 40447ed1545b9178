package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What a community asks of the organisation, how it is reviewed, and where it all leads. A review closes a community that other
/// journeys lead through, so this one has a product of its own.
class AdaptingTests extends Journey {
    private static final Product PRODUCT = Product.withTheExample();

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Test
    void aRequestIsAskedPromisedAndFulfilled() {
        as(Product.NADIA);
        open("/communities/brewing/requests");
        look("requests");
        press("Ask the organisation");
        look("request-form");
        type("title", "Kegs without a dent");
        type("body", "Sort out the **dented kegs** before they leave.");
        type("why", "A dented keg does not seal, and we pour it away.");
        send();
        assertThat(page.locator("h1")).containsText("Kegs without a dent");
        var request = page.url();
        as(Product.TOM);
        page.navigate(request);
        type("body", "Every tenth keg of ours.");
        page.locator("form[action$='/cases'] button").click();
        as(Product.LENA);
        page.navigate(request);
        look("request-asked");
        press("Promise it");
        type("due", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
        look("request-promise");
        send();
        press("Say what it changed");
        type("changed", "Kegs are turned and looked at before they are filled.");
        send();
        assertThat(page.locator(".you-said")).containsText("Kegs are turned");
        look("request-done");
        as(Product.NADIA);
        open("/");
        assertThat(page.locator("main")).containsText("Kegs without a dent");
        look("home-with-requests");
    }

    @Test
    void aReviewShowsItsEvidenceAndEndsInADecision() {
        as(Product.ADMINISTRATOR);
        open("/communities");
        page.locator("main a[href^='/communities/malting']").first().click();
        var address = page.url();
        page.navigate(address + "/reviews");
        look("reviews-none");
        page.locator("form[action$='/reviews'] button, .page-head a.button").first().click();
        look("review");
        page.locator("form[action$='/decision'] button").click();
        choose("verdict", "CLOSE");
        type("reason", "What malting is about is asked and answered in Brewing together since spring.");
        choose("purpose", "SUPERSEDED");
        type("hours", "24");
        page.locator("form[action$='/decision'] button").click();
        assertThat(page.locator(".decision")).containsText("Close");
        look("review-decided");
        page.navigate(address + "/report");
        look("report");
    }

    @Test
    void theChainLeadsFromGoalsToOutcomes() {
        as(Product.ADMINISTRATOR);
        open("/chain");
        look("chain");
        page.locator("svg a[href^='/purposes/']").first().click();
        assertThat(page.locator("h1")).not().isEmpty();
    }
}
