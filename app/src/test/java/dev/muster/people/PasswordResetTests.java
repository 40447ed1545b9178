package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.World;
import dev.muster.mail.Mailbox;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordResetTests extends World {
    private static final String WANTED = "five loud herons dive";
    @Autowired private PasswordResets resets;

    private static String origin() {
        return "192.0.2." + UUID.randomUUID();
    }

    private static void assertRefused(ThrowingCallable attempt, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).extracting(Refusal::key).isEqualTo(key);
    }

    /// The secret of the link that comes by letter.
    private String askFor(String address) {
        later(Duration.ofSeconds(1));
        resets.ask(address, origin());
        var link = lettersTo(address.toLowerCase(Locale.ROOT)).getLast().link();
        assertThat(link).startsWith(BASE + "/reset-password?token=");
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void setsANewPasswordOnceAndSignsAllDevicesOut() {
        var address = addressOf(employee("Ada"));
        var session = signIn.begin(address, PASSWORD, origin(), "test");
        var secret = askFor(address.toUpperCase(Locale.ROOT));

        resets.use(secret, WANTED);

        assertThat(signIn.resume(session)).isEmpty();
        assertRefused(() -> signIn.begin(address, PASSWORD, origin(), "test"), "people.sign-in.wrong");
        assertThat(signIn.resume(signIn.begin(address, WANTED, origin(), "test"))).isPresent();
        assertRefused(() -> resets.use(secret, "six loud herons dive"), "people.reset.over");
        assertThat(lettersTo(address)).extracting(Mailbox.Received::subject).anyMatch(each -> each.contains("was changed"));
    }

    @Test
    void worksForHalfAnHour() {
        var address = addressOf(employee("Ada"));
        var secret = askFor(address);
        later(Duration.ofMinutes(29));
        assertThat(resets.works(secret)).isTrue();

        later(Duration.ofMinutes(1));

        assertThat(resets.works(secret)).isFalse();
        assertRefused(() -> resets.use(secret, WANTED), "people.reset.over");
    }

    @Test
    void refusesAWeakPasswordAndWorksOn() {
        var address = addressOf(employee("Ada"));
        var secret = askFor(address);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> resets.use(secret, "password1234"));
        resets.use(secret, WANTED);
    }

    @Test
    void endsAllOtherLinks() {
        var address = addressOf(employee("Ada"));
        var first = askFor(address);
        var second = askFor(address);

        resets.use(second, WANTED);

        assertThat(resets.works(first)).isFalse();
    }

    @Test
    void isOverWhenThePasswordIsChangedOtherwise() {
        var ada = employee("Ada");
        var secret = askFor(addressOf(ada));

        signIn.changePassword(PASSWORD, WANTED, ada);

        assertThat(resets.works(secret)).isFalse();
        assertThat(lettersTo(addressOf(ada))).extracting(Mailbox.Received::subject).anyMatch(each -> each.contains("was changed"));
    }

    @Test
    void sendsNothingToAnAddressOfNobody() {
        var nobody = UUID.randomUUID() + "@example.org";

        resets.ask(nobody, origin());

        assertThat(lettersTo(nobody)).isEmpty();
        assertThat(system.jdbc().sql("select count(*) from people.reset where address = :address").param("address", nobody).query(Integer.class).single()).isZero();
    }

    @Test
    void throttlesAnAddressWhetherSomebodyHasItOrNot() {
        var known = addressOf(employee("Ada"));
        var unknown = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 3; i++) {
            resets.ask(known, origin());
            resets.ask(unknown, origin());
        }

        assertRefused(() -> resets.ask(known, origin()), "people.reset.too-many");
        assertRefused(() -> resets.ask(unknown, origin()), "people.reset.too-many");
        later(Duration.ofHours(1));
        resets.ask(known, origin());
    }

    @Test
    void throttlesAPlaceOfOrigin() {
        var origin = origin();
        for (int i = 0; i < 20; i++) {
            resets.ask(UUID.randomUUID() + "@example.org", origin);
        }

        assertRefused(() -> resets.ask(UUID.randomUUID() + "@example.org", origin), "people.reset.too-many");
    }

    @Test
    void countsAnAddressOfNobodyLikeAnyOther() {
        var known = addressOf(employee("Ada"));
        var unknown = UUID.randomUUID() + "@example.org";

        resets.ask(known, origin());
        resets.ask(unknown, origin());

        assertThat(system.jdbc().sql("select count(*) from people.attempt where key in (:keys)").param("keys", List.of("reset " + known, "reset " + unknown))
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void keepsTheSecretNowhere() {
        var address = addressOf(employee("Ada"));
        var secret = askFor(address);

        assertThat(system.jdbc().sql("select count(*) from people.reset r where r::text like :secret").param("secret", "%" + secret + "%").query(Integer.class).single()).isZero();
        assertThat(system.jdbc().sql("select count(*) from mail.letter l where l::text like :secret").param("secret", "%" + secret + "%").query(Integer.class).single()).isZero();
    }
}
