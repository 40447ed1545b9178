package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.World;
import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTests extends World {

    private static String origin() {
        return "192.0.2." + UUID.randomUUID();
    }

    private static void assertRefused(ThrowingCallable attempt, String key) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).extracting(Refusal::key).isEqualTo(key);
    }

    @Test
    void knowsAPersonAgainBySession() {
        var ada = employee("Ada");

        var secret = signIn.begin(addressOf(ada).toUpperCase(Locale.ROOT), PASSWORD, origin(), "test");

        assertThat(signIn.resume(secret)).hasValueSatisfying(viewer -> assertThat(viewer.self()).isEqualTo(ada.self()));
        assertThat(signIn.resume(secret + "x")).isEmpty();
    }

    @Test
    void forgetsASessionThatEndedOrRanOut() {
        var ada = employee("Ada");
        var ended = signIn.begin(addressOf(ada), PASSWORD, origin(), "test");
        var idle = signIn.begin(addressOf(ada), PASSWORD, origin(), "test");

        signIn.end(ended);
        assertThat(signIn.resume(ended)).isEmpty();
        assertThat(signIn.resume(idle)).isPresent();

        later(SignIn.SESSION.plusSeconds(1));
        assertThat(signIn.resume(idle)).isEmpty();
    }

    @Test
    void throttlesAnAccountWhetherItExistsOrNot() {
        var ada = addressOf(employee("Ada"));
        var nobody = UUID.randomUUID() + "@example.org";

        for (int i = 0; i < 10; i++) {
            assertRefused(() -> signIn.begin(ada, "a wrong password", origin(), ""), "people.sign-in.wrong");
            assertRefused(() -> signIn.begin(nobody, "a wrong password", origin(), ""), "people.sign-in.wrong");
        }

        assertRefused(() -> signIn.begin(ada, PASSWORD, origin(), ""), "people.sign-in.too-many");
        assertRefused(() -> signIn.begin(nobody, PASSWORD, origin(), ""), "people.sign-in.too-many");
        later(Duration.ofMinutes(16));
        assertThat(signIn.begin(ada, PASSWORD, origin(), "")).isNotEmpty();
    }

    @Test
    void throttlesAnOriginThatTriesManyAccounts() {
        var ada = addressOf(employee("Ada"));
        var origin = origin();

        for (int i = 0; i < 50; i++) {
            assertRefused(() -> signIn.begin(UUID.randomUUID() + "@example.org", "a wrong password", origin, ""), "people.sign-in.wrong");
        }

        assertRefused(() -> signIn.begin(ada, PASSWORD, origin, ""), "people.sign-in.too-many");
        assertThat(signIn.begin(ada, PASSWORD, origin(), "")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short words, people.password.short",
        "password1234, people.password.common",
        "aaaaaaaaaaaaaa, people.password.common",
        "ada.lovelace1, people.password.like-address"})
    void refusesPasswordsThatAreEasyToGuess(String password, String key) {
        var administrator = administrator();
        var newcomer = new Persons.Newcomer("Ada", "ada.lovelace@example.org", Audience.EMPLOYEE, null, password);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> administrator.call(() -> persons.add(newcomer, administrator)))
                .matches(invalid -> invalid.problems().stream().anyMatch(each -> each.key().equals(key)));
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        var ada = employee("Ada");
        var secret = signIn.begin(addressOf(ada), PASSWORD, origin(), "test");

        assertRefused(() -> signIn.changePassword("not this one", "five loud geese swim", ada), "people.password.wrong");
        assertThat(signIn.resume(secret)).isPresent();
        signIn.changePassword(PASSWORD, "five loud geese swim", ada);

        assertThat(signIn.resume(secret)).isEmpty();
        assertThat(signIn.begin(addressOf(ada), "five loud geese swim", origin(), "test")).isNotEmpty();
    }

    @Test
    void aPersonIsAddedOnceForARetry() {
        var administrator = administrator();
        var id = UUID.randomUUID();
        var newcomer = new Persons.Newcomer("Ada", "ada" + id + "@example.org", Audience.EMPLOYEE, null, PASSWORD);
        var other = new Persons.Newcomer("Grace", "grace" + id + "@example.org", Audience.EMPLOYEE, null, PASSWORD);

        var first = administrator.call(() -> persons.add(newcomer, id, administrator));

        assertThat(administrator.call(() -> persons.add(newcomer, id, administrator))).isEqualTo(first);
        assertRefused(() -> administrator.call(() -> persons.add(other, id, administrator)), "people.retry-differs");
        assertRefused(() -> administrator.call(() -> persons.add(newcomer, administrator)), "people.address.taken");
    }
}
