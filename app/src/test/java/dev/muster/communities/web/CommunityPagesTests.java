package dev.muster.communities.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.purposes.Purpose;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommunityPagesTests extends Chartered {

    private Map<String, String> opening(Viewer guide) {
        return new HashMap<>(Map.of("title", "Beer that keeps", "handle", "page-" + UUID.randomUUID().toString().substring(0, 8),
                "owner", addressOf(administrator()), "guides", addressOf(guide), "seenBy", "EMPLOYEE", "contributedBy", "EMPLOYEE",
                "guidelines", "- Say what you tried.\n- Be kind.", "answerWithin", "48"));
    }

    private String gate(Purpose purpose) {
        return "/communities/new?purpose=" + purpose.handle();
    }

    @Test
    void aCommunityIsOpenedThroughTheGate() {
        var administrator = http(administrator());
        var purpose = approved();
        var form = opening(employee("Gil Guide"));
        assertThat(SoundPage.of(administrator.get(gate(purpose)), 200).select("form[action=/communities?purpose=" + purpose.handle() + "]")).hasSize(1);

        var address = leadsTo(administrator.post("/communities?purpose=" + purpose.handle(), form));

        assertThat(address).isEqualTo("/communities/" + form.get("handle"));
        var page = SoundPage.of(http(employee("Ada")).get(address), 200);
        assertThat(page.select(".sentence").text()).isEqualTo("For cellar masters and brewers, on stale beer: they gain an answer that works; we gain fewer returned kegs.");
        assertThat(page.select(".side").text()).contains("Gil Guide").contains("Say what you tried.");
        assertThat(page.select(".state").text()).isEqualTo("Chartered");
        assertThat(page.select("a[href=" + purpose.address() + "]")).isNotEmpty();
        assertThat(SoundPage.of(http(employee("Ada")).get("/communities"), 200).select("a[href^=/communities/]")).isNotEmpty();
    }

    @Test
    void aGateThatIsShutSaysExactlyWhatIsMissingAndOffersNoForm() {
        var purpose = assessed(employee("Ada"), withoutBaseline());

        var page = SoundPage.of(http(administrator()).get(gate(purpose)), 200);

        assertThat(page.select(".needs .tone-act").eachText()).hasSize(2);
        assertThat(page.select("#conditions").text()).isEqualTo("2 things are missing");
        assertThat(page.select("form.form")).isEmpty();
    }

    @Test
    void aCharterWithErrorsComesBackWithAllOfThem() {
        var purpose = approved();
        var form = opening(employee("Gil"));
        form.putAll(Map.of("handle", "Big Beer", "guides", "nobody@example.org", "answerWithin", "soon"));
        form.remove("seenBy");
        form.remove("contributedBy");

        var first = SoundPage.of(http(administrator()).post("/communities?purpose=" + purpose.handle(), form), 422);
        form.put("answerWithin", "24");
        var second = SoundPage.of(http(administrator()).post("/communities?purpose=" + purpose.handle(), form), 422);

        assertThat(first.select(".errors a").eachAttr("href")).containsExactly("#answerWithin");
        assertThat(second.select(".errors a").eachAttr("href")).containsExactly("#handle", "#guides", "#seenBy");
        assertThat(second.select("#handle").val()).isEqualTo("Big Beer");
    }

    @Test
    void whoOpensSwarmsAndWhetherPagesWaitIsSaidFromTheFirstDay() {
        var form = opening(employee("Gil"));
        form.putAll(Map.of("swarmsBy", "CUSTOMER", "pagesApproved", "true"));

        var unseen = SoundPage.of(http(administrator()).post("/communities?purpose=" + approved().handle(), form), 422);
        form.put("seenBy", "CUSTOMER");
        form.put("contributedBy", "CUSTOMER");
        var address = leadsTo(http(administrator()).post("/communities?purpose=" + approved().handle(), form));

        assertThat(unseen.select("#swarmsBy-error").text()).startsWith("Only those who see this community");
        assertThat(unseen.select("#swarmsBy, #pagesApproved").hasAttr("checked")).isTrue();
        assertThat(http(administrator()).get("/api/v1" + address).body()).contains("\"swarmsBy\":[\"EMPLOYEE\",\"CUSTOMER\"]", "\"pagesApproved\":true");
    }

    @Test
    void aTakenAddressIsSaidAtItsField() {
        var community = community(Audience.EMPLOYEE);
        var form = opening(employee("Gil"));
        form.put("handle", community.place().handle());

        var page = SoundPage.of(http(administrator()).post("/communities?purpose=" + approved().handle(), form), 422);

        assertThat(page.select("#handle-error").text()).contains("is taken");
    }

    @Test
    void onlyLeadersComeToTheGate() {
        SoundPage.of(http(employee("Ada")).get(gate(approved())), 403);
        SoundPage.of(http(Viewer.VISITOR).get(gate(approved())), 401);
        assertThat(leadsTo(http(administrator()).get("/communities/new"))).isEqualTo("/purposes?state=GO");
    }

    @Test
    void thePageShowsTheOutcomeAgainstBaselineAndAim() {
        var gil = customer("Gil");
        var address = community(gil, Audience.EMPLOYEE, Audience.CUSTOMER).address();
        var guide = http(gil);
        assertThat(SoundPage.of(guide.get(address), 200).select(".outcome a").attr("href")).isEqualTo(address + "/observations");
        SoundPage.of(guide.get(address + "/observations"), 200);

        leadsTo(guide.post(address + "/observations", Map.of("day", "2026-02-01", "value", "8")));
        leadsTo(guide.post(address + "/observations/csv", Map.of("csv", "2026-03-01,6.5")));

        var page = SoundPage.of(http(customer("Carl")).get(address), 200);
        assertThat(page.select(".outcome-now").text()).startsWith("6.5 % of kegs come back; was 8.5 %, aim 3 % by ");
        assertThat(page.select("svg.sketch").attr("aria-label")).contains("8\u00a0% in Feb 2026");
        assertThat(page.select("a[href^=/purposes/]")).as("links to the purpose, for customers").isEmpty();
        assertThat(page.select(".purpose .small").text()).contains("Staff and customers see this community and may take part.");
    }

    @Test
    void aCommunityByInvitationIsNotThereForOthers() {
        var gil = employee("Gil");
        var address = community(gil).address();

        assertThat(SoundPage.of(http(gil).get(address), 200).text()).contains("Only people who were let in see this community.");
        for (var path : new String[] {"", "/charter", "/people", "/charter/edit", "/closure", "/observations"}) {
            SoundPage.of(http(employee("Ada")).get(address + path), 404);
        }
    }

    @Test
    void theCharterIsShownAndChanged() {
        var gil = employee("Gil");
        var address = community(gil, Audience.EMPLOYEE).address();
        var guide = http(gil);
        var form = SoundPage.of(guide.get(address + "/charter/edit"), 200);
        var changed = Map.of("_method", "put", "version", form.select("[name=version]").val(), "description", "About beer",
                "guidelines", "Say **what** you tried.", "answerWithin", "12");

        assertThat(leadsTo(guide.post(address + "/charter", changed))).isEqualTo(address + "/charter");

        var page = SoundPage.of(http(employee("Ada")).get(address + "/charter"), 200);
        assertThat(page.select(".prose strong").text()).isEqualTo("what");
        assertThat(page.select(".facts-list").text()).contains("A first answer within 12 hours");
        assertThat(page.select("a[href=" + address + "/charter/edit]")).isEmpty();
    }

    @Test
    void aChangeOfAnOlderVersionComesBackWithWhatWasTyped() {
        var gil = employee("Gil");
        var address = community(gil, Audience.EMPLOYEE).address();
        var guide = http(gil);
        var changed = new HashMap<>(Map.of("_method", "put", "version", "1", "guidelines", "First.", "answerWithin", "24"));
        leadsTo(guide.post(address + "/charter", changed));

        changed.put("guidelines", "Second.");
        var page = SoundPage.of(guide.post(address + "/charter", changed), 409);

        assertThat(page.select("#guidelines").text()).isEqualTo("Second.");
        assertThat(page.select("[name=version]").val()).isEqualTo("2");
    }

    @Test
    void aCommunityIsClosedWithAReasonThatEverybodyReads() {
        var address = community(Audience.EMPLOYEE).address();
        var stella = http(strategist("Stella"));
        SoundPage.of(stella.get(address + "/closure"), 200);
        SoundPage.of(http(employee("Ada")).get(address + "/closure"), 403);

        SoundPage.of(stella.post(address + "/closure", Map.of("reason", "")), 422);
        leadsTo(stella.post(address + "/closure", Map.of("reason", "Everybody keeps beer now.")));

        var page = SoundPage.of(http(employee("Ada")).get(address), 200);
        assertThat(page.select(".notice").text()).contains("Everybody keeps beer now.");
        assertThat(page.select("form[action=" + address + "/membership]")).isEmpty();
        assertThat(page.select(".state").first().text()).isEqualTo("Closed");
    }

    @Test
    void oneJoinsAndLeaves() {
        var address = community(Audience.EMPLOYEE).address();
        var ada = employee("Ada Lovelace");
        var browser = http(ada);
        assertThat(SoundPage.of(browser.get(address), 200).select("form[action=" + address + "/membership]")).hasSize(1);

        leadsTo(browser.post(address + "/membership", Map.of()));
        assertThat(SoundPage.of(browser.get(address + "/people"), 200).select(".rows").text()).contains("Ada Lovelace");
        assertThat(SoundPage.of(browser.get("/"), 200).select("main a[href=" + address + "]")).hasSize(1);

        leadsTo(browser.post(address + "/membership", Map.of("_method", "delete")));
        assertThat(SoundPage.of(browser.get(address + "/people"), 200).text()).contains("Members see who else belongs");
    }

    @Test
    void guidesLetPeopleInAndEndMemberships() {
        var gil = employee("Gil");
        var community = community(gil, Audience.EMPLOYEE);
        var at = community.address() + "/people";
        var ada = member(employee("Ada Lovelace"), community(gil, Audience.EMPLOYEE).place());

        leadsTo(http(gil).post(at, Map.of("person", addressOf(ada))));
        var end = SoundPage.of(http(gil).get(at), 200).select(".row:contains(Ada Lovelace) form").attr("action");
        leadsTo(http(gil).post(end, Map.of("_method", "delete")));

        assertThat(again(ada).memberOf(community.id())).isFalse();
    }

    @Test
    void anUnknownAddressAndOneOfSomebodyHiddenShowTheSamePage() {
        var gil = employee("Gil");
        var at = community(gil, Audience.EMPLOYEE).address() + "/people";
        var hidden = addressOf(customer("Carl"));

        var known = http(gil).post(at, Map.of("person", hidden));
        var unknown = http(gil).post(at, Map.of("person", "nobody@example.org"));

        SoundPage.of(known, 422);
        assertThat(known.body().replace(hidden, "nobody@example.org")).isEqualTo(unknown.body());
    }

    @Test
    void visitorsSeeOpenCommunitiesAndNoForms() {
        var address = community(Audience.values()).address();

        var page = SoundPage.of(http(Viewer.VISITOR).get(address), 200);

        assertThat(page.select("form[action=" + address + "/membership]")).isEmpty();
        assertThat(page.select(".side").text()).contains("Gil Guide");
        SoundPage.of(http(Viewer.VISITOR).get(address + "/people"), 200);
        SoundPage.of(http(Viewer.VISITOR).get(address + "/charter"), 200);
        SoundPage.of(http(Viewer.VISITOR).get("/communities"), 200);
    }
}
