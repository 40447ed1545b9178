package dev.muster.goals.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalPagesTests extends Chartered {

    private Map<String, String> stated(Viewer owner) {
        return new HashMap<>(Map.of("title", "Fewer returned kegs", "kind", "COST", "measure", "kegs that come back", "unit", "kegs a month",
                "direction", "DOWN", "baseline", "1 200,5", "baselineDay", today().toString(), "target", "600", "due", today().plusYears(1).toString(),
                "owner", addressOf(owner)));
    }

    @Test
    void aGoalIsStatedAndShown() {
        var sam = sponsor("Sam Sponsor");
        var browser = http(sam);
        assertThat(SoundPage.of(browser.get("/goals/new"), 200).select("#owner").val()).isEqualTo(addressOf(sam));

        var address = leadsTo(browser.post("/goals", stated(sam)));

        var page = SoundPage.of(browser.get(address), 200);
        assertThat(page.select("h1").text()).isEqualTo("Fewer returned kegs");
        assertThat(page.select(".facts-list").text()).contains("1\u202f200.5 kegs a month").contains("less is better").contains("Sam Sponsor");
        assertThat(listed(browser, address)).isEqualTo(1);
    }

    /// How often a goal stands on the pages of the list, which holds those of other tests too.
    private static long listed(Http browser, String address) {
        long times = 0;
        for (var at = "/goals"; !at.isEmpty();) {
            var page = SoundPage.of(browser.get(at), 200);
            times += page.select(".goal a[href=" + address + "]").size();
            at = page.select("a[rel=next]").attr("href");
        }
        return times;
    }

    @Test
    void whatIsWrongStandsAboveTheFormAndAtTheFieldAndNothingTypedIsLost() {
        var sam = sponsor("Sam Sponsor");
        var form = stated(sam);
        form.putAll(Map.of("baseline", "many", "target", "", "owner", "nobody@example.org"));

        var page = SoundPage.of(http(sam).post("/goals", form), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#baseline", "#target", "#owner");
        assertThat(page.select("#baseline-error").text()).isEqualTo("This is not a number.");
        assertThat(page.select("#baseline").val()).isEqualTo("many");
        assertThat(page.select("#title").val()).isEqualTo("Fewer returned kegs");
        assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("COST");
    }

    @Test
    void onlyLeadersGetTheForm() {
        SoundPage.of(http(employee("Ada")).get("/goals/new"), 403);
        SoundPage.of(http(Viewer.VISITOR).get("/goals/new"), 403);
        assertThat(SoundPage.of(http(employee("Ada")).get("/goals"), 200).select("a[href=/goals/new]")).isEmpty();
    }

    @Test
    void readingsAreWrittenDownOneByOne() {
        var olga = employee("Olga");
        var address = goal(olga).address();
        var browser = http(olga);
        SoundPage.of(browser.get(address + "/observations"), 200);

        assertThat(leadsTo(browser.post(address + "/observations", Map.of("day", "2026-02-01", "value", "118")))).isEqualTo(address);
        browser.post(address + "/observations", Map.of("day", "2026-02-15", "value", "99", "note", "new seals"));

        var page = SoundPage.of(browser.get(address), 200);
        assertThat(page.select(".outcome-now strong").text()).isEqualTo("99 kegs a month");
        assertThat(page.select("#readings-chart tbody tr")).hasSize(2);
        assertThat(page.select("table").text()).contains("new seals");
    }

    @Test
    void aWrongReadingComesBackWithItsReason() {
        var olga = employee("Olga");
        var address = goal(olga).address();

        var page = SoundPage.of(http(olga).post(address + "/observations", Map.of("day", "", "value", "a lot", "note", "guess")), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#day", "#value");
        assertThat(page.select("#note").val()).isEqualTo("guess");
    }

    @Test
    void linesArePastedOrComeInAFile() {
        var olga = employee("Olga");
        var address = goal(olga).address();
        var browser = http(olga);

        leadsTo(browser.post(address + "/observations/csv", Map.of("csv", "2026-01-31,118\n2026-02-28,97")));
        leadsTo(browser.upload(address + "/observations/csv", "file", "date,value\n2026-03-01,90\n"));

        assertThat(olga.call(() -> goals.observations(goals.at(address.substring(7))))).hasSize(3);
    }

    @Test
    void linesWithErrorsComeBackWithAllOfThem() {
        var olga = employee("Olga");
        var address = goal(olga).address();

        var page = SoundPage.of(http(olga).post(address + "/observations/csv", Map.of("csv", "2026-01-31,118\ntoday,97\n2026-02-28")), 422);

        assertThat(page.select("[role=alert] li").eachText()).hasSize(2).allMatch(each -> each.startsWith("Line "));
        assertThat(page.select("#csv").val()).contains("today,97");
    }

    @Test
    void goalsAreForStaff() {
        var address = goal(employee("Olga")).address();

        SoundPage.of(http(customer("Carl")).get(address), 404);
        SoundPage.of(http(customer("Carl")).get(address + "/observations"), 404);
        assertThat(SoundPage.of(http(customer("Carl")).get("/goals"), 200).select(".goal")).isEmpty();
        assertThat(SoundPage.of(http(customer("Carl")).get("/"), 200).select(".nav a[href=/goals]")).isEmpty();
        assertThat(SoundPage.of(http(employee("Ada")).get("/"), 200).select(".nav a[href=/goals]")).isNotEmpty();
    }

    @Test
    void aGoalShowsThePurposesThatServeIt() {
        var ada = employee("Ada");
        var goal = goal(ada);
        var purpose = proposed(ada);
        ada.call(() -> purposes.assess(purpose, assessment(goal, answersRead()), ada));

        assertThat(SoundPage.of(http(ada).get(goal.address()), 200).select("a[href=" + purpose.address() + "]")).hasSize(1);
    }
}
