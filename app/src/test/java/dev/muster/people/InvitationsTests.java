package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.World;
import dev.muster.people.Invitations.Wish;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class InvitationsTests extends World {
    @Autowired private Invitations invitations;
    @Autowired private InvitationStore store;

    private static Wish wish(@Nullable Place place, @Nullable Audience newcomers) {
        return new Wish(place, newcomers, null, null, null);
    }

    private Invitations.Made link(Wish wish, Viewer by) {
        return by.call(() -> invitations.link(wish, by));
    }

    private int write(Wish wish, List<String> addresses, Viewer by) {
        return by.call(() -> invitations.write(wish, addresses, by));
    }

    private List<Invitation> open(@Nullable Place place, Viewer by) {
        return by.call(() -> invitations.open(place, by));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void guidesAndSponsorsAndStrategistsAndAdministratorsInviteToAPlace() {
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);

        for (var by : List.of(guide(employee("Gil"), place), holder(employee("Sue"), Role.SPONSOR, place.id()), strategist(), administrator())) {
            assertThat(link(wish(place, null), by).address()).startsWith(BASE + "/invitation?token=").hasSizeGreaterThan(70);
        }
        assertThat(open(place, administrator())).hasSize(4).allSatisfy(each -> {
            assertThat(each.most()).isEqualTo(Invitations.USUAL_USES);
            assertThat(each.expires()).isEqualTo(each.made().plus(Duration.ofDays(Invitations.USUAL_DAYS)));
        });
    }

    @Test
    void othersDoNot() {
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);

        for (var by : List.of(member(employee("Mia"), place), holder(employee("Sam"), Role.GARDENER, null))) {
            assertThatThrownBy(() -> link(wish(place, Audience.CUSTOMER), by)).isInstanceOf(Refusal.class).hasMessage("people.invitation.only-guides");
            assertThatThrownBy(() -> open(place, by)).isInstanceOf(Refusal.class).hasMessage("people.invitation.only-guides");
        }
        assertThatThrownBy(() -> link(wish(null, Audience.CUSTOMER), guide(employee("Gil"), place))).isInstanceOf(Refusal.class).hasMessage("people.only-administrators");
    }

    @Test
    void theWallBehindTheCommandsHoldsToo() {
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var guide = guide(employee("Gil"), place);
        var made = link(wish(place, null), guide).invitation();
        var outsider = employee("Olaf");

        assertThatThrownBy(() -> outsider.call(() -> invitations.revoke(made.id(), outsider))).isInstanceOf(Refusal.class).hasMessage("shell.gone");
        assertThat(open(place, guide)).hasSize(1);
        assertThatThrownBy(() -> guide.call(() -> store.insert(invitation(made, Audience.CUSTOMER), new byte[] {1}))).isInstanceOf(DataAccessException.class);
        assertThat(guide.call(() -> store.insert(invitation(made, null), new byte[] {2}))).isTrue();
    }

    private static Invitation invitation(Invitation like, @Nullable Audience newcomers) {
        return new Invitation(UUID.randomUUID(), like.place(), newcomers, null, 1, 0, like.by(), like.made(), like.expires());
    }

    @Test
    void thoseWhoLeadLetCustomersAndSuppliersInAndGuidesEverybodyElse() {
        var place = place(Audience.values());
        var guide = guide(employee("Gil"), place);
        var owner = holder(employee("Sue"), Role.SPONSOR, place.id());

        for (var audience : List.of(Audience.CUSTOMER, Audience.SUPPLIER)) {
            for (var by : List.of(guide, owner)) {
                assertThatThrownBy(() -> link(wish(place, audience), by)).isInstanceOf(Invalid.class).hasMessageContaining("people.invitation.audience.leaders");
                assertThatThrownBy(() -> write(wish(place, audience), List.of(address()), by)).isInstanceOf(Invalid.class);
            }
            for (var by : List.of(strategist(), holder(employee("Sam"), Role.SPONSOR, null), administrator())) {
                assertThat(link(wish(place, audience), by).invitation().newcomers()).isEqualTo(audience);
            }
        }
        assertThat(Invitations.newcomers(place, guide)).containsExactly(Audience.PUBLIC);
        assertThat(link(wish(place, Audience.PUBLIC), guide).invitation().newcomers()).isEqualTo(Audience.PUBLIC);
    }

    private Viewer strategist() {
        return holder(employee("Stan"), Role.STRATEGIST, null);
    }

    @Test
    void nobodyButAnAdministratorMakesNewcomersStaff() {
        var place = place(Audience.EMPLOYEE);
        var guide = guide(employee("Gil"), place);

        assertThatThrownBy(() -> link(wish(place, Audience.EMPLOYEE), guide)).isInstanceOf(Invalid.class).hasMessageContaining("people.invitation.audience.staff");
        assertThat(link(wish(place, Audience.EMPLOYEE), administrator()).invitation().newcomers()).isEqualTo(Audience.EMPLOYEE);
    }

    @Test
    void newcomersBelongToAnAudienceThatSeesThePlace() {
        var place = place(Audience.EMPLOYEE, Audience.SUPPLIER);
        var guide = guide(employee("Gil"), place);

        assertThatThrownBy(() -> link(wish(place, Audience.PUBLIC), guide)).isInstanceOf(Invalid.class).hasMessageContaining("people.invitation.audience.wider");
        assertThat(Invitations.newcomers(place, strategist())).containsExactly(Audience.SUPPLIER);
        assertThat(Invitations.newcomers(place(), strategist())).containsExactly(Audience.CUSTOMER, Audience.SUPPLIER, Audience.PUBLIC);
        assertThat(Invitations.newcomers(place(), guide)).containsExactly(Audience.PUBLIC);
    }

    @Test
    void saysAtOnceWhatIsWrongWithTheNumbers() {
        var administrator = administrator();
        var place = place(Audience.PUBLIC, Audience.EMPLOYEE);

        assertThatThrownBy(() -> link(new Wish(place, Audience.PUBLIC, 1001, 91, null), administrator)).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(Invalid.Problem::key).containsExactly("people.invitation.uses.odd", "people.invitation.days.odd"));
    }

    @Test
    void aRetryDoesNotMakeASecondLink() {
        var administrator = administrator();
        var place = place(Audience.PUBLIC, Audience.EMPLOYEE);
        var wish = new Wish(place, Audience.PUBLIC, null, null, "once");
        link(wish, administrator);

        assertThatThrownBy(() -> link(wish, administrator)).isInstanceOf(Refusal.class).hasMessage("people.invitation.made-before");
        assertThat(open(place, administrator)).hasSize(1);
    }

    @Test
    void postsALetterToEachAddressOnce() {
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var guide = holder(guide(employee("Gil Guide"), place), Role.SPONSOR, null);
        var first = address();
        var second = address();

        assertThat(write(wish(place, Audience.CUSTOMER), List.of(first, " " + second.toUpperCase(Locale.ROOT) + " ", first), guide)).isEqualTo(2);

        assertThat(lettersTo(first)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Gil Guide invites you to A place");
            assertThat(letter.link()).startsWith(BASE + "/invitation?token=");
        });
        assertThat(lettersTo(second)).hasSize(1);
    }

    @Test
    void sendsNothingWhereOneLineIsNoAddress() {
        var administrator = administrator();
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var good = address();

        assertThatThrownBy(() -> write(wish(place, Audience.CUSTOMER), List.of(good, "ada at example.org", "a@b, c@d"), administrator))
            .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems()).singleElement()
                .satisfies(each -> assertThat(each.details()).containsExactly("ada at example.org, a@b, c@d", 2)));
        assertThat(lettersTo(good)).isEmpty();
        assertThat(open(place, administrator)).isEmpty();
    }

    @Test
    void answersTheSameForAnAddressWithAnAccount() {
        var administrator = administrator();
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var known = addressOf(customer("Carl"));
        var unknown = address();

        assertThat(write(wish(place, Audience.CUSTOMER), List.of(known), administrator)).isEqualTo(write(wish(place, Audience.CUSTOMER), List.of(unknown), administrator));
        assertThat(lettersTo(known)).hasSize(1);
    }

    @Test
    void aNewerLetterTakesThePlaceOfTheOneBefore() {
        var administrator = administrator();
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var address = address();
        write(wish(place, Audience.CUSTOMER), List.of(address), administrator);
        write(wish(place, Audience.CUSTOMER), List.of(address), administrator);

        assertThat(open(place, administrator)).hasSize(1);
        assertThat(lettersTo(address)).hasSize(2);
    }

    @Test
    void doesNotSendWithoutEnd() {
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var guide = holder(guide(employee("Gil"), place), Role.SPONSOR, null);
        var many = IntStream.rangeClosed(0, Invitations.MOST_ADDRESSES).mapToObj(_ -> address()).toList();

        assertThatThrownBy(() -> write(wish(place, Audience.CUSTOMER), many, guide)).isInstanceOf(Invalid.class).hasMessageContaining("people.invitation.addresses.many");
        system.jdbc().sql("""
                insert into people.invitation (id, address, secret, most, made_by, made, expires)
                select gen_random_uuid(), i || '@example.org', uuid_send(gen_random_uuid()), 1, :guide, :now, :now
                  from generate_series(1, 500) i
                """).param("guide", guide.self()).param("now", CLOCK.instant().atOffset(ZoneOffset.UTC)).update();
        assertThatThrownBy(() -> write(wish(place, Audience.CUSTOMER), List.of(address()), guide)).isInstanceOf(Refusal.class).hasMessage("people.invitation.too-many");
        later(Duration.ofDays(2));
        assertThat(write(wish(place, Audience.CUSTOMER), List.of(address()), guide)).isEqualTo(1);
    }

    @Test
    void theListLosesWhatNoLongerWorks() {
        var administrator = administrator();
        var place = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        var taken = link(wish(place, Audience.CUSTOMER), administrator).invitation();
        link(new Wish(place, Audience.CUSTOMER, null, 1, null), administrator);
        var stays = link(new Wish(place, Audience.CUSTOMER, null, 2, null), administrator).invitation();
        administrator.call(() -> invitations.revoke(taken.id(), administrator));
        later(Duration.ofDays(1));

        assertThat(open(place, administrator)).extracting(Invitation::id).containsExactly(stays.id());
    }

    @Test
    void aClosedPlaceInvitesNobody() {
        var administrator = administrator();
        var open = place(Audience.CUSTOMER, Audience.EMPLOYEE);
        administrator.call(() -> {
            places.close(open, "Done", administrator);
            return true;
        });
        var closed = administrator.call(() -> places.at(open.handle()));

        assertThatThrownBy(() -> link(wish(closed, Audience.CUSTOMER), administrator)).isInstanceOf(Refusal.class).hasMessage("rights.place.closed");
    }
}
