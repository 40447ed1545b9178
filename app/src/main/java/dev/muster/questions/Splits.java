package dev.muster.questions;

import dev.muster.conversation.Comments;
import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Regrouping;
import dev.muster.items.Ties;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Split answers and comments that are about something else from a question, into one of their own.
/// It is seen by whoever sees the question that they come from, and each of them by whoever saw it before.
@Service
public class Splits {

    /// The most answers and comments that go at once.
    public static final int MOST = 100;

    private static final Set<String> KINDS = Set.of(Answers.KIND, Comments.KIND);
    private final Items items;
    private final Regrouping regrouping;
    private final Ties ties;
    private final Questions questions;
    private final QuestionStore store;
    private final Admission admission;

    Splits(Items items, Regrouping regrouping, Ties ties, Questions questions, QuestionStore store, Admission admission) {
        this.items = items;
        this.regrouping = regrouping;
        this.ties = ties;
        this.questions = questions;
        this.store = store;
        this.admission = admission;
    }

    /// Says no where somebody may not split a question, before they begin to write.
    ///
    /// @throws Refusal `questions.tend.only-gardeners`, `questions.merge.already`, `rights.place.closed`
    public void requireSplitter(Question question, Viewer by) {
        admission.requireTender(question.item(), by);
        if (question.mergedInto() != null) {
            throw new Refusal(Reason.CONFLICT, "questions.merge.already");
        }
    }

    /// Makes a question of whoever splits, with these answers and comments below it.
    ///
    /// @param posts addresses (handles) of answers and comments of the question
    /// @param why what the people here should know; may be empty
    /// @throws Invalid at `title`, `body`, `tags`, `posts`, `why`
    /// @throws Refusal `questions.tend.only-gardeners`, `questions.merge.already`, `rights.place.closed`
    @Transactional
    public Question split(Question question, Asking asking, Collection<String> posts, String why, Viewer by) {
        var now = questions.locked(question.id());
        requireSplitter(now, by);
        var tidy = asking.tidy();
        tidy.check();
        new Invalid.Check().optional(why, "why", Closures.LONGEST_NOTE).orThrow();
        var chosen = chosen(now, posts);
        var place = admission.placeOf(now.item());
        var draft = Draft.thread(Questions.KIND, place, now.item().layer(), tidy.title(), tidy.body(), QuestionState.STORED_OPEN, tidy.tags());
        var made = items.create(draft.within(now.item().circle()), by);
        store.insert(made.id());
        ties.tie(made, Link.Kind.SPLIT_FROM, now.item(), by);
        chosen.forEach(each -> regrouping.carry(each, made, why.strip(), by));
        return questions.again(questions.of(made));
    }

    private List<Item> chosen(Question question, Collection<String> handles) {
        var chosen = handles.stream().distinct().limit(MOST + 1L).map(items::find).map(each -> each.orElse(null)).filter(Objects::nonNull).toList();
        boolean here = chosen.size() == handles.stream().distinct().count()
                && chosen.stream().allMatch(each -> each.root().equals(question.id()) && KINDS.contains(each.kind()) && !each.state().equals("deleted"));
        new Invalid.Check()
                .that(!handles.isEmpty(), "posts", "questions.split.none")
                .that(chosen.size() <= MOST, "posts", "questions.split.many", MOST)
                .that(here, "posts", "questions.split.elsewhere")
                .that(chosen.stream().noneMatch(each -> question.isAccepted(each.id())), "posts", "questions.split.accepted")
                .orThrow();
        return chosen;
    }
}
