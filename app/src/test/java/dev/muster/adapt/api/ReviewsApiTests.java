package dev.muster.adapt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Chartered;
import dev.muster.rights.Audience;
import org.junit.jupiter.api.Test;

class ReviewsApiTests extends Chartered {

    @Test
    void doesWhatThePagesDo() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var sam = http(sponsor("Sam Sponsor"));
        var guide = http(again(gil));
        var list = "/api/v1" + community.address() + "/reviews";

        assertThat(guide.json("POST", list, null).statusCode()).isEqualTo(403);
        assertThat(sam.json("PUT", list + "/rhythm", "{\"days\": 30}").statusCode()).isEqualTo(204);
        var begun = sam.json("POST", list, null);
        assertThat(begun.statusCode()).isEqualTo(201);
        var address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(JsonPath.<Integer>read(guide.json("GET", address, null).body(), "$.evidence.answers.questions")).isZero();
        assertThat(sam.json("POST", address + "/decision", "{\"verdict\": \"CLOSE\", \"reason\": \"Done.\"}").statusCode()).isEqualTo(422);
        var decided = sam.json("POST", address + "/decision", "{\"verdict\": \"CLOSE\", \"reason\": \"Done.\", \"purpose\": \"ACHIEVED\", \"hours\": 3}");

        assertThat(JsonPath.<String>read(decided.body(), "$.decision.verdict")).isEqualTo("CLOSE");
        var all = guide.json("GET", list, null).body();
        assertThat(JsonPath.<Integer>read(all, "$.days")).isEqualTo(30);
        assertThat(JsonPath.<String>read(all, "$.decided[0].reason")).isEqualTo("Done.");
        assertThat(guide.json("GET", "/api/v1" + community.address() + "/report", null).statusCode()).isIn(200, 404);
        assertThat(http(customer("Carl")).json("GET", address, null).statusCode()).isEqualTo(404);
    }
}
