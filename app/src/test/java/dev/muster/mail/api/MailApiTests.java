package dev.muster.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.mail.MailWorld;
import dev.muster.mail.PostOffice;
import org.junit.jupiter.api.Test;

class MailApiTests extends MailWorld {

    @Test
    void setsShowsTriesAndForgetsTheServer() {
        var program = http(administrator());
        try (var office = new PostOffice()) {
            var set = program.json("PUT", "/api/v1/mail", """
                    {"host": "127.0.0.1", "port": %d, "security": "NONE", "user": "%s", "password": "%s", "sender": "muster@example.org"}
                    """.formatted(office.port(), PostOffice.USER, PostOffice.SECRET));
            assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
            assertThat(set.body()).contains("\"hasPassword\":true", "\"baseAddress\":\"" + BASE + "\"").doesNotContain(PostOffice.SECRET);

            assertThat(program.json("POST", "/api/v1/mail/test", null).body()).contains("\"taken\":true");
        }
        assertThat(program.json("POST", "/api/v1/mail/test", null).body()).contains("\"taken\":false", "Nothing answers");
        assertThat(program.json("DELETE", "/api/v1/mail", null).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/mail").body()).contains("\"hasPassword\":false").doesNotContain("server");
    }

    @Test
    void saysWhatWillNotDo() {
        var answer = http(administrator()).json("PUT", "/api/v1/mail", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"host\"", "\"field\":\"port\"", "\"field\":\"security\"", "\"field\":\"sender\"");
    }

    @Test
    void needsATokenThatAdministers() {
        var program = new dev.muster.Http(port, null, token(administrator(), "write"));

        assertThat(program.get("/api/v1/mail").statusCode()).isEqualTo(403);
        assertThat(program.get("/api/v1/mail/letters").statusCode()).isEqualTo(403);
    }
}
