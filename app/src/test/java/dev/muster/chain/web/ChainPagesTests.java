package dev.muster.chain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChainPagesTests extends Chartered {

    @Test
    void leadsFromTheGoalToTheOutcomeAndEverythingOpens() {
        var ada = employee("Ada");
        var community = community(Audience.EMPLOYEE);
        var purpose = ada.call(() -> purposes.find(community.charter().purpose())).orElseThrow();
        var goal = ada.call(() -> goals.find(Objects.requireNonNull(purpose.plan()).goal())).orElseThrow();

        var page = SoundPage.of(http(ada).get(goal.address() + "/chain"), 200);

        assertThat(page.select("svg a").eachAttr("href")).contains(goal.address(), purpose.address(), community.address());
        assertThat(page.select(".chain-head").eachAttr("x")).as("no room for the vision, which no goal of this chain is in").startsWith("0").hasSize(4);
        assertThat(page.select("table a").eachAttr("href")).contains(goal.address(), purpose.address(), community.address(), community.address() + "/measures");
        assertThat(page.select("svg a[href^=#]").eachAttr("href")).allMatch(each -> page.getElementById(each.substring(1)) != null);
        page.select("svg a[href^=/], table a[href^=/]").eachAttr("href").forEach(each -> assertThat(http(ada).get(each).statusCode()).as(each).isEqualTo(200));
        assertThat(http(ada).get(goal.address() + "/chain.csv").body()).startsWith("in_vision,goal,purpose").contains(community.title());
        var told = http(ada).json("GET", "/api/v1" + goal.address() + "/chain", null).body();
        assertThat(JsonPath.<String>read(told, "$.paths[0].community")).isEqualTo(community.place().handle());
        assertThat(JsonPath.<String>read(told, "$.paths[0].outcome")).isEqualTo("UNKNOWN");
    }

    @Test
    void whatOneMayNotSeeIsNotInItAndOthersThanStaffHaveNone() {
        var hidden = community();
        var ada = http(employee("Ada"));

        SoundPage.of(ada.get("/chain"), 200);
        assertThat(ada.get("/chain").body()).doesNotContain(hidden.place().handle());
        assertThat(ada.get("/chain.csv").statusCode()).isEqualTo(200);
        assertThat(ada.json("GET", "/api/v1/chain", null).body()).doesNotContain(hidden.place().handle());
        SoundPage.of(http(customer("Carl")).get("/chain"), 404);
    }

    @Test
    void aGoalLeadsToItsChain() {
        var ada = employee("Ada");
        var goal = goal(ada);

        assertThat(SoundPage.of(http(ada).get(goal.address()), 200).select("a[href$=/chain]").eachAttr("href")).contains(goal.address() + "/chain");
    }
}
