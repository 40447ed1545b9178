package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTests extends QuestionWorld {

    @Test
    void makesAnOpenQuestionThatEveryoneThereSees() {
        var place = house();
        var ada = customer("Ada");

        var question = asks(ada, place, "How long do hops keep?", "Hops", "storage");

        assertThat(question.state()).isEqualTo(QuestionState.OPEN);
        assertThat(sees(employee("Grace"), question).tags()).containsExactly("hops", "storage");
        assertThat(sees(customer("Linus"), question).title()).isEqualTo("How long do hops keep?");
        assertThat(log(question.item())).containsExactly("CREATE");
    }

    @Test
    void isRefusedToThoseWhoMayReadOnly() {
        var administrator = administrator();
        var place = administrator.call(() -> places.open("readers-" + System.nanoTime(), "Readers", java.util.Set.of(Audience.values()), STAFF, administrator));
        var asking = new Asking("How long do hops keep?", "Tried it.", List.of(), null);
        var linus = customer("Linus");

        isRefused(linus, () -> questions.ask(place, asking, null, linus), "questions.ask.only-readers");
        isRefused(Viewer.VISITOR, () -> questions.ask(place, asking, null, Viewer.VISITOR), "questions.ask.sign-in");

        var member = member(linus, place);
        assertThat(asks(member, place, asking).state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void isRefusedWhereTheCommunityIsClosed() {
        var place = house();
        var ada = employee("Ada");
        system.jdbc().sql("update rights.place set closed = opened where id = :id").param("id", place.id()).update();
        var closed = ada.call(() -> places.at(place.handle()));

        isRefused(ada, () -> questions.ask(closed, new Asking("How long do hops keep?", "Tried.", List.of(), null), null, ada), "questions.ask.place-closed");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var place = house();
        var ada = employee("Ada");

        isWrong(ada, () -> questions.ask(place, new Asking("Hop?", " ", List.of("no way!"), null), null, ada),
                "title questions.title.short", "body shell.field.missing", "tags items.tags.odd");
        isWrong(ada, () -> questions.ask(place, new Asking("h".repeat(201), "b".repeat(60_001), List.of("a", "b", "c", "d", "e", "f"), null), null, ada),
                "title shell.field.too-long", "body shell.field.too-long", "tags items.tags.many");
    }

    @Test
    void oneMayNarrowItToStaffButNotAskPastOneself() {
        var place = house();
        var ada = employee("Ada");
        var linus = customer("Linus");

        var forStaff = asks(ada, place, new Asking("Which price do we charge?", "Not for customers.", List.of(), STAFF));

        isRefused(linus, () -> questions.at(forStaff.item().handle()), "shell.gone");
        isRefused(linus, () -> questions.ask(place, new Asking("Which price do we pay?", "Hm.", List.of(), STAFF), null, linus), "questions.layer.own-missing");
    }

    @Test
    void askedTwiceWithTheSameKeyIsAskedOnce() {
        var place = house();
        var ada = employee("Ada");
        var id = Ids.named(ada.self() + ":k1");
        var asking = new Asking("How long do hops keep?", "Tried.", List.of("hops"), null);

        var first = ada.call(() -> questions.ask(place, asking, id, ada));
        var again = ada.call(() -> questions.ask(place, asking, id, ada));

        assertThat(again.item()).isEqualTo(first.item());
        assertThat(lists(ada, place, Wanted.all())).hasSize(1);
        assertThat(log(first.item())).containsExactly("CREATE");
        isRefused(ada, () -> questions.ask(place, new Asking("How long does malt keep?", "Tried.", List.of(), null), id, ada), "items.retry-differs");
        isRefused(ada, () -> questions.ask(place, new Asking("How long do hops keep?", "Tried other.", List.of(), null), id, ada), "items.retry-differs");
    }

    @Test
    void askedTwentyTimesAtOnceWithTheSameKeyIsAskedOnce() {
        var place = house();
        var ada = employee("Ada");
        var id = Ids.named(ada.self() + ":k2");
        var asking = new Asking("How long do hops keep?", "Tried.", List.of("hops"), null);

        var asked = dev.muster.AtOnce.all(20, _ -> ada.call(() -> questions.ask(place, asking, id, ada).item().handle()));

        assertThat(asked).hasSize(20).containsOnly(asked.getFirst()).hasOnlyElementsOfType(String.class);
        assertThat(lists(ada, place, Wanted.all())).hasSize(1);
    }

    @Test
    void isOverdueOnceItHasWaitedForADay() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");

        later(Duration.ofHours(24));
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.OPEN);
        later(Duration.ofSeconds(1));
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.OVERDUE);
        answers(employee("Grace"), question, "Two years, cold.");
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.ANSWERED);
    }
}
