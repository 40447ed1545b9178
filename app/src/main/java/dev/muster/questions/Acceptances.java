package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.questions.Question.Acceptance;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Say which answer solved a question: its asker and the guides do.
@Service
public class Acceptances {
    private final Items items;
    private final Questions questions;
    private final QuestionStore store;
    private final Persons persons;
    private final Admission admission;
    private final Clock clock;

    Acceptances(Items items, Questions questions, QuestionStore store, Persons persons, Admission admission, Clock clock) {
        this.items = items;
        this.questions = questions;
        this.store = store;
        this.persons = persons;
        this.admission = admission;
        this.clock = clock;
    }

    /// Makes an answer the accepted one. Of two people who accept different ones at once the first wins.
    ///
    /// @param instead the accepted answer that the caller saw and wants to replace, or null
    /// @throws Refusal `questions.accept.only-asker`, `questions.closed`, `questions.accept.hidden`, `questions.accept.narrower`, `questions.accept.moment-ago`, `rights.place.closed`
    @Transactional
    public Question accept(Answer answer, @Nullable UUID instead, Viewer by) {
        var question = questions.locked(answer.item().root());
        admission.requireSettler(question.item(), by);
        Admission.requireOpen(question);
        requireStillThere(answer.item(), question.item());
        requireSeenByAll(answer.item(), question.item());
        if (question.isAccepted(answer.item().id())) {
            return questions.again(question);
        }
        var present = question.acceptance();
        if (present != null) {
            requireSeen(present, instead);
            take(question, present.answer(), by);
        }
        var acceptance = new Acceptance(answer.item().id(), by.self(), clock.instant());
        store.accept(question.id(), acceptance, act(Verb.ACCEPT, answer.item().id(), question, by));
        items.move(question.item(), QuestionState.STORED_SOLVED);
        return questions.again(question);
    }

    /// It may have gone to another question while the caller looked at it.
    private void requireStillThere(Item answer, Item question) {
        if (items.find(answer.id()).filter(now -> now.root().equals(question.id())).isEmpty()) {
            throw new Refusal(Reason.CONFLICT, "questions.carried");
        }
    }

    private static void requireSeenByAll(Item answer, Item question) {
        if (answer.hidden()) {
            throw new Refusal(Reason.CONFLICT, "questions.accept.hidden");
        }
        if (!answer.layer().containsAll(question.layer()) || !Objects.equals(answer.circle(), question.circle())) {
            throw new Refusal(Reason.CONFLICT, "questions.accept.narrower");
        }
    }

    private void requireSeen(Acceptance present, @Nullable UUID instead) {
        if (!present.answer().equals(instead)) {
            var author = items.find(present.answer()).map(Item::author).orElse(present.by());
            var known = persons.all(List.of(author, present.by()));
            throw new Refusal(Reason.CONFLICT, "questions.accept.moment-ago", name(known.get(author)), name(known.get(present.by())));
        }
    }

    private static String name(@Nullable Person person) {
        return Objects.requireNonNull(person, "whoever sees an acceptance may know by whom").name();
    }

    /// Takes an acceptance back; nothing happens where the answer is not the accepted one.
    ///
    /// @throws Refusal `questions.accept.only-asker`, `questions.closed`, `rights.place.closed`
    @Transactional
    public Question takeBack(Answer answer, Viewer by) {
        var question = questions.locked(answer.item().root());
        admission.requireSettler(question.item(), by);
        Admission.requireOpen(question);
        if (question.isAccepted(answer.item().id())) {
            release(question, answer.item(), by);
        }
        return questions.again(question);
    }

    /// Leaves a question, which the caller has locked, without an accepted answer.
    void release(Question question, Item answer, Viewer by) {
        take(question, answer.id(), by);
        if (question.closure() == null) {
            items.move(question.item(), QuestionState.STORED_OPEN);
        }
    }

    private void take(Question question, UUID answer, Viewer by) {
        store.release(question.id(), act(Verb.UNDO, answer, question, by).detail("of", Verb.ACCEPT));
    }

    private Act act(Verb verb, UUID answer, Question question, Viewer by) {
        return Act.onItem(by.self(), verb, answer, Answers.KIND, question.item().place(), clock.instant()).target(question.id());
    }
}
