package dev.muster.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.readiness.AssessmentWorld;
import dev.muster.readiness.Level;
import dev.muster.rights.Audience;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ResultPagesTests extends AssessmentWorld {

    @Test
    void theResultIsDrawnWithItsTableItsReasonsAndTheNextSteps() {
        var round = round(administrator(), true, "Brewery", "Sales");
        answer(round, 1, Level.LEADER, 6, answers(4, Map.of("evidence.seen", "threat")));
        answer(round, 1, Level.STAFF, 6, answers(2, Map.of("evidence.seen", "threat", "launch.seeded", "1", "launch.founders", "1", "launch.tipping", "1")));
        answer(round, 2, Level.STAFF, 6, answers(1, Map.of("evidence.seen", "threat")));
        close(round);
        var leader = http(sponsor("Sam"));

        var page = Jsoup.parse(leader.get(round.address()).body());
        assertThat(page.select(".state").text()).contains("Fearful", "closed on");
        assertThat(page.text()).contains("18 people answered", "low risk", "18 of the 18 who could say", "The next cheapest steps", "our own rules, version 1").doesNotContain("{0", "??");
        assertThat(page.select("figure[data-chart=radar] tbody tr")).hasSize(6);
        assertThat(page.select("figure[data-chart=radar]").attr("data-engine")).contains("echarts.min");
        assertThat(page.select("ol.rows li").first().text()).contains("Launch stands at");
        assertThat(page.select("a[href$=/units/1]")).hasSize(1);
        assertThat(page.select("#gaps")).hasSize(1);

        var unit = Jsoup.parse(leader.get(round.address() + "/units/1").body());
        assertThat(unit.text()).contains("12 people answered", "Those who lead", "Leaders above staff");
        assertThat(leader.get(round.address() + "/units/9").statusCode()).isEqualTo(404);

        var csv = leader.get(round.address() + "/results.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("group,level,discipline,people,mean,low,high").contains("\"Sales\",,guide,6,1.000,1.000,1.000");

        var staff = http(employee("Eve"));
        assertThat(Jsoup.parse(staff.get(round.address()).body()).text()).contains("18 people answered").doesNotContain("Sales");
        assertThat(staff.get(round.address() + "/units/1").statusCode()).isEqualTo(404);
        assertThat(staff.get(round.address() + "/results.csv").body()).doesNotContain("Sales");
        assertThat(leader.json("GET", "/api/v1" + round.address() + "/results", null).body()).contains("\"attitude\":\"FEARFUL\"", "\"name\":\"Sales\"");
        assertThat(staff.json("GET", "/api/v1" + round.address() + "/results", null).body()).contains("\"attitude\":\"FEARFUL\"").doesNotContain("\"name\":\"Sales\"");
    }

    @Test
    void whoIsNotToldSeesThatTheRoundIsOver() {
        var round = round(administrator(), false, "Brewery");
        answer(round, 1, Level.STAFF, 6, answers(2, Map.of()));
        close(round);
        var eve = http(employee("Eve"));

        assertThat(Jsoup.parse(eve.get(round.address()).body()).text()).contains("can’t be answered any more").doesNotContain("people answered");
        assertThat(eve.get(round.address() + "/results.csv").statusCode()).isEqualTo(403);
        assertThat(eve.json("GET", "/api/v1" + round.address() + "/results", null).statusCode()).isEqualTo(403);
    }

    @Test
    void eachNextStepLeadsToThePageWhereItIsTaken() {
        var community = community(Audience.EMPLOYEE);
        var leader = member(sponsor("Sam"), community.place());
        var wanted = Map.of(1, List.of("/goals/new", "/purposes", "/purposes/new", community.address() + "/launch", "/communities", community.address() + "/requests?show=open"),
                2, List.of("/vision", "/purposes?state=assessed", "/purposes?state=proposed", community.address() + "/launch", "/desk", community.address() + "/reviews"),
                3, List.of("/goals", "/strategy", "/roadmap", community.address() + "/launch", "/desk", community.address() + "/requests?show=done"));
        wanted.forEach((level, links) -> {
            var round = round(administrator(), true, "Brewery");
            answer(round, 1, Level.STAFF, 6, answers(level, Map.of()));
            close(round);
            var page = Jsoup.parse(http(leader).get(round.address()).body());

            assertThat(page.select("[aria-labelledby=next] a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(links);
            assertThat(page.select("nav a[href='/vision'], nav a[href='/roadmap']")).as("the pages of direction").hasSize(2);
            links.forEach(each -> assertThat(http(leader).get(each).statusCode()).as(each).isEqualTo(200));
        });
    }

    @Test
    void noChangeIsNoNegativeNumber() {
        assertThat(ResultWords.level(-0.04)).isEqualTo("0.0");
        assertThat(ResultWords.level(-0.05)).isEqualTo("-0.1");
        assertThat(ResultWords.level(2.25)).isEqualTo("2.3");
    }
}
