package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.World;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgottenPasswordPageTests extends World {

    private HttpResponse<String> ask(String address) {
        return http(Viewer.VISITOR).post("/forgotten-password", Map.of("address", address));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void leadsFromSignInToANewPassword() {
        var address = addressOf(employee("Ada"));
        var visitor = http(Viewer.VISITOR);
        assertThat(SoundPage.of(visitor.get("/sign-in"), 200).select("main a[href=/forgotten-password]").text()).isEqualTo("Forgotten your password?");
        SoundPage.of(visitor.get("/forgotten-password"), 200);

        assertThat(SoundPage.leadsTo(ask(address))).isEqualTo("/forgotten-password/sent");
        SoundPage.of(visitor.get("/forgotten-password/sent"), 200);
        var link = visitor.get(lettersTo(address).getLast().link().substring(BASE.length()));

        assertThat(SoundPage.leadsTo(link)).as("the secret leaves the address at once").isEqualTo("/reset-password");
        assertThat(cookie(link)).startsWith("muster_reset=").contains("Path=/reset-password", "HttpOnly", "Max-Age=1800", "SameSite=Lax");
        var browser = new Holding(cookie(link).split(";")[0]);
        var page = SoundPage.of(browser.get("/reset-password"), 200);
        assertThat(page.html()).doesNotContain(cookie(link).substring("muster_reset=".length()).split(";")[0]);
        assertThat(SoundPage.of(browser.put("/reset-password", "short"), 422).select(".errors").text()).contains("too short");
        assertThat(SoundPage.leadsTo(browser.put("/reset-password", "five loud herons dive"))).isEqualTo("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("address", address, "password", "five loud herons dive")).statusCode()).isEqualTo(303);
        assertThat(SoundPage.of(browser.get("/reset-password"), 404).select(".notice").text()).contains("used already or has run out");
    }

    /// A browser with the cookie of a link.
    private final class Holding {
        private final String cookie;

        Holding(String cookie) {
            this.cookie = cookie;
        }

        HttpResponse<String> get(String path) {
            return new Http(port, null, null).get(path, "Cookie", cookie);
        }

        HttpResponse<String> put(String path, String password) {
            return new Http(port, null, null).post(path, Map.of("_method", "put", "password", password), "Cookie", cookie);
        }
    }

    @Test
    void answersTheSameWhetherSomebodySignsInWithTheAddressOrNot() {
        var known = ask(addressOf(employee("Ada")));
        var unknown = ask(UUID.randomUUID() + "@example.org");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void keepsWhatWasTyped() {
        administrator();

        assertThat(SoundPage.of(ask("not an address"), 422).select("input[name=address]").val()).isEqualTo("not an address");
    }

    @Test
    void neverLinksToTheHostOfARequest() {
        var address = addressOf(employee("Ada"));

        http(Viewer.VISITOR).post("/forgotten-password", Map.of("address", address), "X-Forwarded-Host", "mallory.example", "X-Forwarded-Proto", "https");

        assertThat(lettersTo(address).getLast().link()).startsWith(BASE + "/");
    }

    @Test
    void worksThroughTheApi() {
        var address = addressOf(employee("Ada"));
        var program = http(Viewer.VISITOR);

        assertThat(program.json("POST", "/api/v1/password-resets", "{\"address\": \"%s\"}".formatted(address)).statusCode()).isEqualTo(202);
        assertThat(program.json("POST", "/api/v1/password-resets", "{\"address\": \"nobody@example.org\"}").statusCode()).isEqualTo(202);
        assertThat(program.json("POST", "/api/v1/password-resets", "{}").statusCode()).isEqualTo(422);
        var link = lettersTo(address).getLast().link();
        var using = "{\"token\": \"%s\", \"password\": \"five loud herons dive\"}".formatted(link.substring(link.indexOf('=') + 1));
        assertThat(program.json("PUT", "/api/v1/password-resets", using).statusCode()).isEqualTo(204);
        assertThat(program.json("PUT", "/api/v1/password-resets", using).statusCode()).isEqualTo(404);
    }
}
