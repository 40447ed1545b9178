package dev.muster.purposes.web;

import static dev.muster.SoundPage.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.SoundPage;
import dev.muster.rights.Audience;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StrategyPagesTests extends Chartered {

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from purposes.record").update();
    }

    private Map<String, String> typed(String text, String follows) {
        return Map.of("text", text, "follows", follows, "review", today().plusDays(90).toString(), "agreed", "on");
    }

    @Test
    void onePageShowsWhatIsMissing() {
        var sam = sponsor("Sam Sponsor");
        assertThat(SoundPage.of(http(sam).get("/strategy"), 200).text()).contains("0 of 12 are agreed; 12 are missing");
        var form = new java.util.HashMap<>(typed("Two of us.", "0"));
        form.put("owner", addressOf(sam));

        assertThat(leadsTo(http(sam).post("/strategy/team", form))).isEqualTo("/strategy#team");

        var page = SoundPage.of(http(employee("Ada")).get("/strategy"), 200);
        assertThat(page.text()).contains("1 of 12 are agreed; 11 are missing");
        assertThat(page.select("#team").text()).contains("Agreed").contains("Two of us.").contains("Sam Sponsor");
        assertThat(page.select("a[href$=/edit]")).isEmpty();
    }

    @Test
    void whatTheProductKnowsStandsBesideIt() {
        var gil = employee("Gil");
        community(gil, Audience.EMPLOYEE);

        var page = SoundPage.of(http(gil).get("/strategy"), 200);

        assertThat(page.select("#goals .evidence").text()).containsPattern("[1-9]\\d* goals? (is|are) stated with a baseline; [1-9]");
        assertThat(page.select("#guidelines .evidence").text()).containsPattern("\\d+ of [1-9]\\d* open communities that you see have guidelines");
        assertThat(page.select("#team .evidence").text()).contains("for the whole organisation");
    }

    @Test
    void theHistoryShowsWhatCameAndWhatWent() {
        var sam = sponsor("Sam");
        var form = new java.util.HashMap<>(typed("Two of us.", "0"));
        form.put("owner", addressOf(sam));
        leadsTo(http(sam).post("/strategy/team", form));
        form.putAll(Map.of("text", "Three of us.", "follows", "1"));
        leadsTo(http(sam).post("/strategy/team", form));

        var page = SoundPage.of(http(sam).get("/strategy/team/history"), 200);

        assertThat(page.select("#version-2 ins").text()).isEqualTo("Three");
        assertThat(page.select("#version-2 del").text()).isEqualTo("Two");
        assertThat(SoundPage.of(http(sam).get("/strategy/team/edit"), 200).select("#text").text()).isEqualTo("Three of us.");
        SoundPage.of(http(sam).get("/strategy/budget/history"), 404);
        SoundPage.of(http(sam).get("/strategy/weather/edit"), 404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        var sam = sponsor("Sam");

        var page = SoundPage.of(http(sam).post("/strategy/team", Map.of("follows", "0", "text", "Two of us.", "review", "soon", "owner", "")), 422);

        assertThat(page.select(".errors a").eachAttr("href")).containsExactlyInAnyOrder("#owner", "#review");
        assertThat(page.select("#text").text()).isEqualTo("Two of us.");
        assertThat(page.select("#review-error").text()).isNotBlank();
    }

    @Test
    void whoeverWasOvertakenKeepsTheWords() {
        var sam = sponsor("Sam");
        var form = new java.util.HashMap<>(typed("Two of us.", "0"));
        form.put("owner", addressOf(sam));
        leadsTo(http(sam).post("/strategy/team", form));
        form.put("text", "Three of us.");

        var page = SoundPage.of(http(sam).post("/strategy/team", form), 409);

        assertThat(page.select("#text").text()).isEqualTo("Three of us.");
        assertThat(page.select("input[name=follows]").val()).isEqualTo("1");
        SoundPage.of(http(employee("Ada")).get("/strategy/team/edit"), 403);
        SoundPage.of(http(employee("Ada")).post("/strategy/team", form), 403);
    }

    @Test
    void programsReadAndWriteTheSame() {
        var http = http(sponsor("Sam"));
        var json = new JsonMapper();
        var body = "{\"text\": \"Two of us.\", \"agreed\": true, \"review\": \"" + today().plusDays(90) + "\"}";

        assertThat(http.json("PUT", "/api/v1/strategy/TEAM", body).statusCode()).isEqualTo(428);
        assertThat(http.json("PUT", "/api/v1/strategy/TEAM", body, "If-Match", "\"0\"").statusCode()).isEqualTo(200);
        assertThat(http.json("PUT", "/api/v1/strategy/TEAM", body, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
        var past = http.json("PUT", "/api/v1/strategy/TEAM", body.replace(today().plusDays(90).toString(), today().toString()), "If-Match", "\"1\"");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(json.readTree(past.body()).at("/errors/0/field").asString()).isEqualTo("review");

        var read = http(employee("Ada")).get("/api/v1/strategy/TEAM");
        assertThat(read.headers().firstValue("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(json.readTree(read.body()).at("/state").asString()).isEqualTo("AGREED");
        assertThat(json.readTree(http.get("/api/v1/strategy").body()).at("/matters")).hasSize(12);
        assertThat(json.readTree(http.get("/api/v1/strategy/TEAM/versions").body()).at("/versions")).hasSize(1);
        assertThat(http(employee("Ada")).json("PUT", "/api/v1/strategy/TEAM", body, "If-Match", "\"1\"").statusCode()).isEqualTo(403);
    }
}
