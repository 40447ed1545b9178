package dev.muster.purposes.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoadPagesTests extends Chartered {

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from purposes.unlocking").update();
    }

    @Test
    void theRoadMapIsDrawnAndGoneAlong() {
        var sam = sponsor("Sam Sponsor");
        var http = http(sam);
        var beer = proposed(sam);
        var malt = proposed(sam);
        assertThat(SoundPage.of(http.get("/roadmap"), 200).select(".empty a").eachAttr("href")).contains("/roadmap/new");
        SoundPage.of(http.get("/roadmap/new?purpose=" + malt.handle()), 200);
        leadsTo(http.post("/roadmap", Map.of("purpose", malt.handle(), "after", beer.handle(), "condition", "Thirty brewers answer.")));

        var page = SoundPage.of(http.get("/roadmap"), 200);
        assertThat(page.select(".road-box").eachAttr("href")).containsExactly(beer.address(), malt.address());
        assertThat(page.select(".road-arrow")).hasSize(1);
        assertThat(page.select(".road-step:has(a[href=" + malt.address() + "]) .road-waits").text()).contains("Thirty brewers answer.").contains("Nobody has said yet");

        var success = "/roadmap/" + malt.handle() + "/" + beer.handle() + "/success";
        SoundPage.of(http.get(success), 200);
        SoundPage.of(http.post(success, Map.of("evidence", "")), 422);
        leadsTo(http.post(success, Map.of("evidence", "The list says so.")));
        assertThat(SoundPage.of(http(employee("Ada")).get("/roadmap"), 200).select(".road-waits").text()).contains("Sam Sponsor said on").contains("The list says so.");

        leadsTo(http.post("/roadmap/" + malt.handle() + "/" + beer.handle() + "/removal", Map.of()));
        assertThat(SoundPage.of(http.get("/roadmap"), 200).select(".road-box")).isEmpty();
    }

    @Test
    void aCircleIsRefusedWithASentenceAtItsField() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        leadsTo(http(sam).post("/roadmap", Map.of("purpose", malt.handle(), "after", beer.handle(), "condition", "It works.")));

        var page = SoundPage.of(http(sam).post("/roadmap", Map.of("purpose", beer.handle(), "after", malt.handle(), "condition", "It works, too.")), 422);

        assertThat(page.select("#after-error").text()).contains("neither could begin");
        assertThat(page.select("#condition").text()).isEqualTo("It works, too.");
    }

    @Test
    void programsDoTheSame() {
        var sam = sponsor("Sam");
        var beer = proposed(sam).handle();
        var malt = proposed(sam).handle();
        var http = http(sam);
        var json = new JsonMapper();

        var drawn = json.readTree(http.json("PUT", "/api/v1/roadmap/" + malt + "/" + beer, "{\"condition\": \"It works.\"}").body());
        var circle = http.json("PUT", "/api/v1/roadmap/" + beer + "/" + malt, "{\"condition\": \"It works.\"}");
        var met = json.readTree(http.json("POST", "/api/v1/roadmap/" + malt + "/" + beer + "/success", "{\"evidence\": \"Seen.\"}").body());

        assertThat(drawn.at("/steps/1/purpose").asString()).isEqualTo(malt);
        assertThat(drawn.at("/steps/1/layer").asInt()).isEqualTo(1);
        assertThat(drawn.at("/steps/1/unlocked").asBoolean()).isFalse();
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("purposes.road.circle");
        assertThat(met.at("/steps/1/unlocked").asBoolean()).isTrue();
        assertThat(json.readTree(http.json("DELETE", "/api/v1/roadmap/" + malt + "/" + beer, null).body()).at("/steps")).isEmpty();
        assertThat(http(employee("Ada")).json("PUT", "/api/v1/roadmap/" + malt + "/" + beer, "{\"condition\": \"Mine.\"}").statusCode()).isEqualTo(403);
        assertThat(http(customer("Carl")).get("/api/v1/roadmap").body()).isEqualTo("{\"steps\":[],\"leftOut\":false}");
    }

    @Test
    void onlyLeadersGetTheForms() {
        SoundPage.of(http(employee("Ada")).get("/roadmap/new"), 403);
    }

    @Test
    void aPurposeSaysWhatUnlocksItAndWhatItUnlocks() {
        var sam = sponsor("Sam");
        var beer = proposed(sam);
        var malt = proposed(sam);
        var page = http(sam);
        assertThat(page.get(beer.address()).body()).doesNotContain("Its success unlocks");
        page.json("PUT", "/api/v1/roadmap/" + malt.handle() + "/" + beer.handle(), "{\"condition\": \"Thirty brewers answer.\"}");

        assertThat(SoundPage.of(page.get(beer.address()), 200).select("[aria-labelledby=unlocks]").text()).contains("Its success unlocks", "Thirty brewers answer.", "Has not happened yet");
        assertThat(SoundPage.of(page.get(malt.address()), 200).select("[aria-labelledby=waits] a").eachAttr("href")).containsExactly(beer.address());
    }
}
