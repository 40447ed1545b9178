package dev.muster.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Http;
import dev.muster.World;
import dev.muster.mail.MailSettings;
import dev.muster.people.FirstStart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/// A program sets an organisation up, which is possible once; so one test tells it all.
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "muster.test=set-up-by-program")
class SetupApiTests extends World {
    @Autowired private FirstStart firstStart;
    @Autowired private MailSettings mailSettings;

    @Test
    void aProgramSetsUpGoesOnWithItsTokenAndTheWayIsGone() {
        var wanted = """
                {"key": "%s", "organisation": "Hop & Barrel", "name": "Ada Lovelace", "address": "Ada@example.org", "password": "%s", "token": "provisioning",
                 "mail": {"host": "smtp.example.org", "port": 587, "security": "STARTTLS", "sender": "m@example.org"}}""".formatted(firstStart.open(), PASSWORD);

        var answer = new Http(port, null, null).json("POST", "/api/v1/setup", wanted);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(PASSWORD);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var document = JsonPath.parse(answer.body());
        assertThat(document.read("$.organisation", String.class)).isEqualTo("Hop & Barrel");
        assertThat(document.read("$.whole", Boolean.class)).isTrue();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/people/" + document.read("$.administrator.handle", String.class));
        var program = new Http(port, null, document.read("$.token", String.class));
        assertThat(program.get("/api/v1/me").body()).contains("Ada Lovelace", "ada@example.org", "ADMINISTRATOR");
        assertThat(program.get("/api/v1/people").statusCode()).isEqualTo(200);
        var administrator = administrator();
        assertThat(administrator.call(() -> mailSettings.present(administrator))).isPresent();
        assertThat(new Http(port, null, null).json("POST", "/api/v1/setup", wanted).statusCode()).isEqualTo(404);
        assertThat(signIn.begin("ada@example.org", PASSWORD, "test", "test")).isNotEmpty();
    }
}
