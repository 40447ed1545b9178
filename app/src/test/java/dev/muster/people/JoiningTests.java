package dev.muster.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.AtOnce;
import dev.muster.World;
import dev.muster.people.Invitations.Wish;
import dev.muster.people.Joining.Newcomer;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JoiningTests extends World {
    private static final String OURS = "five loud geese swim";
    @Autowired private Invitations invitations;
    @Autowired private Joining joining;
    @Autowired private Registrations registrations;
    private final String origin = UUID.randomUUID().toString();

    private String link(@Nullable Place place, @Nullable Audience newcomers, int uses) {
        var host = host(place);
        return secret(host.call(() -> invitations.link(new Wish(place, newcomers, uses, null, null), host)).address());
    }

    private String letter(@Nullable Place place, @Nullable Audience newcomers, String address) {
        var host = host(place);
        host.call(() -> invitations.write(new Wish(place, newcomers, null, null, null), List.of(address), host));
        return secret(lettersTo(address).getLast().link());
    }

    private Viewer host(@Nullable Place place) {
        return place == null ? administrator() : holder(guide(employee("Gil Guide"), place), Role.SPONSOR, null);
    }

    private Invitation newest(Place place) {
        var host = host(place);
        return host.call(() -> invitations.open(place, host)).getFirst();
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private Joining.Shown shown(String secret, Viewer viewer) {
        return viewer.call(() -> joining.shown(secret, origin, viewer));
    }

    private Place accept(String secret, Viewer viewer) {
        return viewer.call(() -> joining.accept(secret, origin, viewer));
    }

    private Joining.Entered enter(String secret, String address) {
        return joining.enter(secret, new Newcomer("Nina New", address, OURS), origin);
    }

    private Optional<Viewer> signedIn(String address) {
        return signIn.resume(signIn.begin(address, OURS, origin, "test"));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private String refusal(String secret, Viewer viewer) {
        try {
            shown(secret, viewer);
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    @Test
    void showsAPlaceByInvitationToWhoeverHasTheSecretAndToNobodyElse() {
        var place = place();
        var ada = employee("Ada");
        var secret = link(place, Audience.CUSTOMER, 5);

        assertThat(ada.call(() -> places.find(place.handle()))).isEmpty();
        assertThat(shown(secret, ada).place()).isEqualTo(place);
        assertThat(shown(secret, Viewer.VISITOR).place()).isEqualTo(place);
        assertThat(ada.call(() -> places.find(place.handle()))).isEmpty();
        assertThat(Viewer.VISITOR.call(() -> places.find(place.handle()))).isEmpty();
    }

    @Test
    void aGuestSeesWhatAMemberOfTheAudienceWould() {
        var place = place();
        var other = place();
        var secret = link(place, Audience.CUSTOMER, 5);
        var shown = shown(secret, Viewer.VISITOR);

        assertThat(shown.peek(Viewer.VISITOR, () -> Viewer.current().audience())).isEqualTo(Audience.CUSTOMER);
        assertThat(shown.peek(Viewer.VISITOR, () -> places.find(place.handle()))).isPresent();
        assertThat(shown.peek(Viewer.VISITOR, () -> places.find(other.handle()))).isEmpty();
    }

    @Test
    void joinsAsSomebodyWhoHasAnAccount() {
        var place = place();
        var ada = employee("Ada");
        var secret = link(place, null, 5);

        assertThat(accept(secret, ada)).isEqualTo(place);

        assertThat(again(ada).memberOf(place.id())).isTrue();
        assertThat(again(ada).call(() -> places.find(place.handle()))).isPresent();
        var invitation = newest(place);
        assertThat(invitation.used()).isEqualTo(1);
        assertThat(system.jdbc().sql("select target_id from activity.activity where verb = 'JOIN' and actor_id = :ada")
            .param("ada", ada.self()).query(UUID.class).single()).isEqualTo(invitation.id());
    }

    @Test
    void aMemberUsesNothingUp() {
        var place = place();
        var ada = member(employee("Ada"), place);
        var secret = link(place, null, 1);

        accept(secret, ada);

        assertThat(accept(secret, employee("Bea"))).isEqualTo(place);
    }

    @Test
    void ofManyWhoComeForTheLastTimeOneWins() {
        var place = place();
        var secret = link(place, null, 1);
        var crowd = List.of(employee("Ada"), employee("Bea"), employee("Cleo"), employee("Dora"));

        var outcomes = AtOnce.all(crowd.size(), number -> accept(secret, crowd.get(number)));

        assertThat(outcomes.stream().filter(Place.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refusal.class::isInstance).map(each -> ((Refusal) each).key())).hasSize(3).containsOnly("people.invitation.used.once");
        assertThat(crowd.stream().filter(each -> again(each).memberOf(place.id()))).hasSize(1);
    }

    @Test
    void saysWhyAnInvitationDoesNotWorkAndNothingElse() {
        var place = place();
        var ada = employee("Ada");
        var host = host(place);
        var used = link(place, null, 1);
        accept(used, employee("Bea"));
        var revoked = link(place, null, 5);
        var id = newest(place).id();
        host.call(() -> invitations.revoke(id, host));
        var over = link(place, null, 5);
        later(Duration.ofDays(15));

        assertThat(refusal(used, ada)).isEqualTo("people.invitation.used.once");
        assertThat(refusal(revoked, ada)).isEqualTo("people.invitation.revoked");
        assertThat(refusal(over, ada)).isEqualTo("people.invitation.over");
        assertThat(refusal("no-such-secret", ada)).isEqualTo("people.invitation.unknown");
        assertThatThrownBy(() -> accept(over, ada)).isInstanceOfSatisfying(Refusal.class, each -> assertThat(each.details()).isEmpty());
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var ada = employee("Ada");
        for (int i = 0; i < 20; i++) {
            assertThat(refusal("guess" + i, ada)).isEqualTo("people.invitation.unknown");
        }

        assertThat(refusal(link(place(), null, 1), ada)).isEqualTo("people.invitation.guesses");
        later(Duration.ofMinutes(16));
        assertThat(refusal(link(place(), null, 1), ada)).isEmpty();
    }

    @Test
    void letsNobodyInWhoseAudienceDoesNotSeeThePlace() {
        var place = place(Audience.EMPLOYEE);
        var carl = customer("Carl");
        var secret = link(place, null, 5);

        assertThatThrownBy(() -> accept(secret, carl)).isInstanceOf(Refusal.class).hasMessage("people.invitation.not-for");
        assertThat(again(carl).memberOf(place.id())).isFalse();
    }

    @Test
    void aLetterMakesAnAccountAtOnceWithTheAddressThatItWentTo() {
        var place = place();
        var address = address();
        var secret = letter(place, Audience.SUPPLIER, address);

        assertThat(enter(secret, "somebody.elses@example.org").address()).isEqualTo(address);

        var nina = signedIn(address).orElseThrow();
        assertThat(nina.name()).isEqualTo("Nina New");
        assertThat(nina.audience()).isEqualTo(Audience.SUPPLIER);
        assertThat(nina.memberOf(place.id())).isTrue();
        assertThatThrownBy(() -> enter(secret, "")).isInstanceOf(Refusal.class).hasMessage("people.invitation.used.once");
    }

    @Test
    void aLetterWorksOnAfterAPasswordThatWillNotDo() {
        var secret = letter(place(), Audience.SUPPLIER, address());

        assertThatThrownBy(() -> joining.enter(secret, new Newcomer("", "", "short"), origin)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> joining.enter(secret, new Newcomer("Nina", "", "short"), origin)).isInstanceOf(Invalid.class);
        assertThat(enter(secret, "").address()).isNotNull();
    }

    @Test
    void aLetterToSomebodyWithAnAccountLeadsToSigningIn() {
        var place = place();
        var carl = customer("Carl");
        var secret = letter(place, Audience.CUSTOMER, addressOf(carl));

        assertThat(shown(secret, Viewer.VISITOR).takesNewcomers()).isFalse();
        assertThatThrownBy(() -> enter(secret, "")).isInstanceOf(Refusal.class).hasMessage("people.invitation.sign-in");
        accept(secret, carl);
        assertThat(again(carl).memberOf(place.id())).isTrue();
    }

    @Test
    void aLinkForSeveralHasTheAddressConfirmedFirst() {
        var place = place();
        var address = address();
        var secret = link(place, Audience.PUBLIC, 2);

        assertThat(enter(secret, address).address()).isNull();
        assertThat(newest(place).used()).isZero();
        registrations.confirm(secret(lettersTo(address).getLast().link()), OURS);

        assertThat(signedIn(address).orElseThrow().memberOf(place.id())).isTrue();
        assertThat(newest(place).used()).isEqualTo(1);
    }

    @Test
    void whoeverConfirmsWhenNobodyElseMayComeIsToldAndGetsNoAccount() {
        var place = place();
        var address = address();
        var secret = link(place, Audience.PUBLIC, 1);
        enter(secret, address);
        accept(secret, employee("Ada"));
        var confirmation = secret(lettersTo(address).getLast().link());

        assertThatThrownBy(() -> registrations.confirm(confirmation, OURS)).isInstanceOf(Refusal.class).hasMessage("people.invitation.confirmed-too-late");
        assertThatThrownBy(() -> signedIn(address)).isInstanceOf(Refusal.class).hasMessage("people.sign-in.wrong");
    }

    @Test
    void anInvitationToTheOrganisationMakesAnAccountAndNoMembership() {
        var address = address();
        var secret = letter(null, Audience.EMPLOYEE, address);

        assertThat(shown(secret, Viewer.VISITOR).place()).isNull();
        enter(secret, "");

        var nina = signedIn(address).orElseThrow();
        assertThat(nina.audience()).isEqualTo(Audience.EMPLOYEE);
        assertThat(nina.memberships()).isEmpty();
        assertThatThrownBy(() -> accept(letter(null, Audience.EMPLOYEE, address()), nina)).isInstanceOf(Refusal.class).hasMessage("people.invitation.account-there");
    }

    @Test
    void somebodyWithoutAnAccountDoesNotComeWhereOnlyThoseWithOneMay() {
        var secret = link(place(), null, 5);

        assertThat(shown(secret, Viewer.VISITOR).takesNewcomers()).isFalse();
        assertThatThrownBy(() -> enter(secret, address())).isInstanceOf(Refusal.class).hasMessage("people.invitation.no-newcomers");
    }
}
