package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.AtOnce;
import dev.muster.items.Item;
import dev.muster.items.Link;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two questions become one, and two again.
class MergingTests extends QuestionWorld {
    @Autowired private Mergers mergers;
    private Place house;
    private Viewer ada;
    private Viewer bob;
    private Viewer guide;
    private Question one;
    private Question other;
    private Answer answer;

    @BeforeEach
    void cast() {
        house = house();
        ada = customer("Ada");
        bob = employee("Bob");
        guide = guide(employee("Gil"), house);
        one = asks(ada, house, "How long do hops keep?", "hops", "cold");
        other = asks(bob, house, "When do hops go stale?", "hops", "storage");
        answer = answers(bob, one, "Two years, cold.");
    }

    private Question merges(Viewer by, Question source, Question target) {
        return by.call(() -> mergers.merge(source, target, "They ask the same.", by));
    }

    private Question takesBack(Viewer by, Question source) {
        return by.call(() -> mergers.takeBack(questions.at(source.item().handle()), by));
    }

    private Item now(Item item) {
        return guide.call(() -> items.find(item.id()).orElseThrow());
    }

    private Set<UUID> followers(Question question) {
        return Set.copyOf(system.jdbc().sql("select person_id from items.follow where item_id = :id").param("id", question.id()).query(UUID.class).list());
    }

    @Test
    void carriesAnswersCommentsFollowersAndTags() {
        var onQuestion = comments(bob, one.item(), "Which hops?");
        var onAnswer = comments(ada, answer.item(), "How cold?");
        worked(answer, 2);
        ada.call(() -> {
            followers.follow(one.item(), ada);
            return true;
        });
        var before = sees(guide, other);

        var merged = merges(guide, one, other);

        assertThat(thread(ada, other)).containsExactly("Two years, cold.");
        assertThat(List.of(answer.item(), onQuestion, onAnswer)).extracting(each -> now(each).root()).containsOnly(other.id());
        assertThat(now(onQuestion).parent()).isEqualTo(other.id());
        assertThat(now(onAnswer).parent()).isEqualTo(answer.item().id());
        assertThat(followers(other)).contains(ada.self());
        assertThat(merged.tags()).containsExactlyInAnyOrder("hops", "storage", "cold");
        assertThat(merged.worked()).isEqualTo(2);
        assertThat(before.state()).isEqualTo(QuestionState.OPEN);
        assertThat(merged.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(lists(ada, house, new Wanted(Wanted.Show.UNANSWERED, null))).doesNotContain(other.title());
    }

    @Test
    void leavesAClosedQuestionThatLeadsThere() {
        accepts(ada, answer);
        merges(guide, one, other);
        var rest = sees(ada, one);

        assertThat(rest.state()).isEqualTo(QuestionState.CLOSED);
        assertThat(rest.closure()).isNotNull().satisfies(closure -> {
            assertThat(closure.reason()).isEqualTo(Reason.MERGED);
            assertThat(closure.note()).isEqualTo("They ask the same.");
        });
        assertThat(rest.acceptance()).isNull();
        assertThat(rest.answers()).isZero();
        assertThat(ada.call(() -> ties.of(one.item()))).extracting(Link::kind, Link::outgoing, link -> link.other().id())
                .containsExactly(tuple(Link.Kind.MERGED_INTO, true, other.id()));
        assertThat(log(one.item())).contains("MOVE");
        assertThat(log(other.item())).contains("ADD");
        isRefused(guide, () -> closures.reopen(sees(guide, one), guide), "questions.reopen.merged");
        isRefused(ada, () -> answers.answer(one, "Late.", null, null, ada), "questions.closed");
        assertThat(accepts(bob, bob.call(() -> answers.at(answer.item().handle()))).acceptance()).isNotNull();
    }

    @Test
    void goesBackWithAllThatCame() {
        accepts(ada, answer);
        var own = answers(ada, other, "Mine went stale in a year.");
        var comment = comments(bob, answer.item(), "How cold?");
        bob.call(() -> {
            followers.follow(one.item(), bob);
            return true;
        });
        merges(guide, one, other);
        later(Duration.ofMinutes(1));
        var since = answers(ada, other, "Since the merge.");

        var back = takesBack(guide, one);

        assertThat(back.state()).isEqualTo(QuestionState.SOLVED);
        assertThat(back.isAccepted(answer.item().id())).isTrue();
        assertThat(thread(ada, one)).containsExactly("Two years, cold.");
        assertThat(now(comment).root()).isEqualTo(one.id());
        assertThat(thread(ada, other)).containsExactly(own.item().body().text(), since.item().body().text());
        assertThat(sees(ada, other).tags()).containsExactlyInAnyOrder("hops", "storage");
        assertThat(followers(other)).doesNotContain(bob.self());
        assertThat(ada.call(() -> ties.of(one.item()))).isEmpty();
        isRefused(guide, () -> mergers.takeBack(sees(guide, one), guide), "questions.merge.not");
        assertThat(merges(guide, one, other).answers()).isEqualTo(3);
    }

    @Test
    void showsNobodyMoreOrLess() {
        var staffOnly = answers(bob, one, "Among ourselves", STAFF);
        var carla = member(customer("Carla"), house);
        var before = thread(carla, one);
        merges(guide, one, other);

        assertThat(thread(carla, other)).isEqualTo(before).doesNotContain("Among ourselves");
        assertThat(thread(bob, other)).contains("Among ourselves");
        assertThat(now(staffOnly.item()).layer()).isEqualTo(STAFF);
    }

    @Test
    void carriesWhatTheGuideMayNotSee() {
        var open = place(Audience.values());
        var gardener = holder(customer("Gera"), Role.GARDENER, open.id());
        var first = asks(ada, open, "How long do hops keep?");
        var second = asks(ada, open, "When do hops go stale?");
        var secret = answers(bob, first, "Among ourselves", STAFF);
        gardener.call(() -> mergers.merge(first, second, "", gardener));

        assertThat(bob.call(() -> items.find(secret.item().id()).orElseThrow()).root()).isEqualTo(second.id());
        assertThat(thread(gardener, second)).isEmpty();
        gardener.call(() -> mergers.takeBack(sees(gardener, first), gardener));
        assertThat(thread(bob, first)).containsExactly("Among ourselves");
    }

    @Test
    void isRefusedWhereSomeWouldLoseSight() {
        var narrow = asks(bob, house, new Asking("What do we tell them?", "So.", List.of(), STAFF));

        isWrong(guide, () -> mergers.merge(one, narrow, "", guide), "into questions.merge.narrower");
        assertThat(merges(guide, narrow, one).id()).isEqualTo(one.id());
        assertThat(ada.call(() -> ties.of(one.item()))).as("of what ada does not see").isEmpty();
    }

    @Test
    void isRefusedWhereItMakesNoSense() {
        var elsewhere = asks(ada, place(Audience.EMPLOYEE, Audience.CUSTOMER), "How long do hops keep there?");
        isWrong(guide, () -> mergers.merge(one, one, "", guide), "into questions.merge.itself");
        isWrong(administrator(), () -> mergers.merge(one, elsewhere, "", administrator()), "into questions.merge.elsewhere");
        isWrong(guide, () -> mergers.merge(one, other, "x".repeat(2_001), guide), "why shell.field.too-long");
        merges(guide, one, other);
        isWrong(guide, () -> mergers.merge(other, one, "", guide), "into questions.merge.target-merged");
        isRefused(guide, () -> mergers.merge(one, other, "", guide), "questions.merge.already");
        var third = asks(ada, house, "And what of malt?");
        closes(guide, third, Reason.OFF_PURPOSE);
        isWrong(guide, () -> mergers.merge(other, third, "", guide), "into questions.merge.target-closed");
        isWrong(guide, () -> closures.close(other, Reason.MERGED, null, "", guide), "reason questions.close.merge-instead");
        guide.call(() -> {
            questions.hide(other, true, "", guide);
            return true;
        });
        var fourth = asks(ada, house, "And what of yeast?");
        isWrong(guide, () -> mergers.merge(fourth, other, "", guide), "into questions.merge.hidden");
    }

    @Test
    void isForGuidesAndGardeners() {
        isRefused(ada, () -> mergers.merge(one, other, "", ada), "questions.tend.only-gardeners");
        isRefused(Viewer.VISITOR, () -> mergers.requireMerger(one, Viewer.VISITOR), "shell.not-signed-in");
        var gardener = holder(employee("Gera"), Role.GARDENER, house.id());
        assertThat(gardener.call(() -> mergers.outlook(sees(gardener, one), other, gardener)))
                .satisfies(outlook -> assertThat(outlook.answers()).isEqualTo(1));
        merges(gardener, one, other);
        isRefused(ada, () -> mergers.takeBack(sees(ada, one), ada), "questions.tend.only-gardeners");
    }

    @Test
    void isRefusedInAClosedPlace() {
        administrator().call(() -> {
            places.close(house, "Done.", administrator());
            return true;
        });
        isRefused(guide, () -> mergers.merge(one, other, "", guide), "rights.place.closed");
    }

    @Test
    void happensOnceWhereTwoMergeEachWay() {
        var root = administrator();
        var outcomes = AtOnce.all(2, turn -> turn == 0 ? guide.call(() -> mergers.merge(one, other, "", guide)) : root.call(() -> mergers.merge(other, one, "", root)));

        assertThat(outcomes.stream().filter(each -> each instanceof Question)).hasSize(1);
        assertThat(EnumSet.of(sees(guide, one).state(), sees(guide, other).state())).contains(QuestionState.CLOSED);
    }

    @Test
    void losesNoCommentThatComesAtTheSameTime() {
        var outcomes = AtOnce.all(6, turn -> turn == 2 ? guide.call(() -> mergers.merge(one, other, "", guide))
                : ada.call(() -> comments.add(answer.item(), "How cold?", null, ada)));

        assertThat(outcomes).allSatisfy(each -> assertThat(each).isNotInstanceOf(Throwable.class));
        assertThat(system.jdbc().sql("select distinct root_id from items.item where parent_id = :id").param("id", answer.item().id()).query(UUID.class).list())
                .containsExactly(other.id());
    }
}
