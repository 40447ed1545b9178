package dev.muster.swarms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.search.CaughtUp;
import dev.muster.swarms.SwarmWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SwarmsApiTests extends SwarmWorld {
    private static final String OPENING = """
            {"title": "Kegs lose pressure", "wrong": "All.", "tried": "Seals.", "severity": "MAJOR", "skills": ["valves"], "layer": ["CUSTOMER"]}""";

    @Autowired private ApplicationContext product;

    @Test
    void doesWhatThePagesDo() {
        var house = house();
        var owner = http(employee("Olga Owner"));
        var hank = employee("Hank Helper");
        asks(hank, house, "Who knows our valves?");
        var helper = http(hank);
        var carl = http(customer("Carl Customer"));
        var list = "/api/v1/communities/" + house.handle() + "/swarms";

        var opened = owner.json("POST", list, OPENING, "Idempotency-Key", "one");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(owner.json("POST", list, OPENING, "Idempotency-Key", "one").body()).isEqualTo(opened.body());
        assertThat(carl.json("POST", list, OPENING).statusCode()).isEqualTo(403);
        assertThat(owner.json("POST", list, "{}").statusCode()).isEqualTo(422);
        var swarm = opened.headers().firstValue("Location").orElseThrow();
        assertThat(owner.json("POST", swarm + "/people", "{\"person\": \"" + hank.handle() + "\"}").statusCode()).isEqualTo(200);
        assertThat(helper.json("DELETE", swarm + "/part", null).statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(helper.json("POST", swarm + "/part", "{}").body(), "$.state")).isEqualTo("SWARMING");
        later(Duration.ofMinutes(1));
        var said = helper.json("POST", swarm + "/entries", "{\"kind\": \"HYPOTHESIS\", \"body\": \"A valve.\", \"layer\": [\"EMPLOYEE\"]}", "Idempotency-Key", "two");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(helper.json("POST", swarm + "/entries", "{\"kind\": \"HYPOTHESIS\", \"body\": \"A valve.\", \"layer\": [\"EMPLOYEE\"]}", "Idempotency-Key", "two").body())
                .isEqualTo(said.body());
        assertThat(carl.json("GET", swarm + "/timeline", null).body()).contains("JOINED").doesNotContain("A valve.");
        var entry = swarm + "/entries/" + JsonPath.<String>read(said.body(), "$.handle");
        assertThat(JsonPath.<String>read(owner.json("PUT", entry + "/mark", "{\"mark\": \"CONFIRMED\"}").body(), "$.mark")).isEqualTo("CONFIRMED");
        assertThat(owner.json("POST", entry + "/audience", "{\"version\": 7}").statusCode()).isEqualTo(412);
        assertThat(owner.json("POST", entry + "/audience", "{\"version\": 1}").statusCode()).isEqualTo(200);
        assertThat(carl.json("GET", swarm + "/timeline", null).body()).contains("A valve.");
        assertThat(owner.json("POST", swarm + "/successor", "{\"person\": \"" + hank.handle() + "\"}").statusCode()).isEqualTo(200);
        assertThat(helper.json("PUT", swarm + "/owner", null).statusCode()).isEqualTo(200);
        assertThat(owner.json("POST", swarm + "/resolution", "{\"solution\": \"A new valve.\"}").statusCode()).isEqualTo(403);
        assertThat(helper.json("PUT", swarm + "/relief", null).statusCode()).isEqualTo(200);
        assertThat(helper.json("POST", swarm + "/resolution", "{\"solution\": \"A new valve.\"}").statusCode()).isEqualTo(200);
        assertThat(helper.json("PUT", swarm + "/confirmation", null).statusCode()).isEqualTo(200);
        assertThat(helper.json("POST", swarm + "/capture", "{\"lesson\": \"NOTHING\"}").statusCode()).isEqualTo(422);
        var closed = helper.json("POST", swarm + "/capture", "{\"lesson\": \"NOTHING\", \"reason\": \"Known.\"}");
        assertThat(JsonPath.<String>read(closed.body(), "$.state")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(owner.json("GET", list + "?show=closed", null).body(), "$.swarms[0].title")).isEqualTo("Kegs lose pressure");
        assertThat(JsonPath.<String>read(helper.json("POST", swarm + "/reopening", "{\"reason\": \"Again.\"}").body(), "$.state")).isEqualTo("SWARMING");
        assertThat(owner.json("GET", swarm, null).statusCode()).isEqualTo(200);
        var figures = owner.json("GET", list + "/figures", null).body();
        assertThat(JsonPath.<Integer>read(figures, "$.swarms")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(figures, "$.handOvers")).isEqualTo(1);
        assertThat(JsonPath.<Double>read(figures, "$.helped.middle")).isEqualTo(0.0);
        assertThat(owner.json("GET", list + "/figures?from=soon", null).statusCode()).isEqualTo(422);
        assertThat(owner.json("GET", list + "?after=zzz", null).statusCode()).isEqualTo(422);
    }

    @Test
    void tellsOfTheSameProblemAgain() {
        var house = house();
        var owner = http(employee("Olga Owner"));
        var list = "/api/v1/communities/" + house.handle() + "/swarms";
        var first = JsonPath.<String>read(owner.json("POST", list, OPENING).body(), "$.handle");
        later(Duration.ofDays(1));
        CaughtUp.in(product);
        assertThat(JsonPath.<String>read(owner.json("GET", list + "/similar?title=Kegs+lose+pressure", null).body(), "$.swarms[0].handle")).isEqualTo(first);
        assertThat(owner.json("POST", list, OPENING.replace("\"layer\"", "\"repeats\": [\"nothing\"], \"layer\"")).body()).contains("\"repeats\"");
        var opened = owner.json("POST", list, OPENING.replace("\"layer\"", "\"repeats\": [\"" + first + "\"], \"layer\""));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(opened.body(), "$.repeats[0].by.name")).isEqualTo("Olga Owner");
        var again = opened.headers().firstValue("Location").orElseThrow();
        assertThat(JsonPath.<String>read(owner.json("GET", "/api/v1/swarms/" + first, null).body(), "$.repeatedBy[0].title")).isEqualTo("Kegs lose pressure");
        assertThat(JsonPath.<List<Object>>read(owner.json("GET", again + "/alike", null).body(), "$.swarms")).isEmpty();
        var figures = owner.json("GET", list + "/figures", null).body();
        assertThat(JsonPath.<Integer>read(figures, "$.repeats.hits")).isEqualTo(1);
        assertThat(JsonPath.<String>read(figures, "$.repeated[0].by.name")).isEqualTo("Olga Owner");
        assertThat(JsonPath.<Integer>read(figures, "$.learned.of")).isZero();
        assertThat(JsonPath.<List<Object>>read(owner.json("DELETE", again + "/repeats/" + first, null).body(), "$.repeats")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(owner.json("PUT", again + "/repeats/" + first, null).body(), "$.repeats")).hasSize(1);
        assertThat(owner.json("PUT", "/api/v1/swarms/" + first + "/repeats/" + first, null).statusCode()).isEqualTo(409);
    }
}
