package dev.muster.purposes.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurposePagesTests extends Chartered {

    private Map<String, String> thought(String goal) {
        var form = new HashMap<>(Map.ofEntries(Map.entry("who", "brewers"), Map.entry("issue", "stale beer"), Map.entry("theyGain", "answers"),
                Map.entry("weGain", "fewer returns"), Map.entry("collaboration", "asking"), Map.entry("risk", "recipes leak"),
                Map.entry("expires", today().plusYears(1).toString()), Map.entry("goal", goal), Map.entry("measure", ""),
                Map.entry("outcome", "of kegs come back"), Map.entry("unit", "%"), Map.entry("direction", "DOWN"), Map.entry("target", "3"),
                Map.entry("due", today().plusMonths(9).toString())));
        tests().forEach((test, answer) -> form.putAll(Map.of("score-" + test, "2", "evidence-" + test, "Seen at " + test)));
        return form;
    }

    private PurposeState state(String address) {
        return employee("Ada").call(() -> purposes.at(address.substring(10))).state();
    }

    @Test
    void aPurposeIsProposedThoughtThroughAndDecidedOn() {
        var ada = employee("Ada Lovelace");
        var goal = goal(ada).handle();
        SoundPage.of(http(ada).get("/purposes/new"), 200);

        var address = leadsTo(http(ada).post("/purposes", Map.of("title", "Beer that keeps", "path", "EDGES")));
        SoundPage.of(http(ada).get(address + "/assessment"), 200);
        leadsTo(http(ada).post(address + "/assessment", thought(goal)));
        var stella = http(strategist("Stella Strategist"));
        SoundPage.of(stella.get(address + "/decision"), 200);
        leadsTo(stella.post(address + "/decision", Map.of("verdict", "GO", "reason", "It serves the goal.", "review", today().plusMonths(3).toString())));

        var page = SoundPage.of(http(ada).get(address), 200);
        assertThat(state(address)).isEqualTo(PurposeState.GO);
        assertThat(page.select(".steps").text()).contains("Ada Lovelace").contains("Stella Strategist decided Go").contains("It serves the goal.");
        assertThat(page.select(".statements").text()).contains("stale beer");
        assertThat(page.select(".facts-list").text()).contains("no baseline yet");
        assertThat(SoundPage.of(http(ada).get("/purposes?state=GO"), 200).select("a[href=" + address + "]")).hasSize(1);
    }

    @Test
    void aProposalWithoutATitleComesBack() {
        var page = SoundPage.of(http(employee("Ada")).post("/purposes", Map.of("title", " ", "path", "MANDATE")), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#title");
        assertThat(page.select("input[name=path][checked]").val()).isEqualTo("MANDATE");
    }

    @Test
    void anAssessmentWithErrorsComesBackWithAllOfThemAndEverythingTyped() {
        var ada = employee("Ada");
        var address = proposed(ada).address();
        var form = thought("");
        form.putAll(Map.of("who", "", "target", "three"));

        var page = SoundPage.of(http(ada).post(address + "/assessment", form), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#who", "#goal", "#target");
        assertThat(page.select("#issue").text()).isEqualTo("stale beer");
        assertThat(page.select("#target").val()).isEqualTo("three");
    }

    @Test
    void aBaselineThatCannotBeReadIsNotTakenForNone() {
        var ada = employee("Ada");
        var address = proposed(ada).address();
        var form = thought(goal(ada).handle());
        form.putAll(Map.of("baseline", "eight", "baselineDay", today().toString()));

        SoundPage.of(http(ada).post(address + "/assessment", form), 422);

        assertThat(state(address)).isEqualTo(PurposeState.PROPOSED);
    }

    @Test
    void aReopenedPurposeIsThoughtThroughFromWhatItSaid() {
        var ada = employee("Ada");
        var declined = decided(assessed(ada, answersRead()), Verdict.NO);
        SoundPage.of(http(ada).get(declined.address() + "/reopening"), 200);

        SoundPage.of(http(ada).post(declined.address() + "/reopening", Map.of("evidence", "")), 422);
        leadsTo(http(ada).post(declined.address() + "/reopening", Map.of("evidence", "A brewery asked.")));

        var page = SoundPage.of(http(ada).get(declined.address() + "/assessment"), 200);
        assertThat(page.select("#baseline").val()).isEqualTo("8.5");
        assertThat(page.select("#goal option[selected]").text()).isEqualTo("Fewer returned kegs");
    }

    @Test
    void aDecisionWithoutAReasonComesBack() {
        var purpose = assessed(employee("Ada"), answersRead());

        var page = SoundPage.of(http(strategist("Stella")).post(purpose.address() + "/decision", Map.of("verdict", "NO", "review", "soon")), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#reason", "#review");
        assertThat(page.select("input[name=verdict][checked]").val()).isEqualTo("NO");
    }

    @Test
    void whoMayNotGetsAPageThatSaysSo() {
        var purpose = assessed(employee("Ada"), answersRead());

        assertThat(SoundPage.of(http(sponsor("Sam")).get(purpose.address() + "/decision"), 403).text()).contains("Only a strategist decides");
        SoundPage.of(http(sponsor("Sam")).get(purpose.address() + "/assessment"), 403);
        SoundPage.of(http(strategist("Stella")).get(purpose.address() + "/assessment"), 409);
        SoundPage.of(http(customer("Carl")).get(purpose.address()), 404);
        SoundPage.of(http(Viewer.VISITOR).get("/purposes/new"), 401);
    }

    @Test
    void theBaselineIsSetAndReadingsAreWrittenDown() {
        var ada = employee("Ada");
        var purpose = assessed(ada, withoutBaseline());
        assertThat(acts(ada, purpose)).contains(purpose.address() + "/baseline", purpose.address() + "/observations");
        SoundPage.of(http(ada).get(purpose.address() + "/baseline"), 200);

        SoundPage.of(http(ada).post(purpose.address() + "/baseline", Map.of("baseline", "1", "baselineDay", "2026-01-31")), 422);
        leadsTo(http(ada).post(purpose.address() + "/baseline", Map.of("baseline", "9", "baselineDay", "2026-01-31")));
        SoundPage.of(http(ada).get(purpose.address() + "/observations"), 200);
        leadsTo(http(ada).post(purpose.address() + "/observations", Map.of("day", "2026-02-28", "value", "8")));
        leadsTo(http(ada).post(purpose.address() + "/observations/csv", Map.of("csv", "2026-03-01,7")));

        assertThat(acts(ada, purpose)).doesNotContain(purpose.address() + "/baseline");
        assertThat(SoundPage.of(http(ada).get(purpose.address()), 200).select(".facts-list").text()).contains("it was 9 % on 31 Jan 2026");
    }

    private java.util.List<String> acts(Viewer viewer, Purpose purpose) {
        return SoundPage.of(http(viewer).get(purpose.address()), 200).select(".page-head a").eachAttr("href");
    }

    @Test
    void everyoneIsOfferedWhatTheyMayDo() {
        var ada = employee("Ada");
        var purpose = approved();

        assertThat(acts(ada, purpose)).isEmpty();
        assertThat(acts(sponsor("Sam"), purpose)).contains("/communities/new?purpose=" + purpose.handle());
        assertThat(acts(strategist("Stella"), purpose)).contains(purpose.address() + "/decision");
    }
}
