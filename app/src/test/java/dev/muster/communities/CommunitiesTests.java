package dev.muster.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.people.Person;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommunitiesTests extends Chartered {

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    private static List<String> problems(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).problems().stream().map(Invalid.Problem::key).toList();
    }

    private Community opens(Viewer by, Opening opening) {
        return by.call(() -> openings.open(opening, by));
    }

    private void admits(Viewer by, Community community, String word) {
        by.call(() -> memberships.admit(community, word, by));
    }

    @Test
    void openingMakesEverythingAtOnce() {
        var sponsor = sponsor("Sam");
        var gil = employee("Gil");
        var purpose = approved();

        var community = opens(administrator(), opening(purpose, sponsor, gil, Audience.EMPLOYEE));

        assertThat(again(gil).guides(community.id())).isTrue();
        assertThat(again(gil).memberOf(community.id())).isTrue();
        assertThat(again(sponsor).holds(dev.muster.rights.Role.SPONSOR, community.id())).isTrue();
        assertThat(sponsor.call(() -> purposes.at(purpose.handle())).state()).isEqualTo(PurposeState.ACTIVE);
        assertThat(employee("Ada").call(() -> communities.at(community.place().handle())).charter())
                .extracting(Charter::stage, Charter::answerWithin, Charter::spaces)
                .containsExactly(Stage.CHARTERED, 24, List.of("questions"));
        assertThat(employee("Ada").call(() -> memberships.guides(community))).extracting(Person::id).containsExactly(gil.self());
    }

    @Test
    void onlyLeadersOpenCommunities() {
        var ada = employee("Ada");
        var purpose = approved();

        assertRefused("rights.place.only-leaders", () -> opens(ada, opening(purpose, ada, ada, Audience.EMPLOYEE)));
    }

    @Test
    void theRefusalSaysExactlyWhatIsMissingAndNothingIsMade() {
        var sponsor = sponsor("Sam");
        var purpose = assessed(employee("Ada"), withoutBaseline());
        var opening = new Opening(null, "New", " ", purpose, Set.of(Audience.EMPLOYEE), Set.of(Audience.CUSTOMER), null, List.of(),
                new Rules(null, null, 0, List.of("chess")));

        assertThat(problems(() -> opens(sponsor, opening))).containsExactly(
                "shell.field.missing", "communities.handle.odd", "communities.contributed.wider", "communities.answer-within.odd",
                "communities.spaces.unknown", "purposes.gate.approval.ASSESSED", "purposes.gate.baseline", "purposes.gate.owner",
                "purposes.gate.guide");
        assertThat(sponsor.call(() -> purposes.places(purpose))).isEmpty();
    }

    @Test
    void aTakenAddressIsRefused() {
        var sponsor = sponsor("Sam");
        var opening = opening(approved(), sponsor, sponsor, Audience.EMPLOYEE);
        opens(sponsor, opening);

        assertRefused("rights.place.taken", () -> opens(sponsor, opening));
    }

    @Test
    void aRetryWithTheSameIdOpensItOnce() {
        var sponsor = sponsor("Sam");
        var plain = opening(approved(), sponsor, sponsor, Audience.EMPLOYEE);
        var opening = new Opening(UUID.randomUUID(), plain.handle(), plain.title(), plain.purpose(), plain.seenBy(), plain.contributedBy(),
                plain.owner(), plain.guides(), plain.rules());

        var first = opens(sponsor, opening);

        assertThat(opens(sponsor, opening).id()).isEqualTo(first.id());
    }

    @Test
    void aCommunityByInvitationIsThereForItsMembersOnly() {
        var gil = employee("Gil");
        var community = community(gil);
        var handle = community.place().handle();

        assertThat(handle).as("address").matches("beer-\\d+-\\w{6}");
        assertThat(gil.call(() -> communities.find(handle))).isPresent();
        assertThat(gil.call(() -> communities.all(null, 500))).extracting(Community::id).contains(community.id());
        for (var other : List.of(employee("Ada"), customer("Carl"), strategist("Stella"), Viewer.VISITOR)) {
            assertThat(other.call(() -> communities.find(handle))).as(other.name()).isEmpty();
            assertThat(other.call(() -> communities.all(null, 500))).as(other.name()).extracting(Community::id).doesNotContain(community.id());
        }
    }

    @Test
    void anAddressThatSomebodyWantsIsNotTakenByACommunityByInvitation() {
        var sponsor = sponsor("Sam");
        var hidden = opening(approved(), sponsor, sponsor);
        opens(sponsor, hidden);

        var open = new Opening(null, hidden.handle(), "Open beer", approved(), Set.of(Audience.EMPLOYEE), null, sponsor.self(),
                List.of(sponsor.self()), Rules.usual());

        assertThat(opens(sponsor, open).place().handle()).isEqualTo(hidden.handle());
    }

    @Test
    void eachAudienceSeesItsCommunities() {
        var forCustomers = community(Audience.EMPLOYEE, Audience.CUSTOMER);
        var forAll = community(Audience.values());

        assertThat(customer("Carl").call(() -> communities.all(null, 500))).extracting(Community::id).contains(forCustomers.id(), forAll.id());
        assertThat(somebody("Sue", Audience.SUPPLIER).call(() -> communities.all(null, 500))).extracting(Community::id)
                .contains(forAll.id()).doesNotContain(forCustomers.id());
        assertThat(communities.all(null, 500)).as("seen by a visitor").extracting(Community::id)
                .contains(forAll.id()).doesNotContain(forCustomers.id());
    }

    @Test
    void theListGoesOnAfterTheLastOne() {
        community(Audience.EMPLOYEE);
        community(Audience.EMPLOYEE);
        var ada = employee("Ada");

        var first = ada.call(() -> communities.all(null, 1));
        var second = ada.call(() -> communities.all(first.getLast(), 1));

        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPreparedCommunityExistsForNobodyUntilItIsRevealed() {
        var sponsor = sponsor("Sam");
        var purpose = approved();
        var prepared = sponsor.call(() -> openings.prepare(opening(purpose, sponsor, sponsor, Audience.EMPLOYEE), sponsor));

        assertThat(again(sponsor).call(() -> communities.find(prepared.id()))).isEmpty();
        assertThat(sponsor.call(() -> purposes.at(purpose.handle())).state()).isEqualTo(PurposeState.GO);

        system.transactions().executeWithoutResult(_ -> openings.reveal(prepared.id(), sponsor.self()));

        assertThat(employee("Ada").call(() -> communities.find(prepared.id()))).isPresent();
        assertThat(sponsor.call(() -> purposes.at(purpose.handle())).state()).isEqualTo(PurposeState.ACTIVE);
    }

    @Test
    void aPreparedCommunityCanBeTakenBackAndItsAddressIsFreeAgain() {
        var sponsor = sponsor("Sam");
        var opening = opening(approved(), sponsor, sponsor, Audience.EMPLOYEE);
        var prepared = sponsor.call(() -> openings.prepare(opening, sponsor));

        system.transactions().executeWithoutResult(_ -> openings.withdraw(prepared.id()));

        assertThat(opens(sponsor, opening).place().handle()).isEqualTo(opening.handle());
    }

    @Test
    void preparingPassesTheSameGate() {
        var sponsor = sponsor("Sam");
        var purpose = decided(assessed(employee("Ada"), answersRead()), Verdict.NO);

        assertThat(problems(() -> sponsor.call(() -> openings.prepare(opening(purpose, sponsor, sponsor, Audience.EMPLOYEE), sponsor))))
                .containsExactly("purposes.gate.approval.DECLINED");
    }

    @Test
    void guidesChangeTheRules() {
        var gil = employee("Gil");
        var community = community(gil, Audience.EMPLOYEE);
        var rules = new Rules("About beer", "Say what you tried.", 48, null);

        var changed = again(gil).call(() -> communities.change(community, rules, again(gil)));

        assertThat(gil.call(() -> communities.at(community.place().handle()))).isEqualTo(changed);
        assertThat(changed.charter().answerWithin()).isEqualTo(48);
    }

    @Test
    void othersDoNotAndNobodyOverwritesANewerVersion() {
        var gil = employee("Gil");
        var community = community(gil, Audience.EMPLOYEE);
        var ada = employee("Ada");
        var guide = again(gil);
        guide.call(() -> communities.change(community, new Rules("First", null, null, null), guide));

        assertRefused("communities.change.only-guides", () -> ada.call(() -> communities.change(community, Rules.usual(), ada)));
        assertRefused("shell.stale", () -> guide.call(() -> communities.change(community, new Rules("Second", null, null, null), guide)));
    }

    @Test
    void itsSponsorClosesACommunityWithAReason() {
        var owner = employee("Olga");
        var administrator = administrator();
        var purpose = approved();
        var community = opens(administrator, opening(purpose, owner, employee("Gil"), Audience.EMPLOYEE));
        var olga = again(owner);

        assertThat(problems(() -> olga.call(() -> communities.close(community, " ", olga)))).containsExactly("shell.field.missing");
        var closed = olga.call(() -> communities.close(community, "Everybody keeps beer now.", olga));

        assertThat(closed.closed()).isTrue();
        assertThat(closed.place().closed()).isNotNull();
        assertThat(employee("Ada").call(() -> communities.at(community.place().handle())).charter().closedReason()).isEqualTo("Everybody keeps beer now.");
    }

    @Test
    void guidesAndMembersDoNotCloseIt() {
        var gil = employee("Gil");
        var community = community(gil, Audience.EMPLOYEE);
        var guide = again(gil);

        assertRefused("communities.close.only-sponsors", () -> guide.call(() -> communities.close(community, "Enough.", guide)));
    }

    @Test
    void aClosedCommunityTakesNobodyInAndIsNotClosedAgain() {
        var community = community(Audience.EMPLOYEE);
        var stella = strategist("Stella");
        var closed = stella.call(() -> communities.close(community, "Done.", stella));
        var administrator = administrator();

        assertRefused("rights.place.closed", () -> stella.call(() -> communities.close(closed, "Again.", stella)));
        assertRefused("rights.place.closed", () -> administrator.call(() -> communities.change(closed, Rules.usual(), administrator)));
        assertRefused("rights.place.closed", () -> admits(administrator, closed, addressOf(employee("Ada"))));
        assertRefused("rights.place.closed", () -> stella.call(() -> {
            memberships.join(closed, stella);
            return true;
        }));
    }

    @Test
    void oneJoinsAndLeavesWhatOneSees() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");

        ada.call(() -> {
            memberships.join(community, ada);
            return true;
        });
        assertThat(again(ada).memberOf(community.id())).isTrue();

        ada.call(() -> {
            memberships.leave(community, ada);
            return true;
        });
        assertThat(again(ada).memberOf(community.id())).isFalse();
        assertRefused("shell.not-signed-in", () -> memberships.join(community, Viewer.VISITOR));
    }

    @Test
    void aGuideAdmitsSomebodyKnownByAddress() {
        var gil = employee("Gil");
        var community = community(gil);
        var grace = member(member(employee("Grace"), community.place()), community(again(gil), Audience.EMPLOYEE).place());
        var hidden = community(gil);

        admits(again(gil), hidden, addressOf(grace));

        assertThat(again(grace).memberOf(hidden.id())).isTrue();
    }

    @Test
    void anUnknownAddressAndTheAddressOfSomebodyHiddenGiveTheSameAnswer() {
        var gil = employee("Gil");
        var community = community(gil);
        var guide = again(gil);
        var hidden = addressOf(customer("Carl"));

        assertThat(problems(() -> admits(guide, community, hidden))).containsExactly("people.unknown");
        assertThat(problems(() -> admits(guide, community, "nobody@example.org"))).containsExactly("people.unknown");
    }

    @Test
    void onlyGuidesAdmit() {
        var community = community(Audience.EMPLOYEE);
        var ada = employee("Ada");

        assertRefused("rights.place.only-guides", () -> admits(ada, community, addressOf(ada)));
    }
}
