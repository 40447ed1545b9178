package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnsweringTests extends QuestionWorld {
    @Autowired private JdbcClient jdbc;

    private Set<Audience> answeredFor(Question question) {
        return Audience.of(system.jdbc().sql("select answered from items.item where id = :id").param("id", question.id()).query(Integer.class).single());
    }

    private void hides(Viewer guide, Answer answer, boolean hidden) {
        guide.call(() -> {
            answers.hide(answer, hidden, "off topic", guide);
            return true;
        });
    }

    @Test
    void isRefusedToReadersAndVisitors() {
        var administrator = administrator();
        var place = administrator.call(() -> places.open("readers-" + System.nanoTime(), "Readers", Set.of(Audience.values()), STAFF, administrator));
        var question = asks(employee("Ada"), place, "How long do hops keep?");
        var linus = customer("Linus");

        isRefused(linus, () -> answers.answer(question, "Two years.", null, null, linus), "questions.answer.only-readers");
        isRefused(Viewer.VISITOR, () -> answers.answer(question, "Two years.", null, null, Viewer.VISITOR), "questions.answer.sign-in");
    }

    @Test
    void needsWordsAndNotTooMany() {
        var ada = employee("Ada");
        var question = asks(ada, house(), "How long do hops keep?");

        isWrong(ada, () -> answers.answer(question, " ", null, null, ada), "body shell.field.missing");
        isWrong(ada, () -> answers.answer(question, "a".repeat(60_001), null, null, ada), "body shell.field.too-long");
    }

    @Test
    void amongStaffChangesNothingForCustomers() {
        var place = house();
        var linus = customer("Linus");
        var grace = employee("Grace");
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var before = sees(linus, question);

        answers(grace, question, "Ask purchasing.", STAFF);

        assertThat(sees(linus, question)).isEqualTo(before);
        assertThat(thread(linus, question)).isEmpty();
        assertThat(lists(linus, place, new Wanted(Show.UNANSWERED, null))).containsExactly(question.title());
        assertThat(linus.call(() -> lists.count(place, new Wanted(Show.UNANSWERED, null), 100, linus))).isEqualTo(1);
        assertThat(sees(grace, question).state()).as("the customer waits").isEqualTo(QuestionState.OPEN);
        assertThat(sees(grace, question).unheard()).isTrue();
        assertThat(sees(linus, question).unheard()).isFalse();
        assertThat(thread(grace, question)).containsExactly("Ask purchasing.");
        assertThat(lists(grace, place, new Wanted(Show.UNANSWERED, null))).containsExactly(question.title());
        assertThat(answeredFor(question)).isEmpty();
    }

    @Test
    void isHeardOnceItIsShownToWhoeverAsked() {
        var place = house();
        var grace = employee("Grace");
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var answer = answers(grace, question, "Two years.", STAFF);

        later(Duration.ofHours(2));
        grace.call(() -> answers.promote(answer, 1, grace));

        assertThat(sees(grace, question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(lists(grace, place, new Wanted(Show.UNANSWERED, null))).isEmpty();
        assertThat(answeredFor(question)).containsExactlyInAnyOrder(Audience.values());
        var shown = customer("Linus").call(() -> jdbc.sql("select happened from activity.activity where object_id = :id and verb = 'UPDATE' and detail->>'of' = 'layer'")
            .param("id", answer.item().id()).query(OffsetDateTime.class).single());
        assertThat(shown.toInstant()).as("when customers got it, as their log has it").isEqualTo(CLOCK.instant());
    }

    @Test
    void amongCustomersAndAmongStaffAreTwoAnswersAndNoneToAColleague() {
        var place = house();
        var grace = employee("Grace");
        var linus = customer("Linus");
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        answers(linus, question, "Between us, two years.", EnumSet.of(Audience.CUSTOMER));

        assertThat(sees(grace, question).answers()).isZero();
        assertThat(lists(grace, place, new Wanted(Show.UNANSWERED, null))).as("as if there were none").containsExactly(question.title());
        answers(grace, question, "Ask purchasing.", STAFF);

        assertThat(sees(grace, question).unheard()).isTrue();
        assertThat(sees(linus, question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(answeredFor(question)).containsExactly(Audience.CUSTOMER);
    }

    @Test
    void toSomebodyOfAnotherAudienceIsCountedAnew() {
        var question = asks(customer("Ada"), house(), "How long do hops keep?");
        answers(employee("Grace"), question, "Ask purchasing.", STAFF);

        system.jdbc().sql("update people.person set audience = 1 where id = :id").param("id", question.item().author()).update();

        assertThat(answeredFor(question)).containsExactly(Audience.EMPLOYEE);
    }

    @Test
    void goesToAudiencesOfTheQuestionWithOnesOwnAmongThem() {
        var place = house();
        var ada = employee("Ada");
        var linus = customer("Linus");
        var forStaff = asks(ada, place, new Asking("What do hops cost us?", "Per kilo.", List.of(), STAFF));
        var forAll = asks(ada, place, "How long do hops keep?");

        isRefused(ada, () -> answers.answer(forStaff, "Much.", EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER), null, ada), "questions.layer.wider");
        isRefused(linus, () -> answers.answer(forAll, "Long.", STAFF, null, linus), "questions.layer.own-missing");
        isRefused(linus, () -> answers.answer(forStaff, "Much.", null, null, linus), "shell.gone");
    }

    @Test
    void isUndoneForTheListsWhenTheLastAnswerIsHiddenAndBackWhenItIsShown() {
        var place = house();
        var gil = guide(employee("Gil"), place);
        var grace = employee("Grace");
        var linus = customer("Linus");
        var question = asks(linus, place, "How long do hops keep?");
        var forAll = answers(grace, question, "Two years.");
        answers(grace, question, "Ask purchasing.", STAFF);
        assertThat(answeredFor(question)).containsExactlyInAnyOrder(Audience.values());

        hides(gil, forAll, true);
        assertThat(answeredFor(question)).isEmpty();
        assertThat(sees(linus, question).state()).isEqualTo(QuestionState.OPEN);
        assertThat(lists(linus, place, new Wanted(Show.UNANSWERED, null))).hasSize(1);
        hides(gil, forAll, false);
        assertThat(answeredFor(question)).containsExactlyInAnyOrder(Audience.values());
        assertThat(sees(linus, question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void isCountedAnewAlsoByAGuideWhoDoesNotSeeWhatStaffAnswered() {
        var place = house();
        var gil = guide(customer("Gil"), place);
        var question = asks(employee("Ada"), place, "How long do hops keep?");
        var forAll = answers(customer("Linus"), question, "Two years.");
        answers(employee("Grace"), question, "Ask purchasing.", STAFF);

        hides(gil, forAll, true);

        assertThat(answeredFor(question)).containsExactly(Audience.EMPLOYEE);
    }

    @Test
    void hiddenAnswersCountForNobodyNotEvenForGuides() {
        var place = house();
        var gil = guide(employee("Gil"), place);
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var answer = answers(employee("Grace"), question, "Buy mine.");
        hides(gil, answer, true);

        assertThat(sees(gil, question).answers()).isZero();
        assertThat(lists(gil, place, new Wanted(Show.UNANSWERED, null))).hasSize(1);
        assertThat(thread(gil, question)).as("what the guide can show again").containsExactly("Buy mine.");
        var linus = employee("Linus");
        isRefused(linus, () -> answers.hide(answer, true, "no", linus), "items.only-guides");
    }

    @Test
    void givenTwiceWithTheSameKeyIsGivenOnce() {
        var ada = employee("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var id = Ids.named(ada.self() + ":a1");

        var first = ada.call(() -> answers.answer(question, "Two years.", null, id, ada));
        var again = ada.call(() -> answers.answer(question, "Two years.", null, id, ada));

        assertThat(again.item()).isEqualTo(first.item());
        assertThat(thread(ada, question)).hasSize(1);
        isRefused(ada, () -> answers.answer(question, "Three years.", null, id, ada), "items.retry-differs");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0.2065", "9, 1, 0.5958", "90, 10, 0.8256", "60, 40, 0.5020", "0, 0, 0", "0, 7, 0"})
    void isProvenByTheLowerEndOfTheWilsonInterval(int worked, int failed, double proven) {
        var computed = system.jdbc().sql("select conversation.proven(:worked, :failed)").param("worked", worked).param("failed", failed).query(Double.class).single();

        assertThat(computed).isCloseTo(proven, within(0.00005));
    }

    @Test
    void standsWhereItIsProvenTo() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var grace = employee("Grace");
        answers(grace, question, "first, untried");
        later(Duration.ofMinutes(1));
        var failing = answers(grace, question, "fails");
        later(Duration.ofMinutes(1));
        var mixed = answers(grace, question, "3 of 4");
        later(Duration.ofMinutes(1));
        var once = answers(grace, question, "1 of 1");
        later(Duration.ofMinutes(1));
        var accepted = answers(grace, question, "accepted");
        failed(failing, 2);
        worked(mixed, 3);
        failed(mixed, 1);
        worked(once, 1);
        accepts(ada, accepted);

        assertThat(thread(ada, question)).containsExactly("accepted", "3 of 4", "1 of 1", "first, untried", "fails");
    }

    @Test
    void isReadPartByPartInBothDirectionsAndFoundInItsPart() {
        var ada = employee("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var all = IntStream.range(0, 70).mapToObj(number -> {
            later(Duration.ofSeconds(number % 2));
            return answers(ada, question, "Answer " + number);
        }).toList();
        accepts(ada, all.get(65));
        worked(all.get(40), 1);

        var read = new ArrayList<String>();
        var part = ada.call(() -> answers.list(sees(ada, question), null, null));
        assertThat(part.before()).isNull();
        var middle = ada.call(() -> answers.list(sees(ada, question), null, part.after()));
        var last = ada.call(() -> answers.list(sees(ada, question), null, middle.after()));
        assertThat(last.after()).isNull();
        List.of(part, middle, last).forEach(each -> each.entries().forEach(answer -> read.add(answer.item().body().text())));

        assertThat(read).hasSize(70).doesNotHaveDuplicates().startsWith("Answer 65", "Answer 40");
        assertThat(ada.call(() -> answers.list(sees(ada, question), last.before(), null))).isEqualTo(middle);
        assertThat(ada.call(() -> answers.list(sees(ada, question), middle.before(), null)).entries()).isEqualTo(part.entries());
        assertThat(ada.call(() -> answers.partWith(middle.entries().get(29), sees(ada, question)))).isEqualTo(part.after());
        assertThat(ada.call(() -> answers.partWith(part.entries().get(29), sees(ada, question)))).isNull();
        isRefused(ada, () -> answers.list(sees(ada, question), null, "nonsense"), "shell.cursor");
    }
}
