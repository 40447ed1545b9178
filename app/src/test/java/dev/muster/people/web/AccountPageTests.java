package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.World;
import dev.muster.rights.Viewer;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AccountPageTests extends World {

    @Test
    void asksVisitorsToSignInFirst() {
        administrator();

        var answer = http(Viewer.VISITOR).get("/account");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(answer.body()).select("main a[href='/sign-in?to=/account']")).hasSize(1);
    }

    @Test
    void showsATokenOnceAndTakesItBack() {
        var browser = http(employee("Ada"));

        var made = Jsoup.parse(browser.post("/account/tokens", Map.of("name", "Report", "scopes", "read", "days", "30")).body());
        var program = new Http(port, null, made.select("#secret").text());

        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
        var page = Jsoup.parse(browser.get("/account").body());
        assertThat(page.select("#secret")).isEmpty();
        browser.post(page.select(".row:contains(Report) form").attr("action"), Map.of("_method", "delete"));
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsWhatWasTypedWhereATokenWillNotDo() {
        var answer = http(employee("Ada")).post("/account/tokens", Map.of("name", "Report", "days", "30"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#name").val()).isEqualTo("Report");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#scopes");
    }

    @Test
    void changesThePasswordAndStaysSignedInHere() {
        var ada = employee("Ada");
        var other = http(ada);

        var answer = http(ada).post("/account/password", Map.of("_method", "put", "present", PASSWORD, "password", "seven brown geese swim"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var secret = answer.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
        assertThat(new Http(port, secret, null).get("/account").statusCode()).isEqualTo(200);
        assertThat(other.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheThemeThatOneChose() {
        var answer = http(employee("Ada")).post("/theme", Map.of("theme", "dark"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("muster_theme=dark");
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
    }
}
