package dev.muster.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/// Nobody calls the administrator here, so that there is no organisation yet.
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "muster.test=first-start")
class FirstStartTests extends World {

    @Test
    void everyPageSaysHowToSetUp() {
        var visitor = new Http(port, null, null);

        for (var path : new String[] {"/", "/people", "/sign-in", "/no/such/page"}) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("./muster setup --org");
        }
        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(503);
        assertThat(visitor.get("/api/v1/me").body()).contains("people.installation.missing");
    }

    @Test
    void healthIsToldAllTheSame() {
        var machine = new Http(port, null, null);

        assertThat(machine.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(machine.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void andStillHasItsLooks() {
        var visitor = new Http(port, null, null);
        var style = Jsoup.parse(visitor.get("/").body()).select("link[rel=stylesheet]").attr("href");

        assertThat(visitor.get(style).statusCode()).isEqualTo(200);
    }
}
