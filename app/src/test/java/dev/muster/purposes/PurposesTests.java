package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class PurposesTests extends Chartered {
    @Autowired private Portfolio portfolio;


    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    private static List<String> problems(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private Purpose assesses(Viewer by, Purpose purpose) {
        var goal = goal(by);
        return by.call(() -> purposes.assess(purpose, assessment(goal, answersRead()), by));
    }

    private Purpose decides(Viewer by, Purpose purpose, Verdict verdict) {
        return by.call(() -> decisions.decide(purpose, ruling(verdict), by));
    }

    private Purpose reopens(Viewer by, Purpose purpose, String evidence) {
        return by.call(() -> decisions.reopen(purpose, evidence, by));
    }

    @Test
    void anyEmployeeProposes() {
        var ada = employee("Ada");

        assertThat(proposed(ada)).extracting(Purpose::state, Purpose::path, Purpose::proposer)
                .containsExactly(PurposeState.PROPOSED, Path.EDGES, ada.self());
    }

    @Test
    void nobodyFromOutsideDoes() {
        var customer = customer("Carl");

        assertRefused("purposes.only-staff", () -> proposed(customer));
        assertRefused("shell.not-signed-in", () -> proposed(Viewer.VISITOR));
    }

    @Test
    void aProposalNeedsATitleAndHowItCameUp() {
        var ada = employee("Ada");

        assertThat(problems(() -> ada.call(() -> purposes.propose(new Proposal(null, "", null), ada))))
                .containsExactly("title shell.field.missing", "path shell.field.missing");
    }

    @Test
    void itsProposerOrAStrategistAssessesIt() {
        var ada = employee("Ada");

        assertThat(assesses(ada, proposed(ada)).state()).isEqualTo(PurposeState.ASSESSED);
        assertThat(assesses(strategist("Stella"), proposed(ada)).promise()).isNotNull();
    }

    @Test
    void nobodyElseAssessesIt() {
        var purpose = proposed(employee("Ada"));

        assertRefused("purposes.assess.only-proposer", () -> assesses(sponsor("Sam"), purpose));
    }

    @Test
    void everythingThatAnAssessmentLacksIsSaidAtOnce() {
        var ada = employee("Ada");
        var purpose = proposed(ada);
        var empty = new Assessment(null, "", null, null, null, null, null, null,
                new OutcomeDraft(null, null, null, null, null, null, null, null, null, null, null, null, null), Map.of());

        assertThat(problems(() -> ada.call(() -> purposes.assess(purpose, empty, ada)))).extracting(each -> each.split(" ")[0])
                .startsWith("who", "issue", "theyGain", "weGain", "collaboration", "risk", "expires", "goal",
                        "kind", "unit", "direction", "target", "due", "score-MAGNETIC", "evidence-MAGNETIC", "score-ALIGNED")
                .hasSize(13 + 2 * PurposeTest.values().length);
        assertThat(ada.call(() -> purposes.find(purpose.id())).orElseThrow().state()).isEqualTo(PurposeState.PROPOSED);
    }

    @Test
    void theSevenTestsAreKeptWithTheirEvidenceAndSayValueAndRisk() {
        var ada = employee("Ada");
        var goal = goal(ada);
        var tests = new EnumMap<>(tests());
        tests.put(PurposeTest.LOW_RISK, new TestAnswer(0, "Recipes leak"));
        tests.put(PurposeTest.MAGNETIC, new TestAnswer(3, "They ask for it"));

        var assessed = ada.call(() -> purposes.assess(proposed(ada), assessment(goal, answersRead(), tests), ada));

        assertThat(ada.call(() -> purposes.tests(assessed))).isEqualTo(tests);
        assertThat(Objects.requireNonNull(assessed.plan()).weight()).isEqualTo(new Weight(2.17, 3));
    }

    @Test
    void aTestWithoutEvidenceOrWithAnOddScoreIsRefused() {
        var ada = employee("Ada");
        var goal = goal(ada);
        var tests = new EnumMap<>(tests());
        tests.put(PurposeTest.ALIGNED, new TestAnswer(4, "Very"));
        tests.put(PurposeTest.MEASURABLE, new TestAnswer(1, " "));

        assertThat(problems(() -> ada.call(() -> purposes.assess(proposed(ada), assessment(goal, answersRead(), tests), ada))))
                .containsExactly("score-ALIGNED purposes.test.odd", "evidence-MEASURABLE shell.field.missing");
    }

    @Test
    void aDerivedMeasureHasToBeKnown() {
        var ada = employee("Ada");
        var goal = goal(ada);
        var purpose = proposed(ada);
        var unknown = new OutcomeDraft(OutcomeDraft.Kind.DERIVED, "of beers keep", "%", dev.muster.goals.Direction.UP, number("70"),
                today().plusYears(1), null, null, "beer.keeps", 0, number("0"), today(), today());

        assertThat(problems(() -> ada.call(() -> purposes.assess(purpose, assessment(goal, unknown), ada)))).containsExactly(
                "measure purposes.measure.unknown", "days purposes.days.odd", "factor purposes.factor.odd", "baselineTo purposes.window.empty");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void aStrategistDecides(Verdict verdict) {
        var purpose = assessed(employee("Ada"), answersRead());
        var stella = strategist("Stella");

        var decided = decides(stella, purpose, verdict);

        assertThat(decided.state()).isEqualTo(verdict.leadsTo());
        assertThat(stella.call(() -> decisions.of(decided))).singleElement()
                .matches(decision -> decision.verdict() == verdict && !decision.alone() && decision.by().equals(stella.self()));
    }

    @Test
    void nobodyElseDecides() {
        var purpose = assessed(employee("Ada"), answersRead());

        assertRefused("purposes.decide.only-strategists", () -> decides(sponsor("Sam"), purpose, Verdict.GO));
    }

    @Test
    void aDecisionNeedsAReasonAndADayToLookAtItAgain() {
        var purpose = assessed(employee("Ada"), answersRead());
        var stella = strategist("Stella");
        var ruling = new Ruling(null, " ", today(), null, null);

        assertThat(problems(() -> stella.call(() -> decisions.decide(purpose, ruling, stella))))
                .containsExactly("verdict shell.field.missing", "reason shell.field.missing", "review purposes.review.passed");
    }

    @Test
    void aPurposeIsAssessedBeforeItIsDecidedOn() {
        var purpose = proposed(employee("Ada"));

        assertRefused("purposes.decide.not-now.PROPOSED", () -> decides(strategist("Stella"), purpose, Verdict.GO));
    }

    @Test
    void whoeverProposedItDoesNotDecideWhereSomebodyElseCan() {
        var stella = strategist("Stella");
        strategist("Stan");
        var purpose = assessed(stella, answersRead());

        assertRefused("purposes.decide.own", () -> decides(stella, purpose, Verdict.GO));
    }

    @Test
    void whoeverProposedItDecidesWhereNobodyElseCanAndThatIsShown() {
        var stella = strategist("Stella");
        var purpose = assessed(stella, answersRead());
        var others = system.jdbc().sql("select person_id from rights.role_grant where role = 'STRATEGIST' and person_id <> :me")
            .param("me", stella.self()).query(java.util.UUID.class).list();
        others.forEach(each -> revoked(each));

        var decided = decides(stella, purpose, Verdict.GO);

        assertThat(stella.call(() -> decisions.of(decided))).singleElement().matches(Decision::alone);
        holder(administrator(), Role.STRATEGIST, null);
    }

    private void revoked(java.util.UUID strategist) {
        var administrator = administrator();
        administrator.call(() -> {
            roles.revoke(strategist, new Viewer.Grant(Role.STRATEGIST, null), administrator);
            return true;
        });
    }

    @Test
    void goBecomesGrowWithTractionAndBudget() {
        var purpose = decided(assessed(employee("Ada"), answersRead()), Verdict.GO);
        var stella = strategist("Stella");
        var grown = new Ruling(Verdict.GROW, "It works.", today().plusMonths(6), "Forty breweries joined.", "Two days a week");

        assertThat(problems(() -> decides(stella, purpose, Verdict.GROW)))
                .containsExactly("traction shell.field.missing", "budget shell.field.missing");
        assertThat(stella.call(() -> decisions.decide(purpose, grown, stella)).state()).isEqualTo(PurposeState.GROW);
        assertRefused("purposes.decide.not-now.GROW", () -> decides(stella, purpose, Verdict.GROW));
    }

    @Test
    void whatWasDecidedIsNotAssessedAgain() {
        var ada = employee("Ada");
        var purpose = assessed(ada, answersRead());

        assertRefused("purposes.assess.not-proposed.ASSESSED", () -> assesses(ada, purpose));
        decided(purpose, Verdict.GO);
        assertRefused("purposes.assess.not-proposed.GO", () -> assesses(ada, purpose));
        assertRefused("purposes.decide.not-now.GO", () -> decides(strategist("Stella"), purpose, Verdict.NO));
    }

    @Test
    void aDeclinedPurposeIsReopenedWithNewEvidenceOrWhenItsDayHasCome() {
        var declined = decided(assessed(employee("Ada"), answersRead()), Verdict.NO);
        var grace = employee("Grace");

        assertThat(problems(() -> reopens(grace, declined, " "))).containsExactly("evidence purposes.reopen.evidence");
        assertThat(reopens(grace, declined, "A brewery asked for it.").state()).isEqualTo(PurposeState.PROPOSED);

        var again = decided(assessed(employee("Ada"), answersRead()), Verdict.NO);
        later(Duration.ofDays(ChronoUnit.DAYS.between(today(), today().plusMonths(3))));
        assertThat(reopens(grace, again, null).state()).isEqualTo(PurposeState.PROPOSED);
    }

    @Test
    void onlyADeclinedPurposeIsReopenedAndOnlyByStaff() {
        var purpose = assessed(employee("Ada"), answersRead());

        assertRefused("purposes.reopen.not-declined", () -> reopens(employee("Grace"), purpose, "New."));
        assertRefused("purposes.only-staff", () -> reopens(customer("Carl"), decided(purpose, Verdict.NO), "New."));
    }

    @Test
    void purposesAndDecisionsAreThereForStaffOnly() {
        var purpose = approved();

        assertThat(employee("Ada").call(() -> purposes.find(purpose.id()))).isPresent();
        for (var other : List.of(customer("Carl"), somebody("Sue", Audience.SUPPLIER), somebody("Pia", Audience.PUBLIC), Viewer.VISITOR)) {
            assertThat(other.call(() -> purposes.find(purpose.id()))).as(other.name()).isEmpty();
            assertThat(other.call(() -> purposes.promise(purpose.id()))).as(other.name()).isEmpty();
            assertThat(other.call(() -> decisions.of(purpose))).as(other.name()).isEmpty();
            assertThat(other.call(() -> portfolio.all(PurposeFilter.all(), PurposeOrder.NEWEST, null, 10))).as(other.name()).isEmpty();
        }
    }

    @Test
    void whoeverSeesACommunitySeesWhatItsPurposePromisesAndNoMore() {
        var community = community(Audience.EMPLOYEE, Audience.CUSTOMER);
        var customer = customer("Carl");
        var supplier = somebody("Sue", Audience.SUPPLIER);
        var purpose = community.charter().purpose();

        assertThat(customer.call(() -> purposes.promise(purpose))).isPresent();
        assertThat(customer.call(() -> purposes.find(purpose))).isEmpty();
        assertThat(supplier.call(() -> purposes.promise(purpose))).isEmpty();
    }

    @Test
    void aPurposeIsActiveForWhoeverSeesACommunityOpenedFromIt() {
        var gil = employee("Gil");
        var hidden = community(gil).charter().purpose();

        assertThat(gil.call(() -> purposes.find(hidden)).orElseThrow().state()).isEqualTo(PurposeState.ACTIVE);
        assertThat(employee("Ada").call(() -> purposes.find(hidden)).orElseThrow().state()).isEqualTo(PurposeState.GO);
    }
}
