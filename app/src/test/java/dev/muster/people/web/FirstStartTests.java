package dev.muster.people.web;

import static dev.muster.people.web.Newcomer.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.World;
import dev.muster.people.FirstStart;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/// Nobody calls the administrator here and nobody goes through the last step, so that there is no organisation yet.
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "muster.test=first-start")
class FirstStartTests extends World {
    @Autowired private FirstStart firstStart;

    private Newcomer newcomer() {
        var newcomer = new Newcomer(port);
        newcomer.open(firstStart.open());
        return newcomer;
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void everyPageSaysHowToSetUp() {
        var visitor = new Http(port, null, null);

        for (var path : new String[] {"/", "/people", "/sign-in", "/no/such/page", "/setup", "/setup/organisation", "/setup/check"}) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("./muster setup --org", "it printed a link");
        }
        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(503);
        assertThat(visitor.get("/api/v1/me").body()).contains("people.installation.missing");
    }

    @Test
    void andStillHasItsLooks() {
        var visitor = new Http(port, null, null);
        var style = Jsoup.parse(visitor.get("/").body()).select("link[rel=stylesheet]").attr("href");

        assertThat(visitor.get(style).statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkLeadsInAndItsSecretStaysInNoAddress() {
        var key = firstStart.open();
        var newcomer = new Newcomer(port);

        var answer = newcomer.open(key);

        assertThat(to(answer)).isEqualTo("/setup/organisation");
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie ->
                assertThat(cookie).contains("Path=/setup", "HttpOnly", "SameSite=Lax").doesNotContain(key));
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(newcomer.get("/setup/organisation").body()).doesNotContain(key);
    }

    @Test
    void aNewStartMakesTheOldLinkAndEverythingThatCameByItDead() {
        var old = firstStart.open();
        var early = new Newcomer(port);
        early.open(old);
        firstStart.open();

        assertThat(new Newcomer(port).open(old).statusCode()).isEqualTo(503);
        assertThat(early.get("/setup/organisation").statusCode()).isEqualTo(503);
        assertThat(early.send("organisation", "organisation", "Hop & Barrel").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/setup", "/setup?key=", "/setup?key=wrong", "/setup?KEY=x", "/setup/", "/SETUP", "//setup", "/setup/organisation/"})
    void nobodyGetsInWithoutTheSecret(String path) {
        firstStart.open();

        var answer = new Http(port, null, null).get(path);

        assertThat(answer.statusCode()).isIn(400, 503);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("action=\"/setup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "administrator", "mail", "example", "check"})
    void noStepIsTakenWithoutTheTicket(String step) {
        firstStart.open();

        assertThat(new Http(port, null, null).post("/setup/" + step, Map.of("organisation", "Evil")).statusCode()).isEqualTo(503);
        assertThat(new Http(port, null, null).post("/setup/" + step, Map.of(), "Cookie", "muster_setup=guess").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://elsewhere.org", "Accept, text/html"})
    void otherSitesCannotTakeAStep(String header, String value) throws Exception {
        var newcomer = newcomer();

        assertThat(Foreign.post(port, "/setup/organisation", newcomer.cookie(), header, value)).isEqualTo(403);
        assertThat(page(newcomer.get("/setup/organisation")).select("#organisation").val()).isEmpty();
    }

    @Test
    void laterStepsLeadToTheFirstThatIsOpen() {
        var newcomer = newcomer();

        assertThat(to(newcomer.get("/setup/check"))).isEqualTo("/setup/organisation");
        assertThat(to(newcomer.send("check"))).isEqualTo("/setup/organisation");
        assertThat(to(newcomer.send("organisation", "organisation", "Hop & Barrel"))).isEqualTo("/setup/administrator");
        assertThat(to(newcomer.get("/setup/example"))).isEqualTo("/setup/administrator");
        assertThat(to(newcomer.get("/setup"))).isEqualTo("/setup/administrator");
        assertThat(installation.organisation()).isEmpty();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        var newcomer = newcomer();
        newcomer.send("organisation", "organisation", "Hop & Barrel");

        var answer = newcomer.send("administrator", "name", "Ada Lovelace", "address", "ada at example", "password", "short");

        var page = page(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#address-error").text()).contains("does not look like an e-mail address");
        assertThat(page.select("#password-error").text()).contains("at least 12");
        assertThat(page.select("#name").val()).isEqualTo("Ada Lovelace");
        assertThat(page.select("#address").val()).isEqualTo("ada at example");
        assertThat(answer.body()).doesNotContain("short\"");
    }

    @Test
    void aPasswordOutlivesOtherMistakesButNotAnotherAddress() {
        var newcomer = newcomer();
        newcomer.send("organisation", "organisation", "Hop & Barrel");

        newcomer.send("administrator", "name", "", "address", "ada@example.org", "password", PASSWORD);
        assertThat(page(newcomer.get("/setup/administrator")).select("#password-hint").text()).contains("is kept");
        assertThat(to(newcomer.send("administrator", "name", "Ada", "address", "Ada@example.org", "password", ""))).isEqualTo("/setup/mail");
        assertThat(page(newcomer.send("administrator", "name", "Ada", "address", "three.quiet@example.org", "password", "")).select("#password-error").text())
                .contains("fill this in");
    }

    @Test
    void goesBackAndForthWithoutLoss() {
        var newcomer = newcomer();
        newcomer.send("organisation", "organisation", "Hop & Barrel");

        assertThat(to(newcomer.send("administrator", "go", "back", "name", "A", "address", "half", "password", ""))).isEqualTo("/setup/organisation");
        assertThat(page(newcomer.get("/setup/organisation")).select("#organisation").val()).isEqualTo("Hop & Barrel");
        newcomer.send("organisation", "organisation", "Hop & Barrel");
        assertThat(page(newcomer.get("/setup/administrator")).select("#address").val()).isEqualTo("half");
        newcomer.send("administrator", "name", "A", "address", "a@example.org", "password", PASSWORD);
        assertThat(to(newcomer.send("mail", "go", "back", "host", "smtp.", "port", "x", "security", "TLS"))).isEqualTo("/setup/administrator");
        var mail = page(newcomer.get("/setup/mail"));
        assertThat(mail.select("#host").val()).isEqualTo("smtp.");
        assertThat(mail.select("#port").val()).isEqualTo("x");
        assertThat(mail.select("input[name=security][checked]").val()).isEqualTo("TLS");
    }

    @Test
    void mailIsCheckedOrSkipped() {
        var newcomer = newcomer();
        newcomer.send("organisation", "organisation", "Hop & Barrel");
        newcomer.send("administrator", "name", "A", "address", "a@example.org", "password", PASSWORD);

        var wrong = page(newcomer.send("mail", "host", "not a host", "port", "99999", "security", "", "user", "me", "mailPassword", "", "sender", "nobody"));
        for (var field : new String[] {"host", "port", "security", "mailPassword", "sender"}) {
            assertThat(wrong.select("#" + field + "-error").text()).as(field).isNotEmpty();
        }
        assertThat(wrong.select("#user").val()).isEqualTo("me");
        assertThat(to(newcomer.send("mail", "go", "skip"))).isEqualTo("/setup/example");
        newcomer.send("example", "example", "no");
        assertThat(page(newcomer.get("/setup/check")).select(".answers").text()).contains("Hop & Barrel", "a@example.org", "Later", "Start empty");
    }

    @Test
    void aProgramHearsOfEverythingThatIsWrongAtOnce() {
        var key = firstStart.open();

        var answer = new Http(port, null, null).json("POST", "/api/v1/setup", """
                {"key": "%s", "organisation": " ", "name": "Ada", "address": "ada at example", "password": "tiny", "token": " "}""".formatted(key));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"token\"");
        var again = new Http(port, null, null).json("POST", "/api/v1/setup", """
                {"key": "%s", "organisation": " ", "name": "Ada", "address": "ada at example", "password": "tiny",
                 "mail": {"host": "not a host", "security": "TLS", "sender": "m@example.org"}}""".formatted(key));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("\"field\":\"organisation\"", "\"field\":\"address\"", "\"field\":\"password\"", "\"field\":\"host\"", "\"field\":\"port\"")
                .doesNotContain("\"field\":\"name\"", "tiny");
        assertThat(installation.organisation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"key\": \"\"}", "{\"key\": \"guess\", \"organisation\": \"Evil\"}", "null"})
    void aProgramWithoutTheSecretHearsWhatEveryAddressSays(String body) {
        firstStart.open();

        var answer = new Http(port, null, null).json("POST", "/api/v1/setup", body);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("people.installation.missing");
        assertThat(new Http(port, null, null).get("/api/v1/setup").statusCode()).isEqualTo(503);
        assertThat(new Http(port, null, null).json("POST", "/api/v1/setup", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void twoBrowsersHaveADraftEach() {
        var key = firstStart.open();
        var one = new Newcomer(port);
        var other = new Newcomer(port);
        one.open(key);
        other.open(key);

        one.send("organisation", "organisation", "One");

        assertThat(page(other.get("/setup/organisation")).select("#organisation").val()).isEmpty();
    }
}
