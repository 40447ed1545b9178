package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// From a goal to an open community, and the gate in between.
class CharterTests extends Journey {

    @Test
    void aCommunityOpensFromAPurposeWithAGoalAndABaseline() {
        as(Product.ADMINISTRATOR);
        stateAGoal();
        proposeAndAssess();
        decide();
        openTheCommunity();
    }

    private void stateAGoal() {
        open("/goals/new");
        send();
        look("goal-form-with-errors");
        type("title", "Less malt thrown away");
        choose("kind", "COST");
        type("measure", "Malt thrown away");
        type("unit", "kg a month");
        choose("direction", "DOWN");
        type("baseline", "420");
        type("baselineDay", "2026-10-31");
        type("target", "200");
        type("due", "2031-12-31");
        type("owner", Product.ADMINISTRATOR);
        send();
        assertThat(page.locator("h1")).containsText("Less malt thrown away");
        look("goal");
    }

    private void proposeAndAssess() {
        open("/purposes/new");
        type("title", "Old malt put to use");
        choose("path", "EDGES");
        send();
        look("purpose-proposed");
        page.locator("main a[href$='/assessment'], main a[href*='assess']").first().click();
        type("who", "Bakers, brewers and our warehouse");
        type("issue", "malt that is about to go stale");
        type("theyGain", "cheap malt and new recipes");
        type("weGain", "less waste");
        type("collaboration", "Offer, ask, share recipes");
        page.locator("main select[name=goal]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        type("outcome", "Malt thrown away in the main warehouse");
        type("unit", "kg a month");
        choose("direction", "DOWN");
        type("baseline", "300");
        type("baselineDay", "2026-10-31");
        type("target", "100");
        type("due", "2031-06-30");
        type("risk", "Stale malt could be sold as fresh: every offer names its date.");
        type("expires", "2031-12-31");
        for (var test : List.of("MAGNETIC", "ALIGNED", "LOW_RISK", "PROPERLY_SCOPED", "FACILITATES_EVOLUTION", "MEASURABLE", "COMMUNITY_DRIVEN")) {
            choose("score-" + test, test.equals("LOW_RISK") ? "3" : "2");
            type("evidence-" + test, "Two bakers and the warehouse said so in October.");
        }
        look("assess");
        send();
        look("purpose-assessed");
    }

    private void decide() {
        page.locator("main a[href$='/decision'], main a[href*='decide']").first().click();
        choose("verdict", "GO");
        type("reason", "The warehouse asked for it, and two bakers have said yes.");
        type("review", "2031-01-31");
        look("decide");
        send();
        look("purpose-go");
    }

    private void openTheCommunity() {
        page.locator("main a[href*='/communit']").first().click();
        look("gate");
        type("title", "Old malt");
        type("handle", "old-malt");
        type("owner", Product.ADMINISTRATOR);
        type("guides", Product.IVO);
        choose("seenBy", "EMPLOYEE");
        choose("seenBy", "CUSTOMER");
        choose("contributedBy", "EMPLOYEE");
        send();
        assertThat(page.locator("h1")).containsText("Old malt");
        look("community-new");
    }
}
