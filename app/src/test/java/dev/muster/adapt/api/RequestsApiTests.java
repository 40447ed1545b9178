package dev.muster.adapt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Chartered;
import dev.muster.rights.Audience;
import org.junit.jupiter.api.Test;

class RequestsApiTests extends Chartered {

    @Test
    void doesWhatThePagesDo() {
        var gil = employee("Gil Guide");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = http(again(gil));
        var ada = http(employee("Ada"));
        var list = "/api/v1" + community.address() + "/requests";
        var asking = "{\"title\": \"Scales\", \"body\": \"A pair.\", \"why\": \"We guess.\"}";

        var asked = ada.json("POST", list, asking, "Idempotency-Key", "one");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(ada.json("POST", list, asking, "Idempotency-Key", "one").body()).isEqualTo(asked.body());
        var address = asked.headers().firstValue("Location").orElseThrow();
        var bob = http(employee("Bob"));
        assertThat(bob.json("POST", address + "/cases", "{\"body\": \"Forty kegs.\"}").statusCode()).isEqualTo(201);
        assertThat(bob.json("DELETE", address + "/cases", null).statusCode()).isEqualTo(204);
        assertThat(bob.json("PUT", address + "/following", null).statusCode()).isEqualTo(204);
        assertThat(ada.json("POST", address + "/promise", "{}").statusCode()).isEqualTo(403);
        assertThat(guide.json("POST", address + "/promise", "{}").statusCode()).isEqualTo(422);
        var promise = "{\"owner\": \"%s\", \"due\": \"%s\", \"word\": \"Soon.\"}";
        assertThat(guide.json("POST", address + "/promise", promise.formatted(gil.handle(), today().plusDays(3))).statusCode()).isEqualTo(200);
        assertThat(guide.json("PUT", address + "/promise", promise.formatted("", today().plusDays(5))).statusCode()).isEqualTo(200);
        var kept = guide.json("POST", address + "/result", "{\"changed\": \"Scales in each cellar.\"}");

        assertThat(JsonPath.<String>read(kept.body(), "$.state")).isEqualTo("KEPT");
        assertThat(JsonPath.<Integer>read(kept.body(), "$.turns.length()")).isEqualTo(3);
        var all = ada.json("GET", list + "?show=done", null).body();
        assertThat(JsonPath.<String>read(all, "$.requests[0].title")).isEqualTo("Scales");
        assertThat(JsonPath.<Integer>read(all, "$.kept.promises")).isZero();
        assertThat(ada.json("GET", "/api/v1/people/" + gil.handle() + "/promises", null).statusCode()).isEqualTo(200);
        assertThat(guide.json("POST", address + "/refusal", "{\"word\": \"No.\"}").statusCode()).isEqualTo(409);
    }
}
