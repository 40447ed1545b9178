package dev.muster.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.readiness.AssessmentWorld;
import dev.muster.readiness.Level;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BenchmarkPageTests extends AssessmentWorld {

    @Test
    void aResultIsHandedOnAndWhatIsTakenInIsChecked() {
        // Rounds of other tests may have been closed at this very moment; the page is about the one that was closed last.
        CLOCK.advance(Duration.ofMinutes(1));
        var round = round(administrator(), false, "Brewery");
        answer(round, 1, Level.STAFF, 6, answers(2, Map.of()));
        close(round);
        var strategist = http(strategist("Stella"));

        assertThat(strategist.post("/readiness/benchmark", Map.of("_method", "put", "size", "HUGE", "sector", "TRADE")).statusCode()).isEqualTo(422);
        assertThat(strategist.post("/readiness/benchmark", Map.of("_method", "put", "size", "UNDER_50", "sector", "TRADE")).statusCode()).isEqualTo(303);
        var page = Jsoup.parse(strategist.get("/readiness/benchmark").body());
        assertThat(page.text()).contains("Your public key", "Where “Spring” stands", "too few others").doesNotContain("{0");
        var file = strategist.get(page.select("a[href='" + round.address() + "/benchmark.json']").attr("href"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        assertThat(file.body()).contains("muster-readiness").doesNotContain("Brewery");

        var own = strategist.multipart("/readiness/benchmark/results", Map.of("result", file.body()));
        assertThat(own.statusCode()).isEqualTo(409);
        var again = Jsoup.parse(own.body());
        assertThat(again.select("#result-error").text()).contains("your own organisation");
        assertThat(again.select("#result").text()).as("what was pasted is not lost").contains("muster-readiness");
        var odd = strategist.multipart("/readiness/benchmark/results", Map.of("result", "nothing"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(odd.body()).select("#result-error").text()).contains("not a result that can be read");

        assertThat(http(employee("Eve")).get("/readiness/benchmark").statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(http(sponsor("Sam")).get("/readiness/benchmark").body()).text()).contains("Your public key").doesNotContain("Take it in");
        assertThat(strategist.json("GET", "/api/v1/readiness/benchmark", null).body()).contains("\"sector\":\"TRADE\"");
        assertThat(strategist.json("GET", "/api/v1" + round.address() + "/benchmark", null).body()).isEqualTo(file.body());
        assertThat(strategist.json("POST", "/api/v1/readiness/benchmark/results", file.body()).statusCode()).isEqualTo(409);
        assertThat(strategist.json("POST", "/api/v1/readiness/benchmark/results", "{}").body()).contains("readiness.benchmark.unreadable");
        assertThat(strategist.json("GET", "/api/v1" + round.address() + "/comparison", null).body()).as("those of other tests too").containsPattern("\"among\":\"ALL\",\"others\":\\d");
        assertThat(strategist.json("PUT", "/api/v1/readiness/benchmark/profile", "{\"size\": \"LARGER\"}").statusCode()).isEqualTo(422);
    }
}
