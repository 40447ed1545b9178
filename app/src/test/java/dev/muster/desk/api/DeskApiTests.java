package dev.muster.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.desk.DeskWorld;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs may rely on at the desk.
class DeskApiTests extends DeskWorld {
    private static final JsonMapper JSON = new JsonMapper();

    private String at() {
        return "/api/v1/questions/" + question.item().handle();
    }

    private static JsonNode read(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    @Test
    void listsWhatNeedsSomebody() {
        later(Duration.ofHours(25));

        var call = read(http(emil).json("GET", "/api/v1/desk?show=overdue&tag=hops&community=" + place.handle(), null), 200).path("calls").get(0);

        assertThat(call.path("title").asString()).isEqualTo("How long do hops keep?");
        assertThat(call.path("why").asString()).isEqualTo("OVERDUE");
        assertThat(call.path("newcomer").asBoolean()).isTrue();
        assertThat(call.path("at").asString()).isEqualTo(question.item().created().plus(Duration.ofHours(24)).toString());
        assertThat(call.path("asker").path("name").asString()).isEqualTo("Ada Asker");
        assertThat(read(http(customer("Carl")).json("GET", "/api/v1/desk", null), 403).path("code").asString()).isEqualTo("desk.only-staff");
    }

    @Test
    void takesAndGivesBack() {
        var taken = read(http(emil).json("PUT", at() + "/taking", null), 200);

        assertThat(taken.path("by").path("name").asString()).isEqualTo("Emil Expert");
        assertThat(read(http(frida).json("PUT", at() + "/taking", null), 409).path("detail").asString()).contains("Emil Expert has been on this question since");
        assertThat(http(emil).json("DELETE", at() + "/taking", null).statusCode()).isEqualTo(204);
        assertThat(http(frida).json("PUT", at() + "/taking", null).statusCode()).isEqualTo(200);
    }

    @Test
    void putsOffAndTakesUp() {
        var until = CLOCK.instant().plus(Duration.ofHours(5));
        var body = "{\"until\": \"" + until + "\", \"reason\": \"The maltster tells us.\"}";

        assertThat(read(http(emil).json("PUT", at() + "/putting-off", body), 200).path("reason").asString()).isEqualTo("The maltster tells us.");
        assertThat(read(http(frida).json("GET", "/api/v1/desk?show=later", null), 200).path("calls").get(0).path("putOff").path("by").path("name").asString()).isEqualTo("Emil Expert");
        assertThat(http(frida).json("DELETE", at() + "/putting-off", null).statusCode()).isEqualTo(204);
        assertThat(read(http(frida).json("GET", "/api/v1/desk", null), 200).path("calls")).hasSize(1);
        assertThat(http(emil).json("PUT", at() + "/putting-off", "{}").statusCode()).isEqualTo(422);
    }
}
