package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTests extends World {

    @Test
    void isPlainForPeopleAndShellScripts() {
        var answer = new Http(port, null, null).get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.body()).isEqualTo("up\ndatabase: up\nmigrations: up\nserving: up\n");
    }

    @Test
    void isJsonForThoseWhoAsk() {
        var visitor = new Http(port, null, null);

        assertThat(visitor.json("HEAD", "/health/live", null).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health/live", "Accept", "application/json").body()).isEqualTo("{\"state\":\"up\",\"parts\":{\"process\":\"up\"}}\n");
        assertThat(visitor.get("/health", "Accept", "application/json").body())
                .isEqualTo("{\"state\":\"up\",\"parts\":{\"database\":\"up\",\"migrations\":\"up\",\"process\":\"up\",\"serving\":\"up\"}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void isTheSameForEverybody(String path) {
        var stranger = new Http(port, null, null).get(path);
        var somebody = http(employee("Hella Health")).get(path);

        assertThat(somebody.body()).isEqualTo(stranger.body());
        assertThat(stranger.body()).doesNotContain("127.0.0.1", "postgres", "0.1.0");
    }

    @Test
    void takesNothingElse() {
        administrator();

        assertThat(new Http(port, null, null).get("/health/other").statusCode()).isEqualTo(404);
        assertThat(new Http(port, null, null).json("POST", "/health/live", null).statusCode()).isEqualTo(404);
    }
}
