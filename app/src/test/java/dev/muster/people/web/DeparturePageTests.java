package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Audience;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DeparturePageTests extends World {

    @Test
    void saysWhatHappensThenAsksForThePasswordThenLeaves() {
        var place = place(Audience.EMPLOYEE);
        var ada = guide(employee("Ada"), place);
        guide(employee("Gesa"), place);
        var browser = http(ada);

        var said = Jsoup.parse(browser.get("/account/departure").body());
        assertThat(said.select("main").text()).contains("cannot be brought back", "These roles end: Guide of A place");
        var wrong = browser.post("/account/departure", Map.of("password", "wrong", "keep", "true"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#keep").hasAttr("checked")).isTrue();
        var left = browser.post("/account/departure", Map.of("password", PASSWORD));

        assertThat(left.headers().firstValue("Location")).hasValue("/");
        assertThat(left.headers().allValues("Set-Cookie")).anyMatch(each -> each.startsWith("muster_session=;"));
        assertThat(browser.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void theAccountPageLeadsOutOfCommunitiesToo() {
        var place = place(Audience.EMPLOYEE);
        var ada = member(employee("Ada"), place);

        var page = Jsoup.parse(http(ada).get("/account").body());

        assertThat(page.select("form[action=/communities/" + place.handle() + "/membership] input[value=delete]")).hasSize(1);
        assertThat(page.select("a[href=/account/departure]")).hasSize(1);
    }

    @Test
    void administratorsEndAnAccountFromTheProfile() {
        var ada = employee("Ada");
        var administrator = administrator();
        var profile = administrator.call(() -> persons.find(ada.self())).orElseThrow().address();
        var browser = http(administrator);

        assertThat(Jsoup.parse(browser.get(profile).body()).select("a[href=" + profile + "/departure]")).hasSize(1);
        assertThat(Jsoup.parse(browser.get(profile + "/departure").body()).select("h1").text()).isEqualTo("End the account of Ada");
        assertThat(browser.post(profile + "/departure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(browser.get(profile).body()).select("main").text()).contains("Somebody who left", "This person has left.");
        assertThat(http(employee("Bea")).get(profile + "/departure").statusCode()).isEqualTo(403);
    }

    @Test
    void programsLeaveWithThePassword() {
        var ada = employee("Ada");
        var program = http(ada);

        assertThat(program.json("POST", "/api/v1/me/departure", "{\"password\": \"wrong\"}").statusCode()).isEqualTo(403);
        assertThat(program.json("POST", "/api/v1/me/departure", "{\"password\": \"" + PASSWORD + "\"}").statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    }
}
