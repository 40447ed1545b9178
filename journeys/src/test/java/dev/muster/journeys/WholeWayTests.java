package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;

/// The whole way of an organisation in the browser: from an empty one over readiness, vision, goals and purposes to a community that
/// did not come to life, and what was learned from it.
class WholeWayTests extends JourneyWithDirection {
    private static final Product EMPTY = Product.emptyWithAClock();
    private static final String COMMUNITY = "/communities/beer-that-keeps";
    private String invitation = "";
    private String question = "";

    @Override
    protected Product product() {
        return EMPTY;
    }

    @Test
    void fromAnEmptyOrganisationToWhatWasLearned() {
        itIsFounded();
        thirtyPeopleAreAsked();
        theResultIsRead();
        twoGoalsAreStated();
        theVisionIsWritten();
        fiveOpportunitiesAreDecidedOn();
        aCommunityOpens();
        itIsPlannedAndLaunched();
        somebodyComes();
        itDoesNotCoalesce();
        aReviewClosesIt();
        whatWasWrittenStays();
        theChainShowsItAll();
    }

    private void aCommunityOpens() {
        page.navigate(purposes.get("Beer that keeps"));
        glance("whole-15-go");
        page.locator("main a[href*='/communities/new']").first().click();
        page.locator("main a[href*='archetype=CUSTOMER_SUPPORT']").click();
        type("owner", SAM);
        type("guides", GIL);
        glance("whole-16-gate");
        send();
        assertThat(page).hasURL(EMPTY.address(COMMUNITY));
        look("whole-17-chartered");
    }

    private void itIsPlannedAndLaunched() {
        as(GIL);
        open(COMMUNITY + "/launch");
        glance("whole-18-launch-plan");
        type("person", SAM);
        page.locator("form[action$='/founders'] button.button").click();
        letIn(SAM);
        letIn(GIL);
        takeTheStep("Begin seeding", "Seeding");
        finishTheSeeds();
        takeTheStep("Declare it ready", "Ready");
        setTheTippingPoint();
        planAWave();
        takeTheStep("Launch it", "Launched");
        look("whole-20-launched");
    }

    private void setTheTippingPoint() {
        open(COMMUNITY + "/launch/aim");
        type("people", "12");
        type("target", EMPTY.today().plusDays(40).toString());
        send();
    }

    private void planAWave() {
        open(COMMUNITY + "/launch/waves/new");
        type("title", "Landlords of the old town");
        type("day", EMPTY.today().toString());
        type("size", "30");
        send();
        page.locator("main a[href*='/waves/']").last().click();
        page.locator("main form[action$='/links'] button").click();
        invitation = page.locator("#made").textContent();
        glance("whole-19-wave");
    }

    private void letIn(String whom) {
        open(COMMUNITY + "/people");
        type("person", whom);
        page.locator("form[action$='/people'] button.button").click();
    }

    private void finishTheSeeds() {
        open(COMMUNITY + "/launch");
        for (var seed : page.locator("#SEED .row-title a").all().stream().map(each -> each.getAttribute("href")).toList()) {
            open(seed);
            press("It is done");
        }
    }

    private void takeTheStep(String label, String stage) {
        open(COMMUNITY + "/stage");
        type("reason", "Everything is there for it.");
        press(label);
        assertThat(page.locator(".purpose-name")).containsText(stage);
    }

    private void somebodyComes() {
        page.context().clearCookies();
        open(invitation.substring(invitation.indexOf("/invitation")));
        glance("whole-21-invitation");
        as(CORA);
        open(invitation.substring(invitation.indexOf("/invitation")));
        press("Join this community");
        open(COMMUNITY + "/ask");
        type("title", "Why does the last third of each keg taste sour?");
        type("body", "The first two thirds are fine. The cellar has 14 °C.");
        send();
        assertThat(page.locator("h1")).containsText("taste sour");
        question = page.url();
        as(GIL);
        page.navigate(question);
        type("body", "Fourteen is too warm for an open keg. Try ten.");
        page.locator("form[action$='/answers'] button.button").first().click();
        assertThat(page.locator("main")).containsText("Try ten");
    }

    private void itDoesNotCoalesce() {
        later(Duration.ofDays(41));
        as(SAM);
        byItself(COMMUNITY + "/stage", "Did not coalesce");
        look("whole-22-not-coalesced");
        open(COMMUNITY + "/launch");
        assertThat(page.locator("main")).containsText("fewer than 5 people besides the founders contributed; it takes 12");
        look("whole-23-launch-over");
        open("/");
        glance("whole-24-home-of-the-sponsor");
    }

    /// The browser's clock goes along.
    private void later(Duration by) {
        EMPTY.later(by);
        page.clock().setSystemTime(Date.from(EMPTY.now()));
    }

    /// What the clock does takes the product a moment.
    private void byItself(String path, String words) {
        open(path);
        for (int i = 0; i < 60 && !page.locator("main").textContent().contains(words); i++) {
            page.waitForTimeout(250);
            page.reload();
        }
        assertThat(page.locator("main")).containsText(words);
    }

    private void aReviewClosesIt() {
        later(Duration.ofDays(20));
        as(SAM);
        byItself("/", "waits for your decision");
        glance("whole-25-home-with-a-review");
        page.locator("#needs-me a[href^='/reviews/']").click();
        look("whole-26-review");
        choose("verdict", "CLOSE");
        type("reason", "Landlords telephone each other; they do not write. We try it with drivers, who are in every cellar.");
        complain(true);
        page.locator("form[action$='/decision'] button.button").click();
        assertThat(page.locator("#purpose-error")).containsText("Say whether the purpose was achieved or is superseded.");
        glance("whole-27-review-with-errors");
        complain(false);
        choose("purpose", "SUPERSEDED");
        type("hours", "46");
        page.locator("form[action$='/decision'] button.button").click();
        assertThat(page.locator(".decision")).containsText("Close");
        look("whole-28-decided");
        Printed.onOnePage(page, "whole-28-decided");
    }

    private void whatWasWrittenStays() {
        later(Duration.ofMinutes(2));
        byItself(COMMUNITY + "/report", "What it was for");
        look("whole-29-report");
        open(COMMUNITY + "/charter/sheet");
        glance("whole-30-charter");
        Printed.onOnePage(page, "whole-30-charter");
        as(CORA);
        page.navigate(question);
        assertThat(page.locator("main")).containsText("The first two thirds are fine.");
        assertThat(page.locator("main")).containsText("Try ten");
        assertThat(page.locator("form[action$='/answers']")).hasCount(0);
        glance("whole-31-question-stays");
        open(COMMUNITY + "/report");
        assertThat(page.locator("main")).containsText("as any customer saw it");
    }

    private void theChainShowsItAll() {
        as(Product.ADMINISTRATOR);
        open("/chain");
        for (var each : Opportunity.FIVE.stream().filter(one -> !one.verdict().equals("NO")).toList()) {
            assertThat(page.locator("svg a[aria-label*='" + each.title() + "']").first()).isVisible();
        }
        assertThat(page.locator("table.data")).containsText("Closed");
        look("whole-32-chain");
        for (var link : page.locator(".chain svg a").all()) {
            var href = link.getAttribute("href");
            assertThat(page.request().get(href.startsWith("#") ? page.url() : EMPTY.address(href))).isOK();
        }
        page.locator("main th a[href$='/chain']").first().click();
        glance("whole-33-chain-of-a-goal");
    }
}
