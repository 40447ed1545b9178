package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.muster.people.FirstStart;
import java.util.HashMap;
import java.util.Map;

/// An organisation's way from nothing at all to five opportunities that were looked at, four of them decided on.
abstract class JourneyWithDirection extends Journey {
    protected static final String SAM = "sam.sponsor@example.org";
    protected static final String GIL = "gil.guide@example.org";
    protected static final String CORA = "cora.customer@example.org";

    /// Where each opportunity stands, by its title.
    protected final Map<String, String> purposes = new HashMap<>();

    protected void itIsFounded() {
        open("/setup?key=" + product().face(FirstStart.class).open());
        type("organisation", "Hop & Barrel");
        send();
        type("name", "Ruth Root");
        type("address", Product.ADMINISTRATOR);
        type("password", Product.PASSWORD);
        send();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skip for now")).click();
        choose("example", "no");
        send();
        send();
        assertThat(page.locator("h1")).containsText("Hop & Barrel");
        threeOthersCome();
        open("/");
        glance("whole-01-home");
    }

    private void threeOthersCome() {
        add("Sam Sponsor", SAM, "EMPLOYEE");
        page.locator("#role").selectOption("SPONSOR");
        page.locator("form[action$='/roles'] .button").first().click();
        add("Gil Guide", GIL, "EMPLOYEE");
        add("Cora Customer", CORA, "CUSTOMER");
    }

    private void add(String name, String address, String audience) {
        open("/people/new");
        type("name", name);
        type("address", address);
        choose("audience", audience);
        type("password", Product.PASSWORD);
        send();
        open("/people");
        page.locator("main a", new LocatorOptions().setHasText(name)).first().click();
    }

    protected void thirtyPeopleAreAsked() {
        open("/readiness/new");
        type("name", "Before we begin");
        type("units", String.join("\n", Respondents.UNITS));
        type("closes", product().today().plusDays(20).toString());
        send();
        var round = page.url();
        var byHand = "";
        for (var group : Respondents.THIRTY) {
            var link = link(round, group);
            boolean first = byHand.isEmpty();
            if (first) {
                byHand = link;
            }
            new Respondents(product()).answer(link, group, first ? group.people() - 1 : group.people());
        }
        glance("whole-02-links");
        oneAnswersByHand(byHand);
        as(Product.ADMINISTRATOR);
        page.navigate(round);
        press("Close this round");
    }

    private String link(String round, Respondents.Group group) {
        page.navigate(round + "/links");
        page.locator("#unit").selectOption(Integer.toString(group.unit()));
        page.locator("#level").selectOption(group.level());
        type("uses", Integer.toString(group.people()));
        send();
        return page.locator(".copyable").textContent();
    }

    private void oneAnswersByHand(String link) {
        page.context().clearCookies();
        open(link.substring(link.indexOf("/assessment")));
        glance("whole-03-invited");
        press("Begin");
        for (int part = 0; part < 6; part++) {
            page.locator("main fieldset input[value='4']").all().forEach(each -> each.check());
            page.getByText("Keep and go on").click();
        }
        page.locator("main fieldset").all().forEach(each -> each.locator("input").first().check());
        Respondents.THIRTY.getFirst().mood().evidence().forEach(this::chooseEvidence);
        glance("whole-04-evidence");
        page.getByText("Keep and go on").click();
        press("Send my answers");
        assertThat(page.locator("h1")).containsText("Thank you");
    }

    private void chooseEvidence(String item, String choice) {
        choose("evidence." + item, choice);
    }

    protected void theResultIsRead() {
        assertThat(page.locator("main")).containsText("30 people answered");
        assertThat(page.locator(".readiness-stand")).containsText("Formulating");
        assertThat(page.locator("#levels canvas").first()).isVisible();
        look("whole-05-result");
        toldOf("Brewhouse", "Formulating", true);
        toldOf("Sales", "Fearful", false);
        glance("whole-06-result-sales");
        toldOf("Office", "Flippant", false);
        glance("whole-07-result-office");
    }

    private void toldOf(String unit, String attitude, boolean leadersAndStaff) {
        press(unit);
        assertThat(page.locator(".readiness-stand")).containsText(attitude);
        assertThat(page.locator("th:has-text('Leaders above staff')")).hasCount(leadersAndStaff ? 1 : 0);
    }

    protected void twoGoalsAreStated() {
        for (var goal : Opportunity.GOALS) {
            open("/goals/new");
            fill(goal);
            type("baselineDay", product().today().minusDays(3).toString());
            type("due", product().today().plusYears(2).toString());
            type("owner", SAM);
            send();
            assertThat(page.locator("h1")).containsText(goal.get("title"));
        }
        open("/goals");
        glance("whole-08-goals");
    }

    /// Types or chooses, as each field asks for.
    private void fill(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (page.locator("main input[type=radio][name='" + name + "']").count() > 0) {
                choose(name, value);
            } else {
                type(name, value);
            }
        });
    }

    protected void theVisionIsWritten() {
        open("/vision/edit");
        type("statement", "Whoever pours our beer finds somebody who has solved the same problem, on the same day.");
        page.locator("main input[name=goals]").all().forEach(each -> each.check());
        type("reason", "Landlords wait a week for an answer that their neighbour has.");
        glance("whole-09-vision-form");
        send();
        assertThat(page.locator("main")).containsText("Fearful");
        look("whole-10-vision");
    }

    protected void fiveOpportunitiesAreDecidedOn() {
        for (var each : Opportunity.FIVE) {
            as(each.path().equals("EDGES") ? GIL : each.path().equals("MANDATE") ? SAM : Product.ADMINISTRATOR);
            open("/purposes/new");
            type("title", each.title());
            choose("path", each.path());
            send();
            purposes.put(each.title(), page.url());
        }
        as(Product.ADMINISTRATOR);
        for (var each : Opportunity.FIVE) {
            assess(each);
            if (!each.verdict().isEmpty()) {
                decide(each);
            }
        }
        open("/purposes");
        look("whole-13-portfolio");
        open("/purposes/map");
        glance("whole-14-map");
    }

    private void assess(Opportunity opportunity) {
        page.navigate(purposes.get(opportunity.title()) + "/assessment");
        fill(opportunity.statements());
        page.locator("main select[name=goal]").selectOption(new SelectOption().setLabel(Opportunity.GOALS.get(opportunity.goal()).get("title")));
        fill(opportunity.aim());
        fill(Opportunity.days(product().today()));
        fill(opportunity.tests());
        if (opportunity.title().equals("Beer that keeps")) {
            glance("whole-11-assessment");
        }
        send();
    }

    private void decide(Opportunity opportunity) {
        page.navigate(purposes.get(opportunity.title()) + "/decision");
        choose("verdict", opportunity.verdict());
        type("reason", opportunity.reason());
        type("review", product().today().plusDays(60).toString());
        if (opportunity.verdict().equals("GROW")) {
            type("traction", "Twice as many regulars in the pub that tried it.");
            type("budget", "2 days a week of Gil, 4 000 € for tastings");
            glance("whole-12-grow");
        }
        send();
        assertThat(page.locator("main")).containsText(opportunity.reason());
    }
}
