package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.questions.Question.Closure;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Close questions that go nowhere, with a reason, and open them again.
@Service
public class Closures {
    static final int LONGEST_NOTE = 2_000;
    private final Items items;
    private final Ties ties;
    private final Questions questions;
    private final QuestionStore store;
    private final Admission admission;
    private final Clock clock;

    Closures(Items items, Ties ties, Questions questions, QuestionStore store, Admission admission, Clock clock) {
        this.items = items;
        this.ties = ties;
        this.questions = questions;
        this.store = store;
        this.admission = admission;
        this.clock = clock;
    }

    /// Says no where somebody may not close a question, before they begin to write.
    ///
    /// @throws Refusal `questions.close.only-guides`, `questions.close.others-took-part`, `questions.closed-already`, `rights.place.closed`
    public void requireCloser(Question question, Viewer viewer) {
        admission.requireCloser(question.item(), viewer);
        if (question.closure() != null) {
            throw new Refusal(Refusal.Reason.CONFLICT, "questions.closed-already");
        }
    }

    /// Closes a question. Guides may; its asker while nobody else took part, as far as the asker may see.
    ///
    /// @param original the question that it repeats, for a duplicate; the two are tied together
    /// @throws Invalid at `duplicateOf`, `note`
    /// @throws Refusal `questions.close.only-guides`, `questions.close.others-took-part`, `questions.closed-already`, `rights.place.closed`
    @Transactional
    public Question close(Question question, Reason reason, @Nullable Question original, String note, Viewer by) {
        var now = questions.locked(question.id());
        requireCloser(now, by);
        check(now, reason, original, note);
        var closure = new Closure(reason, by.self(), clock.instant(), note.strip());
        store.close(now.id(), closure, act(Verb.CLOSE, now.item(), reason, by));
        items.move(now.item(), QuestionState.STORED_CLOSED);
        if (original != null) {
            ties.tie(now.item(), Link.Kind.DUPLICATES, original.item(), by);
        }
        return questions.again(now);
    }

    private void check(Question question, Reason reason, @Nullable Question original, String note) {
        boolean duplicate = reason == Reason.DUPLICATE;
        new Invalid.Check()
                .that(reason != Reason.MERGED, "reason", "questions.close.merge-instead")
                .that(duplicate == (original != null), "duplicateOf", duplicate ? "questions.close.original-missing" : "questions.close.original-unwanted")
                .that(original == null || !original.id().equals(question.id()), "duplicateOf", "questions.close.itself")
                .that(original == null || !repeats(original, question), "duplicateOf", "questions.close.each-other")
                .optional(note, "note", LONGEST_NOTE)
                .orThrow();
    }

    private boolean repeats(Question one, Question other) {
        return ties.of(one.item()).stream()
                .anyMatch(link -> link.kind() == Link.Kind.DUPLICATES && link.outgoing() && link.other().id().equals(other.id()));
    }

    /// Opens a closed question again, solved where an answer had been accepted. Guides may, and its asker once.
    ///
    /// @throws Refusal `questions.reopen.only-guides`, `questions.reopen.once`, `rights.place.closed`
    @Transactional
    public Question reopen(Question question, Viewer by) {
        var now = questions.locked(question.id());
        var closure = now.closure();
        admission.requireReopener(now.item(), now.reopened(), by);
        if (now.mergedInto() != null) {
            throw new Refusal(Refusal.Reason.CONFLICT, "questions.reopen.merged");
        }
        if (closure == null) {
            return questions.again(now);
        }
        boolean byAsker = by.is(now.item().author()) && !by.guides(now.item().place());
        store.reopen(now.id(), byAsker, act(Verb.OPEN, now.item(), closure.reason(), by));
        items.move(now.item(), now.acceptance() == null ? QuestionState.STORED_OPEN : QuestionState.STORED_SOLVED);
        ties.untie(now.item(), Link.Kind.DUPLICATES, by);
        return questions.again(now);
    }

    private Act act(Verb verb, Item question, Reason reason, Viewer by) {
        return Act.onItem(by.self(), verb, question.id(), Questions.KIND, question.place(), clock.instant()).detail("reason", reason);
    }
}
