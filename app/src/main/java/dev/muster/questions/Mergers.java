package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.questions.Question.Closure;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merge questions that ask the same, and take that back. Answers, comments, followers and tags go to the other question;
/// what is left is closed and leads there. Nobody comes to see more or less of it than before.
@Service
public class Mergers {
    private static final String HOW = "merged";
    private final Items items;
    private final Ties ties;
    private final Questions questions;
    private final QuestionStore store;
    private final Admission admission;
    private final Clock clock;

    Mergers(Items items, Ties ties, Questions questions, QuestionStore store, Admission admission, Clock clock) {
        this.items = items;
        this.ties = ties;
        this.questions = questions;
        this.store = store;
        this.admission = admission;
        this.clock = clock;
    }

    /// What will go along, as far as the viewer sees it.
    ///
    /// @param accepted whether an answer is accepted, which it will not be any more
    public record Outlook(Question source, Question target, int answers, int comments, boolean accepted) {}

    /// Says no where somebody may not merge a question, before they begin to write.
    ///
    /// @throws Refusal `questions.tend.only-gardeners`, `questions.merge.already`, `rights.place.closed`
    public void requireMerger(Question source, Viewer by) {
        admission.requireTender(source.item(), by);
        if (source.mergedInto() != null) {
            throw new Refusal(Reason.CONFLICT, "questions.merge.already");
        }
    }

    /// What merging would do.
    ///
    /// @throws Invalid at `into`, as {@link #merge}
    /// @throws Refusal as {@link #merge}
    public Outlook outlook(Question source, Question target, Viewer by) {
        requireMerger(source, by);
        check(source, target, "");
        admission.requireTender(target.item(), by);
        return new Outlook(source, target, source.answers(), store.comments(source.id()), source.acceptance() != null);
    }

    /// Merges a question into another of the same place.
    ///
    /// @param why may be empty
    /// @throws Invalid at `into`, `why`
    /// @throws Refusal `questions.tend.only-gardeners`, `questions.merge.already`, `rights.place.closed`
    @Transactional
    public Question merge(Question source, Question target, String why, Viewer by) {
        // Both at once, in one order, so that two who merge each way do not wait for each other.
        Stream.of(source.id(), target.id()).distinct().sorted().forEach(items::lock);
        var now = questions.locked(source.id());
        var into = questions.locked(target.id());
        requireMerger(now, by);
        check(now, into, why);
        admission.requireTender(into.item(), by);
        var closure = new Closure(Question.Reason.MERGED, by.self(), clock.instant(), why.strip());
        ties.untie(now.item(), Link.Kind.DUPLICATES, by);
        store.merge(now.id(), into.id(), closure, act(Verb.MOVE, now.item(), into.item(), by).detail(Map.of("how", HOW, "reason", why.strip())));
        store.record(act(Verb.ADD, into.item(), now.item(), by).detail("how", HOW));
        items.move(now.item(), QuestionState.STORED_CLOSED);
        ties.tie(now.item(), Link.Kind.MERGED_INTO, into.item(), by);
        return questions.again(into);
    }

    private static void check(Question source, Question target, String why) {
        var one = source.item();
        var other = target.item();
        new Invalid.Check()
                .that(!one.id().equals(other.id()), "into", "questions.merge.itself")
                .that(target.mergedInto() == null, "into", "questions.merge.target-merged")
                .that(target.mergedInto() != null || target.closure() == null, "into", "questions.merge.target-closed")
                .that(one.place().equals(other.place()), "into", "questions.merge.elsewhere")
                .that(!one.hidden() && !other.hidden(), "into", "questions.merge.hidden")
                .that(other.layer().containsAll(one.layer()) && (other.circle() == null || Objects.equals(other.circle(), one.circle())), "into", "questions.merge.narrower")
                .optional(why, "why", Closures.LONGEST_NOTE)
                .orThrow();
    }

    /// Takes a merge back: whatever came from the question, and has not gone elsewhere since, is below it again.
    ///
    /// @throws Refusal `questions.tend.only-gardeners`, `questions.merge.not`, `questions.merge.accepted-since`, `rights.place.closed`
    @Transactional
    public Question takeBack(Question source, Viewer by) {
        var target = items.find(Objects.requireNonNull(merged(source).mergedInto())).orElseThrow(Admission::gone);
        Stream.of(source.id(), target.id()).sorted().forEach(items::lock);
        var now = merged(questions.locked(source.id()));
        admission.requireTender(now.item(), by);
        var into = questions.locked(target.id());
        admission.requireTender(into.item(), by);
        requireSamePlace(now, into);
        store.takeApart(now.id(), act(Verb.UNDO, now.item(), into.item(), by).detail(Map.of("of", Verb.MOVE, "how", HOW)));
        store.record(act(Verb.REMOVE, into.item(), now.item(), by).detail("how", HOW));
        ties.untie(now.item(), Link.Kind.MERGED_INTO, by);
        return questions.again(now);
    }

    private static Question merged(Question source) {
        if (source.mergedInto() == null) {
            throw new Refusal(Reason.CONFLICT, "questions.merge.not");
        }
        return source;
    }

    private static void requireSamePlace(Question source, Question target) {
        if (!source.item().place().equals(target.item().place())) {
            throw new Refusal(Reason.CONFLICT, "questions.merge.moved-since");
        }
    }

    private Act act(Verb verb, Item question, Item other, Viewer by) {
        return Act.onItem(by.self(), verb, question.id(), Questions.KIND, question.place(), clock.instant()).target(other.id());
    }
}
