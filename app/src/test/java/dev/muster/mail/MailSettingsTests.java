package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.mail.MailServer.Security;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailSettingsTests extends MailWorld {
    private static final MailServer SERVER = new MailServer("smtp.example.org", 587, Security.STARTTLS, "muster", "Hop & Barrel <muster@example.org>");

    @Autowired private ServerStore store;

    private void save(MailServer server, @Nullable String password) {
        save(server, password, administrator());
    }

    private void save(MailServer server, @Nullable String password, Viewer by) {
        by.call(() -> {
            settings.save(server, password, by);
            return true;
        });
    }

    private List<String> problems(MailServer server, @Nullable String password) {
        var invalid = Objects.requireNonNull(catchThrowableOfType(Invalid.class, () -> save(server, password)));
        return invalid.problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private @Nullable String keptPassword() {
        return store.access().map(ServerStore.Access::password).orElse(null);
    }

    @Test
    void areKeptAndTheirPasswordIsShownToNobody() {
        save(SERVER, "a secret");

        var administrator = administrator();
        var shown = administrator.call(() -> settings.present(administrator)).orElseThrow();
        assertThat(shown).isEqualTo(new MailSettings.Present(SERVER, true));
        assertThat(keptPassword()).isEqualTo("a secret");
        assertThat(store.access().orElseThrow().toString()).doesNotContain("secret");
    }

    @Test
    void keepThePasswordWhenOnlyTheSenderChanges() {
        save(SERVER, "a secret");

        save(new MailServer(SERVER.host(), SERVER.port(), SERVER.security(), SERVER.user(), "beer@example.org"), null);

        assertThat(keptPassword()).isEqualTo("a secret");
    }

    @Test
    void neverTakeAKeptPasswordToAnotherServer() {
        save(SERVER, "a secret");

        assertThat(problems(new MailServer("smtp.mallory.example", 587, Security.STARTTLS, "muster", SERVER.sender()), null))
                .containsExactly("password mail.password.missing");
        assertThat(problems(new MailServer(SERVER.host(), 25, Security.NONE, "muster", SERVER.sender()), null))
                .containsExactly("password mail.password.missing");
        save(new MailServer("smtp.mallory.example", 25, Security.NONE, "", SERVER.sender()), null);
        assertThat(keptPassword()).isNull();
    }

    @Test
    void sayEverythingThatWillNotDo() {
        assertThat(problems(new MailServer("smtp example/", 0, null, "muster", "a@b, c@d"), ""))
                .containsExactly("host mail.host.odd", "port mail.port.odd", "security shell.field.missing", "password mail.password.missing", "sender mail.sender.odd");
        assertThat(problems(new MailServer("h", 25, Security.NONE, "", "x@example.org\nBcc: y@example.org"), null)).containsExactly("sender mail.sender.odd");
    }

    @Test
    void areAnAdministratorsBusiness() {
        var ada = employee("Ada");

        assertThatThrownBy(() -> save(SERVER, "a secret", ada)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo("mail.only-administrators"));
        assertThat(store.access()).isEmpty();
    }
}
