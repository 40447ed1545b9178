package dev.muster.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Item;
import dev.muster.items.Revision;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentingTests extends QuestionWorld {

    private List<String> under(Viewer viewer, Item on) {
        return viewer.call(() -> comments.on(on)).stream().map(comment -> comment.body().text()).toList();
    }

    @Test
    void standsUnderQuestionsAndAnswersAsFarAsTheyAreSeen() {
        var question = asks(customer("Ada"), house(), "How long do hops keep?");
        var grace = employee("Grace");
        var forStaff = answers(grace, question, "Ask purchasing.", STAFF);
        comments(customer("Linus"), question.item(), "Which hops?");
        comments(grace, forStaff.item(), "They know.");

        assertThat(under(grace, question.item())).containsExactly("Which hops?");
        assertThat(under(employee("Edsger"), forStaff.item())).containsExactly("They know.");
        assertThat(under(customer("Kurt"), forStaff.item())).isEmpty();
    }

    @Test
    void isRefusedToVisitorsAndOnComments() {
        var question = asks(customer("Ada"), house(), "How long do hops keep?");
        var linus = customer("Linus");
        var comment = comments(linus, question.item(), "Which hops?");

        isRefused(linus, () -> comments.add(comment, "These.", null, linus), "conversation.comment.on-comment");
        isRefused(Viewer.VISITOR, () -> comments.add(question.item(), "These.", null, Viewer.VISITOR), "conversation.comment.sign-in");
        isWrong(linus, () -> comments.add(question.item(), "", null, linus), "body shell.field.missing");
        isWrong(linus, () -> comments.add(question.item(), "x".repeat(2_001), null, linus), "body shell.field.too-long");
    }

    @Test
    void isChangedAndTakenBackByItsAuthorOnly() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var linus = customer("Linus");
        var gil = guide(employee("Gil"), place);
        var comment = comments(linus, question.item(), "Which hops?");

        isRefused(gil, () -> comments.rewrite(comment, "Mine.", 1, gil), "conversation.comment.only-author");
        isRefused(gil, () -> comments.delete(comment, gil), "conversation.comment.only-author");
        later(Duration.ofMinutes(1));
        var changed = linus.call(() -> comments.rewrite(comment, "Which hops, and where?", 1, linus));
        isRefused(linus, () -> comments.rewrite(comment, "Too late.", 1, linus), "shell.stale");
        linus.call(() -> {
            comments.delete(changed, linus);
            return true;
        });

        assertThat(under(gil, question.item())).isEmpty();
        isRefused(linus, () -> comments.at(comment.handle()), "shell.gone");
        assertThat(linus.call(() -> items.find(comment.id())).orElseThrow().body().text()).isEmpty();
        assertThat(linus.call(() -> items.history(comment))).extracting(Revision::body)
                .containsExactly(Item.Body.markdown("Which hops?"), Item.Body.markdown("Which hops, and where?"));
        assertThat(log(comment)).containsExactly("CREATE", "UPDATE", "DELETE");
    }

    @Test
    void showsTheFirstFewAndCountsTheRest() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        IntStream.range(0, 5).forEach(number -> {
            later(Duration.ofSeconds(1));
            comments(ada, question.item(), "Comment " + number);
        });

        var discussion = ada.call(() -> comments.on(List.of(question.id()), 3)).get(question.id());

        assertThat(discussion.comments()).extracting(comment -> comment.body().text()).containsExactly("Comment 0", "Comment 1", "Comment 2");
        assertThat(discussion.total()).isEqualTo(5);
    }

    @Test
    void madeTwiceWithTheSameKeyIsMadeOnce() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        var id = Ids.named(ada.self() + ":c1");

        ada.call(() -> comments.add(question.item(), "Which hops?", id, ada));
        ada.call(() -> comments.add(question.item(), "Which hops?", id, ada));

        assertThat(under(ada, question.item())).containsExactly("Which hops?");
        isRefused(ada, () -> comments.add(question.item(), "Which malt?", id, ada), "items.retry-differs");
    }
}
