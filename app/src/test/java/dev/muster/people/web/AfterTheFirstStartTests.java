package dev.muster.people.web;

import static dev.muster.people.web.Newcomer.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.Muster;
import dev.muster.World;
import dev.muster.mail.MailSettings;
import dev.muster.people.FirstStart;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/// Several browsers are through all steps and send the last at once: one founds the organisation, and then the way is gone.
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "muster.test=after-first-start")
class AfterTheFirstStartTests extends World {
    private static final int RACERS = 4;
    /// Written as they come, so that nothing but the word differs from an address that never was.
    private static final List<String> SPELLINGS = List.of("/setup", "/setup?key=KEY", "/setup/", "//setup", "/setup//", "/setup/.", "/setup/..", "/setup/..;/",
            "/setup;a=b", "/setup;", "/SETUP", "/Setup", "/setup%2f", "/setup%2F", "/%73etup", "/setup.", "/setup..", "/setup.html", "/setup%20", "/setup%00",
            "/api/v1/setup", "/api/v1/setup/", "/api/v1/setup?key=KEY", "/API/v1/setup", "/api/v1/%73etup", "/api/v1//setup", "/setup/organisation",
            "/setup/administrator", "/setup/mail", "/setup/example", "/setup/check", "/setup/check/", "/./setup", "/a/../setup", "/setup\u00e4");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static String key = "";
    private static final List<Newcomer> BROWSERS = new ArrayList<>();
    private static List<HttpResponse<String>> outcomes = List.of();
    @Autowired private ApplicationContext context;
    @Autowired private FirstStart firstStart;
    @Autowired private MailSettings mailSettings;

    @BeforeEach
    void race() {
        if (outcomes.isEmpty()) {
            key = firstStart.open();
            for (int i = 0; i < RACERS; i++) {
                var browser = new Newcomer(port);
                browser.open(key);
                BROWSERS.add(browser.answers("Organisation " + i, "admin" + i + "@example.org", PASSWORD));
                browser.send("mail", "host", "smtp" + i + ".example.org", "port", "587", "security", "STARTTLS", "user", "", "mailPassword", "", "sender", "m@example.org");
            }
            outcomes = AtOnce.all(RACERS, i -> BROWSERS.get(i).send("check")).stream().map(AfterTheFirstStartTests::answer).toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<String> answer(Object outcome) {
        return (HttpResponse<String>) outcome;
    }

    private int winner() {
        return outcomes.stream().map(HttpResponse::statusCode).toList().indexOf(303);
    }

    @Test
    void exactlyOneWinsAndTheOthersAreToldSo() {
        assertThat(outcomes).extracting(HttpResponse::statusCode).filteredOn(status -> status == 303).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each.statusCode() != 303).allSatisfy(each -> {
            assertThat(each.statusCode()).isIn(409, 404);
            assertThat(each.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("muster_session"));
        });
        assertThat(installation.organisation()).hasValue("Organisation " + winner());
        assertThat(system.jdbc().sql("select count(*) from people.account").query(Integer.class).single()).isEqualTo(1);
        assertThat(addressOf(administrator())).isEqualTo("admin" + winner() + "@example.org");
    }

    @Test
    void programsAreAsLateAsBrowsers() {
        var answer = http(Viewer.VISITOR).json("POST", "/api/v1/setup", "{\"key\": \"%s\", \"organisation\": \"Late\"}".formatted(key));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("people.installation", "organisation");
    }

    @Test
    void itsMailSettingsAreTheWinners() {
        var administrator = administrator();

        assertThat(administrator.call(() -> mailSettings.present(administrator))).hasValueSatisfying(present ->
                assertThat(present.server().host()).isEqualTo("smtp" + winner() + ".example.org"));
    }

    @Test
    void theWinnerIsSignedInAndGreeted() {
        assertThat(to(outcomes.get(winner()))).isEqualTo("/");
        var home = BROWSERS.get(winner()).get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(home.body()).select(".first-steps a").eachAttr("href")).containsExactly("/goals/new", "/purposes/new", "/purposes");
        assertThat(Jsoup.parse(home.body()).select("h1").text()).isEqualTo("Organisation " + winner());
        assertThat(http(Viewer.VISITOR).post("/sign-in", Map.of("address", "admin" + winner() + "@example.org", "password", PASSWORD)).statusCode()).isEqualTo(303);
    }

    @Test
    void aRestartMakesNoNewWayIn() throws Exception {
        assertThat(firstStart.enter(firstStart.open())).isEmpty();
        try (var again = new SpringApplicationBuilder(Muster.class).properties("server.port=0", "muster.background=off").initializers(this::share).run()) {
            var restarted = Integer.parseInt(String.valueOf(again.getEnvironment().getProperty("local.server.port")));
            var fresh = again.getBean(FirstStart.class).open();

            assertThat(Foreign.send(restarted, "GET", "/setup?key=" + fresh, Map.of()).statusCode()).isEqualTo(404);
            assertThat(Foreign.send(restarted, "GET", "/setup?key=" + key, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    /// The same database, as a second start finds it.
    private void share(ConfigurableApplicationContext again) {
        for (var name : List.of("settings", "database", "clock")) {
            again.getBeanFactory().registerSingleton(name, context.getBean(name));
        }
    }

    static Stream<Arguments> addresses() {
        return SPELLINGS.stream().flatMap(path -> METHODS.stream().map(method -> Arguments.of(method, path)));
    }

    /// What matters is not which refusal it is, but that it is the same as for a word that means nothing.
    @ParameterizedTest
    @MethodSource("addresses")
    void everySpellingIsAsUnknownAsAnyAddress(String method, String path) throws Exception {
        var spelled = path.replace("KEY", key);
        var nowhere = spelled.replaceFirst("(?i)(s|%73)etup", "quxly");
        var shouted = spelled.contains("SETUP") || spelled.contains("Setup");
        for (var headers : List.of(Map.<String, String>of(),
                Map.of("X-Forwarded-Host", "localhost", "X-Forwarded-For", "127.0.0.1", "X-Forwarded-Prefix", "/setup", "X-Original-URL", "/setup", "X-Rewrite-URL", "/setup"),
                Map.of("X-HTTP-Method-Override", "GET", "Forwarded", "for=127.0.0.1;host=localhost"))) {
            var known = sent(method, encoded(spelled), headers);
            var unknown = sent(method, encoded(shouted ? nowhere.toUpperCase(java.util.Locale.ROOT) : nowhere), headers);
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isIn(400, 404);
            assertThat(alike(known.body())).isEqualTo(alike(unknown.body()));
            assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        }
    }

    private HttpResponse<String> sent(String method, String path, Map<String, String> headers) throws Exception {
        var all = new java.util.HashMap<>(headers);
        all.putAll(Map.of("Sec-Fetch-Site", "same-origin", "Cookie", BROWSERS.getFirst().cookie(), "X-Request-Id", "0123456789"));
        return Foreign.send(port, method, path, all);
    }

    private static String encoded(String path) {
        return path.replace("\u00e4", "%c3%a4");
    }

    private static String alike(String body) {
        return body.replaceAll("(?i)((s|%73|%2573)etup|quxly)", "WORD");
    }
}
