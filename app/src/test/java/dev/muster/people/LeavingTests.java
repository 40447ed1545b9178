package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.AtOnce;
import dev.muster.World;
import dev.muster.mail.Letter;
import dev.muster.mail.Mailbox;
import dev.muster.mail.Outbox;
import dev.muster.people.Invitations.Wish;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeavingTests extends World {
    @Autowired private Leaving leaving;
    @Autowired private Invitations invitations;
    @Autowired private Joining joining;
    @Autowired private Outbox outbox;

    private void leave(Viewer viewer, boolean keepsName) {
        viewer.call(() -> {
            leaving.leave(PASSWORD, keepsName, viewer);
            return true;
        });
    }

    private void end(Viewer viewer, Viewer by) {
        var person = seen(viewer);
        by.call(() -> {
            leaving.end(person, false, by);
            return true;
        });
    }

    private Person seen(Viewer viewer) {
        return administrator().call(() -> persons.find(viewer.self())).orElseThrow();
    }

    private void leave(Place place, Viewer viewer) {
        viewer.call(() -> {
            members.leave(place, viewer);
            return true;
        });
    }

    private int rows(String table, Viewer viewer) {
        return system.jdbc().sql("select count(*) from " + table + " where person_id = :person").param("person", viewer.self()).query(Integer.class).single();
    }

    @Test
    void endsTheAccountWithDevicesTokensMembershipsAndRoles() {
        var place = place(Audience.EMPLOYEE);
        var ada = guide(employee("Ada"), place);
        var address = addressOf(ada);
        var session = signIn.begin(address, PASSWORD, "leaving", "test");
        var token = token(ada, "write");

        leave(ada, false);

        assertThat(signIn.resume(session)).isEmpty();
        assertThat(signIn.token(token)).isEmpty();
        assertThatThrownBy(() -> signIn.begin(address, PASSWORD, "leaving", "test")).isInstanceOf(Refusal.class).hasMessage("people.sign-in.wrong");
        assertThat(List.of(rows("rights.membership", ada), rows("rights.role_grant", ada), rows("people.account", ada))).containsOnly(0);
        assertThat(lettersTo(address)).last().satisfies(each -> assertThat(each.subject()).isEqualTo("Your account at Hop & Barrel has ended"));
    }

    @Test
    void takesTheNameAwayOrKeepsIt() {
        var ada = employee("Ada Lovelace");
        var grace = employee("Grace Hopper");

        leave(ada, false);
        leave(grace, true);

        assertThat(seen(ada)).satisfies(each -> assertThat(each.name()).isEqualTo("Somebody who left"))
            .satisfies(each -> assertThat(each.state()).isEqualTo(Person.State.LEFT));
        assertThat(seen(grace).name()).isEqualTo("Grace Hopper");
    }

    @Test
    void takesThePassword() {
        var ada = employee("Ada");

        assertThatThrownBy(() -> ada.call(() -> {
            leaving.leave("not the password", false, ada);
            return true;
        })).isInstanceOf(Refusal.class).hasMessage("people.password.wrong");
        assertThat(seen(ada).state()).isEqualTo(Person.State.ACTIVE);
    }

    @Test
    void freesTheAddressForABeginningAnew() {
        var ada = employee("Ada");
        var address = addressOf(ada);
        leave(ada, false);
        var administrator = administrator();

        var anew = administrator.call(() -> persons.add(new Persons.Newcomer("Ada", address, Audience.CUSTOMER, null, PASSWORD), administrator));

        assertThat(anew.id()).isNotEqualTo(ada.self());
    }

    @Test
    void takesBackTheInvitationsThatThePersonMade() {
        var place = place(Audience.EMPLOYEE);
        var gil = guide(employee("Gil"), place);
        guide(employee("Gesa"), place);
        var link = gil.call(() -> invitations.link(new Wish(place, null, null, null, null), gil)).address();

        leave(gil, false);

        var ada = employee("Ada");
        assertThatThrownBy(() -> joining.shown(link.substring(link.indexOf("token=") + 6), UUID.randomUUID().toString(), ada))
            .isInstanceOf(Refusal.class).hasMessage("people.invitation.revoked");
    }

    @Test
    void administratorsEndAccountsAndOthersDoNot() {
        var ada = employee("Ada");

        assertThatThrownBy(() -> end(ada, employee("Bea"))).isInstanceOf(Refusal.class).hasMessage("people.only-administrators");
        end(ada, administrator());

        assertThat(seen(ada).state()).isEqualTo(Person.State.LEFT);
        assertThatThrownBy(() -> end(ada, administrator())).isInstanceOf(Refusal.class).hasMessage("people.departure.nobody");
    }

    @Test
    void theLastAdministratorStays() {
        var root = administrator();
        system.jdbc().sql("delete from rights.role_grant where role = 'ADMINISTRATOR' and person_id <> :root").param("root", root.self()).update();
        var others = List.of(holder(employee("Ada"), Role.ADMINISTRATOR, null), holder(employee("Bea"), Role.ADMINISTRATOR, null));
        var outcomes = AtOnce.all(others.size(), number -> {
            leave(others.get(number), false);
            return "left";
        });
        assertThat(outcomes).containsOnly("left");

        assertThatThrownBy(() -> leave(root, false)).isInstanceOf(Refusal.class).hasMessage("rights.role.last-administrator");
        assertThat(seen(root).state()).isEqualTo(Person.State.ACTIVE);
    }

    @Test
    void whoeverLeavesAPlaceGivesUpTheRolesThere() {
        var place = place(Audience.EMPLOYEE);
        guide(employee("Gesa"), place);
        var gil = guide(employee("Gil"), place);

        leave(place, gil);

        assertThat(again(gil).guides(place.id())).isFalse();
        assertThat(again(gil).memberOf(place.id())).isFalse();
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        var root = administrator();
        var administering = new Viewer.Grant(Role.ADMINISTRATOR, null);
        system.jdbc().sql("delete from rights.role_grant where role = 'ADMINISTRATOR' and person_id <> :root").param("root", root.self()).update();
        assertThatThrownBy(() -> revoke(root, administering, root)).isInstanceOf(Refusal.class).hasMessage("rights.role.last-administrator");
        var second = holder(employee("Ada"), Role.ADMINISTRATOR, null);

        var outcomes = AtOnce.all(2, number -> {
            var both = List.of(root, second);
            revoke(both.get(number), administering, both.get(1 - number));
            return "taken";
        });

        assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat(system.jdbc().sql("select count(*) from rights.role_grant where role = 'ADMINISTRATOR' and place_id is null").query(Integer.class).single()).isEqualTo(1);
        system.jdbc().sql("update rights.role_grant set person_id = :root where role = 'ADMINISTRATOR' and place_id is null").param("root", root.self()).update();
    }

    private void revoke(Viewer whose, Viewer.Grant grant, Viewer by) {
        by.call(() -> {
            roles.revoke(whose.self(), grant, by);
            return true;
        });
    }

    @Test
    void theOnlyGuideKeepsTheRoleWhoeverTakesItAndOfTwoAtOnceOneStays() {
        var place = place(Audience.EMPLOYEE);
        var guiding = new Viewer.Grant(Role.GUIDE, place.id());
        var gil = guide(employee("Gil"), place);

        assertThatThrownBy(() -> revoke(gil, guiding, administrator())).isInstanceOf(Refusal.class).hasMessage("rights.place.last-guide");
        var both = List.of(gil, guide(employee("Gesa"), place));
        var outcomes = AtOnce.all(2, number -> {
            leave(place, both.get(number));
            return "left";
        });

        assertThat(outcomes).filteredOn("left"::equals).hasSize(1);
        assertThat(administrator().call(() -> roles.holders(Role.GUIDE, place.id()))).hasSize(1);
    }

    @Test
    void whoeverIsSentAwayGivesUpRolesAndCirclesThere() {
        var place = place(Audience.EMPLOYEE);
        var gesa = guide(employee("Gesa"), place);
        var gil = guide(employee("Gil"), place);
        system.jdbc().sql("""
                with circle as (insert into rights.circle (id, place_id, name) values (gen_random_uuid(), :place, 'Few') returning id)
                insert into rights.circle_member (circle_id, person_id) select id, :gil from circle
                """).param("place", place.id()).param("gil", gil.self()).update();

        gesa.call(() -> {
            members.dismiss(place, gil.self(), gesa);
            return true;
        });

        assertThat(List.of(rows("rights.membership", gil), rows("rights.role_grant", gil), rows("rights.circle_member", gil))).containsOnly(0);
        assertThatThrownBy(() -> gesa.call(() -> {
            members.dismiss(place, gesa.self(), gesa);
            return true;
        })).isInstanceOf(Refusal.class).hasMessage("rights.place.last-guide");
    }

    @Test
    void whoeverGaveARoleMayTakeItBack() {
        var place = place(Audience.EMPLOYEE);
        guide(employee("Gesa"), place);
        var gil = guide(employee("Gil"), place);

        revoke(gil, new Viewer.Grant(Role.GUIDE, place.id()), holder(employee("Sam"), Role.SPONSOR, null));

        assertThat(again(gil).guides(place.id())).isFalse();
    }

    @Test
    void noRoleGoesToSomebodyWhoLeft() {
        var ada = employee("Ada");
        var path = "/api/v1" + seen(ada).address() + "/roles/ADMINISTRATOR";
        leave(ada, true);

        var answer = http(administrator()).json("PUT", path, null);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("people.role.nobody", "“Ada” has no account here");
    }

    @Test
    void takesBackLettersThatHaveNotGoneOut() {
        var ada = employee("Ada");
        var address = addressOf(ada);
        outbox.post(new Letter("mail.test", "leaving " + address, address, "Waiting", "Not sent yet"));

        leave(ada, false);

        assertThat(lettersTo(address)).extracting(Mailbox.Received::subject).containsExactly("Your account at Hop & Barrel has ended");
    }

    @Test
    void theOnlyGuideStays() {
        var place = place();
        var gil = guide(employee("Gil"), place);

        assertThatThrownBy(() -> leave(place, gil)).isInstanceOf(Refusal.class).hasMessage("rights.place.last-guide");
        assertThat(again(gil).memberOf(place.id())).isTrue();
        guide(employee("Gesa"), place);
        leave(place, gil);
        assertThat(again(gil).memberOf(place.id())).isFalse();
    }
}
