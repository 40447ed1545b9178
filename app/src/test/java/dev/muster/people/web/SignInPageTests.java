package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import dev.muster.rights.Viewer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SignInPageTests extends World {

    private HttpResponse<String> signIn(String address, String password, String to) {
        return http(Viewer.VISITOR).post("/sign-in", Map.of("address", address, "password", password, "to", to));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void signsInAndReturnsToWhereOneCameFrom() {
        var ada = employee("Ada");

        var answer = signIn(addressOf(ada), PASSWORD, "/account");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
        assertThat(cookie(answer)).startsWith("muster_session=").contains("HttpOnly", "SameSite=Lax", "Max-Age=5184000", "Path=/").doesNotContain("Secure");
    }

    @Test
    void marksTheCookieSecureBehindHttps() throws Exception {
        var ada = employee("Ada");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .headers("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "https", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("address=" + addressOf(ada).replace("@", "%40") + "&password=" + PASSWORD.replace(' ', '+')))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(cookie(client.send(request, BodyHandlers.ofString()))).contains("; Secure");
        }
    }

    @Test
    void answersTheSameToAWrongPasswordAndAnUnknownAddress() {
        administrator();
        var known = addressOf(employee("Ada"));
        var unknown = UUID.randomUUID() + "@example.org";

        var wrong = signIn(known, "not the password", "/");
        var nobody = signIn(unknown, PASSWORD, "/");

        assertThat(wrong.statusCode()).isEqualTo(nobody.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace(known, "X")).isEqualTo(nobody.body().replace(unknown, "X"));
        assertThat(wrong.headers().map().keySet()).isEqualTo(nobody.headers().map().keySet());
        assertThat(wrong.body()).contains("do not go together");
    }

    @Test
    void neverLeadsToAnotherSite() {
        var answer = signIn(addressOf(employee("Ada")), PASSWORD, "//elsewhere.org/");

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void signsOutHereAndEverywhere() {
        var ada = employee("Ada");
        var browser = http(ada);
        var other = http(ada);

        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/account").statusCode()).isEqualTo(401);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
        other.post("/sign-out-everywhere", Map.of());
        assertThat(other.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void endsASessionOfAnotherDevice() {
        var ada = employee("Ada");
        var stolen = http(ada);
        var browser = http(ada);
        var others = Jsoup.parse(browser.get("/account").body()).select("#sessions").first().closest("section").select(".row:has(form)").stream()
                .filter(row -> row.select(".mark").isEmpty()).map(row -> row.select("form").attr("action")).toList();

        assertThat(others).hasSize(1);
        browser.post(others.getFirst(), Map.of("_method", "delete"));

        assertThat(stolen.get("/account").statusCode()).isEqualTo(401);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesPostsFromOtherSites() throws Exception {
        var ada = employee("Ada");
        var session = signIn.begin(addressOf(ada), PASSWORD, "127.0.0.1", "test");
        var foreign = List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://elsewhere.org"},
                new String[] {"Sec-Fetch-Site", "cross-site", "Authorization", "Basic YTpi"},
                new String[] {"Accept", "text/html"});

        try (var client = HttpClient.newHttpClient()) {
            for (var headers : foreign) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-out")).headers(headers)
                        .header("Cookie", "muster_session=" + session).POST(BodyPublishers.noBody()).build();
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).as(String.join(" ", headers)).isEqualTo(403);
            }
        }
        assertThat(signIn.resume(session)).isPresent();
    }
}
