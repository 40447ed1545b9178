package dev.muster.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.mail.Letter;
import dev.muster.mail.MailWorld;
import dev.muster.mail.Outbox;
import dev.muster.mail.PostOffice;
import dev.muster.rights.Viewer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailPageTests extends MailWorld {
    @Autowired private Outbox outbox;

    private static Map<String, String> form(int port, String password) {
        return Map.of("_method", "put", "host", "127.0.0.1", "port", Integer.toString(port), "security", "NONE", "user", PostOffice.USER,
                "password", password, "sender", "Hop & Barrel <muster@example.org>");
    }

    @Test
    void setsTheServerAndTellsWhatItSaidToATestLetter() {
        var administrator = administrator();
        var browser = http(administrator);
        try (var office = new PostOffice()) {
            assertThat(SoundPage.leadsTo(browser.post("/mail", form(office.port(), PostOffice.SECRET)))).isEqualTo("/mail");

            var tried = SoundPage.of(browser.post("/mail/test", Map.of()), 200);

            assertThat(tried.select(".notice").text()).contains("The server took the letter to " + addressOf(administrator), "250");
            assertThat(office.got(addressOf(administrator))).extracting(each -> each.subject()).contains("Test letter");
            assertThat(tried.select("input[name=host]").val()).isEqualTo("127.0.0.1");
            assertThat(tried.html()).doesNotContain(PostOffice.SECRET);
            assertThat(tried.select("#password-hint").text()).startsWith("A password is kept");
        }
    }

    @Test
    void saysPlainlyWhyATestLetterWasNotTaken() {
        var browser = http(administrator());
        try (var office = new PostOffice()) {
            browser.post("/mail", form(office.port(), "wrong"));

            assertThat(SoundPage.of(browser.post("/mail/test", Map.of()), 200).select(".notice").text()).contains("refused the user name and password", "535");
        }
        assertThat(SoundPage.of(browser.post("/mail/test", Map.of()), 200).select(".notice").text()).contains("Nothing answers at this server and port");
    }

    @Test
    void makesFilesUntilThereIsAServer() {
        var browser = http(administrator());

        assertThat(SoundPage.of(browser.get("/mail"), 200).select(".lead").text()).startsWith("No server is set yet");
        assertThat(SoundPage.of(browser.post("/mail/test", Map.of()), 200).select(".notice").text()).contains("is a file now", ".eml");
    }

    @Test
    void keepsWhatWasTypedButThePassword() {
        var page = SoundPage.of(http(administrator()).post("/mail", Map.of("_method", "put", "host", "no host/", "port", "many", "security", "TLS",
                "user", "me", "password", "a secret", "sender", "nobody")), 422);

        assertThat(page.select(".errors li").eachText()).hasSize(3);
        assertThat(page.select("input[name=host]").val()).isEqualTo("no host/");
        assertThat(page.select("input[name=port]").val()).isEqualTo("many");
        assertThat(page.select("input[name=security][checked]").val()).isEqualTo("TLS");
        assertThat(page.select("input[name=password]").val()).isEmpty();
    }

    @Test
    void showsWhatWasNotSentAndTriesItAgain() {
        var to = "no such address " + UUID.randomUUID();
        outbox.post(new Letter("mail.test", to, to, "A subject for nobody’s eyes", "Words for nobody’s eyes"));
        lettersTo(to);
        var browser = http(administrator());

        var page = SoundPage.of(browser.get("/mail"), 200);
        var row = page.select("#troubled").first().parent().select(".row:contains(" + to + ")");
        assertThat(row.text()).contains("Test letter to " + to, "given up", "not an address");
        assertThat(page.text()).doesNotContain("nobody’s eyes");

        SoundPage.leadsTo(browser.post(row.select("form").attr("action"), Map.of()));
        assertThat(state(to)).isEqualTo("waiting");
        lettersTo(to);
        assertThat(state(to)).isEqualTo("dead");
        assertThat(browser.post("/mail/letters/" + UUID.randomUUID() + "/attempts", Map.of()).statusCode()).isEqualTo(404);
    }

    private String state(String to) {
        return system.jdbc().sql("select state from mail.letter where recipient = :to").param("to", to).query(String.class).single();
    }

    @Test
    void isForAdministrators() {
        for (var somebody : new Viewer[] {employee("Ada"), Viewer.VISITOR}) {
            var browser = http(somebody);
            assertThat(browser.get("/mail").statusCode()).isEqualTo(403);
            assertThat(browser.post("/mail", form(25, "a secret")).statusCode()).isEqualTo(403);
            assertThat(browser.post("/mail/test", Map.of()).statusCode()).isEqualTo(403);
        }
    }
}
