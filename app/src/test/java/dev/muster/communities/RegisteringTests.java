package dev.muster.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.people.Registrations;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisteringTests extends Chartered {
    private static final String CHOSEN = "seven calm otters float";
    @Autowired private Registrations registrations;
    private final String address = UUID.randomUUID() + "@example.org";

    private static String origin() {
        return "192.0.2." + UUID.randomUUID();
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    /// A community that everybody sees and whose charter lets so many register.
    private Community letting(Audience... allowed) {
        var community = administrator().call(() -> openings.open(opening(approved(), sponsor("Sam"), employee("Gil"), Audience.values()), administrator()));
        return changed(community, administrator(), Set.of(allowed));
    }

    private Community changed(Community community, Viewer by, Set<Audience> allowed) {
        return by.call(() -> communities.change(community, new Rules(null, null, null, null, allowed), by));
    }

    private void ask(Community community, Audience audience) {
        later(Duration.ofSeconds(1));
        Viewer.VISITOR.call(() -> {
            communities.register(community, new Registrations.Wish("Ada Lovelace", address, CHOSEN, audience, "/communities/" + community.place().handle()), origin());
            return true;
        });
    }

    private String secret() {
        var link = lettersTo(address).getLast().link();
        assertThat(link).startsWith(BASE + "/register?token=");
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void makesAnAccountAndAMemberOfWhoeverConfirms() {
        var community = letting(Audience.CUSTOMER);
        ask(community, Audience.CUSTOMER);
        assertRefused("people.sign-in.wrong", () -> signIn.begin(address, CHOSEN, origin(), ""));
        var secret = secret();

        var person = registrations.confirm(secret, CHOSEN);

        var ada = signIn.viewer(person).orElseThrow();
        assertThat(ada.name()).isEqualTo("Ada Lovelace");
        assertThat(ada.audience()).isEqualTo(Audience.CUSTOMER);
        assertThat(ada.memberOf(community.id())).isTrue();
        assertThat(signIn.resume(signIn.begin(address, CHOSEN, origin(), ""))).isPresent();
        assertRefused("people.registration.over", () -> registrations.confirm(secret, CHOSEN));
    }

    @Test
    void needsThePasswordThatWasChosen() {
        ask(letting(Audience.PUBLIC), Audience.PUBLIC);
        var secret = secret();

        assertRefused("people.registration.wrong", () -> registrations.confirm(secret, "another calm otter floats"));
        registrations.confirm(secret, CHOSEN);
    }

    @Test
    void tellsTheOwnerOfATakenAddressAndNobodyElse() {
        var community = letting(Audience.PUBLIC);
        var taken = addressOf(employee("Grace"));

        Viewer.VISITOR.call(() -> {
            communities.register(community, new Registrations.Wish("Mallory", taken, CHOSEN, Audience.PUBLIC, "/"), origin());
            return true;
        });

        var letter = lettersTo(taken).getLast();
        assertThat(letter.subject()).startsWith("You have an account");
        assertThat(letter.link()).isEqualTo(BASE + "/forgotten-password");
        assertThat(signIn.resume(signIn.begin(taken, PASSWORD, origin(), ""))).isPresent();
    }

    @Test
    void isOverAfterADay() {
        ask(letting(Audience.PUBLIC), Audience.PUBLIC);
        var secret = secret();

        later(Duration.ofHours(24));

        assertThat(registrations.pending(secret)).isEmpty();
        assertRefused("people.registration.over", () -> registrations.confirm(secret, CHOSEN));
    }

    @Test
    void isOverWhenTheCharterNoLongerAllowsIt() {
        var community = letting(Audience.PUBLIC, Audience.CUSTOMER);
        ask(community, Audience.CUSTOMER);
        var secret = secret();

        changed(community, administrator(), Set.of(Audience.PUBLIC));

        assertThat(registrations.pending(secret)).isEmpty();
    }

    @Test
    void isRefusedWhereTheCharterDoesNotAllowIt() {
        assertRefused("communities.registers.nobody", () -> ask(letting(), Audience.PUBLIC));
        var invalid = Objects.requireNonNull(catchThrowableOfType(Invalid.class, () -> ask(letting(Audience.PUBLIC), Audience.EMPLOYEE)));
        assertThat(invalid.problems()).extracting(Invalid.Problem::key).containsExactly("people.registration.audience");
        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void refusesWeakPasswordsAndOddAddresses() {
        var community = letting(Audience.PUBLIC);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> communities.register(community, new Registrations.Wish("Eve", address, "password", Audience.PUBLIC, "/"), origin()));
        var invalid = Objects.requireNonNull(catchThrowableOfType(Invalid.class,
                () -> communities.register(community, new Registrations.Wish(" ", "eve@example.org, mallory@example.org", CHOSEN, null, "/"), origin())));
        assertThat(invalid.problems()).extracting(Invalid.Problem::field).containsExactly("name", "address", "audience");
    }

    @Test
    void throttlesAnAddressWhetherSomebodyHasItOrNot() {
        var community = letting(Audience.PUBLIC);
        for (int i = 0; i < 3; i++) {
            ask(community, Audience.PUBLIC);
        }

        assertRefused("people.registration.too-many", () -> ask(community, Audience.PUBLIC));
    }

    @Test
    void makesOneAccountOfTwoLinks() {
        var community = letting(Audience.PUBLIC);
        ask(community, Audience.PUBLIC);
        var first = secret();
        later(Duration.ofSeconds(2));
        ask(community, Audience.PUBLIC);
        var second = secret();
        assertThat(second).isNotEqualTo(first);

        registrations.confirm(first, CHOSEN);

        assertRefused("people.registration.taken", () -> registrations.confirm(second, CHOSEN));
    }

    @Test
    void isAllowedWhereEverybodySeesTheCommunityOnly() {
        var inside = administrator().call(() -> openings.open(opening(approved(), sponsor("Sam"), employee("Gil"), Audience.EMPLOYEE, Audience.CUSTOMER), administrator()));

        for (var wanted : List.of(Audience.CUSTOMER, Audience.PUBLIC, Audience.EMPLOYEE)) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> changed(inside, administrator(), Set.of(wanted)));
        }
    }

    @Test
    void asSomebodyWhoSeesMoreIsForLeadersToAllow() {
        var gil = employee("Gil");
        var community = administrator().call(() -> openings.open(opening(approved(), sponsor("Sam"), gil, Audience.values()), administrator()));

        assertRefused("communities.registers.only-leaders", () -> changed(community, again(gil), Set.of(Audience.CUSTOMER)));
        assertThat(changed(community, again(gil), Set.of(Audience.PUBLIC)).charter().registers()).containsExactly(Audience.PUBLIC);
        var strategist = strategist("Stan");
        assertThat(changed(strategist.call(() -> communities.at(community.place().handle())), strategist, Set.of(Audience.CUSTOMER)).charter().registers()).containsExactly(Audience.CUSTOMER);
    }
}
