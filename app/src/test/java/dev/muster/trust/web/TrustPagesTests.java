package dev.muster.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Viewer;
import dev.muster.trust.Rule;
import dev.muster.trust.Rules;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrustPagesTests extends QuestionWorld {
    @Autowired private Rules rules;

    @AfterEach
    void unbound() {
        sets(Map.of(Rule.BOUNDS, 0, Rule.NEWCOMER_LINKS, 2, Rule.FOUNDING_DAYS, Rule.FOUNDING_DAYS.usual(), Rule.FOUNDING_PEOPLE, Rule.FOUNDING_PEOPLE.usual()));
    }

    private void sets(Map<Rule, Integer> values) {
        var administrator = administrator();
        administrator.call(() -> {
            rules.change(Map.copyOf(values), administrator);
            return true;
        });
    }

    @Test
    void peopleSeeWhereTheyStandAndNobodyElseDoes() {
        sets(Map.of(Rule.BOUNDS, 1, Rule.FOUNDING_DAYS, 0, Rule.FOUNDING_PEOPLE, 0));
        var place = house();
        var nadia = customer("Nadia");
        asks(nadia, place, "Why is it flat?");
        var path = "/communities/" + place.handle() + "/trust";

        var page = Jsoup.parse(http(nadia).get(path).body());
        assertThat(page.text()).contains("New here", "at most 2 links", "One of these 4 is enough", "0 of 1").doesNotContain("{0");
        assertThat(Jsoup.parse(http(employee("Ivo")).get(path).body()).text()).contains("Proven", "Nothing holds you back");
        var profile = nadia.call(() -> persons.find(nadia.self()).orElseThrow()).address();
        assertThat(Jsoup.parse(http(nadia).get(profile).body()).select("a[href='" + path + "']")).hasSize(1);
        assertThat(http(employee("Ivo")).get(profile).body()).doesNotContain(path);
        assertThat(http(Viewer.VISITOR).get(path).statusCode()).isIn(302, 303, 401);
        assertThat(http(nadia).json("GET", "/api/v1/communities/" + place.handle() + "/trust", null).body())
                .contains("\"level\":\"NEWCOMER\"", "\"next\":\"REGULAR\"", "\"deed\":\"ACCEPTED\"");
    }

    @Test
    void aCommunityThatBeginsSaysSo() {
        sets(Map.of(Rule.BOUNDS, 1));
        var place = house();
        var nadia = http(customer("Nadia"));

        assertThat(Jsoup.parse(nadia.get("/communities/" + place.handle() + "/trust").body()).text())
                .contains("New here", "This community is just beginning", "From one question to the next 15 seconds").doesNotContain("at most 2 links");
        assertThat(nadia.json("GET", "/api/v1/communities/" + place.handle() + "/trust", null).body()).contains("\"level\":\"NEWCOMER\",\"bound\":\"REGULAR\"");
    }

    @Test
    void whatIsHeldBackIsNotLost() {
        sets(Map.of(Rule.BOUNDS, 1, Rule.FOUNDING_DAYS, 0, Rule.FOUNDING_PEOPLE, 0));
        var place = house();
        var nadia = customer("Nadia");
        var question = asks(employee("Ada"), place, "How long do hops keep?");
        var path = "/questions/" + question.item().handle() + "/answers";
        var typed = "See https://a.example, https://b.example and https://c.example";

        var sent = http(nadia).post(path, Map.of("body", typed));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(sent.body()).select("textarea[name=body]").text().strip()).isEqualTo(typed);
        assertThat(sent.body()).contains("at most 2 links");

        assertThat(http(nadia).post(path, Map.of("body", "Two years.")).statusCode()).isEqualTo(303);
        var hasty = http(nadia).post(path, Map.of("body", "Or three."));
        assertThat(hasty.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(hasty.body()).select("textarea[name=body]").text().strip()).isEqualTo("Or three.");
        var told = http(nadia).json("POST", "/api/v1" + path, "{\"body\": \"Or four.\"}");
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.body()).contains("trust.pause");
    }

    @Test
    void administratorsChangeTheThresholds() {
        var administrator = http(administrator());
        assertThat(administrator.get("/trust").body()).contains("name=\"NEWCOMER_LINKS\"");
        assertThat(http(employee("Ivo")).get("/trust").statusCode()).isEqualTo(403);

        var wrong = administrator.post("/trust", Map.of("_method", "put", "NEWCOMER_LINKS", "many", "PER_PAIR", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#NEWCOMER_LINKS").attr("value")).isEqualTo("many");
        assertThat(Jsoup.parse(wrong.body()).select("[aria-invalid]")).hasSize(2);

        assertThat(administrator.post("/trust", Map.of("_method", "put", "NEWCOMER_LINKS", "7")).statusCode()).isEqualTo(303);
        assertThat(administrator.json("GET", "/api/v1/trust", null).body()).contains("\"NEWCOMER_LINKS\":7");
        assertThat(administrator.json("PUT", "/api/v1/trust", "{\"NEWCOMER_LINKS\": 3}").body()).contains("\"NEWCOMER_LINKS\":3");
        assertThat(administrator.json("PUT", "/api/v1/trust", "{\"NEWCOMER_LINKS\": 300}").statusCode()).isEqualTo(422);
        assertThat(administrator.json("PUT", "/api/v1/trust", "{\"NO_SUCH\": 3}").statusCode()).isEqualTo(400);
        assertThat(http(employee("Ivo")).json("PUT", "/api/v1/trust", "{\"NEWCOMER_LINKS\": 9}").statusCode()).isEqualTo(403);
    }
}
